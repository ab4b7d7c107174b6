//! TimelineJS's sheet.

use super::super::findings::Origin;
use super::super::table::{Row, Table};
use super::clock::clock;
use super::reports::{Reports, listed};
use super::slide::{Date, Media, Place, Slide, Text, Timeline};
use crate::read::{Severity, quoted};

/// What fields of an incident are called in a sheet.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("title", ", Headline"),
    ("summary", ", Text"),
    ("date", ", Year"),
    ("date_text", ", Display Date"),
    ("by", ", Group"),
    ("media", ", Media"),
    ("media.caption", ", Media Caption"),
    ("media.credit", ", Media Credit"),
    ("media.alt", ", Alt Text"),
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
        let message = format!(
            "has columns that TimelineJS does not know, and that are not carried over: {}",
            listed(&others, |name| quoted(name))
        );
        reports.note(Place::File, &message);
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
                let message = "is a second title, and is read as an event, as TimelineJS does";
                reports.warning(Place::Cell(row, "Type"), message);
            }
            "" => {}
            _ => {
                let message = "is no type that TimelineJS knows, and the row is read as an event";
                let expected = "`title`, `era` or nothing";
                reports
                    .count(Severity::Note, format!("type {kind}"), Place::Cell(row, "Type"), message)
                    .expected(expected)
                    .found(&kind);
            }
        }
        timeline.slides.push(slide(table, row, reports));
    }
    timeline
}

fn slide<'a>(table: &'a Table, row: &'a Row, reports: &mut Reports<'a>) -> Slide<'a> {
    let text = |column| text(table, row, column);
    for (column, message) in [
        ("Background", "is not carried over: a chain has no backgrounds"),
        ("Media Thumbnail", "is not carried over: a chain shows no thumbnails"),
    ] {
        if let Some(cell) = text(column) {
            reports.count(Severity::Note, column, cell.at, message);
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
        let message = "is no time that we can read, and the date is kept without it";
        reports.warning(time.at, message).expected("a time such as 14:30 or 2:30 PM").found(&time.text);
    }
    let at = time.map_or(Place::Row(row), |time| time.at);
    let clock = known.flatten().unwrap_or_default();
    let [hour, minute, second, millisecond] = clock.map(|part| part.map(|text| Text { at, text }));
    let parts = [year, month, day, hour, minute, second, millisecond];
    let [first, ..] = columns;
    parts.iter().any(Option::is_some).then_some(Date { at: Place::Cell(row, first), parts, words: None })
}
