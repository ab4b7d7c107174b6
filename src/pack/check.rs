//! What must hold of a chain, proved again of one that came as bytes: whoever wrote them may have been anybody.

use crate::model::{
    Chain, Incident, LinkIndex, MAX_CAUSES, MAX_DEPTH, MAX_INCIDENTS, MAX_ITEMS, MAX_LINKS, MAX_NAMED, MAX_SIDES,
    MEDIA, Point, Source, When, address,
};

/// The chain with all that follows from its links, if everything in it can be so.
pub(super) fn checked(mut chain: Chain) -> Option<Chain> {
    let count = chain.incidents.len();
    let is_incident = |index: &Option<usize>| index.is_none_or(|index| index < count);
    let is_side = |index: &Option<usize>| index.is_none_or(|index| index < chain.sides.len());
    let is_sound = count <= MAX_INCIDENTS
        && chain.links.len() <= MAX_LINKS
        && chain.sides.len() <= MAX_SIDES
        && [chain.actors.len(), chain.places.len(), chain.sources.len(), chain.corrections.len()]
            .iter()
            .all(|&it| it <= MAX_NAMED)
        && is_incident(&chain.focus)
        && chain.updated.iter().all(is_date)
        && chain.corrections.iter().all(|it| is_incident(&it.incident) && it.date.iter().all(is_date))
        && chain.actors.iter().all(|actor| is_side(&actor.side) && actor.url.iter().all(|url| address::link(url)))
        && chain.sources.iter().all(|source| is_source(source))
        && chain.incidents.iter().all(|it| is_side(&it.side) && is_incident(&it.part_of) && is_incident_sound(it))
        && (0..count).all(|index| is_part(&chain, index));
    if !is_sound {
        return None;
    }
    let mut last = 0;
    for (index, link) in chain.links.iter().enumerate() {
        // a cause stands above its response, so there is no circle
        if link.cause >= link.response || link.response < last || link.disputed_by.len() > MAX_ITEMS {
            return None;
        }
        last = link.response;
        let mut add = |incident: usize, list: fn(&mut Incident) -> &mut Vec<LinkIndex>| {
            chain.incidents.get_mut(incident).map(|incident| list(incident).push(index))
        };
        add(link.cause, |incident| &mut incident.responses)?;
        add(link.response, |incident| &mut incident.causes)?;
    }
    Some(chain).filter(|chain| chain.incidents.iter().all(|incident| incident.causes.len() <= MAX_CAUSES))
}

/// Whether what it is part of ends somewhere, and not too far up.
fn is_part(chain: &Chain, index: usize) -> bool {
    let wholes = std::iter::successors(Some(index), |&index| chain.incidents.get(index)?.part_of);
    wholes.take(MAX_DEPTH + 2).count() <= MAX_DEPTH + 1
}

fn is_incident_sound(incident: &Incident) -> bool {
    let lists = [
        incident.by.len(),
        incident.against.len(),
        incident.involving.len(),
        incident.claimed_by.len(),
        incident.denied_by.len(),
        incident.casualties.len(),
        incident.quotes.len(),
        incident.sources.len(),
        incident.media.len(),
        incident.tags.len(),
        incident.corrections.len(),
    ];
    lists.iter().all(|&length| length <= MAX_ITEMS)
        && is_date(&incident.date)
        && incident.casualties.iter().all(|claim| claim.as_of.iter().all(is_date))
        && incident.corrections.iter().all(|it| it.incident.is_none() && it.date.iter().all(is_date))
        && incident.media.iter().all(|it| MEDIA.contains(&it.kind.as_str()) && address::media(&it.url))
}

fn is_source(source: &Source) -> bool {
    source.url.iter().all(|url| address::link(url))
        && source.archived_url.iter().all(|url| address::page(url))
        && source.published.iter().all(is_date)
}

fn is_date(when: &When) -> bool {
    (when.start.is_some() || when.end.is_some()) && when.start.iter().chain(&when.end).all(is_point)
}

fn is_point(point: &Point) -> bool {
    matches!(point.month, 1..=12 | 21..=24)
        && (1..=31).contains(&point.day)
        && point.hour < 24
        && point.minute < 60
        && point.earliest <= point.latest
}
