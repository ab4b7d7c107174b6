//! Workbooks, as spreadsheet programs save them: each sheet in which something stands becomes a [`Table`], as a text of CSV does.
//!
//! What a file is is told from its bytes, never from its name. What is hidden from people is named;
//! what a cell shows them is what is read ([`cell`]).

mod cell;
mod excel;
mod format;
mod grid;
mod hidden;
mod links;
mod merged;
mod ods;
mod package;
mod template;

use std::sync::Arc;

use super::file::{File, too_big};
use super::findings::{Findings, ImportError};
use super::origins::Origin;
use super::table::Table;
use crate::read::{Code, Path, Problem, Step};
use grid::Grid;
use package::Kind;

pub use template::to_workbook;

/// Whether a file is a workbook, or is packed as one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    package::is_zip(bytes) || package::is_compound(bytes)
}

/// A sheet as its workbook names it.
struct Sheet {
    name: Arc<str>,
    is_hidden: bool,
}

/// Reads the sheets of a workbook in which something stands.
///
/// # Errors
/// It has a password, is broken, unpacks to too much, or has nothing in it that is shown.
pub(super) fn read(file: File, findings: &mut Findings) -> Result<Vec<Table>, ImportError> {
    let name: Arc<str> = file.name.into();
    let refuse = |problem: Problem| ImportError::of_file(&name, problem);
    if let Some(why) = too_big(file.bytes.len()) {
        return Err(refuse(why));
    }
    let kind = package::kind(file.bytes).map_err(refuse)?;
    if package::has_macros(file.bytes, kind).map_err(refuse)? {
        findings.report(&Origin::file(&name), Code::BookMacros);
    }
    let (sheets, grids) = match kind {
        Kind::Xlsx => excel::xlsx(file.bytes),
        Kind::Xlsb => excel::xlsb(file.bytes),
        Kind::Xls => excel::xls(file.bytes),
        Kind::Ods => ods::read(file.bytes),
    }
    .map_err(refuse)?;
    for sheet in sheets.iter().filter(|sheet| sheet.is_hidden) {
        findings.report(&place(&name, &sheet.name), Code::HiddenSheet);
    }
    let grids: Vec<Grid> = grids.into_iter().filter(|grid| !grid.is_empty()).collect();
    if grids.is_empty() {
        return Err(refuse(Problem::new(Code::EmptyBook)));
    }
    grids.into_iter().map(|grid| table(&name, grid, findings)).collect()
}

/// A sheet in which something stands, with what its workbook says of the cells besides.
fn table(file: &Arc<str>, mut grid: Grid, findings: &mut Findings) -> Result<Table, ImportError> {
    hidden::report(&grid, &place(file, &grid.name), findings);
    merged::fill(&mut grid, file, findings);
    grid.report_failures(file, findings);
    links::place(&mut grid);
    let name = grid.name.clone();
    Table::of_sheet(file, &name, grid.into_rows(), findings)
}

/// The place of a whole sheet.
fn place(file: &Arc<str>, sheet: &Arc<str>) -> Origin {
    Origin { path: Path::new(vec![Step::Sheet(sheet.clone())]), ..Origin::file(file) }
}
