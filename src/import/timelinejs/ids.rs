//! Ids that are the same whenever the same file is read again.

use std::collections::BTreeSet;

use crate::read::Fresh;

/// The ids of one sort of thing.
#[derive(Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    fresh: Fresh,
}

impl Ids {
    /// Keeps an id from being given again; `false` where it is taken.
    pub fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_string())
    }

    /// An id that nothing else has, made of a text.
    pub fn fresh(&mut self, text: &str) -> String {
        let id = self.fresh.id(text, |id| self.taken.contains(id));
        self.taken.insert(id.clone());
        id
    }
}
