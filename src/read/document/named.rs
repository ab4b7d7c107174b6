//! What is only named: sides, periods, actors, places, sources.

use serde::Serialize;

#[cfg(feature = "schema")]
use {
    crate::model::{Grammar, When},
    crate::read::patterns::{A_LINK, A_PAGE, SOME_TEXT, needs_one_of, or_text},
    crate::read::schema::Bound,
    schemars::JsonSchema,
};

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
    /// How sentences speak of it: `plural` ("US forces say"), or a gender, for a language whose verbs have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Grammar>"))]
    pub grammar: Option<String>,
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
