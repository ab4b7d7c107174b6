//! How rows call what is in lists: by id, or by name where the list has no sheet of its own.

use std::collections::BTreeMap;

use crate::read::document::{Document, Place};

/// The names of those lists whose items go by name.
pub struct Names<'d> {
    actors: Option<BTreeMap<&'d str, &'d str>>,
    places: Option<BTreeMap<&'d str, &'d Place>>,
    /// Publisher and address.
    sources: Option<BTreeMap<&'d str, (&'d str, &'d str)>>,
}

impl<'d> Names<'d> {
    /// Of `by_name`, each says whether the actors, the places or the sources go by name.
    pub fn of(document: &'d Document, by_name: [bool; 3]) -> Names<'d> {
        let [actors, places, sources] = by_name;
        let actor = document.actors.iter().map(|actor| (actor.id.as_str(), actor.name.as_str()));
        let place = document.places.iter().map(|place| (place.id.as_str(), place));
        let source = document
            .sources
            .iter()
            .map(|source| (source.id.as_str(), (source.publisher.as_str(), source.url.as_deref().unwrap_or_default())));
        Names {
            actors: actors.then(|| actor.collect()),
            places: places.then(|| place.collect()),
            sources: sources.then(|| source.collect()),
        }
    }

    pub fn has_actors(&self) -> bool {
        self.actors.is_some()
    }

    pub fn has_places(&self) -> bool {
        self.places.is_some()
    }

    pub fn has_sources(&self) -> bool {
        self.sources.is_some()
    }

    /// What to call an actor, or a name that is not on the list of actors.
    pub fn actor<'a>(&'a self, id: &'a str) -> &'a str {
        self.actors.as_ref().and_then(|actors| actors.get(id).copied()).unwrap_or(id)
    }

    /// The place, where its name and its position say which it is.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.as_ref()?.get(id).copied()
    }

    /// The cells of `source` and `source_url`.
    pub fn source<'a>(&'a self, id: &'a str) -> (&'a str, &'a str) {
        self.sources.as_ref().and_then(|sources| sources.get(id).copied()).unwrap_or((id, ""))
    }
}
