//! Workbooks, as spreadsheet programs save them: each sheet that is not empty becomes a text of CSV, and is read as one.
//!
//! What a file is is told from its bytes, never from its name. What is hidden from people is named;
//! what a cell shows them is what is read ([`cell`]).

mod cell;
mod excel;
mod far;
mod format;
mod grid;
mod hidden;
mod links;
mod merged;
mod ods;
mod package;
mod parts;
mod scan;
#[cfg(feature = "template")]
mod template;
mod texts;
mod xml;

use std::panic::catch_unwind;
use std::sync::Arc;

use super::file::{File, too_big};
use super::findings::{Findings, ImportError};
use super::origins::Origin;
use super::table::{Table, letters};
use crate::read::{Arg, Code, Path, Problem, Step};
use excel::Book;
use grid::{At, Grid};
use package::{Kind, broken};

#[cfg(feature = "template")]
pub use template::to_workbook;
pub use texts::{SheetText, texts};

/// What is done with the sheets that are hidden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hidden {
    /// They are named, and not read.
    #[default]
    Named,
    /// They are read like the others.
    Read,
}

/// A sheet as its workbook names it.
struct Sheet {
    name: Arc<str>,
    is_hidden: bool,
    is_read: bool,
}

impl Sheet {
    fn new(name: &str, is_hidden: bool, hidden: Hidden) -> Sheet {
        Sheet { name: name.into(), is_hidden, is_read: !is_hidden || hidden == Hidden::Read }
    }
}

/// A sheet that has been read, as a text of CSV.
struct Read {
    name: Arc<str>,
    is_hidden: bool,
    text: String,
}

/// Reads the sheets of a workbook that are not empty as tables.
///
/// # Errors
/// It has a password, is broken, unpacks to too much, or has nothing in it that is shown.
pub(super) fn tables(file: File, hidden: Hidden, findings: &mut Findings) -> Result<Vec<Table>, ImportError> {
    let sheets = read(file, hidden, findings)?;
    let name: Arc<str> = file.name.into();
    sheets.into_iter().map(|sheet| Table::of_sheet(&name, &sheet.name, sheet.text, findings)).collect()
}

/// The texts of these sheets.
fn read(file: File, hidden: Hidden, findings: &mut Findings) -> Result<Vec<Read>, ImportError> {
    let name: Arc<str> = file.name.into();
    let refuse = |problem: Problem| ImportError::of_file(&name, problem);
    if let Some(why) = too_big(file.bytes.len()) {
        return Err(refuse(why));
    }
    let kind = package::kind(file.bytes).map_err(refuse)?;
    if package::has_macros(file.bytes, kind).map_err(refuse)? {
        findings.report(&Origin::file(&name), Code::BookMacros);
    }
    if let Some((ending, lacking)) = kind.lacks() {
        findings
            .report(&Origin::file(&name), Code::BookLacks)
            .with("ending", Arg::Plain(ending.to_string()))
            .with("lacking", lacking);
    }
    let (sheets, mut grids) = open(file.bytes, kind, hidden).map_err(refuse)?;
    for sheet in sheets.iter().filter(|sheet| !sheet.is_read) {
        findings.report(&place(&name, &sheet.name), Code::HiddenSheet);
    }
    for grid in &mut grids {
        far::leave_out(grid, &place(&name, &grid.name), findings);
        for &at in &grid.unreckoned {
            findings.report(&cell_place(&name, grid, at), Code::NoResult);
        }
    }
    let grids: Vec<Grid> = grids.into_iter().filter(|grid| !grid.is_empty()).collect();
    if grids.is_empty() {
        return Err(refuse(nothing_shown(file.bytes, kind, &sheets)));
    }
    let is_hidden = |grid: &Grid| sheets.iter().any(|sheet| sheet.is_hidden && sheet.name == grid.name);
    let read = grids.into_iter().map(|grid| {
        let is_hidden = is_hidden(&grid);
        text(&name, grid, findings).map(|(name, text)| Read { name, is_hidden, text })
    });
    read.collect()
}

/// Why there is nothing to read: all of it is hidden, or there is nothing.
fn nothing_shown(bytes: &[u8], kind: Kind, sheets: &[Sheet]) -> Problem {
    let hides = sheets.iter().any(|sheet| !sheet.is_read);
    let book = hides.then(|| open(bytes, kind, Hidden::Read).ok()).flatten();
    let filled = book.into_iter().flat_map(|(_, grids)| grids).filter(|grid| !grid.is_empty());
    match filled.map(|grid| grid.name.to_string()).collect::<Vec<_>>() {
        names if names.is_empty() => Problem::new(Code::EmptyBook),
        names => Problem::new(Code::HiddenBook).filled("sheets", Arg::Names(names)),
    }
}

fn open(bytes: &[u8], kind: Kind, hidden: Hidden) -> Result<Book, Problem> {
    let book = catch_unwind(|| match kind {
        Kind::Xlsx => excel::xlsx(bytes, hidden),
        Kind::Xlsb => excel::xlsb(bytes, hidden),
        Kind::Xls => excel::xls(bytes, hidden),
        Kind::Ods => ods::read(bytes, hidden),
    });
    // calamine panics where the parts of a binary workbook do not fit together
    book.unwrap_or_else(|_| Err(broken(&"its parts do not fit together")))
}

/// The text of a sheet that is not empty, with what its workbook says of the cells besides.
fn text(file: &Arc<str>, mut grid: Grid, findings: &mut Findings) -> Result<(Arc<str>, String), ImportError> {
    let sheet = place(file, &grid.name);
    hidden::report(&grid, &sheet, findings);
    if !grid.merged.is_empty() {
        let title = column(file, &grid, "title");
        merged::fill(&mut grid, title, &sheet, findings);
    }
    if !grid.links.is_empty() {
        let addresses = column(file, &grid, "source_url");
        links::place(&mut grid, addresses);
    }
    let text = grid.text();
    match too_big(text.len()) {
        Some(why) => Err(ImportError::at(&sheet, why)),
        None => Ok((grid.name, text)),
    }
}

/// The column of a sheet that is, or most likely is, one of ours.
fn column(file: &Arc<str>, grid: &Grid, name: &str) -> Option<u32> {
    // what is wrong with it is said when it is read
    let table = Table::of_sheet(file, &grid.name, grid.text(), &mut Findings::new(&[])).ok()?;
    super::sheet::column(&table, name).map(|column| column as u32)
}

/// The place of a whole sheet.
fn place(file: &Arc<str>, sheet: &Arc<str>) -> Origin {
    Origin { path: Path::new(vec![Step::Sheet(sheet.clone())]), ..Origin::file(file) }
}

/// The place of a row of a sheet.
fn row_place(sheet: &Origin, row: u32) -> Origin {
    Origin { path: sheet.path.and(Step::Row(row as usize + 1)), ..sheet.clone() }
}

/// The place of a cell.
fn cell_place(file: &Arc<str>, grid: &Grid, (row, column): At) -> Origin {
    let header = grid.get((grid.head(), column)).filter(|_| row != grid.head());
    let column = header.map_or_else(|| format!("column {}", letters(column as usize)), str::to_string);
    let row = row_place(&place(file, &grid.name), row);
    Origin { path: row.path.and(Step::Column(column)), ..row }
}
