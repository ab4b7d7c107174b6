//! By what ids and names things are known, and what id a thing without one gets.

use std::collections::BTreeMap;

use super::ids::Fresh;
use super::json::Value;
use super::log::Log;
use super::nearest::is_slip;
use crate::model::lower;

// One type of map for everything: each further one would be code in the wasm.
type Map = BTreeMap<String, usize>;

/// The ids and names of one sort of thing: sides, actors, places, sources or incidents.
#[derive(Default)]
pub(super) struct Names<'v> {
    ids: Map,
    /// In lower case. Where two share a name, it is the first one's.
    names: Map,
    things: Vec<Thing<'v>>,
    /// Ids that the document gives to things not read yet; the number means nothing.
    reserved: Map,
    fresh: Fresh,
}

/// Where a thing is in the document, and what it is called.
struct Thing<'v> {
    id: String,
    name: Option<String>,
    at: &'v Value,
}

impl<'v> Names<'v> {
    /// Keeps the ids in `items` from being given to anything else.
    pub fn reserve(&mut self, items: &'v [Value]) {
        for id in items.iter().filter_map(|item| item.get("id")?.as_str()) {
            self.reserved.insert(id.trim().to_string(), 0);
        }
    }

    pub fn is_reserved(&self, id: &str) -> bool {
        self.reserved.contains_key(id)
    }

    /// Makes the next thing, whose place is `at`, known by its id. Things are counted from 0; gives its number.
    pub fn add(&mut self, id: &str, at: &'v Value) -> usize {
        let index = self.things.len();
        self.things.push(Thing { id: id.to_string(), name: None, at });
        self.ids.entry(id.to_string()).or_insert(index);
        index
    }

    /// Makes the thing at `index` known by a name too.
    pub fn call(&mut self, name: &str, index: usize) {
        self.names.entry(lower(name)).or_insert(index);
        if let Some(thing) = self.things.get_mut(index) {
            thing.name.get_or_insert_with(|| name.to_string());
        }
    }

    pub fn by_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// By its id, else by its name in any case.
    pub fn find(&self, word: &str) -> Option<usize> {
        self.by_id(word).or_else(|| self.names.get(&lower(word)).copied())
    }

    /// The place of the thing with that id.
    pub fn place_of(&self, id: &str) -> Option<&'v Value> {
        self.things.get(self.by_id(id)?).map(|thing| thing.at)
    }

    /// The id or the name that comes nearest to `word`, as the document has it. An id that was made of a name is not in the document.
    pub fn nearest(&self, word: &str, log: &mut Log<'v>) -> Option<String> {
        let words = self.ids.keys().chain(self.names.keys()).map(String::as_str);
        let near = log.nearest(word, words).filter(|near| cfg!(feature = "lint") && is_slip(word, near))?;
        let Thing { id, name, .. } = self.things.get(self.find(&near)?)?;
        let is_written = near == *id && self.is_reserved(id);
        Some(name.as_ref().filter(|_| !is_written).unwrap_or(id).clone())
    }

    /// An id that nothing else has, made of a text.
    pub fn fresh(&mut self, text: &str) -> String {
        self.fresh.id(text, |id| self.ids.contains_key(id) || self.reserved.contains_key(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::json::parse;

    #[test]
    fn derived_ids_are_unique_and_readable_in_any_script() {
        let reserved = [parse(r#"{"id": "abu-ghraib-2"}"#).unwrap().root];
        let mut names = Names::default();
        names.reserve(&reserved);
        assert_eq!(names.fresh("Abu  Ghraib!"), "abu-ghraib");
        assert_eq!(names.fresh("Abu Ghraib"), "abu-ghraib-3");
        assert_eq!(names.fresh("أبو غريب"), "أبو-غريب");
        assert_eq!(names.fresh("?!"), "unnamed");
    }

    #[test]
    fn an_id_goes_before_a_name_and_the_first_keeps_a_name() {
        let at = parse("null").unwrap().root;
        let mut names = Names::default();
        let (a, b) = (names.add("a", &at), names.add("b", &at));
        names.call("B", a);
        names.call("Shared", b);
        names.call("shared", a);
        let found = ["a", "b", "B", "SHARED", "c"].map(|word| names.find(word));
        assert_eq!(found, [Some(a), Some(b), Some(a), Some(b), None]);
    }
}
