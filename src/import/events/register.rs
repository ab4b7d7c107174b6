//! Actors, places or sources that many events share.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::Fresh;

/// Things that are known by what is written of them, each once and with an id of its own.
pub struct Register<T> {
    /// In the order in which they were first named.
    pub things: Vec<T>,
    /// By what is written of them.
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    fresh: Fresh,
}

impl<T> Default for Register<T> {
    fn default() -> Register<T> {
        Register { things: Vec::new(), ids: BTreeMap::new(), taken: BTreeSet::new(), fresh: Fresh::default() }
    }
}

impl<T> Register<T> {
    /// The id of the thing that is written as `written`. The first time, the thing is made, with an id made of `name`.
    pub fn id(&mut self, written: &str, name: &str, make: impl FnOnce(String) -> T) -> String {
        if let Some(id) = self.ids.get(written) {
            return id.clone();
        }
        let id = self.fresh(name);
        self.ids.insert(written.to_string(), id.clone());
        self.things.push(make(id.clone()));
        id
    }

    /// Adds a thing that has an id already; says whether it was free.
    pub fn add(&mut self, id: &str, thing: T) -> bool {
        let is_free = self.taken.insert(id.to_string());
        if is_free {
            self.things.push(thing);
        }
        is_free
    }

    /// Whether a thing has that id.
    pub fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    fn fresh(&mut self, name: &str) -> String {
        let id = self.fresh.id(name, |id| self.taken.contains(id));
        self.taken.insert(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_alike_is_one_thing_and_what_is_called_alike_has_two_ids() {
        let mut register = Register::default();
        let ids = [("a|1", "A!"), ("a|2", "a"), ("a|1", "A!"), ("a 2", "A 2")]
            .map(|(written, name)| register.id(written, name, |id| id));
        assert_eq!(ids, ["a", "a-2", "a", "a-2-2"]);
        assert_eq!(register.things, ["a", "a-2", "a-2-2"]);
        assert!(!register.add("a-2", String::new()));
    }
}
