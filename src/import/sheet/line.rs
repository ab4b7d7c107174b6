//! One row of a sheet, and what its cells say.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::cell::{split, split_sources, unguarded};
use super::columns::Role;
use super::commas::Lists;
use super::failure::{self, is_failure};
use super::flag::flag;
use crate::import::Options;
use crate::import::dates::DateColumn;
use crate::import::findings::{Findings, ImportError};
use crate::import::origins::Origin;
use crate::import::table::{Row, Table};
use crate::read::{Arg, Code, Problem};

/// A sheet whose role is known, and how it writes its dates.
pub struct Sheet<'t> {
    pub table: &'t Table,
    pub role: Role,
    dates: BTreeMap<&'static str, DateColumn>,
    /// Of each cell that has been kept from being a formula, the text.
    texts: BTreeMap<&'t str, String>,
    /// Lists that are not split at `;` alone.
    pub lists: Rc<Lists>,
}

/// A row of a sheet.
#[derive(Clone, Copy)]
pub struct Line<'t> {
    sheet: &'t Sheet<'t>,
    row: &'t Row,
}

impl<'t> Sheet<'t> {
    pub fn open(table: &'t Table, options: &Options, findings: &mut Findings) -> Result<Sheet<'t>, ImportError> {
        let Some(role) = Role::of(table) else {
            let mut problem = Problem::new(Code::OtherSheet);
            problem.with("columns", table.names());
            return Err(ImportError::at(&table.place(), problem));
        };
        let mut dates = BTreeMap::new();
        for &column in role.dates() {
            dates.insert(column, DateColumn::of(table, &table.rows, column, options, findings)?);
        }
        if role == Role::Chain {
            let updated = table
                .rows
                .iter()
                .filter(|row| table.cell(row, "field").is_some_and(|field| field.eq_ignore_ascii_case("updated")));
            dates.insert("value", DateColumn::of(table, updated, "value", options, findings)?);
        }
        let texts = table.cells().filter(|cell| cell.contains('\'')).map(|cell| (cell, unguarded(cell))).collect();
        failure::report(table, role, findings);
        Ok(Sheet { table, role, dates, texts, lists: Rc::default() })
    }

    pub fn lines(&'t self) -> impl Iterator<Item = Line<'t>> {
        self.table.rows.iter().map(move |row| Line { sheet: self, row })
    }
}

impl<'t> Line<'t> {
    /// The text in a column. `None` if it is empty, or a formula that failed.
    pub fn cell(&self, column: &str) -> Option<&'t str> {
        let cell = self.sheet.table.cell(self.row, column).filter(|cell| !is_failure(column, cell))?;
        Some(self.sheet.texts.get(cell).map_or(cell, String::as_str))
    }

    /// Whether a column is empty, without even a formula that failed.
    pub fn is_blank(&self, column: &str) -> bool {
        self.sheet.table.cell(self.row, column).is_none()
    }

    pub fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_string)
    }

    /// One of the words that the data format knows, however it is capitalised; any other as it is.
    pub fn word<const N: usize>(&self, column: &str, known: [&str; N]) -> Option<String> {
        let cell = self.cell(column)?;
        let word = known.into_iter().find(|word| word.eq_ignore_ascii_case(cell));
        Some(word.unwrap_or(cell).to_string())
    }

    /// The date in a column, in EDTF where it is one.
    pub fn date(&self, column: &str) -> Option<String> {
        let cell = self.cell(column)?;
        Some(self.sheet.dates.get(column).map_or_else(|| cell.to_string(), |dates| dates.edtf(cell)))
    }

    /// What a person wrote in a column of dates, where that says more than the date.
    pub fn date_words(&self, column: &str) -> Option<String> {
        self.sheet.dates.get(column)?.words(self.cell(column)?)
    }

    /// The items of a list. Some may be empty.
    pub fn items(&self, column: &str) -> Vec<String> {
        let Some(cell) = self.cell(column) else { return Vec::new() };
        let list = self.sheet.lists.get(column).and_then(|lists| lists.get(cell));
        list.cloned().unwrap_or_else(|| items(column, cell))
    }

    /// The items of a list that are not empty.
    pub fn list(&self, column: &str) -> Vec<String> {
        let mut items = self.items(column);
        items.retain(|item| !item.is_empty());
        items
    }

    /// Yes or no; nothing is no. Anything else is reported.
    pub fn flag(&self, column: &str, findings: &mut Findings) -> bool {
        let Some(cell) = self.cell(column) else { return false };
        flag(cell).unwrap_or_else(|| {
            self.report(column, Code::YesOrNo, findings);
            false
        })
    }

    /// The place of the row, or of a column in it.
    pub fn origin(&self, column: Option<&str>) -> Origin {
        self.sheet.table.origin(self.row, column)
    }

    /// Reports something about a column of the row. What is there is said.
    pub fn report<'f>(&self, column: &str, code: Code, findings: &'f mut Findings) -> &'f mut Problem {
        self.sheet.table.report(self.row, column, code, findings)
    }

    /// A problem of a column of the row, with what is there, and where that is.
    pub fn problem(&self, column: &str, problem: Problem) -> (Origin, Problem) {
        self.sheet.table.problem(self.row, column, problem)
    }

    /// The row in a sentence about another: `row 3`, with its file where that is another.
    pub fn seen_from(&self, other: &Line) -> Arg {
        Arg::Place(self.row.path(), (!self.is_in_sheet_of(other)).then(|| self.sheet.table.file.clone()))
    }

    /// Whether the two are rows of one sheet.
    pub fn is_in_sheet_of(&self, other: &Line) -> bool {
        std::ptr::eq(self.sheet, other.sheet)
    }

    /// Whether no row, not even an empty one, is between the two.
    pub fn is_right_below(&self, other: &Line) -> bool {
        self.is_in_sheet_of(other) && self.row.number == other.row.number + 1
    }
}

/// The items of a list in a column.
pub fn items(column: &str, cell: &str) -> Vec<String> {
    let is_of_sources = matches!(column, "source" | "source_url" | "figures_source" | "quote_source");
    if is_of_sources { split_sources(cell) } else { split(cell) }
}
