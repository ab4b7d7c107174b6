//! By what ids and names things are known, and what id a thing without one gets.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The ids and names of one sort of thing: sides, actors, places, sources or incidents.
#[derive(Default)]
pub(super) struct Names<'v> {
    ids: BTreeMap<String, (usize, Option<&'v Value>)>,
    /// In lower case. Where two share a name, it is the first one's.
    names: BTreeMap<String, usize>,
    /// Ids that the document gives to things not read yet.
    reserved: BTreeSet<&'v str>,
    /// The last number that made a derived id unique.
    numbers: BTreeMap<String, usize>,
}

impl<'v> Names<'v> {
    /// Keeps the ids that stand in `items` from being given to anything else.
    pub fn reserve(&mut self, items: &'v [Value]) {
        self.reserved.extend(items.iter().filter_map(|item| item.get("id")?.as_str()).map(str::trim));
    }

    /// Makes the thing at `index` known by its id; `at` is where it stands, if it stands anywhere.
    pub fn add(&mut self, id: &str, index: usize, at: Option<&'v Value>) {
        self.ids.entry(id.to_string()).or_insert((index, at));
    }

    /// Makes it known by a name too.
    pub fn call(&mut self, name: &str, index: usize) {
        self.names.entry(name.to_lowercase()).or_insert(index);
    }

    pub fn by_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).map(|&(index, _)| index)
    }

    /// By its id, else by its name in whatever case.
    pub fn find(&self, word: &str) -> Option<usize> {
        self.by_id(word).or_else(|| self.names.get(&word.to_lowercase()).copied())
    }

    /// Where the thing with that id stands.
    pub fn stands(&self, id: &str) -> Option<&'v Value> {
        self.ids.get(id).and_then(|&(_, at)| at)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    /// Ids and names.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.ids().chain(self.names.keys().map(String::as_str))
    }

    /// An id that nothing else has, made of `text`: "Kataib Hezbollah" gives `kataib-hezbollah`, then `kataib-hezbollah-2`.
    pub fn fresh(&mut self, text: &str) -> String {
        let slug = slug(text);
        let number = self.numbers.entry(slug.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = if *number == 1 { slug.clone() } else { format!("{slug}-{number}") };
            if !self.ids.contains_key(&id) && !self.reserved.contains(id.as_str()) {
                return id;
            }
        }
    }
}

/// Letters and digits of any script in lower case, hyphens between: "Abu Ghraib!" gives `abu-ghraib`.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "unnamed".to_string() } else { slug.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_ids_are_unique_and_readable_in_any_script() {
        let reserved = [serde_json::json!({"id": "abu-ghraib-2"})];
        let mut names = Names::default();
        names.reserve(&reserved);
        assert_eq!(names.fresh("Abu  Ghraib!"), "abu-ghraib");
        assert_eq!(names.fresh("Abu Ghraib"), "abu-ghraib-3");
        assert_eq!(names.fresh("أبو غريب"), "أبو-غريب");
        assert_eq!(names.fresh("…"), "unnamed");
    }

    #[test]
    fn an_id_goes_before_a_name_and_the_first_keeps_a_name() {
        let mut names = Names::default();
        names.add("a", 0, None);
        names.call("B", 0);
        names.add("b", 1, None);
        names.call("Shared", 1);
        names.call("shared", 0);
        assert_eq!(
            (names.find("a"), names.find("b"), names.find("B"), names.find("SHARED")),
            (Some(0), Some(1), Some(0), Some(1))
        );
        assert_eq!(names.find("c"), None);
    }
}
