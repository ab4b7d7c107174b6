//! TimelineJS's sheet.

use super::super::origins::{Called, Names, Origin};
use super::super::table::{Row, Table};
use super::clock::clock;
use super::reports::Reports;
use super::slide::{Date, Media, Place, Slide, Text, Timeline};
use crate::read::{Arg, Code, Problem};

/// What fields of an incident are called in a sheet.
pub(super) const NAMES: Names = &[
    (&["title"], Called::Column("Headline")),
    (&["summary"], Called::Column("Text")),
    (&["date"], Called::Column("Year")),
    (&["date_text"], Called::Column("Display Date")),
    (&["by"], Called::Column("Group")),
    (&["media"], Called::Column("Media")),
    (&["media", "caption"], Called::Column("Media Caption")),
    (&["media", "credit"], Called::Column("Media Credit")),
    (&["media", "alt"], Called::Column("Alt Text")),
];

const COLUMNS: [&str; 20] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Tag",
    "Background",
];

/// Those that no other sheet has.
const OWN: [&str; 10] = [
    "Headline",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
];

/// Those by which a sheet is known, though its years be missing.
pub(super) fn known(table: &Table) -> Vec<&'static str> {
    OWN.into_iter().filter(|column| table.has(column)).collect()
}

/// Where a place is in the text.
pub(super) fn origin(table: &Table, place: Place) -> Origin {
    match place {
        Place::Row(row) => table.origin(row, None),
        Place::Cell(row, column) => table.origin(row, Some(column)),
        Place::File | Place::Value(_) => Origin::file(&table.file),
    }
}

/// Whether this is no sheet at all, but the script in which version 2 of TimelineJS kept its data.
pub(super) fn is_jsonp(table: &Table) -> bool {
    table.headers.first().is_some_and(|header| header.starts_with("storyjs_jsonp_data"))
}

/// Reads a timeline.
pub(super) fn timeline<'a>(table: &'a Table, reports: &mut Reports<'a>) -> Timeline<'a> {
    let mut timeline = Timeline { title: None, slides: Vec::new(), eras: Vec::new(), eras_at: Place::File };
    let has_cells = |column: &&str| table.rows.iter().any(|row| table.cell(row, column).is_some());
    let others: Vec<&str> = table.others(&COLUMNS).into_iter().filter(has_cells).collect();
    if !others.is_empty() {
        let columns = Arg::Names(others.iter().map(|name| (*name).to_string()).collect());
        reports.report(Place::File, Code::UnknownSlideColumns).with("columns", columns);
    }
    for row in &table.rows {
        let kind = table.cell(row, "Type").unwrap_or_default().to_lowercase();
        match kind.as_str() {
            "era" => {
                if timeline.eras.is_empty() {
                    timeline.eras_at = Place::Cell(row, "Type");
                }
                timeline.eras.push(table.cell(row, "Headline").unwrap_or_default().to_string());
                continue;
            }
            "title" if timeline.title.is_none() => {
                timeline.title = Some(slide(table, row, reports));
                continue;
            }
            "title" => {
                reports.report(Place::Cell(row, "Type"), Code::SecondTitle);
            }
            "" => {}
            _ => {
                let mut problem = Problem::new(Code::UnknownType);
                problem.finding(&kind);
                reports.each(&kind, problem, || Place::Cell(row, "Type"));
            }
        }
        timeline.slides.push(slide(table, row, reports));
    }
    timeline
}

fn slide<'a>(table: &'a Table, row: &'a Row, reports: &mut Reports<'a>) -> Slide<'a> {
    let text = |column| text(table, row, column);
    for (column, code) in [("Background", Code::Background), ("Media Thumbnail", Code::Thumbnail)] {
        if let Some(cell) = text(column) {
            reports.each("", Problem::new(code), || cell.at);
        }
    }
    Slide {
        at: Place::Row(row),
        id: None,
        headline: text("Headline"),
        text: text("Text"),
        start: date(table, row, ["Year", "Month", "Day", "Time"], reports),
        end: date(table, row, ["End Year", "End Month", "End Day", "End Time"], reports),
        display_date: text("Display Date"),
        group: text("Group").or_else(|| text("Tag")),
        media: Media {
            url: text("Media"),
            caption: text("Media Caption"),
            credit: text("Media Credit"),
            alt: text("Alt Text"),
            link: None,
        },
    }
}

fn text<'a>(table: &'a Table, row: &'a Row, column: &'static str) -> Option<Text<'a>> {
    Some(Text { at: Place::Cell(row, column), text: table.cell(row, column)?.to_string() })
}

fn date<'a>(table: &'a Table, row: &'a Row, columns: [&'static str; 4], reports: &mut Reports<'a>) -> Option<Date<'a>> {
    let [year, month, day, time] = columns.map(|column| text(table, row, column));
    let known = time.as_ref().map(|time| clock(&time.text));
    if let (Some(time), Some(None)) = (&time, &known) {
        reports.report(time.at, Code::SlideTime).finding(&time.text);
    }
    let at = time.map_or(Place::Row(row), |time| time.at);
    let clock = known.flatten().unwrap_or_default();
    let [hour, minute, second, millisecond] = clock.map(|part| part.map(|text| Text { at, text }));
    let parts = [year, month, day, hour, minute, second, millisecond];
    let [first, ..] = columns;
    parts.iter().any(Option::is_some).then_some(Date { at: Place::Cell(row, first), parts, words: None })
}
