//! Something that happened.

use serde::Serialize;

use super::{Casualties, Correction, LinkSpec, Media, Quote};
use crate::model::IncidentTexts;

#[cfg(feature = "schema")]
use {
    super::{Actor, Place, Source},
    crate::model::{Kind, When},
    crate::read::patterns::SOME_TEXT,
    schemars::JsonSchema,
};

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
    /// When it happened in the source's own words ("dawn on Tuesday"); shown next to what `date` means.
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
