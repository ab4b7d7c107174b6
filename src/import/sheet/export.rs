//! The way back: a chain as sheets, which read as the same chain.
//!
//! They are UTF-8 with a byte order mark, without which Excel takes them for something else; lines end in `\n`.

use serde::Serialize;
use serde_json::Value;

use super::columns::{self, Role};
use super::head::{Slot, slots};
use super::names::Names;
use super::rows::{Record, incident_rows, link_row};
use crate::import::findings::{Finding, Findings};
use crate::import::table::Table;
use crate::import::{Options, sheet};
use crate::model::Chain;
use crate::read;
use crate::read::document::Document;
use crate::read::{Code, Problem};

/// A chain as sheets by file name, and what cannot come along.
///
/// `incidents.csv`, `links.csv` and `chain.csv`, which has the title, are always there. Sides, actors, places, sources and
/// corrections have sheets of their own where the others do not say all that is known of them.
///
/// ```
/// use incident_chain::import::{File, Options, open, to_sheets};
/// use incident_chain::read::read;
///
/// let (chain, _) = read(r#"{"title": "One", "incidents": [{"title": "A raid", "date": "2023-11", "by": "A patrol"}]}"#)?;
/// let (sheets, findings) = to_sheets(&chain);
/// assert!(findings.is_empty());
/// let files: Vec<File> = sheets.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
/// assert_eq!(open(&files, &Options::default())?.chain, chain);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn to_sheets(chain: &Chain) -> (Vec<(String, String)>, Vec<Finding>) {
    let document = chain.to_document();
    // a list whose sheet is not missed needs none
    let by_name = sheets(&document, &Names::of(&document, [true; 3]));
    let unmissed = read_back(&by_name).map_or([false; 3], |again| {
        [again.actors == chain.actors, again.places == chain.places, again.sources == chain.sources]
    });
    for listless in [unmissed, [false; 3]] {
        let sheets = sheets(&document, &Names::of(&document, listless));
        if read_back(&sheets).as_ref() == Some(chain) {
            return (sheets, Vec::new());
        }
    }
    let lossy = Finding { file: "incidents.csv".into(), problem: Problem::new(Code::LossySheets) };
    (sheets(&document, &Names::of(&document, [false; 3])), vec![lossy])
}

fn read_back(sheets: &[(String, String)]) -> Option<Chain> {
    let mut findings = Findings::new(&[]);
    let tables = sheets.iter().map(|(name, text)| {
        let text = text.trim_start_matches('\u{feff}').to_string();
        Table::read(&name.as_str().into(), text, &mut Findings::new(&[]))
    });
    let tables: Vec<Table> = tables.collect::<Result<_, _>>().ok()?;
    let imported = sheet::read(&tables, &Options::default(), &mut findings).ok()?;
    Some(read::read(&read::to_json(&imported.document)).ok()?.0)
}

/// All sheets; those of lists whose items go by their names are left out.
fn sheets(document: &Document, names: &Names) -> Vec<(String, String)> {
    let incidents = document.incidents.iter().flat_map(|incident| incident_rows(incident, names)).collect();
    let links = document
        .incidents
        .iter()
        .flat_map(|response| response.responds_to.iter().map(|link| link_row(response, link, names)));
    let mut sheets = vec![
        sheet("incidents.csv", Role::Incidents, columns::ALWAYS.len(), incidents),
        sheet("links.csv", Role::Links, columns::LINKS_ALWAYS, links.collect()),
        sheet("chain.csv", Role::Chain, columns::CHAIN.len(), chain_rows(document)),
    ];
    let lists = [
        ("sides.csv", Role::Sides, rows(&document.sides, Role::Sides), false),
        ("actors.csv", Role::Actors, rows(&document.actors, Role::Actors), names.has_actors()),
        ("places.csv", Role::Places, rows(&document.places, Role::Places), names.has_places()),
        ("sources.csv", Role::Sources, rows(&document.sources, Role::Sources), names.has_sources()),
        ("periods.csv", Role::Periods, rows(&document.periods, Role::Periods), false),
        ("words.csv", Role::Words, words(document), false),
        ("corrections.csv", Role::Corrections, rows(&document.corrections, Role::Corrections), false),
    ];
    for (name, role, rows, go_by_name) in lists {
        if !rows.is_empty() && !go_by_name {
            sheets.push(sheet(name, role, role.columns().len(), rows));
        }
    }
    sheets
}

/// The fields of the whole chain, a row each.
fn chain_rows(document: &Document) -> Vec<Record> {
    let mut head = Document { incidents: Vec::new(), ..document.clone() };
    let row = |(field, slot): (&'static str, Slot)| {
        let (value, mut record) = (slot.text()?, Record::default());
        record.put("field", Some(field));
        record.put("value", Some(value));
        Some(record)
    };
    slots(&mut head).into_iter().filter_map(row).collect()
}

/// Sentences, a row each.
fn words(document: &Document) -> Vec<Record> {
    let row = |(key, text): (&String, &String)| {
        let mut record = Record::default();
        record.put("key", Some(key.as_str()));
        record.put("text", Some(text.as_str()));
        record
    };
    document.words.iter().map(row).collect()
}

/// Items whose fields are called as the columns are.
fn rows<T: Serialize>(items: &[T], role: Role) -> Vec<Record> {
    let row = |item: &T| {
        let (fields, mut record) = (serde_json::to_value(item).unwrap_or_default(), Record::default());
        for column in role.columns() {
            record.put(column, fields.get(*column).and_then(text));
        }
        record
    };
    items.iter().map(row).collect()
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A sheet with the first `always` columns of its role, and those others that are not empty.
fn sheet(name: &str, role: Role, always: usize, rows: Vec<Record>) -> (String, String) {
    let is_needed =
        |(index, column): &(usize, &&str)| *index < always || rows.iter().any(|row| row.get(column).is_some());
    let columns: Vec<&str> = role.columns().iter().enumerate().filter(is_needed).map(|(_, column)| *column).collect();
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let cells = rows.iter().map(|row| columns.iter().map(|column| row.get(column).unwrap_or_default()).collect());
    for record in std::iter::once(columns.clone()).chain(cells) {
        // neither a list in memory nor a record of that width can fail
        _ = writer.write_record(record);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    (name.to_string(), String::from_utf8(bytes).unwrap_or_default())
}
