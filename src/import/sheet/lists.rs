//! The sheets next to those of incidents and links: what is said of the whole chain, and its lists, a row an item.

use super::columns::Role;
use super::head::slots;
use super::ids::Ids;
use super::line::{Line, Sheet};
use super::places::degrees;
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::model::Grammar;
use crate::read::document::{Actor, Correction, Period, Place, Side, Source};
use crate::read::{Arg, Code, Path, Step, nearest, word};

/// Reads all of them into the document.
pub fn read(sheets: &[Sheet], imported: &mut Imported, findings: &mut Findings) {
    for line in sheets.iter().filter(|sheet| sheet.role == Role::Chain).flat_map(Sheet::lines) {
        read_field(line, imported, findings);
    }
    let sides = Items::read(sheets, Role::Sides, "sides", "name", imported, findings);
    imported.document.sides =
        sides.each(|line, id| Side { id, name: name(line), short: line.text("short"), tone: tone(line, findings) });
    let actors = Items::read(sheets, Role::Actors, "actors", "name", imported, findings);
    imported.document.actors = actors.each(|line, id| Actor {
        id,
        name: name(line),
        short: line.text("short"),
        grammar: line.word("grammar", Grammar::ALL.map(Grammar::id)),
        side: line.text("side"),
        part_of: line.text("part_of"),
        kind: line.text("kind"),
        about: line.text("about"),
        url: line.text("url"),
    });
    let places = Items::read(sheets, Role::Places, "places", "name", imported, findings);
    imported.document.places = places.each(|line, id| Place {
        id,
        name: name(line),
        region: line.text("region"),
        country: line.text("country"),
        lat: degrees(line, "lat", findings),
        lon: degrees(line, "lon", findings),
    });
    let sources = Items::read(sheets, Role::Sources, "sources", "publisher", imported, findings);
    imported.document.sources = sources.each(|line, id| Source {
        id,
        publisher: line.text("publisher").unwrap_or_default(),
        title: line.text("title"),
        url: line.text("url"),
        published: line.date("published"),
        archived_url: line.text("archived_url"),
        lang: line.text("lang"),
    });
    let periods = Items::read(sheets, Role::Periods, "periods", "", imported, findings);
    imported.document.periods = periods.each(|line, _| Period {
        from: line.date("from").unwrap_or_default(),
        to: line.date("to").unwrap_or_default(),
        title: line.text("title").unwrap_or_default(),
        note: line.text("note"),
    });
    for line in sheets.iter().filter(|sheet| sheet.role == Role::Words).flat_map(Sheet::lines) {
        read_sentence(line, imported, findings);
    }
    let corrections = Items::read(sheets, Role::Corrections, "corrections", "", imported, findings);
    imported.document.corrections = corrections.each(|line, _| {
        let text = line.text("text");
        if text.is_none() {
            line.report("text", Code::MissingCell, findings).expecting(word!("what was wrong, and what is right"));
        }
        Correction { date: line.date("date"), text: text.unwrap_or_default(), incident: line.text("incident") }
    });
}

/// The rows of a list, each with its id.
struct Items<'t>(Vec<(Line<'t>, String)>);

impl<'t> Items<'t> {
    /// Goes through the sheets with that role, and remembers where each cell is. An id that is missing is made of the
    /// column `named`, if there are to be ids.
    fn read(
        sheets: &'t [Sheet<'t>],
        role: Role,
        list: &str,
        named: &str,
        imported: &mut Imported,
        findings: &mut Findings,
    ) -> Items<'t> {
        let mut ids = Ids::default();
        let mut lines: Vec<Line> = sheets.iter().filter(|sheet| sheet.role == role).flat_map(Sheet::lines).collect();
        lines.retain(|line| {
            line.cell("id").is_none_or(|id| ids.take(id, *line, word!("an id that no other row has"), findings))
        });
        let items = lines.into_iter().enumerate().map(|(index, line)| {
            let origins = &mut imported.origins;
            origins.set_item(list, index, line.origin(None));
            for column in role.columns().iter().filter(|column| line.cell(column).is_some()) {
                origins.set_field(list, index, column, line.origin(Some(column)));
            }
            let id = line.text("id").or_else(|| line.cell(named).map(|name| ids.fresh(name)));
            (line, id.unwrap_or_default())
        });
        Items(items.collect())
    }

    fn each<T>(self, mut item: impl FnMut(&Line<'t>, String) -> T) -> Vec<T> {
        self.0.into_iter().map(|(line, id)| item(&line, id)).collect()
    }
}

/// The name, or the id where there is no name.
fn name(line: &Line) -> String {
    line.text("name").or_else(|| line.text("id")).unwrap_or_default()
}

fn tone(line: &Line, findings: &mut Findings) -> Option<u8> {
    let tone = line.cell("tone")?.parse().ok();
    if tone.is_none() {
        line.report("tone", Code::Tone, findings);
    }
    tone
}

/// Reads a row with the columns `key` and `text`.
fn read_sentence(line: Line, imported: &mut Imported, findings: &mut Findings) {
    let (Some(key), Some(text)) = (line.text("key"), line.text("text")) else {
        let missing = if line.cell("key").is_none() { "key" } else { "text" };
        line.report(missing, Code::MissingCell, findings).expecting(word!("the key of a sentence, and its text"));
        return;
    };
    let path = Path::new(vec![Step::Field("words".to_string()), Step::Field(key.clone())]);
    imported.origins.parts.insert(path, line.origin(Some("text")));
    if imported.document.words.insert(key, text).is_some() {
        line.report("key", Code::KeyTwice, findings);
    }
}

/// Reads a row with the columns `field` and `value`.
fn read_field(line: Line, imported: &mut Imported, findings: &mut Findings) {
    let field = line.cell("field").unwrap_or_default().to_lowercase().replace([' ', '-'], "_");
    let value = if field == "updated" { line.date("value") } else { line.text("value") };
    let Imported { document, origins } = imported;
    let Some(value) = value else { return };
    let mut slots = slots(document);
    let Some((name, slot)) = slots.iter_mut().find(|(name, _)| *name == field) else {
        let known: Vec<&str> = slots.iter().map(|(name, _)| *name).collect();
        let guess = nearest(&field, known.iter().copied()).map(str::to_string);
        let fields = Arg::List(known.into_iter().map(Arg::Field).collect());
        line.report("field", Code::UnknownChainField, findings).with("fields", fields).guessing(guess);
        return;
    };
    let path = Path::new(vec![Step::Field(field)]);
    if origins.parts.insert(path, line.origin(Some("value"))).is_some() {
        line.report("value", Code::FieldTwice, findings).with("field", Arg::Field(name));
    }
    slot.put(value);
}
