//! What was there before other files came: it is there again where the publisher stops the reading of these.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Desk, Progress};
use crate::studio::draft::Draft;
use crate::studio::history::Edit;
use crate::studio::reading::{Columns, Reading, Refusal};

/// A draft, and what it reads as.
pub struct Before {
    draft: Draft,
    reading: Option<Result<Arc<Reading>, Refusal>>,
    sheets: Vec<Columns>,
    shown: Option<Arc<Reading>>,
    /// Whether it reads as that, or was still to be read.
    is_read: bool,
}

impl Desk {
    /// Remembers what is there, until other files are read. Of files that were not read themselves there is nothing to remember.
    pub(super) fn remember_before(self) {
        let shown = self.shown.get_untracked();
        if shown.is_none() {
            return;
        }
        self.before.set_value(Some(Before {
            draft: self.draft.get_untracked(),
            reading: self.reading.get_untracked(),
            sheets: self.sheets.get_untracked(),
            shown,
            is_read: matches!(self.progress.get_untracked(), Progress::Done | Progress::Returned),
        }));
    }

    /// Puts it back, as a step that can be undone: so the new files come again.
    pub(super) fn bring_back(self, before: Before) {
        let Before { draft, reading, sheets, shown, is_read } = before;
        self.put_without_reading(draft);
        self.reading.set(reading);
        self.sheets.set(sheets);
        self.shown.set(shown);
        if !is_read {
            return self.read();
        }
        self.progress.set(Progress::Returned);
        self.keep();
    }

    /// Puts another draft in the place of the one that is there, for what it reads as is known.
    fn put_without_reading(self, draft: Draft) {
        self.remember(Edit::Step);
        self.story.update(|story| *story = story.wrapping_add(1));
        let files = draft.files.len();
        self.current.update(|current| *current = (*current).min(files.saturating_sub(1)));
        self.draft.set(draft);
    }
}
