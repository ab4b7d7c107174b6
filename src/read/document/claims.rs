//! What is said of an incident, and shown of it: casualties, links, quotes, media.

use serde::Serialize;

#[cfg(feature = "schema")]
use {
    super::{Actor, Source},
    crate::model::{Basis, Count, MEDIA, When},
    crate::read::patterns::{needs_one_of, or_text},
    schemars::JsonSchema,
};

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
