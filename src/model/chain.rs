//! The chain as the other rooms know it: checked, in order, every reference resolved.
//!
//! Things that are only named (actors, places, sources) are shared by [`Arc`], so that no reference can dangle. Incidents
//! and links form the graph and are known by their position ([`IncidentIndex`], [`LinkIndex`]).

use std::sync::Arc;

use super::{Figure, When};

/// Position of an incident in [`Chain::incidents`], which is also its place in the chain's order.
pub type IncidentIndex = usize;
/// Position of a link in [`Chain::links`].
pub type LinkIndex = usize;

/// Who did what to whom, when, and in answer to what.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    pub title: String,
    pub summary: Option<String>,
    /// BCP 47 language tag of the texts; `en` unless the document says otherwise.
    pub lang: String,
    /// Offset from UTC in seconds, for dates that carry none; 0 unless the document says otherwise.
    pub utc_offset: i32,
    pub updated: Option<When>,
    pub byline: Option<String>,
    pub credit: Option<String>,
    pub license: Option<String>,
    /// Why the chain starts where it starts, and how its incidents were chosen.
    pub framing: Option<String>,
    /// The incident that the article is about. `None` only where no incident could be read.
    pub focus: Option<IncidentIndex>,
    /// In the publisher's order, which is the order of the lanes.
    pub sides: Vec<Arc<Side>>,
    pub actors: Vec<Arc<Actor>>,
    pub places: Vec<Arc<Place>>,
    pub sources: Vec<Arc<Source>>,
    /// By earliest possible moment, a cause always above its response, then in the document's order.
    pub incidents: Vec<Incident>,
    /// By response, then in the order in which the response names its causes.
    pub links: Vec<Link>,
    pub corrections: Vec<Correction>,
}

/// A party whose incidents share a lane and a tone.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub id: String,
    pub name: String,
    /// Palette slot, 1 to 6: the document's, or the side's place in the list.
    pub tone: u8,
}

/// A person, force or body that acts, is acted on, or speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub short: Option<String>,
    /// Position in [`Chain::sides`]; its own, or that of what it is part of.
    pub side: Option<usize>,
    pub part_of: Option<String>,
    pub kind: Option<String>,
    pub about: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub region: Option<String>,
    pub country: Option<String>,
    /// Latitude and longitude, degrees (WGS 84).
    pub position: Option<(f64, f64)>,
}

/// A citation: where something was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub id: String,
    pub publisher: String,
    pub title: Option<String>,
    /// Only `https:`, `http:` or `mailto:`.
    pub url: Option<String>,
    pub published: Option<When>,
    /// Only `https:` or `http:`.
    pub archived_url: Option<String>,
    pub lang: Option<String>,
}

/// Whoever says something: a known actor, or a name.
#[derive(Debug, Clone, PartialEq)]
pub enum Speaker {
    Actor(Arc<Actor>),
    Name(String),
}

impl Speaker {
    /// The name to show: an actor's short name where it has one.
    pub fn name(&self) -> &str {
        match self {
            Speaker::Actor(actor) => actor.short.as_deref().unwrap_or(&actor.name),
            Speaker::Name(name) => name,
        }
    }
}

/// What sort of thing an incident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Attack,
    Strike,
    Raid,
    Seizure,
    Sanctions,
    Statement,
    Deployment,
    Agreement,
    Policy,
    Other,
}

impl Kind {
    /// Every kind, in the order in which filters list them.
    pub const ALL: [Kind; 10] = [
        Kind::Attack,
        Kind::Strike,
        Kind::Raid,
        Kind::Seizure,
        Kind::Sanctions,
        Kind::Statement,
        Kind::Deployment,
        Kind::Agreement,
        Kind::Policy,
        Kind::Other,
    ];

