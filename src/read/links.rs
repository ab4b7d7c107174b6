//! "The response answers the cause": finding the incident that a claim names, and what cannot be so.

use super::draft::{Draft, Found};
use super::json::Value;
use super::log::Log;
use super::names::Names;
use super::once::Once;
use super::order;
use super::{Arg, Code, word};
use crate::model::MAX_LINKS;

/// Incidents by id, and the ids of those that were left out.
#[derive(Default)]
pub(super) struct Directory<'v> {
    pub names: Names<'v>,
    pub left_out: Names<'v>,
}

impl<'v> Directory<'v> {
    /// The position of the incident with that id; what names none is reported.
    pub fn find(&self, id: &str, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        let found = self.names.by_id(id);
        if found.is_none() {
            let (code, guess) = match self.left_out.is_reserved(id) {
                true => (Code::LeftOutIncident, None),
                false => (Code::UnknownIncident, self.names.nearest(id, log)),
            };
            log.report(at, code).finding(id).guessing(guess);
        }
        found
    }
}

/// The links of all `drafts`. What cannot be so is reported and dropped:
/// links to nothing, to itself, twice, into the future, round in a circle.
pub(super) fn resolve<'v>(drafts: &mut [Draft<'v>], directory: &Directory<'v>, log: &mut Log<'v>) -> Vec<Found<'v>> {
    let mut links = Vec::new();
    let mut once = Once::default();
    for response in 0..drafts.len() {
        let claims = drafts.get_mut(response).map(|draft| std::mem::take(&mut draft.claims)).unwrap_or_default();
        log.incident = drafts.get(response).map(|draft| draft.at);
        once.begin();
        for claim in claims {
            let Some(cause) = directory.find(&claim.cause, claim.named, log) else { continue };
            let twice = !once.first(cause);
            if let Some(code) = impossible(drafts, cause, response, twice) {
                log.report(claim.named, code).finding(&claim.cause);
                continue;
            }
            if links.len() == MAX_LINKS {
                log.report(claim.at, Code::TooManyLinks).with("most", MAX_LINKS);
                continue;
            }
            links.push(Found { cause, response, claim });
        }
    }
    drop_circles(&mut links, drafts, log);
    links
}

/// Reports and drops the links that close a circle.
fn drop_circles<'v>(links: &mut Vec<Found<'v>>, drafts: &[Draft<'v>], log: &mut Log<'v>) {
    let ends: Vec<(usize, usize)> = links.iter().map(|link| (link.cause, link.response)).collect();
    let mut dropped = vec![false; links.len()];
    for order::Closing { link, way, whole } in order::closing_links(drafts.len(), &ends) {
        let (Some(dropped), Some(found)) = (dropped.get_mut(link), links.get(link)) else { continue };
        *dropped = true;
        let members: Vec<&Draft> = way.iter().filter_map(|&index| drafts.get(index)).collect();
        let id = |draft: &&Draft| Arg::Text(draft.incident.id.clone());
        let more = || Arg::Plain("…".to_owned());
        let (before, after) = match members.first() {
            Some(first) if whole => (None, id(first)),
            _ => (Some(more()), more()),
        };
        log.incident = members.last().map(|draft| draft.at);
        let answers = |way, cause| word!("{way} answers {cause}").with("way", way).with("cause", cause);
        let way = before.into_iter().chain(members.iter().map(id)).chain([after]).reduce(answers);
        log.report(found.claim.at, Code::Circle).with("way", way.unwrap_or_else(more));
    }
    let mut dropped = dropped.into_iter();
    links.retain(|_| dropped.next() != Some(true));
}

/// Why the response cannot answer the cause, if it cannot.
fn impossible(drafts: &[Draft], cause: usize, response: usize, twice: bool) -> Option<Code> {
    if cause == response {
        return Some(Code::OwnCause);
    }
    if twice {
        return Some(Code::CauseTwice);
    }
    let (cause, response) = (&drafts.get(cause)?.incident.date, &drafts.get(response)?.incident.date);
    // an unknown beginning may be before anything
    let begins = cause.start.as_ref()?.earliest;
    (response.latest()? < begins).then_some(Code::BeforeItsCause)
}
