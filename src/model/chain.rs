//! The chain as the other rooms know it: in order, every id in it that of something that is there.
//!
//! [`Parts`] are what somebody says that a chain is made of; [`Chain::new`] proves it, once, for whoever has read them.

use std::ops::Deref;
use std::sync::Arc;

use super::graph::Graph;
use super::nothing::{NO_INCIDENT, NO_LINK, NO_SIDE};
use super::{
    Actor, ChainTexts, Correction, Incident, IncidentId, Link, LinkId, MAX_DEPTH, Period, Place, Side, SideId, Source,
    When,
};

/// Who did what to whom, when, and in answer to what.
///
/// It cannot be changed, and so stays what it was proved to be; what it is made of is read as if it were its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    parts: Parts,
    graph: Graph,
}

/// What a chain is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// What the chain is about, plain text.
    pub title: String,
    /// What else is said of the whole.
    pub texts: ChainTexts,
    /// Its own page, or the article's: only `https:` or `http:`.
    pub url: Option<String>,
    /// BCP 47 language tag of the texts; `en` unless the document says otherwise.
    pub lang: String,
    /// Offset from UTC in seconds, for dates that carry none; 0 unless the document says otherwise.
    pub utc_offset: i32,
    /// When the publisher last changed the document.
    pub updated: Option<When>,
    /// The incident that the article is about. `None` only where no incident could be read.
    pub focus: Option<IncidentId>,
    /// In the publisher's order, which is the order of the lanes.
    pub sides: Vec<Arc<Side>>,
    /// In the document's order; those made of a mere name come last.
    pub actors: Vec<Arc<Actor>>,
    /// In the document's order; those made of a mere name come last.
    pub places: Vec<Arc<Place>>,
    /// In the document's order; those written out within incidents come last.
    pub sources: Vec<Arc<Source>>,
    /// By earliest possible moment, a cause always above its response, then in the document's order.
    pub incidents: Vec<Incident>,
    /// By response, then in the order in which the response names its causes.
    pub links: Vec<Link>,
    /// Stretches of time that the editor names, in the document's order.
    pub periods: Vec<Period>,
    /// Sentences in words of the publisher's own, by the keys of the lexicon: in the order of the keys, each once.
    pub words: Vec<(String, String)>,
    /// Of the whole document; an incident's own stand with it.
    pub corrections: Vec<Correction>,
}

impl Deref for Chain {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Chain {
    /// The chain that is made of these parts. `None` where they are none: an id of what is not there, a cause that does not
    /// stand above its response, links in another order than their responses, a series round in a circle or over
    /// [`MAX_DEPTH`] deep.
    pub fn new(parts: Parts) -> Option<Chain> {
        let graph = Graph::new(&parts.incidents, &parts.links)?;
        parts.is_whole().then_some(Chain { parts, graph })
    }

    /// What it is made of, to be taken.
    pub fn into_parts(self) -> Parts {
        self.parts
    }

    /// The incident with that id. (Only a mistake could ask for one of another chain: it gets one that says nothing, for a panic
    /// would end every figure in the page. So with links and sides.)
    pub fn incident(&self, id: IncidentId) -> &Incident {
        self.incidents.get(id.position()).unwrap_or(&NO_INCIDENT)
    }

    /// The link with that id.
    pub fn link(&self, id: LinkId) -> &Link {
        self.links.get(id.position()).unwrap_or(&NO_LINK)
    }

    /// The side with that id.
    pub fn side(&self, id: SideId) -> &Side {
        self.sides.get(id.position()).map_or(&NO_SIDE, |side| side)
    }

    /// Every incident, in the chain's order.
    pub fn incident_ids(&self) -> impl Iterator<Item = IncidentId> + use<> {
        (0..self.incidents.len()).map(IncidentId::new)
    }

    /// Every link, in the chain's order.
    pub fn link_ids(&self) -> impl Iterator<Item = LinkId> + use<> {
        (0..self.links.len()).map(LinkId::new)
    }

    /// Every side, in the order of the lanes.
    pub fn side_ids(&self) -> impl Iterator<Item = SideId> + use<> {
        (0..self.sides.len()).map(SideId::new)
    }

    /// The incident at that position, if there is one.
    pub fn incident_at(&self, position: usize) -> Option<IncidentId> {
        (position < self.incidents.len()).then_some(IncidentId::new(position))
    }

    /// The side at that position, if there is one.
    pub fn side_at(&self, position: usize) -> Option<SideId> {
        (position < self.sides.len()).then_some(SideId::new(position))
    }

    /// The incident that documents, links and addresses know by that name.
    pub fn find(&self, name: &str) -> Option<IncidentId> {
        self.incidents.iter().position(|incident| incident.id == name).map(IncidentId::new)
    }

    /// The links in which the incident is the response, as it names its causes.
    pub fn causes(&self, id: IncidentId) -> impl ExactSizeIterator<Item = &Link> {
        self.graph.causes.of(id).iter().map(|&link| self.link(link))
    }

    /// The links in which the incident is the cause, in the order of their responses.
    pub fn responses(&self, id: IncidentId) -> impl ExactSizeIterator<Item = &Link> {
        self.response_ids(id).iter().map(|&link| self.link(link))
    }

    /// The same, by their ids.
    pub fn response_ids(&self, id: IncidentId) -> &[LinkId] {
        self.graph.responses.of(id)
    }

    /// The first moment at which the incident can have begun, seconds since 1970-01-01T00:00:00Z: no earlier than its causes,
    /// whatever its date leaves open.
    pub fn begin(&self, id: IncidentId) -> i64 {
        *self.graph.begins.of(id)
    }
}

impl Parts {
    /// Every id but those of the links, which the graph proves, is that of something that is there.
    fn is_whole(&self) -> bool {
        let is_incident = |id: &Option<IncidentId>| id.is_none_or(|id| id.position() < self.incidents.len());
        let is_side = |id: &Option<SideId>| id.is_none_or(|id| id.position() < self.sides.len());
        let is_sound = |incident: &Incident| {
            is_side(&incident.side)
                && is_incident(&incident.part_of)
                && incident.corrections.iter().all(|correction| correction.incident.is_none())
        };
        is_incident(&self.focus)
            && self.corrections.iter().all(|correction| is_incident(&correction.incident))
            && self.actors.iter().all(|actor| is_side(&actor.side))
            && self.incidents.iter().all(is_sound)
            && self.incidents.iter().all(|incident| self.is_series(incident))
    }

    /// What the incident is part of ends somewhere, and not too far up.
    fn is_series(&self, incident: &Incident) -> bool {
        let whole = |incident: &&Incident| self.incidents.get(incident.part_of?.position());
        std::iter::successors(Some(incident), whole).take(MAX_DEPTH + 2).count() <= MAX_DEPTH + 1
    }
}
