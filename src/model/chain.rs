//! The chain as the other rooms know it: checked, in order, every reference resolved.
//!
//! Incidents and links form the graph and are known by their position ([`IncidentIndex`], [`LinkIndex`]). What they
//! mention stands in `mentions.rs`.

use std::sync::Arc;

use super::{Actor, Count, Place, Side, Source, Speaker, When};

/// Position of an incident in [`Chain::incidents`], which is also its place in the chain's order.
pub type IncidentIndex = usize;
/// Position of a link in [`Chain::links`].
pub type LinkIndex = usize;

/// Who did what to whom, when, and in answer to what.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// What the chain is about, plain text.
    pub title: String,
    /// A few sentences, plain text.
    pub summary: Option<String>,
    /// BCP 47 language tag of the texts; `en` unless the document says otherwise.
    pub lang: String,
    /// Offset from UTC in seconds, for dates that carry none; 0 unless the document says otherwise.
    pub utc_offset: i32,
    /// When the publisher last changed the document.
    pub updated: Option<When>,
    /// Who made it.
    pub byline: Option<String>,
    /// Whom to thank or cite.
    pub credit: Option<String>,
    /// On what terms the data may be used.
    pub license: Option<String>,
    /// Why the chain starts where it starts, and how its incidents were chosen.
    pub framing: Option<String>,
    /// The incident that the article is about. `None` only where no incident could be read.
    pub focus: Option<IncidentIndex>,
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
    /// Of the whole document; an incident's own stand with it.
    pub corrections: Vec<Correction>,
}

/// What sort of thing an incident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Kind {
    /// An attack, by whatever means.
    Attack,
    /// A blow from the air or from afar.
    Strike,
    /// A blow on the ground.
    Raid,
    /// A taking of ships, goods, people or ground.
    Seizure,
    /// A penalty without force.
    Sanctions,
    /// Something said that counts as a deed: a threat, a claim, an announcement.
    Statement,
    /// Forces moved.
    Deployment,
    /// Something agreed: a truce, a deal, an exchange.
    Agreement,
    /// A course taken: support, a ban, a war.
    Policy,
    /// Anything else, and every kind that we do not know.
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

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// Unique among incidents, and stable: links name it.
    pub id: String,
    /// One line, plain text.
    pub title: String,
    /// Plain text.
    pub summary: Option<String>,
    /// What sort of thing it is.
    pub kind: Kind,
    /// When it happened, as exactly as the source says, with the source's words.
    pub date: When,
    /// Who did it.
    pub by: Vec<Arc<Actor>>,
    /// To whom.
    pub against: Vec<Arc<Actor>>,
    /// Who took part, where no source says who acted against whom.
    pub involving: Vec<Arc<Actor>>,
    /// Who says that they did it.
    pub claimed_by: Vec<Arc<Actor>>,
    /// Who says that they did not.
    pub denied_by: Vec<Arc<Actor>>,
    /// Lane: position in [`Chain::sides`] of the first actor in `by` that has a side, else that of all in `involving`.
    pub side: Option<usize>,
    /// Where.
    pub place: Option<Arc<Place>>,
    /// With what: the weapon or the instrument.
    pub means: Option<String>,
    /// What was damaged, in words.
    pub damage: Option<String>,
    /// Every claim of who was hurt, side by side.
    pub casualties: Vec<Casualties>,
    /// Links in which this incident is the response, as positions in [`Chain::links`].
    pub causes: Vec<LinkIndex>,
    /// Links in which this incident is the cause, in the order of their responses.
    pub responses: Vec<LinkIndex>,
    /// The series that it belongs to.
    pub part_of: Option<IncidentIndex>,
    /// What was said of it.
    pub quotes: Vec<Quote>,
    /// Where it was published.
    pub sources: Vec<Arc<Source>>,
    /// Pictures and films.
    pub media: Vec<Media>,
    /// The publisher's own labels.
    pub tags: Vec<String>,
    /// What was wrong in it before.
    pub corrections: Vec<Correction>,
}

/// One claim of how many people were hurt. Claims stand side by side; they are never added up.
#[derive(Debug, Clone, PartialEq)]
pub struct Casualties {
    /// Whom the figures count, in words ("US and coalition personnel").
    pub who: Option<String>,
    /// Dead.
    pub killed: Option<Count>,
    /// Hurt and alive.
    pub injured: Option<Count>,
    /// Hurt, but the claim does not say whether killed or injured ("several enemy casualties").
    pub unspecified: Option<Count>,
    /// Who claims it.
    pub says: Option<Speaker>,
    /// Where the claim was published.
    pub source: Option<Arc<Source>>,
    /// For when the figures hold.
    pub as_of: Option<When>,
    /// The same speaker has given a later figure.
    pub superseded: bool,
}

/// "The response answers the cause", and who says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The incident that is answered.
    pub cause: IncidentIndex,
    /// The incident that answers.
    pub response: IncidentIndex,
    /// On what the claim rests.
    pub basis: Basis,
    /// Who says that the one answers the other.
    pub says: Option<Speaker>,
    /// Their words.
    pub quote: Option<String>,
    /// Where they were published.
    pub source: Option<Arc<Source>>,
    /// Who says that it does not.
    pub disputed_by: Vec<Speaker>,
}

/// On what a link rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
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
    /// The words, without quotation marks.
    pub text: String,
    /// Who says them.
    pub says: Option<Speaker>,
    /// Where they were published.
    pub source: Option<Arc<Source>>,
}

/// What media can be.
pub(crate) const MEDIA: [&str; 3] = ["image", "video", "audio"];

/// A picture or film, loaded only when the reader asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// One of [`MEDIA`].
    pub kind: String,
    /// Only `https:`, or an address on the page's own origin.
    pub url: String,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// Shown below it.
    pub caption: Option<String>,
    /// Who took or owns it.
    pub credit: Option<String>,
    /// To be covered until the reader asks twice.
    pub sensitive: bool,
}

/// What was wrong before, and since when it is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// Since when it is right.
    pub date: Option<When>,
    /// What was wrong, plain text.
    pub text: String,
    /// The incident that it concerns.
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
