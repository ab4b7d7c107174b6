//! Rows far below the others. In the text of a sheet the lines above a row give it its number. A million of them, for one cell that
//! was filled by a slip, are more than a page can show.

use super::grid::Grid;
use super::row_place;
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::read::Code;

/// The most empty rows between two that are filled.
const MOST_EMPTY: u32 = 1_000;

/// Leaves out what is below more empty rows, and says so.
pub fn leave_out(grid: &mut Grid, sheet: &Origin, findings: &mut Findings) {
    let empty = |(above, row): (u32, u32)| (row, row.saturating_sub(above).saturating_sub(1));
    let gap = grid.rows().zip(grid.rows().skip(1)).map(empty).find(|(_, empty)| *empty > MOST_EMPTY);
    let Some((first, empty)) = gap else { return };
    let filled = grid.rows().filter(|row| *row >= first).count();
    let problem = findings.report(&row_place(sheet, first), Code::FarRows);
    problem.with("empty", empty as usize).with("filled", filled).with("most", MOST_EMPTY as usize);
    grid.cut_from(first);
}
