//! What a publisher does: every change of the draft goes through here, and is remembered.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::Date;

use super::{Desk, Progress};
use crate::studio::draft::{Draft, Sheet};
use crate::studio::history::{Edit, History};
use crate::studio::kept::Kept;
use crate::studio::say;

/// How long the text must rest before it is read.
const PAUSE: Duration = Duration::from_millis(250);

impl Desk {
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

    pub(super) fn remember(self, edit: Edit) {
        self.is_changed.set_value(true);
        let before = self.draft.get_untracked();
        self.is_opening.set(false);
        self.history.update(|history| history.remember(&before, edit, Date::now()));
        self.replaced.set(None);
    }

    /// Puts another draft in the place of the one that is there, which can be brought back.
    pub fn put(self, draft: Draft) {
        if self.draft.get_untracked() != draft {
            self.remember(Edit::Step);
        }
        self.show(draft);
    }

    pub(super) fn show(self, draft: Draft) {
        self.wait_no_more();
        self.is_opening.set(false);
        self.trouble.set(None);
        self.replaced.set(None);
        let names = |draft: &Draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        if names(&draft) != self.draft.with_untracked(names) {
            self.begin_story();
        }
        let files = draft.files.len();
        self.current.update(|current| *current = (*current).min(files.saturating_sub(1)));
        self.draft.set(draft);
        self.read();
    }

    /// What was read of other files is another story.
    pub(super) fn begin_story(self) {
        self.remember_before();
        self.unread();
        self.story.update(|story| *story = story.wrapping_add(1));
    }

    /// Takes everything away, so that it can be brought back.
    pub fn clear(self) {
        self.put(Draft::default());
    }

    /// Takes everything away for good, and all that this browser keeps.
    pub fn forget(self) {
        self.history.set(History::default());
        self.others.set(Vec::new());
        self.kept.set(Kept::Here);
        // what was to be opened is forgotten, too
        self.is_opened.set_value(true);
        self.show(Draft::default());
        let keeper = self.keeper.get_value();
        spawn_local(async move {
            if !keeper.forget_all().await {
                self.trouble.set(Some(say::not_forgotten().to_string()));
            }
        });
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

    /// Adds a file to those that are there, and shows it.
    pub fn add(self, file: Sheet) {
        let draft = self.draft.get_untracked();
        let at = draft.files.len();
        self.put(draft.joined(Draft::of(vec![file], Vec::new())));
        self.current.set(at);
    }

    /// Puts the files that have come next to those that they have replaced, with all that was chosen about these.
    pub fn join(self) {
        if let Some(before) = self.replaced.get_untracked() {
            self.put(before.joined(self.draft.get_untracked()));
        }
    }

    /// Takes a file away.
    pub fn remove(self, index: usize) {
        let mut draft = self.draft.get_untracked();
        if index < draft.files.len() {
            draft.remove(index);
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
