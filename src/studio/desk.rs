//! The studio's state: the draft, what is read from it, and where the publisher looks.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::Date;

use super::browser::{self, Reader};
use super::draft::{Draft, Sheet};
use super::history::{Edit, History};
use super::kept::{Keeper, Other};
use super::reading::{Answer, Brought, Columns, Reading, Refusal};
use super::say;

/// How long the text must rest before it is read.
const PAUSE: Duration = Duration::from_millis(250);
/// After that time it is said how far reading has come.
const SOON: Duration = Duration::from_millis(600);
/// After that time a word is due on files that have not come yet.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where reading is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// What is shown is what the draft reads as.
    Done,
    /// It has begun, and this part of it is done, from 0 to 1.
    Begun(f64),
    /// The same, and it takes a while.
    Slow(f64),
    /// The publisher has stopped it.
    Stopped,
    /// It broke down.
    Broken,
}

/// A handle to the state: all signals, cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    pub draft: RwSignal<Draft>,
    /// What was there before, and can be brought back.
    pub history: RwSignal<History>,
    /// The file in the editor.
    pub current: RwSignal<usize>,
    /// What the draft reads as; `None` while there is nothing.
    pub reading: RwSignal<Option<Result<Arc<Reading>, Refusal>>>,
    /// What the columns of the sheets are taken for.
    pub sheets: RwSignal<Vec<Columns>>,
    /// The last chain that could be read.
    pub shown: RwSignal<Option<Arc<Reading>>>,
    pub progress: RwSignal<Progress>,
    /// Whether the draft of the last visit is still to be opened.
    pub is_opening: RwSignal<bool>,
    /// Line and column to lead the editor to, from 1.
    pub wanted: RwSignal<Option<(usize, usize)>>,
    /// Whether the browser keeps the draft.
    pub is_kept: RwSignal<bool>,
    /// Drafts of other windows.
    pub others: RwSignal<Vec<Other>>,
    /// Why nothing came in when it was last tried.
    pub trouble: RwSignal<Option<String>>,
    /// Files that others have replaced, as long as they can be put together.
    pub replaced: RwSignal<Vec<Sheet>>,
    reader: StoredValue<Reader, LocalStorage>,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// Counts what was asked for, so that what was asked for last is what stays.
    turn: StoredValue<u32>,
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// An empty one. The draft of the last visit comes when the page is there, so that any draft can be cleared.
    pub fn new(reader: Reader, keeper: Keeper) -> Desk {
        let desk = Desk {
            draft: RwSignal::default(),
            history: RwSignal::default(),
            current: RwSignal::new(0),
            reading: RwSignal::new(None),
            sheets: RwSignal::default(),
            shown: RwSignal::new(None),
            progress: RwSignal::new(Progress::Done),
            is_opening: RwSignal::new(true),
            wanted: RwSignal::new(None),
            is_kept: RwSignal::new(true),
            others: RwSignal::default(),
            trouble: RwSignal::new(None),
            replaced: RwSignal::default(),
            reader: StoredValue::new_local(reader),
            keeper: StoredValue::new_local(keeper),
            turn: StoredValue::new(0),
            asked: StoredValue::new(0),
            timer: StoredValue::new(None),
        };
        // the second frame comes when the first is painted
        request_animation_frame(move || request_animation_frame(move || spawn_local(desk.open())));
        desk
    }

    /// Opens the draft of the last visit, unless something else has come meanwhile.
    async fn open(self) {
        let keeper = self.keeper.get_value();
        let last = keeper.last().await;
        if let (true, Some((draft, history))) = (self.is_opening.get_untracked(), last) {
            self.is_opening.set(false);
            self.history.set(history);
            self.draft.set(draft);
            self.read();
        }
        self.is_opening.set(false);
        self.others.set(keeper.list().await);
    }

    fn keep(self) {
        if self.is_opening.get_untracked() {
            return;
        }
        let keeper = self.keeper.get_value();
        let (draft, history) = (self.draft.get_untracked(), self.history.get_untracked());
        spawn_local(async move {
            let is_kept = keeper.put(&draft, &history).await;
            // of a draft that is empty there is nothing to keep
            self.is_kept.try_set(is_kept || draft.is_empty());
        });
    }

    /// Keeps the draft, and has it read.
    pub fn read(self) {
        self.keep();
        self.start_reading();
    }

    fn start_reading(self) {
        let draft = self.draft.get_untracked();
        let asked = next(self.asked);
        if draft.is_empty() {
            self.reader.with_value(Reader::stop);
            self.progress.set(Progress::Done);
            self.reading.set(None);
            self.sheets.set(Vec::new());
            self.shown.set(None);
            return;
        }
        self.progress.set(Progress::Begun(0.0));
        let is_last = move || self.asked.try_get_value() == Some(asked);
        let tell = move |done: f64| {
            self.progress.update(|progress| match progress {
                Progress::Begun(last) | Progress::Slow(last) if is_last() => *last = done,
                _ => {}
            });
        };
        let say = move || {
            self.progress.update(|progress| match progress {
                Progress::Begun(done) if is_last() => *progress = Progress::Slow(*done),
                _ => {}
            });
        };
        set_timeout(say, SOON);
        spawn_local(async move {
            let reader = self.reader.get_value();
            let answer = browser::read_draft(&reader, &draft, tell).await;
            if is_last() && self.progress.try_get_untracked().is_some_and(|it| it != Progress::Stopped) {
                self.take(answer);
            }
        });
    }

    fn take(self, answer: Option<Answer>) {
        let Some(Answer { sheets, read }) = answer else { return self.progress.set(Progress::Broken) };
        self.progress.set(Progress::Done);
        let read = read.map(Arc::new);
        if let Ok(reading) = &read {
            self.shown.set(Some(reading.clone()));
        }
        self.sheets.set(sheets);
        self.reading.set(Some(read));
    }

    /// Stops reading. What was read before stays.
    pub fn stop(self) {
        self.progress.set(Progress::Stopped);
        self.reader.with_value(Reader::stop);
    }

    /// Whether the chain that is shown is not what the text says now, for that cannot be read.
    pub fn is_stale(self) -> bool {
        let cannot = self.reading.with(|reading| matches!(reading, Some(Err(_))));
        let is_over = matches!(self.progress.get(), Progress::Stopped | Progress::Broken);
        (cannot || is_over) && self.shown.with(Option::is_some)
    }

    /// Changes the draft, and reads it as soon as it rests.
    pub fn change(self, edit: Edit, change: impl FnOnce(&mut Draft)) {
        self.remember(edit);
        self.draft.update(change);
        self.progress.set(Progress::Begun(0.0));
        let again = set_timeout_with_handle(move || self.read(), PAUSE).ok();
        let last = self.timer.try_update_value(|timer| std::mem::replace(timer, again));
        if let Some(last) = last.flatten() {
            last.clear();
        }
    }

    fn remember(self, edit: Edit) {
        let before = self.draft.get_untracked();
        self.is_opening.set(false);
        self.history.update(|history| history.remember(&before, edit, Date::now()));
        self.replaced.set(Vec::new());
    }

    /// Waits for files, and puts them in the place of those that are there. Where they do not come, nothing changes.
    pub fn bring(self, coming: impl Future<Output = Brought> + 'static) {
        let turn = next(self.turn);
        let is_last = move || self.turn.try_get_value() == Some(turn);
        let waits = move || {
            if is_last() {
                self.trouble.set(Some(say::nothing_came().to_string()));
            }
        };
        let word = set_timeout_with_handle(waits, PATIENCE).ok();
        spawn_local(async move {
            let brought = coming.await;
            word.into_iter().for_each(|word| word.clear());
            if !is_last() {
                return;
            }
            match brought {
                Ok((files, notes)) => {
                    let before = self.draft.get_untracked();
                    self.put(Draft::of(files, notes));
                    self.current.set(0);
                    self.replaced.set(if before.is_empty() { Vec::new() } else { before.files });
                }
                Err(why) => self.trouble.set(Some(say::unchanged(&*why).text())),
            }
        });
    }

    /// Puts another draft in the place of the one that is there, which can be brought back.
    pub fn put(self, draft: Draft) {
        if self.draft.get_untracked() != draft {
            self.remember(Edit::Step);
        }
        self.show(draft);
    }

    fn show(self, draft: Draft) {
        next(self.turn);
        self.is_opening.set(false);
        self.trouble.set(None);
        self.replaced.set(Vec::new());
        let files = draft.files.len();
        self.current.update(|current| *current = (*current).min(files.saturating_sub(1)));
        self.draft.set(draft);
        self.read();
    }

    /// Takes everything away, so that it can be brought back.
    pub fn clear(self) {
        self.put(Draft::default());
    }

    /// Takes everything away for good, and all that this browser keeps.
    pub fn forget(self) {
        self.history.set(History::default());
        self.others.set(Vec::new());
        self.show(Draft::default());
        let keeper = self.keeper.get_value();
        spawn_local(async move { keeper.forget_all().await });
    }

    pub fn undo(self) {
        let now = self.draft.get_untracked();
        if let Some(before) = self.history.try_update(|history| history.undo(&now)).flatten() {
            self.show(before);
        }
    }

    pub fn redo(self) {
        let now = self.draft.get_untracked();
        if let Some(after) = self.history.try_update(|history| history.redo(&now)).flatten() {
            self.show(after);
        }
    }

    /// Goes on with the draft of another window.
    pub fn take_other(self, id: String) {
        let keeper = self.keeper.get_value();
        spawn_local(async move {
            match keeper.take(&id).await {
                Some(draft) => self.put(draft),
                None => self.trouble.set(Some(say::unchanged(say::draft_gone()).text())),
            }
        });
    }

    /// Adds files to those that are there. One that has the same name replaces it.
    pub fn add(self, files: Vec<Sheet>) {
        let mut draft = self.draft.get_untracked();
        draft.files.retain(|file| files.iter().all(|other| other.name != file.name));
        let first = draft.files.len();
        draft.files.extend(files);
        self.put(draft);
        self.current.set(first);
    }

    /// Puts the files that were replaced beside those that replaced them.
    pub fn join(self) {
        let mut files = self.replaced.get_untracked();
        let mut draft = self.draft.get_untracked();
        files.retain(|file| draft.files.iter().all(|other| other.name != file.name));
        draft.files = [files, draft.files].concat();
        self.put(draft);
    }

    /// Takes a file away.
    pub fn remove(self, index: usize) {
        let mut draft = self.draft.get_untracked();
        if index < draft.files.len() {
            draft.files.remove(index);
            self.put(draft);
        }
    }

    /// Leads the editor to a place in a file.
    pub fn lead_to(self, file: &str, line: usize, column: usize) {
        let index = self.draft.with_untracked(|draft| draft.files.iter().position(|sheet| sheet.name == file));
        self.current.set(index.unwrap_or_else(|| self.current.get_untracked()));
        self.wanted.set(Some((line.max(1), column.max(1))));
    }
}

fn next(count: StoredValue<u32>) -> u32 {
    let next = count.get_value().wrapping_add(1);
    count.set_value(next);
    next
}
