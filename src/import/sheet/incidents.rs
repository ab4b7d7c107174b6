//! The rows of an incident become the incident.

use super::claims;
use super::counts::Counts;
use super::directory::Directory;
use super::groups::Group;
use super::line::Line;
use super::nobody::Nobody;
use super::places::Places;
use super::sources::Sources;
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::import::origins::{Origin, Origins};
use crate::model::{IncidentTexts, Kind, When};
use crate::read::document::Incident;
use crate::read::{Code, Path, Step};

/// Columns, besides those of texts, in which an incident has one cell only. A row that adds to it can add nothing there.
const SINGLE: [&str; 8] = ["date", "date_text", "kind", "place", "lat", "lon", "part_of", "title"];

/// Adds the incidents to the document, and gives where each is.
pub fn read<'g>(
    groups: &'g [Group<'g>],
    sources: &Sources,
    places: &Places,
    nobody: &mut Nobody<'g>,
    imported: &mut Imported,
    findings: &mut Findings,
) -> Directory<'g> {
    let directory = Directory::of(groups);
    let mut counts = Counts::default();
    let mut dated: Option<(Origin, String)> = None;
    for (index, group) in groups.iter().enumerate() {
        report_unread(group, findings);
        let mut rows = Rows { index, group, origins: &mut imported.origins };
        let head = &group.head;
        let incident = Incident {
            id: Some(group.id.clone()),
            title: head.text("title").unwrap_or_default(),
            texts: texts(head),
            kind: head.word("kind", Kind::ALL.map(Kind::id)),
            date: head.date("date").unwrap_or_default(),
            date_text: head.text("date_text").or_else(|| head.date_words("date")),
            by: rows.all("by", |line| nobody.people(line, "by")),
            against: rows.all("against", |line| nobody.people(line, "against")),
            claimed_by: rows.all("claimed_by", |line| nobody.people(line, "claimed_by")),
            involving: rows.all("involving", |line| nobody.people(line, "involving")),
            denied_by: rows.all("denied_by", |line| nobody.people(line, "denied_by")),
            place: places.of(head, &imported.document.places),
            casualties: rows.all("casualties", |line| claims::casualties(line, sources, nobody, &mut counts, findings)),
            responds_to: Vec::new(),
            part_of: head.cell("part_of").map(|word| directory.id_of(word)),
            quotes: rows.all("quotes", |line| claims::quote(line, sources, nobody, findings)),
            sources: rows.all("sources", |line| sources.of(line, "source", "source_url")),
            media: rows.all("media", |line| claims::media(line, findings)),
            tags: rows.all("tags", |line| line.list("tags")),
            corrections: rows.all("corrections", |line| claims::correction(line, findings)),
        };
        match head.date("date") {
            Some(date) => dated = When::parse(&date, 0).is_ok().then(|| (head.origin(None), date)),
            // a saved sheet keeps a merged cell in its first row only
            None if head.is_blank("date") && head.cell("title").is_some() => {
                let above = dated.clone().filter(|(above, _)| above.file == head.origin(None).file);
                imported.origins.dates_above.extend(above.map(|(above, date)| (index, (above.path, date))));
            }
            None => {}
        }
        imported.origins.incidents.push(head.origin(None));
        imported.document.incidents.push(incident);
    }
    counts.report(findings);
    directory
}

fn texts(head: &Line) -> IncidentTexts {
    let mut texts = IncidentTexts::NONE;
    for (column, text) in texts.each_mut() {
        *text = head.text(column);
    }
    texts
}

/// Reports the cells that a row cannot add to its incident.
fn report_unread(group: &Group, findings: &mut Findings) {
    for line in &group.more {
        for column in SINGLE.iter().chain(IncidentTexts::NAMES) {
            let (cell, first) = (line.cell(column), group.head.cell(column));
            if cell.is_some() && cell != first {
                let head = group.head.seen_from(line);
                match first {
                    Some(value) => line.report(column, Code::OtherThanFirst, findings).with("value", value.to_string()),
                    None => line.report(column, Code::AddsNothing, findings),
                }
                .with("first", head);
            }
        }
    }
}

/// The rows of one incident, by whose positions further rows are remembered.
struct Rows<'r, 't> {
    index: usize,
    group: &'r Group<'t>,
    origins: &'r mut Origins,
}

impl<'t> Rows<'_, 't> {
    /// What all rows give to the list called `field`.
    fn all<T, I: IntoIterator<Item = T>>(&mut self, field: &str, mut read: impl FnMut(&Line<'t>) -> I) -> Vec<T> {
        let mut items = Vec::new();
        for (row, line) in self.group.lines().enumerate() {
            let from = items.len();
            items.extend(read(line));
            if row > 0 {
                let of = |item| (item_of(self.index, field, item), line.origin(None));
                self.origins.parts.extend((from..items.len()).map(of));
            }
        }
        items
    }
}

/// `incidents[3].casualties[1]`
fn item_of(incident: usize, field: &str, item: usize) -> Path {
    Path::new(vec![
        Step::Field("incidents".to_string()),
        Step::Item(incident),
        Step::Field(field.to_string()),
        Step::Item(item),
    ])
}
