//! The studio's state: the draft, what is read from it, and where the publisher looks.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::Function;

use super::browser;
use super::draft::{self, Draft, Kept, Sheet};
use super::reading::{Brought, Reading, Refusal, Told};
use super::say;

/// How long the text must rest before it is read.
const PAUSE: Duration = Duration::from_millis(250);
/// After that time a word is due on what has not come yet.
const PATIENCE: Duration = Duration::from_secs(10);

/// A handle to the state: all signals, cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    pub draft: RwSignal<Draft>,
    /// The file in the editor.
    pub current: RwSignal<usize>,
    /// What was said of files when their bytes became text.
    pub notes: RwSignal<Vec<Told>>,
    /// What the draft reads as; `None` while there is nothing.
    pub reading: RwSignal<Option<Result<Arc<Reading>, Refusal>>>,
    /// The last chain that could be read.
    pub shown: RwSignal<Option<Arc<Reading>>>,
    /// Whether the draft is being read, and whether that has taken long.
    pub is_busy: RwSignal<bool>,
    pub is_slow: RwSignal<bool>,
    /// Whether the draft of the last visit is still to be opened.
    pub is_opening: RwSignal<bool>,
    /// Line and column to lead the editor to, from 1.
    pub wanted: RwSignal<Option<(usize, usize)>>,
    /// What the browser keeps of the draft.
    pub kept: RwSignal<Kept>,
    /// What was here before it was replaced by something that the publisher did not type, and what was said of it.
    pub before: RwSignal<Option<(Draft, Vec<Told>)>>,
    /// Why nothing came in when it was last tried.
    pub trouble: RwSignal<Option<String>>,
    /// Reads a draft in the worker: JSON to a promise of JSON.
    reader: StoredValue<Function, LocalStorage>,
    /// Counts what was asked for, so that what was asked for last is what stays.
    turn: StoredValue<u32>,
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// An empty one. The draft of the last visit comes when the page is there, so that any draft can be cleared.
    pub fn new(reader: Function) -> Desk {
        let desk = Desk {
            draft: RwSignal::default(),
            current: RwSignal::new(0),
            notes: RwSignal::default(),
            reading: RwSignal::new(None),
            shown: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            is_slow: RwSignal::new(false),
            is_opening: RwSignal::new(Draft::is_there()),
            wanted: RwSignal::new(None),
            kept: RwSignal::new(Kept::Here),
            before: RwSignal::new(None),
            trouble: RwSignal::new(None),
            reader: StoredValue::new_local(reader),
            turn: StoredValue::new(0),
            asked: StoredValue::new(0),
            timer: StoredValue::new(None),
        };
        // of a draft that is empty there is nothing to keep
        draft::on_other(move |kept| {
            desk.kept.set(if desk.draft.with_untracked(Draft::is_empty) { Kept::Here } else { kept })
        });
        // the second frame comes when the first is painted
        request_animation_frame(move || request_animation_frame(move || desk.open()));
        desk
    }

    /// Opens the draft of the last visit.
    fn open(self) {
        if !self.is_opening.get_untracked() {
            return;
        }
        self.is_opening.set(false);
        if let Some(draft) = Draft::kept() {
            self.draft.set(draft);
            self.read();
        }
    }

    /// Keeps the draft, and has it read.
    pub fn read(self) {
        let draft = self.draft.get_untracked();
        self.kept.set(draft.keep());
        let asked = next(self.asked);
        self.is_slow.set(false);
        self.is_busy.set(!draft.is_empty());
        if draft.is_empty() {
            self.reading.set(None);
            self.shown.set(None);
            return;
        }
        let is_last = move || self.asked.try_get_value() == Some(asked);
        set_timeout(move || self.is_slow.set(is_last() && self.is_busy.get_untracked()), PATIENCE);
        spawn_local(async move {
            let Some(reader) = self.reader.try_get_value() else { return };
            let read = browser::read_draft(&reader, &draft).await;
            if !is_last() {
                return;
            }
            self.is_busy.set(false);
            self.is_slow.set(false);
            let read = read.map(Arc::new);
            if let Ok(reading) = &read {
                self.shown.set(Some(reading.clone()));
            }
            self.reading.set(Some(read));
        });
    }

    /// Whether the chain that is shown is not what the text says now, for that cannot be read.
    pub fn is_stale(self) -> bool {
        self.reading.with(|reading| matches!(reading, Some(Err(_)))) && self.shown.with(Option::is_some)
    }

    /// Changes the draft, and reads it as soon as it rests.
    pub fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        let again = set_timeout_with_handle(move || self.read(), PAUSE).ok();
        let last = self.timer.try_update_value(|timer| std::mem::replace(timer, again));
        if let Some(last) = last.flatten() {
            last.clear();
        }
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
                Ok((files, notes)) => self.replace(files, notes),
                Err(why) => self.trouble.set(Some(say::unchanged(&*why).text())),
            }
        });
    }

    /// Puts other files in the place of those that are there, which can be brought back.
    pub fn replace(self, files: Vec<Sheet>, notes: Vec<Told>) {
        self.put(Draft { files, ..Draft::default() }, notes);
    }

    /// Takes everything away. What was not opened yet is forgotten.
    pub fn clear(self) {
        if self.is_opening.get_untracked() {
            self.is_opening.set(false);
            Draft::forget();
        }
        next(self.turn);
        self.replace(Vec::new(), Vec::new());
    }

    /// Brings back what was here before. What it replaces can be brought back in turn.
    pub fn undo(self) {
        if let Some((draft, notes)) = self.before.get_untracked() {
            self.before.set(None);
            self.put(draft, notes);
        }
    }

    fn put(self, draft: Draft, notes: Vec<Told>) {
        let old = self.draft.get_untracked();
        if !old.is_empty() {
            self.before.set(Some((old, self.notes.get_untracked())));
        }
        self.is_opening.set(false);
        self.trouble.set(None);
        self.notes.set(notes);
        self.current.set(0);
        self.draft.set(draft);
        self.read();
    }

    /// Adds sheets to those that are there.
    pub fn add(self, files: Vec<Sheet>) {
        let first = self.draft.with_untracked(|draft| draft.files.len());
        self.draft.update(|draft| draft.files.extend(files));
        self.current.set(first);
        self.read();
    }

    /// Takes a file away.
    pub fn remove(self, index: usize) {
        let mut draft = self.draft.get_untracked();
        if index < draft.files.len() {
            draft.files.remove(index);
            self.put(draft, self.notes.get_untracked());
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
