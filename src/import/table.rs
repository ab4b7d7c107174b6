//! A sheet: rows and columns, each called by its name.

mod checks;
mod objects;
mod parse;
mod places;

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::StringRecord;

use super::letters::key;
use crate::read::Arg;
use objects::Object;

#[cfg(test)]
pub(crate) use parse::SPLIT;
#[cfg(feature = "book")]
pub(super) use places::letters;

/// A sheet with a row of headers. Headers match in any case, with any spaces, underscores, hyphens and invisible characters.
pub(super) struct Table {
    /// The file's name.
    pub file: Arc<str>,
    /// The name of the sheet, where the file is a workbook.
    sheet: Option<Arc<str>>,
    /// Whether it was a sheet of a workbook, where no cell can move.
    is_of_workbook: bool,
    text: String,
    separator: u8,
    /// As written.
    pub headers: Vec<String>,
    head: Row,
    /// The index of each header, by its [`key`].
    by_header: BTreeMap<String, usize>,
    /// The index of each column, by the [`key`] of its name: that is its header until it is [called](Table::call) something else.
    columns: BTreeMap<String, usize>,
    /// Without those in which every cell is empty.
    pub rows: Vec<Row>,
}

/// A row of a sheet.
#[derive(Default)]
pub(super) struct Row {
    /// The name of the sheet, where the file is a workbook.
    sheet: Option<Arc<str>>,
    /// As a spreadsheet counts: the headers are row 1 where nothing stands above them.
    pub number: usize,
    /// In the text, from 1: cells may hold line breaks.
    pub line: usize,
    /// Where it begins in the text, in bytes.
    start: usize,
    cells: StringRecord,
    /// Where it is, if it is an object in JSON.
    object: Option<Object>,
}

impl Table {
    /// Gives the columns names in place of their headers. A column that gets none is read no more.
    pub fn call<'n>(&mut self, names: impl IntoIterator<Item = (&'n str, usize)>) {
        self.columns = names.into_iter().map(|(name, index)| (key(name), index)).collect();
    }

    /// The index of a header.
    pub fn position(&self, header: &str) -> Option<usize> {
        self.by_header.get(&key(header)).copied()
    }

    /// The cells below a header, without the empty ones.
    pub fn filled(&self, index: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.cells.get(index));
        cells.map(str::trim).filter(|cell| !cell.is_empty())
    }

    /// Whether there is such a column.
    pub fn has(&self, column: &str) -> bool {
        self.index(column).is_some()
    }

    /// The index of a column.
    pub fn index(&self, column: &str) -> Option<usize> {
        self.columns.get(&key(column)).copied()
    }

    /// The last cell of a row that is not empty: its index, and its header.
    pub fn last(&self, row: &Row) -> Option<(usize, &str)> {
        let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let (index, _) = filled.last()?;
        Some((index, self.headers.get(index)?))
    }

    /// The text of every cell, without the space around it.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(|row| row.cells.iter().map(str::trim))
    }

    /// What is in a column of a row, without white space around it; `None` where it is empty.
    pub fn cell<'t>(&self, row: &'t Row, column: &str) -> Option<&'t str> {
        let cell = row.cells.get(self.index(column)?)?.trim();
        Some(cell).filter(|cell| !cell.is_empty())
    }

    /// Whether it is a sheet of a workbook, or was one.
    pub fn is_of_workbook(&self) -> bool {
        self.is_of_workbook
    }

    /// The headers as an argument of a sentence.
    pub fn names(&self) -> Arg {
        Arg::Names(self.headers.clone())
    }

    /// The headers that are none of `known`, as written.
    pub fn others(&self, known: &[&str]) -> Vec<&str> {
        let known: Vec<String> = known.iter().map(|name| key(name)).collect();
        let others = self.headers.iter().filter(|header| !header.is_empty() && !known.contains(&key(header)));
        others.map(String::as_str).collect()
    }
}
