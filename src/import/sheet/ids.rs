//! Ids that no two things share.

use std::collections::BTreeMap;

use super::line::Line;
use crate::import::findings::Findings;
use crate::read::{Code, Fresh, Word};

/// The ids of one sort of thing, and the rows that they are in.
#[derive(Default)]
pub struct Ids<'t> {
    taken: BTreeMap<String, Option<Line<'t>>>,
    fresh: Fresh,
}

impl<'t> Ids<'t> {
    /// Takes the id of a row. One that is taken is reported, and `expected` says what should be there.
    pub fn take(&mut self, id: &str, line: Line<'t>, expected: Word, findings: &mut Findings) -> bool {
        let first = match self.taken.get(id) {
            None => {
                self.taken.insert(id.to_string(), Some(line));
                return true;
            }
            Some(first) => first.as_ref(),
        };
        let problem = line.report("id", Code::RowIdTwice, findings).expecting(expected);
        if let Some(first) = first {
            problem.with("first", first.seen_from(&line));
        }
        false
    }

    /// Keeps an id from being made.
    pub fn reserve(&mut self, id: &str) {
        self.taken.entry(id.to_string()).or_default();
    }

    /// An id made of a text.
    pub fn fresh(&mut self, text: &str) -> String {
        let id = self.fresh.id(text, |id| self.taken.contains_key(id));
        self.taken.insert(id.clone(), None);
        id
    }
}
