//! Putting incidents and links into the chain's order, every reference a position.

use super::Code;
use super::draft::Draft;
use super::links::Directory;
use super::log::Log;
use super::ranks::{Cut, cut};
use crate::model::{Chain, Link, MAX_DEPTH, Speaker};

/// Puts the drafts into the chain by `order`, which lists positions in `drafts`, and brings its links, which are in terms
/// of drafts still, into terms of the chain.
pub(super) fn assemble<'v>(
    chain: &mut Chain,
    mut drafts: Vec<Draft<'v>>,
    order: &[usize],
    directory: &Directory<'v>,
    log: &mut Log<'v>,
) {
    let mut place = vec![0; drafts.len()];
    for (position, &draft) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(draft) {
            *place = position;
        }
    }
    let place = |draft: usize| place.get(draft).copied().unwrap_or_default();

    let series = series(&drafts, directory, log);
    for (index, draft) in drafts.iter_mut().enumerate() {
        draft.incident.part_of = series.get(index).copied().flatten().map(place);
        for correction in &mut draft.incident.corrections {
            correction.incident = Some(place(index));
        }
    }
    let mut incidents: Vec<_> = drafts.into_iter().map(|draft| Some(draft.incident)).collect();
    chain.incidents = order.iter().filter_map(|&draft| incidents.get_mut(draft)?.take()).collect();

    // by response in the chain's order, the links of one as it names them
    let mut links: Vec<Vec<Link>> = (0..order.len()).map(|_| Vec::new()).collect();
    for mut link in std::mem::take(&mut chain.links) {
        (link.cause, link.response) = (place(link.cause), place(link.response));
        if let Some(of_response) = links.get_mut(link.response) {
            of_response.push(link);
        }
    }
    chain.links = links.into_iter().flatten().collect();
    for (index, link) in chain.links.iter().enumerate() {
        if let Some(response) = chain.incidents.get_mut(link.response) {
            response.causes.push(index);
        }
        if let Some(cause) = chain.incidents.get_mut(link.cause) {
            cause.responses.push(index);
        }
    }
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
pub(super) fn speakers(chain: &mut Chain) -> impl Iterator<Item = &mut Speaker> {
    let of_incidents = chain.incidents.iter_mut().flat_map(|incident| {
        let of_figures = incident.casualties.iter_mut().flat_map(|claim| &mut claim.says);
        of_figures.chain(incident.quotes.iter_mut().flat_map(|quote| &mut quote.says))
    });
    of_incidents.chain(chain.links.iter_mut().flat_map(|link| link.says.iter_mut().chain(&mut link.disputed_by)))
}
