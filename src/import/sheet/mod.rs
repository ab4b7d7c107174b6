//! The spreadsheet: a sheet of incidents, a sheet of links, and further sheets for what those two cannot hold.
//!
//! Which sheet is which is told from its headers ([`Role`]), so the files may have any names and come in any order. Columns may
//! be called what people call them: see [`mod@mapping`].
//!
//! - **A list** is split at `;`. A `;` within an item is written `\;`, and a backslash before either `\\`. A comma splits it only
//!   between names that are alone in other cells ([`commas`]).
//! - **An incident** is in the row that has its title. A row without a title *adds to an incident*: to the one whose
//!   `id` it repeats, above or below, or, where `id`, `date` and `title` are all empty, to the one right above it. It adds
//!   another claim of casualties, another quote, picture or correction, and further items to any list.
//! - **A figure or a quote** was published in the source of its own row, where that row has just one and the columns
//!   `figures_source` and `quote_source` say nothing else.
//! - **A source** is a publisher's name in `source`, an address in `source_url`, or both: the first name goes with the first
//!   address. An id from the sheet of sources may be in the name's place. Where both are in one cell, or several addresses
//!   are, each is found ([`mixed`]).
//! - **A cell that a spreadsheet would take for a formula** is written with an apostrophe before it, which is taken off again.

mod actors;
mod blanks;
mod cell;
mod claims;
mod columns;
mod commas;
mod counts;
mod directory;
mod export;
mod failure;
mod flag;
mod groups;
mod head;
mod ids;
mod incidents;
mod line;
mod links;
mod lists;
mod mapping;
mod mixed;
mod names;
mod nobody;
mod particular;
mod places;
mod row_sides;
mod rows;
mod sources;
mod spread;
mod turned;

#[cfg(feature = "book")]
pub(super) use cell::join;
pub use export::to_sheets;
#[cfg(feature = "book")]
pub(super) use mapping::column;
pub use mapping::{Choice, Grounds, MappedColumn, Mapping, Meaning, listed_columns, meanings};
pub(super) use mapping::{check, mapping, name, our_name, say};

use std::rc::Rc;
use std::sync::Arc;

use columns::Role;
use line::{Line, Sheet};
use nobody::Nobody;
use places::Places;
use sources::Sources;

use super::findings::{Findings, ImportError};
use super::importer::{ColumnNames, Imported, Importer, Reads};
use super::options::Options;
use super::origins::Origin;
use super::table::Table;
use crate::model::MAX_INCIDENTS;
use crate::read::{Code, Path, Problem, Step, word};

pub(super) const IMPORTER: Importer = Importer {
    id: "csv",
    name: word!("the spreadsheet of incidents"),
    help: "a sheet of incidents, and of links and what else there is",
    reads: Reads::Sheets { guess: mapping::recognises, names: ColumnNames::Mapped, read, answers: None },
};

fn read(tables: &[Table], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    let mut sheets: Vec<Sheet> =
        tables.iter().map(|table| Sheet::open(table, options, findings)).collect::<Result<_, _>>()?;
    let lists = Rc::new(commas::lists(&sheets, findings));
    sheets.iter_mut().for_each(|sheet| sheet.lists = lists.clone());
    let of = |role: Role| sheets.iter().filter(move |sheet| sheet.role == role);
    let Some(first) = of(Role::Incidents).next() else { return Err(without_incidents(tables)) };
    let mut imported = Imported { document: Default::default(), origins: Default::default() };
    lists::read(&sheets, &mut imported, findings);
    let sources = Sources::collect(&sheets, &mut imported, findings);
    let rows: Vec<Line> = of(Role::Incidents).flat_map(Sheet::lines).collect();
    let mut groups = groups::groups(&rows, findings);
    if let Some(beyond) = groups.get(MAX_INCIDENTS) {
        let problem = findings.report(&beyond.head.origin(None), Code::TooManyIncidents);
        problem.with("most", MAX_INCIDENTS).with("found", groups.len());
        groups.truncate(MAX_INCIDENTS);
    }
    let heads: Vec<Line> = groups.iter().map(|group| group.head).collect();
    let places = Places::collect(&heads, &mut imported, findings);
    turned::report(&sheets, &mut imported.origins, findings);
    let mut nobody = Nobody::beside(&imported.document.actors);
    let directory = incidents::read(&groups, &sources, &places, &mut nobody, &mut imported, findings);
    links::read(&sheets, &groups, &directory, &sources, &mut nobody, &mut imported, findings);
    nobody.report(findings);
    particular::tell_apart(&groups, &mut imported.document, findings);
    row_sides::read(&groups, &mut imported.document, findings);
    let Imported { document, origins } = &mut imported;
    let corrected = document.corrections.iter_mut().filter_map(|correction| correction.incident.as_mut());
    for word in document.focus.iter_mut().chain(corrected) {
        directory.remember(word, origins);
        *word = directory.id_of(word);
    }
    imported.origins.names = &columns::NAMES;
    if groups.is_empty() {
        let incidents = Path::new(vec![Step::Field("incidents".to_string())]);
        imported.origins.parts.insert(incidents, Origin::file(&first.table.file));
    }
    imported.document.version = 1;
    if imported.document.title.is_empty() {
        imported.document.title = options.title.clone().unwrap_or_else(|| untitled(&first.table.file, findings));
    }
    Ok(imported)
}

fn without_incidents(tables: &[Table]) -> ImportError {
    let file = tables.first().map_or("", |table| &*table.file);
    ImportError::of_file(file, Problem::new(Code::NoIncidentSheet))
}

fn untitled(file: &Arc<str>, findings: &mut Findings) -> String {
    findings.report(&Origin::file(file), Code::Untitled);
    "Untitled chain".to_string()
}
