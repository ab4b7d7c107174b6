//! The data format, version 1, as it is written: plain structs, a field a field of the JSON.
//!
//! What may be short in a document is written out here: lists are lists, references are ids. [`read`](super::read) also takes
//! the short forms. An absent text is `None`, and is not written.

use serde::Serialize;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Document {
    /// 1.
    pub version: u32,
    /// What the chain is about, plain text.
    pub title: String,
    /// A few sentences, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// BCP 47 language tag of the texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// For dates that carry none: `+03:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub utc_offset: Option<String>,
    /// EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// Whom to thank or cite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// On what terms the data may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Why the chain starts where it starts, and how its incidents were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framing: Option<String>,
    /// Id of the incident that the article is about; the latest if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
    /// Their order is the order of the lanes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// Who acts, is acted on, or speaks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Actor>,
    /// Where things happen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Where things were published.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// In any order.
    pub incidents: Vec<Incident>,
    /// Of the whole document; an incident's own stand with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// A party whose incidents share a lane and a tone.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Side {
    /// Unique among sides.
    pub id: String,
    /// As readers see it.
    pub name: String,
    /// Palette slot, 1 to 6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<u8>,
}

/// A person, force or body that acts, is acted on, or speaks.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Actor {
    /// Unique among actors.
    pub id: String,
    /// In full, as readers see it.
    pub name: String,
    /// A shorter name or an abbreviation ("CENTCOM").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Id of a side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// Id of an actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// What sort of actor, in the publisher's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What a reader should know of it, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// `https:`, `http:` or `mailto:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Where something happened.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Place {
    /// Unique among places.
    pub id: String,
    /// As readers see it.
    pub name: String,
    /// The province or governorate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// In words or as a code, as the publisher has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Latitude, degrees (WGS 84), -90 to 90; only together with `lon`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude, degrees (WGS 84), -180 to 180; only together with `lat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
}

/// A citation: where something was published.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Source {
    /// Unique among sources.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `https:`, `http:` or `mailto:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// `https:` or `http:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_url: Option<String>,
    /// BCP 47 language tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Incident {
    /// Stable, for it is used in links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// One line, plain text.
    pub title: String,
    /// Plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// One of [`Kind::ALL`](super::Kind::ALL)'s ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// EDTF, level 0 or 1.
    pub date: String,
    /// The source's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_text: Option<String>,
    /// Ids or names of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// Ids or names of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    /// Ids or names of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claimed_by: Vec<String>,
    /// Ids or names of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub denied_by: Vec<String>,
    /// Id or name of a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// With what: the weapon or the instrument.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<String>,
    /// What was damaged, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub damage: Option<String>,
    /// Every claim of who was hurt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub casualties: Vec<Casualties>,
    /// What it answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub responds_to: Vec<LinkSpec>,
    /// Id of the incident that is the series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// What was said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// Ids or addresses of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Pictures and films.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// The publisher's own labels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What was wrong in it before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// One claim of how many people were hurt. Figures are numbers or words, written as text here: `8`, `at least 3`, `several`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Casualties {
    /// Whom the figures count, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Dead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub killed: Option<String>,
    /// Hurt and alive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injured: Option<String>,
    /// Hurt, but the claim does not say whether killed or injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unspecified: Option<String>,
    /// Id or name of an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// Id or address of a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// The same speaker has given a later figure.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub superseded: bool,
}

/// What an incident answers, and who says so.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct LinkSpec {
    /// Id of the cause.
    pub incident: String,
    /// `declared`, `reported`, `alleged` or `inferred`.
    pub basis: String,
    /// Id or name of an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// The speaker's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Id or address of a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Ids or names of actors, or any names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputed_by: Vec<String>,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Id or name of an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// Id or address of a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A picture or film.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Media {
    /// `image`, `video` or `audio`.
    pub kind: String,
    /// `https:`, or a path on the page's own site.
    pub url: String,
    /// What it shows, for those who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// Shown below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who took or owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// To be covered until the reader asks twice.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// What was wrong before, and since when it is right.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Correction {
    /// EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What was wrong, plain text.
    pub text: String,
    /// Id of the incident that it concerns; not in an incident's own corrections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}
