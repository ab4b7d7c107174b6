//! The data format, version 1, as it is written: plain structs, a field a field of the JSON.
//!
//! What may be short in a document is written out here: lists are lists, references are ids, figures are text.
//! [`read`](super::read) also takes the short forms. An absent text is `None`, and is not written.
//!
//! With the feature `schema` these structs make the JSON Schema, and their comments are what editors show. There `with`
//! says what people may write in a field: an `Actor` is its id, its name or all of it, and a list may be its only item.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{ChainTexts, IncidentTexts};

#[cfg(feature = "schema")]
use {
    super::patterns::{A_LINK, A_PAGE, A_TAG, AN_OFFSET, SOME_TEXT, needs_one_of, or_text},
    super::schema::Bound,
    crate::model::MEDIA,
    crate::model::{Basis, Count, Kind, When},
    schemars::JsonSchema,
};

/// A chain of incidents: who did what to whom, when, and in answer to what.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(extend("required" = ["title", "incidents"])))]
pub struct Document {
    /// Address of this schema, for editors that complete and check.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the format: 1.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("enum" = [1, "1"])))]
    pub version: u32,
    /// What the chain is about, plain text.
    #[cfg_attr(feature = "schema", schemars(pattern(SOME_TEXT)))]
    pub title: String,
    /// What else is said of the whole.
    #[serde(flatten)]
    pub texts: ChainTexts,
    /// Address of the chain's own page, or of the article's, for links that are shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(A_PAGE)))]
    pub url: Option<String>,
    /// Language of the texts, a BCP 47 tag such as `en`, `ar` or `pt-BR`; `en` if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(A_TAG), length(max = 35)))]
    pub lang: Option<String>,
    /// Offset from UTC for dates that carry none, such as `+03:00`; UTC if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(AN_OFFSET)))]
    pub utc_offset: Option<String>,
    /// When the publisher last changed it, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<When>"))]
    pub updated: Option<String>,
    /// Id of the incident that the article is about; the latest if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
    /// The parties. Their order is the order of the lanes.
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
    /// What happened, in any order. Always a list.
    pub incidents: Vec<Incident>,
    /// Stretches of time that frame the chain: a ceasefire, an election.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// Sentences of the figure in words of your own, by their keys; a text has the same slots as the sentence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// What was wrong in the document before; an incident's own corrections stand with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// A party whose incidents share a lane and a tone.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = needs_one_of("id name"), transform = or_text("Its name.")))]
pub struct Side {
    /// Unique among sides.
    pub id: String,
    /// As readers see it.
    pub name: String,
    /// A shorter name or an abbreviation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Palette slot, 1 to 6; its place in the list if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 6)))]
    pub tone: Option<u8>,
}

/// A stretch of time that frames the chain.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(extend("required" = ["from", "to", "title"])))]
pub struct Period {
    /// When it begins, in EDTF; `..` where it has always been.
    #[cfg_attr(feature = "schema", schemars(with = "Bound"))]
    pub from: String,
    /// When it ends, in EDTF; `..` where it goes on.
    #[cfg_attr(feature = "schema", schemars(with = "Bound"))]
    pub to: String,
    /// What it is, in a few words.
    #[cfg_attr(feature = "schema", schemars(pattern(SOME_TEXT)))]
    pub title: String,
    /// What a reader should know of it, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A person, force or body that acts, is acted on, or speaks.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = needs_one_of("id name")))]
#[cfg_attr(feature = "schema", schemars(transform = or_text("Its name, or the id of one of `actors`.")))]
pub struct Actor {
    /// Unique among actors.
    pub id: String,
    /// In full, as readers see it.
    pub name: String,
    /// A shorter name or an abbreviation ("CENTCOM").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Id or name of the side that it is on; that of what it is part of if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// The actor that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Actor>"))]
    pub part_of: Option<String>,
    /// What sort of actor, in the publisher's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What a reader should know of it, plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Its page: an address that begins with `https:`, `http:` or `mailto:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(A_LINK)))]
    pub url: Option<String>,
}

/// Where something happened.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("dependentRequired" = {"lat": ["lon"], "lon": ["lat"]})))]
#[cfg_attr(feature = "schema", schemars(transform = needs_one_of("id name")))]
#[cfg_attr(feature = "schema", schemars(transform = or_text("Its name, or the id of one of `places`.")))]
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
    #[cfg_attr(feature = "schema", schemars(range(min = -90, max = 90)))]
    pub lat: Option<f64>,
    /// Longitude, degrees (WGS 84), -180 to 180; only together with `lat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -180, max = 180)))]
    pub lon: Option<f64>,
}

/// A citation: where something was published.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = needs_one_of("publisher id")))]
#[cfg_attr(feature = "schema", schemars(transform = or_text("Its address, or the id of one of `sources`.")))]
pub struct Source {
    /// Unique among sources.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it can be read: an address that begins with `https:`, `http:` or `mailto:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(A_LINK)))]
    pub url: Option<String>,
    /// When it was published, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<When>"))]
    pub published: Option<String>,
    /// Where a copy is kept: an address that begins with `https:` or `http:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(pattern(A_PAGE)))]
    pub archived_url: Option<String>,
    /// Its language, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(extend("required" = ["title", "date"])))]
pub struct Incident {
    /// Short and never changed, for links lead to it; made of date and title if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// One line, plain text.
    #[cfg_attr(feature = "schema", schemars(pattern(SOME_TEXT)))]
    pub title: String,
    /// What else is said of it.
    #[serde(flatten)]
    pub texts: IncidentTexts,
    /// What sort of thing it is; `other` if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Kind>"))]
    pub kind: Option<String>,
    /// When it happened, as exactly as the source says and no more, in EDTF.
    #[cfg_attr(feature = "schema", schemars(with = "When"))]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// When it happened in the source's own words ("dawn on Tuesday"); shown beside what `date` means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_text: Option<String>,
    /// Who did it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub by: Vec<String>,
    /// To whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub against: Vec<String>,
    /// Who took part, where no source says who acted against whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub involving: Vec<String>,
    /// Who says that they did it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub claimed_by: Vec<String>,
    /// Who says that they did not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub denied_by: Vec<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Place>"))]
    pub place: Option<String>,
    /// Every claim of who was hurt, side by side; claims are never added up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub casualties: Vec<Casualties>,
    /// What it answers, and who says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub responds_to: Vec<LinkSpec>,
    /// Id of the incident that is the series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// What was said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// Who published it, and where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Source>"))]
    pub sources: Vec<String>,
    /// Pictures and films, loaded only when the reader asks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// The publisher's own labels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What was wrong in it before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// One claim of how many people were hurt. A figure is a number or words: `8`, `at least 3`, `several`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = needs_one_of("killed injured unspecified")))]
pub struct Casualties {
    /// Whom the figures count, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Dead.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Count>"))]
    pub killed: Option<String>,
    /// Hurt and alive.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Count>"))]
    pub injured: Option<String>,
    /// Hurt, but the claim does not say whether killed or injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Count>"))]
    pub unspecified: Option<String>,
    /// Who claims it: an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Actor>"))]
    pub says: Option<String>,
    /// Where the claim was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Source>"))]
    pub source: Option<String>,
    /// For when the figures hold, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<When>"))]
    pub as_of: Option<String>,
    /// Whether the same speaker has given a later figure.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub superseded: bool,
}

/// What an incident answers, and who says so.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Link"))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["incident"]), transform = or_text("Id of the cause.")))]
pub struct LinkSpec {
    /// Id of the cause.
    pub incident: String,
    /// On what the claim rests; `inferred` if missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Basis>"))]
    pub basis: String,
    /// Who says that the one answers the other: an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Actor>"))]
    pub says: Option<String>,
    /// The speaker's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Where they were published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Source>"))]
    pub source: Option<String>,
    /// Who says that it does not: actors, or any names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub disputed_by: Vec<String>,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["text"]), transform = or_text("The words.")))]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Who says them: an actor, or any name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Actor>"))]
    pub says: Option<String>,
    /// Where they were published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Source>"))]
    pub source: Option<String>,
}

/// A picture or film.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(extend("required" = ["url"])))]
pub struct Media {
    /// `image`, `video` or `audio`; `image` if missing.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = MEDIA)))]
    pub kind: String,
    /// An address that begins with `https:`, or a path on the page's own site.
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
    /// Whether it is covered until the reader asks twice.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// What was wrong before, and since when it is right.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["text"]), transform = or_text("What was wrong.")))]
pub struct Correction {
    /// Since when it is right, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<When>"))]
    pub date: Option<String>,
    /// What was wrong, plain text.
    pub text: String,
    /// Id of the incident that it concerns; not in an incident's own corrections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}