    /// The kind's name in the data format.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Attack => "attack",
            Kind::Strike => "strike",
            Kind::Raid => "raid",
            Kind::Seizure => "seizure",
            Kind::Sanctions => "sanctions",
            Kind::Statement => "statement",
            Kind::Deployment => "deployment",
            Kind::Agreement => "agreement",
            Kind::Policy => "policy",
            Kind::Other => "other",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    pub id: String,
    pub title: String,
    pub summary: Option<String>,
    pub kind: Kind,
    pub date: When,
    pub by: Vec<Arc<Actor>>,
    pub against: Vec<Arc<Actor>>,
    pub claimed_by: Vec<Arc<Actor>>,
    pub denied_by: Vec<Arc<Actor>>,
    /// Lane: position in [`Chain::sides`] of the first actor in `by` that has a side.
    pub side: Option<usize>,
    pub place: Option<Arc<Place>>,
    pub means: Option<String>,
    pub damage: Option<String>,
    pub casualties: Vec<Casualties>,
    /// Links in which this incident is the response, as positions in [`Chain::links`].
    pub causes: Vec<LinkIndex>,
    /// Links in which this incident is the cause, in the order of their responses.
    pub responses: Vec<LinkIndex>,
    /// The series that it belongs to.
    pub part_of: Option<IncidentIndex>,
    pub quotes: Vec<Quote>,
    pub sources: Vec<Arc<Source>>,
    pub media: Vec<Media>,
    pub tags: Vec<String>,
    pub corrections: Vec<Correction>,
}

/// One claim of how many people were hurt. Claims stand side by side; they are never added up.
#[derive(Debug, Clone, PartialEq)]
pub struct Casualties {
    /// Whom the figures count, in words ("US and coalition personnel").
    pub who: Option<String>,
    pub killed: Option<Figure>,
    pub injured: Option<Figure>,
    /// Hurt, but the claim does not say whether killed or injured ("several enemy casualties").
    pub unspecified: Option<Figure>,
    pub says: Option<Speaker>,
    pub source: Option<Arc<Source>>,
    pub as_of: Option<When>,
    /// The same speaker has given a later figure.
    pub superseded: bool,
}

/// "The response answers the cause", and who says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub cause: IncidentIndex,
    pub response: IncidentIndex,
    pub basis: Basis,
    pub says: Option<Speaker>,
    pub quote: Option<String>,
    pub source: Option<Arc<Source>>,
    pub disputed_by: Vec<Speaker>,
}

/// On what a link rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The responder says so.
    Declared,
    /// A named source says so.
    Reported,
    /// Another party says so.
    Alleged,
    /// The editor reads it so.
    Inferred,
}

impl Basis {
    /// Every basis, the firmest first.
    pub const ALL: [Basis; 4] = [Basis::Declared, Basis::Reported, Basis::Alleged, Basis::Inferred];

    /// The basis's name in the data format.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Declared => "declared",
            Basis::Reported => "reported",
            Basis::Alleged => "alleged",
            Basis::Inferred => "inferred",
        }
    }
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    pub text: String,
    pub says: Option<Speaker>,
    pub source: Option<Arc<Source>>,
}

/// A picture or film, loaded only when the reader asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// `image`, `video` or `audio`.
    pub kind: String,
    /// Only `https:`, or an address on the page's own origin.
    pub url: String,
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub sensitive: bool,
}

/// What was wrong before, and since when it is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    pub date: Option<When>,
    pub text: String,
    pub incident: Option<IncidentIndex>,
}

impl Chain {
    /// The incident with that id.
    pub fn find(&self, id: &str) -> Option<IncidentIndex> {
        self.incidents.iter().position(|incident| incident.id == id)
    }

    /// The links in which the incident at `index` is the response; none where there is no such incident.
    pub fn causes(&self, index: IncidentIndex) -> impl Iterator<Item = &Link> {
        let links = self.incidents.get(index).map_or(&[][..], |incident| &incident.causes);
        links.iter().filter_map(|&link| self.links.get(link))
    }

    /// The links in which the incident at `index` is the cause; none where there is no such incident.
    pub fn responses(&self, index: IncidentIndex) -> impl Iterator<Item = &Link> {
        let links = self.incidents.get(index).map_or(&[][..], |incident| &incident.responses);
        links.iter().filter_map(|&link| self.links.get(link))
    }
}
