//! The chain as the other rooms know it: in order, every id in it that of something that is there.
//!
//! [`Parts`] are what somebody says that a chain is made of; [`Chain::new`] proves it, once, for whoever has read them.

use std::ops::Deref;

#[cfg(doc)]
use super::MAX_DEPTH;
use super::graph::Graph;
use super::nothing::{NO_ACTOR, NO_INCIDENT, NO_LINK, NO_PLACE, NO_SIDE, NO_SOURCE};
use super::{
    Actor, ActorId, Grammar, Incident, IncidentId, Link, LinkId, Parts, Place, PlaceId, Side, SideId, Source, SourceId,
    Speaker,
};

/// Who did what to whom, when, and in answer to what.
///
/// It cannot be changed, and so stays what it was proved to be; what it is made of is read as if it were its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    parts: Parts,
    graph: Graph,
}

impl Deref for Chain {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Chain {
    /// The chain that is made of these parts. `None` where they are none: an id of what is not there, a cause that does not
    /// stand above its response, links in another order than their responses, a series or a body round in a circle or
    /// over [`MAX_DEPTH`] deep.
    pub fn new(parts: Parts) -> Option<Chain> {
        let graph = Graph::new(&parts.incidents, &parts.links)?;
        parts.is_whole().then_some(Chain { parts, graph })
    }

    /// What it is made of, to be taken.
    pub fn into_parts(self) -> Parts {
        self.parts
    }

    /// The incident with that id. (Only a mistake could ask for one of another chain: it gets one that says nothing, for a panic
    /// would end every figure in the page. So with all other ids.)
    pub fn incident(&self, id: IncidentId) -> &Incident {
        self.incidents.get(id.position()).unwrap_or(&NO_INCIDENT)
    }

    /// The link with that id.
    pub fn link(&self, id: LinkId) -> &Link {
        self.links.get(id.position()).unwrap_or(&NO_LINK)
    }

    /// The side with that id.
    pub fn side(&self, id: SideId) -> &Side {
        self.sides.get(id.position()).unwrap_or(&NO_SIDE)
    }

    /// The actor with that id.
    pub fn actor(&self, id: ActorId) -> &Actor {
        self.actors.get(id.position()).unwrap_or(&NO_ACTOR)
    }

    /// The place with that id.
    pub fn place(&self, id: PlaceId) -> &Place {
        self.places.get(id.position()).unwrap_or(&NO_PLACE)
    }

    /// The source with that id.
    pub fn source(&self, id: SourceId) -> &Source {
        self.sources.get(id.position()).unwrap_or(&NO_SOURCE)
    }

    /// The name to show of whoever says something: an actor's short name where it has one.
    pub fn speaker<'c>(&'c self, speaker: &'c Speaker) -> &'c str {
        match speaker {
            Speaker::Actor(actor) => {
                let actor = self.actor(*actor);
                actor.short.as_ref().unwrap_or(&actor.name)
            }
            Speaker::Name(name) => name,
        }
    }

    /// How sentences speak of whoever says something.
    pub fn grammar(&self, speaker: &Speaker) -> Grammar {
        match speaker {
            Speaker::Actor(actor) => self.actor(*actor).grammar,
            Speaker::Name(_) => Grammar::Other,
        }
    }

    /// Every incident, in the chain's order.
    pub fn incident_ids(&self) -> impl Iterator<Item = IncidentId> + use<> {
        (0..self.incidents.len()).map(IncidentId::new)
    }

    /// Every link, in the chain's order.
    pub fn link_ids(&self) -> impl DoubleEndedIterator<Item = LinkId> + use<> {
        (0..self.links.len()).map(LinkId::new)
    }

    /// Every side, in the order of the lanes.
    pub fn side_ids(&self) -> impl Iterator<Item = SideId> + use<> {
        (0..self.sides.len()).map(SideId::new)
    }

    /// Every actor, in the chain's order.
    pub fn actor_ids(&self) -> impl Iterator<Item = ActorId> + use<> {
        (0..self.actors.len()).map(ActorId::new)
    }

    /// Every source, in the chain's order.
    pub fn source_ids(&self) -> impl Iterator<Item = SourceId> + use<> {
        (0..self.sources.len()).map(SourceId::new)
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
        self.cause_ids(id).iter().map(|&link| self.link(link))
    }

    /// The same, by their ids.
    pub fn cause_ids(&self, id: IncidentId) -> &[LinkId] {
        self.graph.causes.of(id)
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

    /// The first moment at which an incident can have begun, and the last of what is dated (seconds since 1970-01-01T00:00:00Z).
    /// `None` if there is no incident.
    pub fn ends(&self) -> Option<(i64, i64)> {
        let latest = |id| self.incident(id).date.latest().unwrap_or(self.begin(id));
        Some((self.incident_ids().map(|id| self.begin(id)).min()?, self.incident_ids().map(latest).max()?))
    }
}
