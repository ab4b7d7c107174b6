//! Which incidents are shown.

use std::cell::Cell;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::TimeRange;
use crate::model::{Chain, Incident, IncidentId, Kind, SideId, sought};

/// What the reader wants to see. Empty choices let everything through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Only what this side takes part in.
    pub side: Option<SideId>,
    /// Only incidents of this kind.
    pub kind: Option<Kind>,
    /// Words that must all be found in an incident's texts, in any case and with any marks.
    pub text: String,
    /// Only incidents that touch it.
    pub range: Option<TimeRange>,
}

impl Filter {
    /// Nothing is filtered out.
    pub fn is_empty(&self) -> bool {
        self.side.is_none() && self.kind.is_none() && self.range.is_none() && self.words().is_empty()
    }

    /// Whether an incident passes.
    pub fn shows(&self, chain: &Chain, id: IncidentId) -> bool {
        self.lets_through(chain, id) && (self.text.is_empty() || contains_all(&searchable(chain, id), &self.words()))
    }

    /// Whether everything that passes it passes `other` too, because it only has more of the same text.
    fn is_within(&self, other: &Filter) -> bool {
        let others = |filter: &Filter| (filter.side, filter.kind, filter.range);
        self.text.starts_with(&other.text) && others(self) == others(other)
    }

    /// The words of the text, as a search sees them.
    fn words(&self) -> Vec<String> {
        if self.text.is_empty() { Vec::new() } else { words(&self.text) }
    }

    /// Whether an incident passes, apart from its texts.
    fn lets_through(&self, chain: &Chain, id: IncidentId) -> bool {
        let incident = chain.incident(id);
        self.side.is_none_or(|side| takes_part(chain, incident, side))
            && self.kind.is_none_or(|kind| incident.kind == kind)
            && self.range.is_none_or(|range| range.touches(incident))
    }
}

/// The incidents that the filter lets through, in the chain's order.
pub fn shown(chain: &Chain, filter: &Filter) -> Vec<IncidentId> {
    Texts::default().shown(chain, filter, None)
}

/// What a search looks for words in, an incident's in its position. None is there before a reader searches for the first time. They are
/// made once, and may be made little by little, so that a page does not wait for those of a large chain.
#[derive(Debug, Default)]
pub struct Texts(Mutex<Vec<String>>);

impl Texts {
    /// Makes some more, of no more than so many incidents. Returns whether all are there now.
    pub fn make(&self, chain: &Chain, most: usize) -> bool {
        let mut texts = self.made();
        let missing = chain.incident_ids().skip(texts.len()).take(most);
        texts.extend(missing.map(|id| searchable(chain, id)));
        texts.len() == chain.incidents.len()
    }

    /// The incidents that the filter lets through, in the chain's order. `before` is another filter and what it lets through: where a
    /// reader has only typed on, nothing else is searched.
    pub fn shown(&self, chain: &Chain, filter: &Filter, before: Option<(&Filter, &[IncidentId])>) -> Vec<IncidentId> {
        let words = filter.words();
        if !words.is_empty() {
            self.make(chain, usize::MAX);
        }
        let texts = self.made();
        let has_words = |id: IncidentId| texts.get(id.position()).is_none_or(|text| contains_all(text, &words));
        let mut shown = match before.filter(|(before, _)| filter.is_within(before)) {
            Some((_, shown)) => shown.to_vec(),
            None => chain.incident_ids().collect(),
        };
        shown.retain(|&id| filter.lets_through(chain, id) && has_words(id));
        shown
    }

    fn made(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The words of a text, as a search sees them. It is a late root: the search is one of the tools.
#[inline(never)]
fn words(text: &str) -> Vec<String> {
    sought(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether the side acts in the incident, or is acted on.
fn takes_part(chain: &Chain, incident: &Incident, side: SideId) -> bool {
    incident.by.iter().chain(&incident.against).any(|&actor| chain.actor(actor).side == Some(side))
}

fn contains_all(text: &str, words: &[String]) -> bool {
    words.iter().all(|word| holds(text.as_bytes(), word.as_bytes()))
}

/// Whether a text has a word in it. (The search of the standard library is 2 KB of the wasm.)
fn holds(text: &[u8], word: &[u8]) -> bool {
    // most places differ in the first letter already
    let begins = |run: &&[u8]| run.first() == word.first();
    word.is_empty() || text.windows(word.len()).filter(begins).any(|run| run == word)
}

/// What a card says of an incident besides its texts.
pub type CardWords = fn(&Chain, IncidentId) -> String;

thread_local! {
    static CARD_WORDS: Cell<CardWords> = const { Cell::new(|_, _| String::new()) };
}

/// From now on a search looks in these words too: what a reader sees of a date or a kind is not in the data.
pub fn search_in(words: CardWords) {
    CARD_WORDS.set(words);
}

/// Everything of an incident that a reader may look for, as a search sees it. It is a late root.
#[inline(never)]
fn searchable(chain: &Chain, id: IncidentId) -> String {
    let incident = chain.incident(id);
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(part);
        text.push('\n');
    };
    add(&incident.title);
    add(incident.kind.id());
    incident.texts.each().into_iter().filter_map(|(_, text)| text.as_ref()).for_each(|text| add(text));
    incident.date.words.iter().for_each(|words| add(words));
    let parties = [&incident.by, &incident.against, &incident.involving, &incident.claimed_by, &incident.denied_by];
    for &actor in parties.into_iter().flatten() {
        let actor = chain.actor(actor);
        add(&actor.name);
        actor.short.iter().for_each(|short| add(short));
    }
    if let Some(place) = incident.place {
        let place = chain.place(place);
        add(&place.name);
        [&place.region, &place.country].into_iter().flatten().for_each(|part| add(part));
    }
    for claim in &incident.casualties {
        claim.who.iter().for_each(|who| add(who));
        claim.says.iter().for_each(|speaker| add(chain.speaker(speaker)));
    }
    for quote in &incident.quotes {
        add(&quote.text);
    }
    incident.sources.iter().for_each(|&source| add(&chain.source(source).publisher));
    incident.tags.iter().for_each(|tag| add(tag));
    add(&CARD_WORDS.get()(chain, id));
    sought(&text)
}
