//! "The response answers the cause": finding the incident that a claim names, and what cannot be so.

use super::draft::{Draft, Found};
use super::json::Value;
use super::log::Log;
use super::names::Names;
use super::once::Once;
use super::order;
use super::problem::quoted;
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
            let (message, guess) = match self.left_out.is_reserved(id) {
                true => ("names an incident that is left out", None),
                false => ("is the id of no incident", self.names.nearest(id, log)),
            };
            log.error(at, message).expected("the id of an incident").found(id).guess(guess);
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
            let Some(cause) = directory.find(&claim.cause, claim.at, log) else { continue };
            let twice = !once.first(cause);
            if let Some(message) = impossible(drafts, cause, response, twice) {
                log.error(claim.at, message).found(&claim.cause);
                continue;
            }
            if links.len() == MAX_LINKS {
                log.error(claim.at, "is one link too many, and is left out").expected(format!("at most {MAX_LINKS}"));
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
        let ids: Vec<String> = members.iter().map(|draft| quoted(&draft.incident.id)).collect();
        let (before, after) = match ids.first() {
            Some(first) if whole => ("", first.as_str()),
            _ => ("… answers ", "…"),
        };
        log.incident = members.last().map(|draft| draft.at);
        log.error(found.claim.at, "is left out, for it closes a circle: nothing answers its own consequence").found =
            Some(format!("that {before}{} answers {after}", ids.join(" answers ")));
    }
    let mut dropped = dropped.into_iter();
    links.retain(|_| dropped.next() != Some(true));
}

/// Why the response cannot answer the cause, if it cannot.
fn impossible(drafts: &[Draft], cause: usize, response: usize, twice: bool) -> Option<&'static str> {
    if cause == response {
        return Some("makes the incident its own cause, and is left out");
    }
    if twice {
        return Some("names the same cause a second time, and is left out");
    }
    let (cause, response) = (&drafts.get(cause)?.incident.date, &drafts.get(response)?.incident.date);
    // a beginning that nobody knows may lie before anything
    let begins = cause.start.as_ref()?.earliest;
    (response.latest()? < begins).then_some("is left out, for the response ends before its cause begins")
}
