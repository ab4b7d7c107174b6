//! Who answers whom, known at both ends, and what follows from it.

use super::{Incident, IncidentId, Link, LinkId, PerIncident};

/// What the links make of the incidents.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Graph {
    /// The links in which each is the response.
    pub causes: Grouped,
    /// The links in which each is the cause, in the order of their responses.
    pub responses: Grouped,
    /// The first moment at which each can have begun.
    pub begins: PerIncident<i64>,
}

impl Graph {
    /// `None` where a link leads to what is not there, or its cause does not stand above its response, or the links are not in
    /// the order of their responses. With every cause above its response, there is no circle.
    pub fn new(incidents: &[Incident], links: &[Link]) -> Option<Graph> {
        let is_sound = |link: &Link| link.cause < link.response && link.response.position() < incidents.len();
        if !links.iter().all(is_sound) || !links.is_sorted_by_key(|link| link.response) {
            return None;
        }
        let grouped = |end: fn(&Link) -> IncidentId| Grouped::new(incidents.len(), links, end);
        Some(Graph {
            begins: begins(incidents, links),
            causes: grouped(|link| link.response),
            responses: grouped(|link| link.cause),
        })
    }
}

/// Links by one of their ends.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grouped {
    /// Those of an incident are together, in the order in which they were given.
    links: Vec<LinkId>,
    /// Where those of an incident end, by its position, and so where those of the next one begin.
    ends: Vec<usize>,
}

impl Grouped {
    fn new(incidents: usize, links: &[Link], end: fn(&Link) -> IncidentId) -> Grouped {
        // counting sort: first where each group begins, which moves on with each link that is put there
        let mut ends = vec![0; incidents];
        for link in links {
            ends.get_mut(end(link).position() + 1).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for count in &mut ends {
            sum += *count;
            *count = sum;
        }
        let mut grouped = vec![LinkId::new(0); links.len()];
        for (position, link) in links.iter().enumerate() {
            let place = ends.get_mut(end(link).position()).and_then(|place| {
                *place += 1;
                grouped.get_mut(*place - 1)
            });
            place.into_iter().for_each(|place| *place = LinkId::new(position));
        }
        Grouped { links: grouped, ends }
    }

    /// Those of an incident.
    pub fn of(&self, id: IncidentId) -> &[LinkId] {
        let end = |position: usize| self.ends.get(position).copied().unwrap_or_default();
        let begin = id.position().checked_sub(1).map_or(0, end);
        self.links.get(begin..end(id.position())).unwrap_or_default()
    }
}

/// A response cannot have begun before its cause, whatever its date leaves open. Causes stand above their responses, and links
/// in the order of those, so one pass does it.
fn begins(incidents: &[Incident], links: &[Link]) -> PerIncident<i64> {
    let mut begins = PerIncident::new(incidents.len(), 0);
    let mut links = links.iter().peekable();
    for (position, incident) in incidents.iter().enumerate() {
        let id = IncidentId::new(position);
        let mut begin = incident.date.earliest();
        while let Some(link) = links.next_if(|link| link.response == id) {
            begin = begin.max(*begins.of(link.cause));
        }
        *begins.of_mut(id) = incident.date.latest().map_or(begin, |latest| begin.min(latest));
    }
    begins
}
