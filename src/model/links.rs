//! "The response answers the cause": reading the claim, and finding the incident that it names.

use std::sync::Arc;

use serde_json::Value;

use super::catalog::Catalog;
use super::fields::{Fields, text};
use super::incident::Draft;
use super::log::Log;
use super::names::Names;
use super::once::Once;
use super::order;
use super::problem::quoted;
use super::{Basis, Link, MAX_ITEMS, MAX_LINKS, Source, Speaker};

/// A link as the response states it: the cause is an id, not yet looked up.
pub(super) struct Claim<'v> {
    at: &'v Value,
    cause: String,
    basis: Basis,
    says: Option<Speaker>,
    quote: Option<String>,
    source: Option<Arc<Source>>,
    disputed_by: Vec<Speaker>,
}

/// Reads one item of `responds_to`: an id, or an object with `incident` and `basis`.
pub(super) fn read<'v>(at: &'v Value, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Option<Claim<'v>> {
    if at.is_string() {
        let cause = text(at, log)?;
        log.note(at, "says nothing of who links the two, and is shown as the editor's reading (`inferred`)");
        let (says, quote, source, disputed_by) = (None, None, None, Vec::new());
        return Some(Claim { at, cause, basis: Basis::Inferred, says, quote, source, disputed_by });
    }
    let mut fields = Fields::open(at, "an id, or a link", log)?;
    let f = &mut fields;
    let cause = f.text("incident", log);
    let stated = f.get("basis");
    let basis = stated.and_then(|value| basis(value, log)).unwrap_or(Basis::Inferred);
    let says = f.get("says").and_then(|at| catalog.speaker(at, log));
    let quote = f.text("quote", log);
    let source = f.get("source").and_then(|at| catalog.source(at, log));
    let disputed_by = f.items("disputed_by", MAX_ITEMS, log).iter().filter_map(|at| catalog.speaker(at, log)).collect();
    if cause.is_none() && f.get("incident").is_none() {
        let mistyped = f.mistyped("incident", log);
        log.error(at, "names no cause, and is left out").expected("`incident`: the id of the cause").mistyped(mistyped);
    }
    if stated.is_none() {
        let mistyped = f.mistyped("basis", log);
        let message = "has no `basis`, and is shown as the editor's reading (`inferred`)";
        log.note(at, message).expected(BASES).mistyped(mistyped);
    }
    if basis != Basis::Inferred && says.is_none() && source.is_none() {
        let mistyped = f.mistyped("says", log);
        log.warning(at, "has a basis, but nobody who says so").expected("`says` or `source`").mistyped(mistyped);
    }
    fields.close(log);
    Some(Claim { at, cause: cause?, basis, says, quote, source, disputed_by })
}

const BASES: &str = "`declared`, `reported`, `alleged` or `inferred`";

fn basis<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Basis> {
    let word = text(value, log)?;
    let basis = Basis::ALL.into_iter().find(|basis| basis.id().eq_ignore_ascii_case(&word));
    if basis.is_none() {
        let guess = log.nearest(&word, Basis::ALL.map(Basis::id));
        let message = "is no basis that we know, and is taken as `inferred`";
        log.warning(value, message).expected(BASES).found(&word).guess(guess);
    }
    basis
}

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

/// The links of all `drafts`, causes and responses as positions in `drafts`. What cannot be so is reported and dropped:
/// links to nothing, to itself, twice, into the future, round in a circle.
pub(super) fn resolve<'v>(drafts: &mut [Draft<'v>], directory: &Directory<'v>, log: &mut Log<'v>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut places = Vec::new();
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
            let Claim { at, basis, says, quote, source, disputed_by, .. } = claim;
            places.push(at);
            links.push(Link { cause, response, basis, says, quote, source, disputed_by });
        }
    }
    drop_circles(&mut links, &places, drafts, log);
    links
}

/// Reports and drops the links that close a circle. `places` are where the links stand.
fn drop_circles<'v>(links: &mut Vec<Link>, places: &[&'v Value], drafts: &[Draft<'v>], log: &mut Log<'v>) {
    let ends: Vec<(usize, usize)> = links.iter().map(|link| (link.cause, link.response)).collect();
    let mut dropped = vec![false; links.len()];
    for order::Closing { link, way, whole } in order::closing_links(drafts.len(), &ends) {
        let (Some(dropped), Some(&at)) = (dropped.get_mut(link), places.get(link)) else { continue };
        *dropped = true;
        let members: Vec<&Draft> = way.iter().filter_map(|&index| drafts.get(index)).collect();
        let ids: Vec<String> = members.iter().map(|draft| quoted(&draft.incident.id)).collect();
        let (before, after) = match ids.first() {
            Some(first) if whole => ("", first.as_str()),
            _ => ("… answers ", "…"),
        };
        log.incident = members.last().map(|draft| draft.at);
        log.error(at, "is left out, for it closes a circle: nothing answers its own consequence").found =
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
