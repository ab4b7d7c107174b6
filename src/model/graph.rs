//! Who answers whom, known at both ends, and what follows from it.

use super::{Incident, IncidentId, Link, LinkId, PerIncident};

/// What the links make of the incidents.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Graph {
    /// The links in which each is the response.
    pub causes: PerIncident<Vec<LinkId>>,
    /// The links in which each is the cause, in the order of their responses.
    pub responses: PerIncident<Vec<LinkId>>,
    /// The first moment at which each can have begun.
    pub begins: PerIncident<i64>,
}

impl Graph {
    /// `None` where a link leads to what is not there, or its cause does not stand above its response, or the links are not in
    /// the order of their responses. With every cause above its response, there is no circle.
    pub fn new(incidents: &[Incident], links: &[Link]) -> Option<Graph> {
        let mut causes = PerIncident::new(incidents.len(), Vec::new());
        let mut responses = PerIncident::new(incidents.len(), Vec::new());
        let is_sound = |link: &Link| link.cause < link.response && link.response.position() < incidents.len();
        if !links.iter().all(is_sound) || !links.is_sorted_by_key(|link| link.response) {
            return None;
        }
        for (position, link) in links.iter().enumerate() {
            causes.of_mut(link.response).push(LinkId::new(position));
            responses.of_mut(link.cause).push(LinkId::new(position));
        }
        Some(Graph { begins: begins(incidents, links), causes, responses })
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
