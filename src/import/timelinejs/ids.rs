//! Ids that are the same whenever the same file is read again.

use std::collections::{BTreeMap, BTreeSet};

use crate::read;

/// The ids of one sort of thing.
#[derive(Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number that made an id unique, by what it was made of.
    numbers: BTreeMap<String, usize>,
}

impl Ids {
    /// Keeps an id from being given again; `false` where it is taken.
    pub fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_string())
    }

    /// An id that nothing else has, made of `text`: "Border posts" gives `border-posts`, then `border-posts-2`.
    pub fn fresh(&mut self, text: &str) -> String {
        let slug = read::slug(text);
        let mut number = self.numbers.get(&slug).copied().unwrap_or(0);
        loop {
            number += 1;
            let id = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
            if self.take(&id) {
                self.numbers.insert(slug, number);
                return id;
            }
        }
    }
}
