//! Putting incidents and links into the chain's order, every reference a position.

use super::Code;
use super::draft::{Claim, Draft, Found};
use super::links::Directory;
use super::log::Log;
use super::ranks::{Cut, cut};
use crate::model::{Incident, IncidentId, Link, MAX_DEPTH, Speaker};

/// The incidents and links of a chain. `order` lists positions in `drafts`, and `place` gives the incident that a draft becomes.
pub(super) fn assemble<'v>(
    mut drafts: Vec<Draft<'v>>,
    found: Vec<Found<'v>>,
    order: &[usize],
    place: impl Fn(usize) -> IncidentId,
    directory: &Directory<'v>,
    log: &mut Log<'v>,
) -> (Vec<Incident>, Vec<Link>) {
    let series = series(&drafts, directory, log);
    for (draft, series) in drafts.iter_mut().zip(series) {
        draft.incident.part_of = series.map(&place);
    }
    let mut incidents: Vec<_> = drafts.into_iter().map(|draft| Some(draft.incident)).collect();
    let incidents = order.iter().filter_map(|&draft| incidents.get_mut(draft)?.take()).collect();

    // by response in the chain's order, the links of one as it names them; a sort would weigh on the reader's wasm
    let mut links: Vec<Vec<Link>> = (0..order.len()).map(|_| Vec::new()).collect();
    for link in found.into_iter().map(|found| link(found, &place)) {
        if let Some(of_response) = links.get_mut(link.response.position()) {
            of_response.push(link);
        }
    }
    (incidents, links.into_iter().flatten().collect())
}

fn link(found: Found, place: impl Fn(usize) -> IncidentId) -> Link {
    let Found { cause, response, claim: Claim { basis, says, quote, source, disputed_by, .. } } = found;
    Link { cause: place(cause), response: place(response), basis, says, quote, source, disputed_by }
}

/// For each draft the series that it belongs to. What would belong to itself, or goes too deep, is reported and dropped.
fn series<'v>(drafts: &[Draft<'v>], directory: &Directory<'v>, log: &mut Log<'v>) -> Vec<Option<usize>> {
    let mut series: Vec<Option<usize>> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        log.incident = Some(draft.at);
        series.push(draft.part_of.as_ref().and_then(|(id, at)| directory.find(id, at, log)));
    }
    for (index, why) in cut(&mut series) {
        let Some(draft) = drafts.get(index) else { continue };
        let Some((id, at)) = &draft.part_of else { continue };
        log.incident = Some(draft.at);
        match why {
            Cut::Circle => log.report(at, Code::SeriesInItself).finding(id),
            Cut::TooDeep => log.report(at, Code::SeriesTooDeep).with("most", MAX_DEPTH),
        };
    }
    series
}

/// Everybody who is quoted, cited or disputes, wherever in the chain.
pub(super) fn speakers<'s>(
    incidents: &'s mut [Incident],
    links: &'s mut [Link],
) -> impl Iterator<Item = &'s mut Speaker> {
    let of_incidents = incidents.iter_mut().flat_map(|incident| {
        let of_figures = incident.casualties.iter_mut().flat_map(|claim| &mut claim.says);
        of_figures.chain(incident.quotes.iter_mut().flat_map(|quote| &mut quote.says))
    });
    of_incidents.chain(links.iter_mut().flat_map(|link| link.says.iter_mut().chain(&mut link.disputed_by)))
}
