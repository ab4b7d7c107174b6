//! The list of actors, where the rows of incidents say more of them than their names.

use std::collections::BTreeMap;

use super::ids::Ids;
use crate::read::document::{Actor, Document};
use crate::read::{is_slip, nearest};

/// As many comparisons may looking for near names cost.
const COMPARISONS: usize = 200_000;

/// The list of actors. Where the sheets have none, everybody is put on it: else those who are not would stand out.
pub struct Actors<'t> {
    list: Vec<Actor>,
    ids: Ids<'t>,
    /// By id and by name, in lower case. `None` where the sheet of actors says who there is.
    known: Option<BTreeMap<String, String>>,
    comparisons: usize,
}

impl Actors<'_> {
    pub fn of(document: &mut Document) -> Actors<'static> {
        let list = std::mem::take(&mut document.actors);
        let mut ids = Ids::default();
        list.iter().for_each(|actor| ids.reserve(&actor.id));
        let known = list.is_empty().then(BTreeMap::new);
        Actors { list, ids, known, comparisons: COMPARISONS }
    }

    pub fn into_list(self) -> Vec<Actor> {
        self.list
    }

    /// The actor with that id or name.
    pub fn find(&mut self, word: &str) -> Option<&mut Actor> {
        let id = self.known.as_ref().and_then(|known| known.get(&word.to_lowercase()));
        let word = id.map_or(word, String::as_str);
        let at = self
            .list
            .iter()
            .position(|actor| actor.id == word)
            .or_else(|| self.list.iter().position(|actor| actor.name.to_lowercase() == word.to_lowercase()));
        self.list.get_mut(at?)
    }

    /// Adds an actor, also where another is called so, and gives the id.
    pub fn add(&mut self, name: &str) -> String {
        let id = self.ids.fresh(name);
        self.list.push(Actor { id: id.clone(), name: name.to_string(), ..Actor::default() });
        id
    }

    /// Adds who is not on the list yet, and gives the id of another whose name comes near.
    pub fn know(&mut self, name: &str) -> Option<String> {
        let known = self.known.as_ref().filter(|known| !known.contains_key(&name.to_lowercase()))?;
        let candidates = known.keys().map(String::as_str).take(self.comparisons);
        let near =
            nearest(name, candidates).filter(|near| is_slip(name, near)).and_then(|near| known.get(near).cloned());
        self.comparisons = self.comparisons.saturating_sub(known.len());
        let id = self.add(name);
        if let Some(known) = &mut self.known {
            known.insert(id.to_lowercase(), id.clone());
            known.entry(name.to_lowercase()).or_insert(id);
        }
        near
    }
}
