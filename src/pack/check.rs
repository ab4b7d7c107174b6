//! What must be true of a chain, proved again for one that came as bytes: a stranger may have written them.

use crate::model::{
    Chain, DAY, Incident, MAX_CAUSES, MAX_INCIDENTS, MAX_ITEMS, MAX_LINKS, MAX_NAMED, MAX_PERIODS, MAX_SENTENCES,
    MAX_SIDES, MAX_TIME, MEDIA, Parts, Point, Source, When, address,
};

/// The chain of these parts, if drawing it is safe: nothing is over a limit, every date and every address is one that could have been read,
/// and every id is that of something that is there. Whether two things have the same id, for example, is not checked: it does no harm.
pub(super) fn checked(parts: Parts) -> Option<Chain> {
    let named = [parts.actors.len(), parts.places.len(), parts.sources.len(), parts.corrections.len()];
    let is_sound = parts.incidents.len() <= MAX_INCIDENTS
        && parts.links.len() <= MAX_LINKS
        && parts.sides.len() <= MAX_SIDES
        && named.iter().all(|&count| count <= MAX_NAMED)
        && parts.periods.len() <= MAX_PERIODS
        && parts.words.len() <= MAX_SENTENCES
        && parts.words.is_sorted_by(|(key, _), (next, _)| key < next)
        && parts.url.iter().all(|url| address::page(url))
        && parts.periods.iter().all(|period| period.when.interval && is_date(&period.when))
        && parts.updated.iter().all(is_date)
        && i64::from(parts.utc_offset).abs() < DAY
        && parts.corrections.iter().all(|it| it.date.iter().all(is_date))
        && parts.actors.iter().all(|actor| actor.url.iter().all(|url| address::link(url)))
        && parts.sources.iter().all(is_source)
        && parts.links.iter().all(|link| link.disputed_by.len() <= MAX_ITEMS)
        && parts.incidents.iter().all(is_incident_sound);
    let chain = if is_sound { Chain::new(parts)? } else { return None };
    let has_few_causes = chain.incident_ids().all(|id| chain.causes(id).len() <= MAX_CAUSES);
    has_few_causes.then_some(chain)
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
        && incident.corrections.iter().all(|it| it.date.iter().all(is_date))
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
        && -MAX_TIME <= point.earliest
        && point.earliest <= point.latest
        && point.latest <= MAX_TIME
}
