//! The data format, version 1, as it is written: plain structs, a field a field of the JSON.
//!
//! What may be short in a document is written out here: lists are lists, references are ids, figures are text.
//! [`read`](super::read) also takes the short forms. An absent text is `None`, and is not written.
//!
//! With the feature `schema` these structs make the JSON Schema, and their comments are what editors show. There `with`
//! says what people may write in a field: an `Actor` is its id, its name or all of it, and a list may be its only item.

mod claims;
mod incident;
mod named;

pub use claims::{Casualties, LinkSpec, Media, Quote};
pub use incident::Incident;
pub use named::{Actor, Period, Place, Side, Source};

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::ChainTexts;

#[cfg(feature = "schema")]
use {
    super::patterns::{A_PAGE, A_TAG, AN_OFFSET, SOME_TEXT, or_text},
    crate::model::When,
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
    /// What was wrong in the document before; an incident's own corrections are with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
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
