//! TimelineJS (Knight Lab): its JSON, and the sheet from which most of its timelines are made.
//!
//! [`json`] and [`sheet`] read a file into a [`slide::Timeline`], and [`chain`] makes a document of that. What an importer
//! decides for the publisher is decided here as TimelineJS itself shows it:
//!
//! - **Years before ours.** TimelineJS hands -500 to JavaScript's `Date`, whose year -500 is 501 BC, but writes "500 BCE"
//!   on the page. The writer has seen the page, so -500 is read as 500 BC, which EDTF writes `-0499`. There is no year 0.
//! - **Groups** are a row of the timeline and say nothing of who acted. So each group becomes a side, and an actor of the
//!   same name on it that is in `involving`, and a finding asks the editor to say who acted.
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

use super::events;
use super::findings::{Findings, ImportError};
use super::importer::{ColumnNames, Imported, Importer, Reads};
use super::json::Json;
use super::options::Options;
use super::origins::{Names, Origin, Origins};
use super::table::Table;
use crate::read::{Arg, Code, Problem, Word, word};
use reports::Reports;
use slide::{Place, Timeline};

pub(super) const JSON: Importer = Importer {
    id: "timelinejs",
    name: word!("TimelineJS in JSON"),
    help: "a timeline of Knight Lab's, a slide an incident",
    reads: Reads::Document { guess: recognises_json, read: read_json },
};

pub(super) const SHEET: Importer = Importer {
    id: "timelinejs-csv",
    name: word!("a TimelineJS spreadsheet"),
    help: "the sheet from which Knight Lab makes a timeline",
    reads: Reads::Sheets { guess: recognises_sheet, names: ColumnNames::Headers, read: read_sheet, answers: None },
};

fn recognises_json(root: &Value) -> bool {
    let is_slide = |event: &Value| ["start_date", "text", "media"].iter().any(|key| event.get(key).is_some());
    let Some(events) = root.get("events").and_then(Value::as_array) else { return is_older(root) };
    // other formats have events too, but neither such events nor such company
    let is_alone = root.fields().count() == 1;
    let has_company = ["title", "eras", "scale"].iter().any(|key| root.get(key).is_some());
    events.iter().take(3).any(is_slide) || has_company || (events.is_empty() && is_alone)
}

/// Version 2, which was called StoryJS: `{"timeline": {"headline": …, "date": [ … ]}}`.
fn is_older(root: &Value) -> bool {
    root.get("timeline").is_some_and(|timeline| timeline.get("date").is_some() || timeline.get("headline").is_some())
}

fn recognises_sheet(table: &Table) -> bool {
    let has_year = table.has("Headline") && (table.has("Year") || table.has("Start Date"));
    has_year || sheet::known(table).len() >= 3 || sheet::is_jsonp(table)
}

fn read_json(document: &Json, options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    if is_older(document.root()) {
        return Err(older(&document.file, word!("version 2 of TimelineJS (StoryJS)")));
    }
    let mut reports = Reports::default();
    let Some(timeline) = json::timeline(document.root(), &mut reports) else {
        return Err(ImportError::of_file(&document.file, Problem::new(Code::NoEventList)));
    };
    let origins = |places: &[Place]| json::origins(document, places);
    import(&timeline, &document.file, options, reports, origins, json::NAMES, findings)
}

fn read_sheet(tables: &[Table], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    let [table] = tables else {
        let file = tables.first().map_or("", |table| &*table.file);
        return Err(ImportError::of_file(file, Problem::new(Code::NotOneTimeline)));
    };
    if sheet::is_jsonp(table) || (table.has("Start Date") && !table.has("Year")) {
        return Err(older(&table.file, word!("an older template of TimelineJS")));
    }
    if !table.has("Year") && table.has("Headline") {
        return Err(without_year(table));
    }
    if !table.has("Year") || !table.has("Headline") {
        return Err(ImportError::at(&table.place(), Problem::new(Code::NoYearColumn)));
    }
    let mut reports = Reports::default();
    let timeline = sheet::timeline(table, &mut reports);
    let origins = |places: &[Place]| places.iter().map(|place| sheet::origin(table, *place)).collect();
    import(&timeline, &table.file, options, reports, origins, sheet::NAMES, findings)
}

/// The template has the year in A1, a cell that people empty or translate.
fn without_year(table: &Table) -> ImportError {
    let first = table.headers.first().filter(|first| !first.is_empty());
    let first = first.map_or(Arg::from(word!("empty")), |first| Arg::Text(first.clone()));
    let known = Arg::Names(sheet::known(table).into_iter().take(3).map(str::to_string).collect());
    ImportError::of_file(&table.file, Problem::new(Code::FirstCell).filled("known", known).filled("first", first))
}

fn older(file: &str, what: Word) -> ImportError {
    let mut problem = Problem::new(Code::OlderTimeline);
    problem.with("what", what);
    ImportError::of_file(file, problem)
}

/// Makes the document, and says what was found at the places that `origins` knows.
fn import<'a>(
    timeline: &Timeline<'a>,
    file: &Arc<str>,
    options: &Options,
    mut reports: Reports<'a>,
    origins: impl Fn(&[Place<'a>]) -> Vec<Origin>,
    names: Names,
    findings: &mut Findings,
) -> Result<Imported, ImportError> {
    events::limit(timeline.slides.len(), &Origin::file(file))?;
    let (document, places) = chain::chain(timeline, options.title.as_deref(), &mut reports);
    findings.absorb_all(reports, &origins);
    Ok(Imported { document, origins: Origins { incidents: origins(&places), names, ..Origins::default() } })
}
