//! The ids that a spreadsheet has left as they were, and which of them a turned one was.

use crate::read::{Arg, word};
use std::collections::{BTreeMap, BTreeSet};

use super::Cell;
use super::form::{Form, forms, is_turned, seen_as};

/// The ids of all cells.
pub struct Known {
    /// Ids that are as they were, by what a spreadsheet may make of them.
    whole: BTreeMap<Form, BTreeSet<String>>,
    /// The id of each row by what it was before, as far as that is known. Two rows cannot have had one id.
    owners: BTreeMap<String, Vec<String>>,
}

/// What an id was.
enum Was<'k> {
    /// No id that is left can be it, or it is as it was.
    Unknown,
    One(&'k str),
    /// Two of those that are left can be it.
    Either(&'k str, &'k str),
}

impl Known {
    pub fn of(cells: &[Cell]) -> Known {
        let mut known = Known { whole: BTreeMap::new(), owners: BTreeMap::new() };
        for id in cells.iter().flat_map(|cell| &cell.ids).filter(|id| !is_turned(id)) {
            for form in forms(id) {
                known.whole.entry(form).or_default().insert(id.clone());
            }
        }
        // a row without a title adds to another, and may well have the same id
        let heads = cells.iter().filter(|cell| cell.column == "id" && cell.line.cell("title").is_some());
        for id in heads.flat_map(|cell| &cell.ids) {
            let before = match known.was(id) {
                Was::One(before) => before.to_string(),
                _ => id.clone(),
            };
            known.owners.entry(before).or_default().push(id.clone());
        }
        known
    }

    fn was(&self, id: &str) -> Was<'_> {
        let mut found = self.whole.get(&seen_as(id)).into_iter().flatten().filter(|_| is_turned(id));
        match (found.next(), found.next()) {
            (None, _) => Was::Unknown,
            (Some(one), None) => Was::One(one),
            (Some(one), Some(other)) => Was::Either(one, other),
        }
    }

    /// The id that one certainly was.
    pub fn certain(&self, id: &str) -> Option<&str> {
        match self.was(id) {
            Was::One(before) if self.rival(id, before).is_none() => Some(before),
            _ => None,
        }
    }

    /// Why it is not certain what an id was, in words that go on a sentence.
    pub fn doubt(&self, id: &str) -> Option<Arg> {
        match self.was(id) {
            Was::Unknown => None,
            Was::Either(one, other) => Some(
                word!("and this one may have been {one} or {other}")
                    .with("one", one.to_string())
                    .with("other", other.to_string()),
            ),
            Was::One(before) => self.rival(id, before).map(|rival| match rival == before {
                true => word!("and another row has the id {before}, which this one may have been")
                    .with("before", before.to_string()),
                false => word!("and {rival} in another row may have been {before} too")
                    .with("rival", rival.to_string())
                    .with("before", before.to_string()),
            }),
        }
    }

    /// The id of another row that is, or may have been, the same, where two rows may have had it.
    fn rival(&self, id: &str, before: &str) -> Option<&str> {
        let has_turned = |owners: &&Vec<String>| owners.iter().any(|owner| owner != before);
        let owners = self.owners.get(before).filter(|owners| owners.len() > 1).filter(has_turned)?;
        // two rows may have one id by now
        owners.iter().find(|owner| *owner != id).or(owners.first()).map(String::as_str)
    }
}
