//! What incidents mention: sides, actors, places, sources, and whoever says something.

use super::{ActorId, Grammar, SideId, When};

/// A party whose incidents share a lane and a tone.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Unique among sides.
    pub id: String,
    /// As readers see it.
    pub name: String,
    /// A shorter name or an abbreviation.
    pub short: Option<String>,
    /// Palette slot, 1 to 6: the document's, or the side's place in the list.
    pub tone: u8,
}

/// A person, force or body that acts, is acted on, or speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// Unique among actors.
    pub id: String,
    /// In full, as readers see it.
    pub name: String,
    /// A shorter name or an abbreviation ("CENTCOM").
    pub short: Option<String>,
    /// How sentences speak of what it is called.
    pub grammar: Grammar,
    /// Its own, or that of what it is part of.
    pub side: Option<SideId>,
    /// What it belongs to. Never goes round in a circle.
    pub part_of: Option<ActorId>,
    /// What sort of actor, in the publisher's words.
    pub kind: Option<String>,
    /// What a reader should know of it, plain text.
    pub about: Option<String>,
    /// Only `https:`, `http:` or `mailto:`.
    pub url: Option<String>,
}

/// Where something happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Unique among places.
    pub id: String,
    /// As readers see it.
    pub name: String,
    /// The province or governorate.
    pub region: Option<String>,
    /// In words or as a code, as the publisher has it.
    pub country: Option<String>,
    /// Latitude and longitude, degrees (WGS 84).
    pub position: Option<(f64, f64)>,
}

/// A citation: where something was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Unique among sources.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// The headline.
    pub title: Option<String>,
    /// Only `https:`, `http:` or `mailto:`.
    pub url: Option<String>,
    /// When.
    pub published: Option<When>,
    /// Only `https:` or `http:`.
    pub archived_url: Option<String>,
    /// BCP 47 language tag.
    pub lang: Option<String>,
}

/// Whoever says something: a known actor, or a name. [`Chain::speaker`](super::Chain::speaker) gives what to call them.
#[derive(Debug, Clone, PartialEq)]
pub enum Speaker {
    /// Somebody among [`Parts::actors`](super::Parts::actors).
    Actor(ActorId),
    /// Anybody else: a publisher, a witness, an official who is not named.
    Name(String),
}
