//! TimelineJS (Knight Lab): its JSON, and the sheet from which most of its timelines are made.
//!
//! [`json`] and [`sheet`] read a file into a [`slide::Timeline`], and [`chain`] makes a document of that. What an importer
//! decides for the publisher is decided here as TimelineJS itself shows it:
//!
//! - **Years before ours.** TimelineJS hands -500 to JavaScript's `Date`, whose year -500 is 501 BC, but writes "500 BCE"
//!   on the page. The writer has seen the page, so -500 is read as 500 BC, which EDTF writes `-0499`. There is no year 0.
//! - **Groups** are a row of the timeline and say nothing of who acted. So each group becomes a side, and an actor of the
//!   same name on it that stands in `involving`, and a finding asks the editor to say who acted.
//! - **Media** that are pictures, films or sounds by their address stay media. TimelineJS draws the pages of other sites (a
//!   video, a post, a map) in frames; a chain loads nothing from third parties, so they become sources, which are links.

mod chain;
mod clock;
mod dates;
mod ids;
mod json;
mod media;
mod reports;
mod sheet;
mod slide;

use crate::read::json::Value;
use std::sync::Arc;

use super::findings::{Findings, ImportError, Origin};
use super::json::Json;
use super::table::Table;
use super::{Imported, Options, Origins};
use crate::model::MAX_INCIDENTS;
use reports::Reports;
use slide::{Place, Timeline};

/// The least timeline, for messages.
const SHAPE: &str = "{\"events\": [ {\"start_date\": {\"year\": 2023}, \"text\": {\"headline\": …}} ]}";

pub(super) fn recognises_json(root: &Value) -> bool {
    let is_slide = |event: &Value| ["start_date", "text", "media"].iter().any(|key| event.get(key).is_some());
    let Some(events) = root.get("events").and_then(Value::as_array) else { return is_older(root) };
    // other formats have events too, but neither such events nor such company
    let is_alone = root.as_object().is_some_and(|fields| fields.len() == 1);
    let has_company = ["title", "eras", "scale"].iter().any(|key| root.get(key).is_some());
    events.iter().take(3).any(is_slide) || has_company || (events.is_empty() && is_alone)
}

/// Version 2, which was called StoryJS: `{"timeline": {"headline": …, "date": [ … ]}}`.
fn is_older(root: &Value) -> bool {
    root.get("timeline").is_some_and(|timeline| timeline.get("date").is_some() || timeline.get("headline").is_some())
}

pub(super) fn recognises_sheet(table: &Table) -> bool {
    (table.has("Headline") && (table.has("Year") || table.has("Start Date"))) || sheet::is_jsonp(table)
}

pub(super) fn read_json(
    documents: &[Json],
    options: &Options,
    findings: &mut Findings,
) -> Result<Imported, ImportError> {
    let [document] = documents else { return Err(not_one(documents.first().map(|json| &json.file))) };
    if is_older(document.root()) {
        return Err(ImportError::of_file(&document.file, older("version 2 of TimelineJS (StoryJS)")));
    }
    let mut reports = Reports::default();
    let Some(timeline) = json::timeline(document.root(), &mut reports) else {
        let message = format!("This has no list of `events`: a timeline looks like {SHAPE}.");
        return Err(ImportError::of_file(&document.file, message));
    };
    let origins = |places: &[Place]| json::origins(document, places);
    import(&timeline, &document.file, options, reports, origins, json::FIELDS, findings)
}

pub(super) fn read_sheet(
    tables: &[Table],
    options: &Options,
    findings: &mut Findings,
) -> Result<Imported, ImportError> {
    let [table] = tables else { return Err(not_one(tables.first().map(|table| &table.file))) };
    if sheet::is_jsonp(table) || (table.has("Start Date") && !table.has("Year")) {
        return Err(ImportError::of_file(&table.file, older("an older template of TimelineJS")));
    }
    if !table.has("Year") || !table.has("Headline") {
        let message =
            "This sheet has no columns `Year` and `Headline`, which every TimelineJS sheet has in its first row.";
        return Err(ImportError::of_file(&table.file, message));
    }
    let mut reports = Reports::default();
    let timeline = sheet::timeline(table, &mut reports);
    let origins = |places: &[Place]| places.iter().map(|place| sheet::origin(table, *place)).collect();
    import(&timeline, &table.file, options, reports, origins, sheet::FIELDS, findings)
}

fn not_one(file: Option<&Arc<str>>) -> ImportError {
    let nowhere: Arc<str> = "".into();
    ImportError::of_file(file.unwrap_or(&nowhere), "A timeline of TimelineJS is one file: give one at a time.")
}

fn older(what: &str) -> String {
    format!(
        "This was made for {what}, which cannot be read here. Copy it into today’s template, with the columns Year, Month, \
         Day, Headline and Text, or into today’s JSON: {SHAPE}."
    )
}

/// Makes the document, and says what was found at the places that `origins` knows.
fn import<'a>(
    timeline: &Timeline<'a>,
    file: &Arc<str>,
    options: &Options,
    mut reports: Reports<'a>,
    origins: impl Fn(&[Place<'a>]) -> Vec<Origin>,
    fields: &'static [(&'static str, &'static str)],
    findings: &mut Findings,
) -> Result<Imported, ImportError> {
    let count = timeline.slides.len();
    if count > MAX_INCIDENTS {
        let message =
            format!("This timeline has {count} slides, and a chain may have at most {MAX_INCIDENTS} incidents.");
        return Err(ImportError::of_file(file, message));
    }
    let (document, places) = chain::chain(timeline, options.title.as_deref(), &mut reports);
    reports.tell(&origins, findings);
    Ok(Imported { document, origins: Origins { incidents: origins(&places), fields, ..Origins::default() } })
}
