//! Rows and columns that are hidden from people.

use super::grid::Grid;
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::import::table::letters;
use crate::read::Code;

/// Reports the hidden rows and columns that are not empty.
pub fn report(grid: &Grid, sheet: &Origin, findings: &mut Findings) {
    let rows = grid.rows().filter(|row| grid.hidden_rows.contains(row)).map(|row| format!("row {}", row + 1));
    let columns = grid.hidden_columns.iter().filter(|column| **column < grid.width());
    let hidden: Vec<String> =
        columns.map(|column| format!("column {}", letters(*column as usize))).chain(rows).collect();
    if !hidden.is_empty() {
        findings.report(sheet, Code::HiddenCells).with("count", hidden.len()).finding(&hidden.join(", "));
    }
}
