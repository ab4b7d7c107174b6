//! Ids that a spreadsheet has turned into dates or numbers: `mar-1` comes back as `1-Mar`, and 120000 as `1.20E+05`.

mod form;
mod known;

use super::cell::join;
use super::columns::Role;
use super::line::{Line, Sheet};
use crate::import::findings::Findings;
use crate::import::origins::Origins;
use crate::read::{Code, Problem};
use known::Known;

pub use form::{Form, forms, is_turned, seen_as};

/// The columns with ids of incidents. In the sheet of the chain, only the row of the focus has one.
const COLUMNS: [(Role, &str); 7] = [
    (Role::Incidents, "id"),
    (Role::Incidents, "responds_to"),
    (Role::Incidents, "part_of"),
    (Role::Links, "response"),
    (Role::Links, "cause"),
    (Role::Corrections, "incident"),
    (Role::Chain, "value"),
];

/// A cell with ids of incidents.
struct Cell<'t> {
    line: Line<'t>,
    column: &'static str,
    ids: Vec<String>,
}

/// Warns of such ids. The id that one was is known where another cell still has it, and then each cell gets its guess. Where
/// nothing is known, only the first cell of a column is reported, with the number of all.
pub fn report(sheets: &[Sheet], origins: &mut Origins, findings: &mut Findings) {
    let cells = cells(sheets);
    let has_turned = |cell: &&Cell| cell.ids.iter().any(|id| is_turned(id));
    let turned: Vec<&Cell> = cells.iter().filter(has_turned).collect();
    if turned.is_empty() {
        return;
    }
    let known = Known::of(&cells);
    let mut unknown: Vec<&Cell> = Vec::new();
    for cell in turned {
        for id in cell.ids.iter().filter(|id| is_turned(id)) {
            origins.ids_before.insert(id.clone(), known.certain(id).map(str::to_string));
        }
        let (guess, why) = (guess(cell, &known), cell.ids.iter().find_map(|id| known.doubt(id)));
        if guess.is_none() && why.is_none() {
            unknown.push(cell);
            continue;
        }
        let problem = cell.line.report(cell.column, Code::TurnedId, findings).guessing(guess);
        why.into_iter().for_each(|why| _ = problem.with("so", why));
    }
    let is_below = |one: &&Cell, other: &&Cell| one.column == other.column && one.line.is_in_sheet_of(&other.line);
    for cells in unknown.chunk_by(is_below) {
        findings.report_all(cells, |cell| cell.line.problem(cell.column, Problem::new(Code::TurnedId)));
    }
}

fn cells<'t>(sheets: &'t [Sheet<'t>]) -> Vec<Cell<'t>> {
    let is_focus = |line: &Line| line.cell("field").is_some_and(|field| field.eq_ignore_ascii_case("focus"));
    let of = |(role, column): (Role, &'static str)| {
        let lines = sheets.iter().filter(move |sheet| sheet.role == role).flat_map(Sheet::lines);
        let lines = lines.filter(move |line| role != Role::Chain || is_focus(line));
        lines.map(move |line| Cell { line, column, ids: line.list(column) })
    };
    COLUMNS.into_iter().flat_map(of).collect()
}

/// The ids of a cell as they were, as far as that is known; `None` where it is known of none.
fn guess(cell: &Cell, known: &Known) -> Option<String> {
    let were: Vec<&str> = cell.ids.iter().map(|id| known.certain(id).unwrap_or(id)).collect();
    (were != cell.ids).then(|| join(were))
}
