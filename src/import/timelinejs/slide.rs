//! A timeline as TimelineJS has it, whether it came as JSON or as a sheet. Every text keeps its place in the file.

use super::super::table::Row;
use crate::read::json::Value;

/// Where something is in the file.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In all of it.
    File,
    /// A value of a JSON file.
    Value(&'a Value),
    /// A row of a sheet.
    Row(&'a Row),
    /// A column of a row.
    Cell(&'a Row, &'static str),
}

/// A text that is not empty, without white space around it.
pub(super) struct Text<'a> {
    pub at: Place<'a>,
    pub text: String,
}

/// A whole timeline.
pub(super) struct Timeline<'a> {
    pub title: Option<Slide<'a>>,
    pub slides: Vec<Slide<'a>>,
    /// Their headlines, as HTML.
    pub eras: Vec<String>,
    /// Where the eras are.
    pub eras_at: Place<'a>,
}

/// One slide: an event, or the title.
pub(super) struct Slide<'a> {
    pub at: Place<'a>,
    pub id: Option<Text<'a>>,
    /// HTML.
    pub headline: Option<Text<'a>>,
    /// HTML.
    pub text: Option<Text<'a>>,
    pub start: Option<Date<'a>>,
    pub end: Option<Date<'a>>,
    /// What the page shows in place of both dates; HTML.
    pub display_date: Option<Text<'a>>,
    pub group: Option<Text<'a>>,
    pub media: Media<'a>,
}

/// What is shown next to a slide's text.
#[derive(Default)]
pub(super) struct Media<'a> {
    /// An address, or HTML that has one in it.
    pub url: Option<Text<'a>>,
    /// HTML.
    pub caption: Option<Text<'a>>,
    /// HTML.
    pub credit: Option<Text<'a>>,
    pub alt: Option<Text<'a>>,
    /// Where a click on a picture leads.
    pub link: Option<Text<'a>>,
}

/// A date in parts.
pub(super) struct Date<'a> {
    pub at: Place<'a>,
    /// Year, month, day, hour, minute, second and millisecond, as written.
    pub parts: [Option<Text<'a>>; 7],
    /// What the page shows in its place; HTML.
    pub words: Option<Text<'a>>,
}
