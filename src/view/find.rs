//! Words that are not shown, where the browser's own search finds them and says so (`beforematch`).

use std::sync::Arc;

use leptos::web_sys::Element as Node;

use super::details::details;
use super::focus::focus_current;
use super::mark::{Element, html};
use super::store::Store;
use crate::layout::{Look, Scene, part};
use crate::model::{Chain, IncidentId, Link, PerIncident, digits, index, joined};
use crate::story::Action;
use crate::words;

/// A chain with no more incidents than this has all its words at once.
const AT_ONCE: usize = 200;
/// Of a larger one, the words of so many incidents are made at a time, so that the page never waits for them.
const AT_A_TIME: usize = 40;

/// The words of a card that is closed.
pub fn findable(id: IncidentId, parts: Vec<Element>) -> Element {
    hidden(id, &html("div").all(parts).words())
}

fn hidden(id: IncidentId, words: &str) -> Element {
    let words = html("div").attr("hidden", "until-found").attr("aria-hidden", "true").text(words);
    words.attr("data-incident", &digits(id.position() as i64))
}

/// The words of incidents that have no row, because they are folded or far away. Those that were made are kept.
pub struct Words {
    made: PerIncident<Option<(IncidentId, Element)>>,
    /// What they were made for.
    shown: Arc<Vec<IncidentId>>,
    /// Of how many incidents words may still be made in this drawing.
    left: usize,
    /// Whether some were not made.
    pub are_missing: bool,
}

impl Words {
    pub fn new(store: &Store) -> Words {
        let count = store.chain().incidents.len();
        let left = if count <= AT_ONCE { usize::MAX } else { 0 };
        Words { made: PerIncident::new(count, None), shown: Arc::default(), left, are_missing: false }
    }

    /// The next drawing may make some more.
    pub fn more(&mut self) {
        self.left = self.left.max(AT_A_TIME);
    }

    /// Those of `first` to `last`, an element for each part of the chain. It is a late root.
    #[inline(never)]
    pub fn of(&mut self, store: &Store, scene: &Scene, first: IncidentId, last: IncidentId) -> Vec<Element> {
        if !Arc::ptr_eq(&self.shown, &scene.shown) {
            self.made = PerIncident::new(store.chain().incidents.len(), None);
            self.shown = scene.shown.clone();
        }
        let chain = store.chain();
        let mut parts: Vec<Vec<IncidentId>> = Vec::new();
        for id in first.to(last).filter(|id| scene.shown.binary_search(id).is_ok()) {
            match parts.last_mut() {
                Some(ids) if ids.first().is_some_and(|first| part(chain, *first) == part(chain, id)) => ids.push(id),
                _ => parts.push(vec![id]),
            }
        }
        parts.iter().filter_map(|ids| self.of_part(store, ids)).collect()
    }

    fn of_part(&mut self, store: &Store, ids: &[IncidentId]) -> Option<Element> {
        let (&first, &last) = ids.first().zip(ids.last())?;
        if let Some((to, made)) = self.made.of(first)
            && *to == last
        {
            return Some(made.clone());
        }
        if self.left == 0 {
            self.are_missing = true;
            return None;
        }
        self.left = self.left.saturating_sub(ids.len());
        let mut words = String::new();
        ids.iter().for_each(|&id| words.push_str(&words_of(store, id)));
        let made = hidden(first, &words);
        let made = if first == last { made } else { made.attr("data-more", "") };
        *self.made.of_mut(first) = Some((last, made.clone()));
        Some(made)
    }
}

/// What a card says of an incident in the words of the language: when, what, and on whose word in response to what. It is a late root.
#[inline(never)]
pub fn words_of_card(chain: &Chain, id: IncidentId) -> String {
    let incident = chain.incident(id);
    let claim = |link: &Link| words::claim(chain, link, false);
    let said = [words::date(&incident.date), words::kind(incident.kind).to_owned()];
    let said = said.into_iter().chain(words::solar_date(&incident.date));
    joined(&said.chain(chain.causes(id).map(claim)).collect::<Vec<_>>(), "\n")
}

fn words_of(store: &Store, id: IncidentId) -> String {
    let incident = store.chain().incident(id);
    let date = words::date(&incident.date);
    let title = html("p").text(&incident.title).text(" ").text(incident.date.words.as_deref().unwrap_or(&date));
    title.all(details(store, id, &Look::default())).words()
}

/// The search has found words that are not shown: opens the card that has them. Of several incidents, it goes to the first: they have rows
/// then, where the search finds the words again. It is a late root, as all such words are.
#[inline(never)]
pub fn found(store: &Store, figure: &Node, node: &Node) {
    let position = node.get_attribute("data-incident").and_then(|position| index(&position));
    let Some(id) = position.and_then(|position| store.chain().incident_at(position)) else { return };
    if node.has_attribute("data-more") {
        store.act(Action::Select(id));
        focus_current(store, figure);
    } else {
        store.act(Action::Open(id));
    }
}
