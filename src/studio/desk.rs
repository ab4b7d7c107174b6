//! The studio's state: the draft, what is read from it, and where the publisher looks.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::{Draft, Sheet};
use crate::import::{File, Finding, ImportError, Opened, Options, open};

/// How long the text must rest before it is read.
const PAUSE: Duration = Duration::from_millis(250);

/// Files that came in, and what was said of them when their bytes became text; or a sentence on why they did not.
pub type Brought = Result<(Vec<Sheet>, Vec<Finding>), String>;

/// A handle to the state: all signals, cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    pub draft: RwSignal<Draft>,
    /// The file in the editor.
    pub current: RwSignal<usize>,
    /// What was said of files when their bytes became text.
    notes: RwSignal<Vec<Finding>>,
    /// What the draft reads as; `None` while there is nothing.
    pub reading: RwSignal<Option<Result<Arc<Opened>, ImportError>>>,
    /// The last chain that could be read.
    pub shown: RwSignal<Option<Arc<Opened>>>,
    /// Line and column to lead the editor to, from 1.
    pub wanted: RwSignal<Option<(usize, usize)>>,
    /// Whether the browser keeps the draft.
    pub is_kept: RwSignal<bool>,
    /// What was here before it was replaced by something that the publisher did not type, and what was said of it.
    pub before: RwSignal<Option<(Draft, Vec<Finding>)>>,
    /// Why nothing came in when it was last tried.
    pub trouble: RwSignal<Option<String>>,
    /// Counts what was asked for, so that what was asked for last is what stays.
    turn: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// With the draft of the last visit.
    pub fn new() -> Desk {
        let desk = Desk {
            draft: RwSignal::new(Draft::kept().unwrap_or_default()),
            current: RwSignal::new(0),
            notes: RwSignal::default(),
            reading: RwSignal::new(None),
            shown: RwSignal::new(None),
            wanted: RwSignal::new(None),
            is_kept: RwSignal::new(true),
            before: RwSignal::new(None),
            trouble: RwSignal::new(None),
            turn: StoredValue::new(0),
            timer: StoredValue::new(None),
        };
        desk.read();
        desk
    }

    /// Reads the draft, and keeps it.
    pub fn read(self) {
        let draft = self.draft.get_untracked();
        self.is_kept.set(draft.keep());
        if draft.is_empty() {
            self.reading.set(None);
            self.shown.set(None);
            return;
        }
        let options = Options {
            day_order: draft.day_order(),
            title: Some(draft.title.trim().to_string()).filter(|title| !title.is_empty()),
            ..Options::default()
        };
        // a sheet that was added and is empty still is no part of the spreadsheet
        let sheets = draft.files.iter().filter(|file| !file.text.trim().is_empty());
        let files: Vec<File> = sheets.map(|file| File { name: &file.name, bytes: file.text.as_bytes() }).collect();
        let read = open(&files, &options).map(|mut opened| {
            let names: Vec<&str> = draft.files.iter().map(|file| file.name.as_str()).collect();
            let notes = self.notes.get_untracked().into_iter().filter(|note| names.contains(&&*note.file));
            opened.findings.splice(0..0, notes);
            Arc::new(opened)
        });
        if let Ok(opened) = &read {
            self.shown.set(Some(opened.clone()));
        }
        self.reading.set(Some(read));
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
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        spawn_local(async move {
            let brought = coming.await;
            if self.turn.get_value() != turn {
                return;
            }
            match brought {
                Ok((files, notes)) => self.replace(files, notes),
                Err(why) => self.trouble.set(Some(format!("{why} Nothing has changed."))),
            }
        });
    }

    /// Puts other files in the place of those that are there, which can be brought back.
    pub fn replace(self, files: Vec<Sheet>, notes: Vec<Finding>) {
        self.put(Draft { files, ..Draft::default() }, notes);
    }

    /// Brings back what was here before. What it replaces can be brought back in turn.
    pub fn undo(self) {
        if let Some((draft, notes)) = self.before.get_untracked() {
            self.before.set(None);
            self.put(draft, notes);
        }
    }

    fn put(self, draft: Draft, notes: Vec<Finding>) {
        let old = self.draft.get_untracked();
        if !old.is_empty() {
            self.before.set(Some((old, self.notes.get_untracked())));
        }
        self.trouble.set(None);
        self.notes.set(notes);
        self.current.set(0);
        self.draft.set(draft);
        self.read();
    }

    /// Adds sheets to those that are there.
    pub fn add(self, files: Vec<Sheet>, notes: Vec<Finding>) {
        self.notes.update(|known| known.extend(notes));
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
