//! Claims with no other next to them, and claims that contradict themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::Reading;
use crate::model::{Casualties, Chain, Count, Incident, SourceId, Speaker};
use crate::read::json::Value;
use crate::read::log::Log;
use crate::read::{Code, data_sets};

/// Reports what only one source says, and figures of one speaker that contradict each other.
pub fn lint<'v>(reading: &Reading<'_, 'v>, log: &mut Log<'v>) {
    let incidents = &reading.chain.incidents;
    let is_of_one_source = incidents.len() > 1 && are_one(reading.chain, incidents.iter().flat_map(sources));
    if is_of_one_source {
        log.incident = None;
        let at = reading.json.root.get("sources").unwrap_or(&reading.json.root);
        log.report(at, Code::OneSource);
    }
    for incident in incidents {
        let Some(at) = reading.incidents.place_of(&incident.id) else { continue };
        log.incident = Some(at);
        if !is_of_one_source
            && are_one(reading.chain, sources(incident))
            && let Some(at) = at.get("sources")
        {
            log.report(at, Code::IncidentOfOneSource);
        }
        figures(reading.chain, incident, at, log);
    }
}

/// All sources that are cited for an incident.
fn sources(incident: &Incident) -> impl Iterator<Item = SourceId> {
    let of_figures = incident.casualties.iter().filter_map(|claim| claim.source);
    let of_quotes = incident.quotes.iter().filter_map(|quote| quote.source);
    incident.sources.iter().copied().chain(of_figures).chain(of_quotes)
}

/// Whether these are a single source. A data set in which all of them were found is one only where it is the only one.
fn are_one(chain: &Chain, cited: impl Iterator<Item = SourceId>) -> bool {
    let is_data_set = |id: &SourceId| chain.source(*id).url.as_deref().is_some_and(data_sets::is_one);
    let (data_sets, named): (BTreeSet<SourceId>, BTreeSet<SourceId>) = cited.partition(is_data_set);
    if named.is_empty() { data_sets.len() == 1 } else { named.len() == 1 }
}

/// The figures of one speaker for one group of people.
#[derive(Default)]
struct Told<'c> {
    /// The one that claims the most people at least.
    least: Option<(u64, &'c Count)>,
    /// The one that claims the fewest people at most.
    most: Option<(u64, &'c Count)>,
}

/// Reports different figures of the same people by the same speaker: only one can be right.
fn figures<'v>(chain: &Chain, incident: &Incident, at: &'v Value, log: &mut Log<'v>) {
    let items = at.get("casualties").map(Value::items).unwrap_or_default();
    // where a claim is left out, that has been reported and is mended first
    if items.len() != incident.casualties.len() {
        return;
    }
    let mut told: BTreeMap<_, Told> = BTreeMap::new();
    for (claim, at) in incident.casualties.iter().zip(items).filter(|(claim, _)| !claim.superseded) {
        let Some(speaker) = speaker(chain, claim) else { continue };
        let who = claim.who.as_deref().unwrap_or_default().to_lowercase();
        for (name, figure) in
            [("killed", &claim.killed), ("injured", &claim.injured), ("unspecified", &claim.unspecified)]
        {
            let (Some(figure), Some(at)) = (figure, at.get(name)) else { continue };
            let told = told.entry((who.clone(), speaker, name)).or_default();
            if let Some(other) = told.contradicted(figure) {
                let other = other.as_written().to_owned();
                log.report(at, Code::Contradiction).with("other", other).finding(figure.as_written());
            }
            told.add(figure);
        }
    }
}

/// Who answers for a claim: the speaker, else the source; `None` where neither is given.
fn speaker<'c>(chain: &'c Chain, claim: &'c Casualties) -> Option<&'c str> {
    match (&claim.says, claim.source) {
        (Some(Speaker::Actor(actor)), _) => Some(&chain.actor(*actor).id),
        (Some(Speaker::Name(name)), _) => Some(name),
        (None, Some(source)) => Some(&chain.source(source).id),
        (None, None) => None,
    }
}

impl<'c> Told<'c> {
    /// The figure that cannot be right if this one is.
    fn contradicted(&self, figure: &Count) -> Option<&'c Count> {
        let above = self.least.filter(|(least, _)| figure.high.is_some_and(|high| high < *least));
        let below = self.most.filter(|(most, _)| figure.low.is_some_and(|low| low > *most));
        above.or(below).map(|(_, other)| other)
    }

    fn add(&mut self, figure: &'c Count) {
        let low = figure.low.map(|low| (low, figure));
        let high = figure.high.map(|high| (high, figure));
        self.least = self.least.into_iter().chain(low).max_by_key(|(low, _)| *low);
        self.most = self.most.into_iter().chain(high).min_by_key(|(high, _)| *high);
    }
}
