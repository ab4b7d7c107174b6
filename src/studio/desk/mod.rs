//! The studio's state: the draft, what is read from it, and where the publisher looks. What changes it is in [changes], files come in
//! by [coming], and what is kept is in [keeping].

mod before;
mod changes;
mod coming;
mod keeping;

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::before::Before;
use super::browser::{self, Reader};
use super::draft::Draft;
use super::history::History;
use super::kept::{Keeper, Kept, Other};
use super::parcel::Contents;
use super::reading::{Answer, Columns, Reading, Refusal};

/// After that time it is said how far reading has come.
const SOON: Duration = Duration::from_millis(600);

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
    /// The same, and what was there before is there again, with what it reads as.
    Returned,
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
    /// Counts the stories: other files are another one.
    pub story: RwSignal<u32>,
    /// What the columns of the sheets are taken for.
    pub sheets: RwSignal<Vec<Columns>>,
    /// Whether their screen is shown; `None` until there is a question, or a person has said.
    pub are_columns_shown: RwSignal<Option<bool>>,
    /// The last chain that could be read.
    pub shown: RwSignal<Option<Arc<Reading>>>,
    pub progress: RwSignal<Progress>,
    /// Whether the draft of the last visit is still to be opened.
    pub is_opening: RwSignal<bool>,
    /// Line and column to lead the editor to, from 1.
    pub wanted: RwSignal<Option<(usize, usize)>>,
    /// What the browser does with the draft.
    pub kept: RwSignal<Kept>,
    /// Drafts of other windows.
    pub others: RwSignal<Vec<Other>>,
    /// Why nothing came in when it was last tried.
    pub trouble: RwSignal<Option<String>>,
    /// The draft that other files have replaced, as long as they can be put together.
    pub replaced: RwSignal<Option<Draft>>,
    /// Whether files are awaited.
    pub is_coming: RwSignal<bool>,
    reader: StoredValue<Reader, LocalStorage>,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// Counts what was asked for, so that what was asked for last is what stays.
    turn: StoredValue<u32>,
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// What was there before other files came that are not read yet.
    before: StoredValue<Option<Before>>,
    /// Whether it is asked for what the browser has kept, and whether that is known.
    is_asked_for: StoredValue<bool>,
    is_opened: StoredValue<bool>,
    /// Whether the draft has changed since it was kept.
    is_changed: StoredValue<bool>,
}

impl Desk {
    /// An empty one. The draft of the last visit comes when the page is there, so that any draft can be cleared.
    pub fn new(reader: Reader, keeper: Keeper) -> Desk {
        let desk = Desk {
            draft: RwSignal::default(),
            history: RwSignal::default(),
            current: RwSignal::new(0),
            reading: RwSignal::new(None),
            story: RwSignal::new(0),
            sheets: RwSignal::default(),
            are_columns_shown: RwSignal::new(None),
            shown: RwSignal::new(None),
            progress: RwSignal::new(Progress::Done),
            is_opening: RwSignal::new(true),
            wanted: RwSignal::new(None),
            kept: RwSignal::new(Kept::Here),
            others: RwSignal::default(),
            trouble: RwSignal::new(None),
            replaced: RwSignal::new(None),
            is_coming: RwSignal::new(false),
            reader: StoredValue::new_local(reader),
            keeper: StoredValue::new_local(keeper),
            turn: StoredValue::new(0),
            asked: StoredValue::new(0),
            timer: StoredValue::new(None),
            before: StoredValue::new(None),
            is_asked_for: StoredValue::new(false),
            is_opened: StoredValue::new(false),
            is_changed: StoredValue::new(false),
        };
        desk.begin_keeping();
        desk
    }

    /// Keeps the draft, and has it read.
    pub fn read(self) {
        self.keep();
        self.start_reading();
    }

    fn start_reading(self) {
        let draft = self.draft.get_untracked();
        let asked = next(self.asked);
        if !draft.has_text() {
            self.reader.with_value(Reader::stop);
            self.progress.set(Progress::Done);
            self.before.set_value(None);
            return self.unread();
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
            if is_last() {
                self.take(answer);
            }
        });
    }

    /// Lets go of what was read: there is nothing any more, or it is another story.
    fn unread(self) {
        self.reading.set(None);
        self.sheets.set(Vec::new());
        self.shown.set(None);
    }

    fn take(self, answer: Option<Answer>) {
        let Some(Answer { sheets, read }) = answer else { return self.progress.set(Progress::Broken) };
        self.progress.set(Progress::Done);
        self.before.set_value(None);
        let read = read.map(Arc::new);
        if let Ok(reading) = &read {
            self.shown.set(Some(reading.clone()));
        }
        self.sheets.set(sheets);
        self.reading.set(Some(read));
    }

    /// Has everything that is taken away made in a worker, as the bytes of a ZIP; `None` where that breaks down.
    pub async fn make_parcel(self, contents: &Contents) -> Option<Vec<u8>> {
        let reader = self.reader.get_value();
        browser::make_parcel(&reader, contents).await
    }

    /// Stops reading. What was read before stays; where other files have come since, what was there before them comes back.
    pub fn stop(self) {
        next(self.asked);
        self.reader.with_value(Reader::stop);
        match self.before.try_update_value(Option::take).flatten() {
            Some(before) => self.bring_back(before),
            None => self.progress.set(Progress::Stopped),
        }
    }

    /// Whether the chain that is shown is not what the text says now, for that cannot be read.
    pub fn is_stale(self) -> bool {
        let cannot = self.reading.with(|reading| matches!(reading, Some(Err(_))));
        let is_over = matches!(self.progress.get(), Progress::Stopped | Progress::Broken);
        (cannot || is_over) && self.shown.with(Option::is_some)
    }
}

fn next(count: StoredValue<u32>) -> u32 {
    let next = count.get_value().wrapping_add(1);
    count.set_value(next);
    next
}
