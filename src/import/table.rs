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
    /// The index of each column, by its name exactly, once the columns are [called](Table::call) something: to make the key of a
    /// name for every cell took a quarter of the time of reading a sheet.
    called: Option<BTreeMap<&'static str, usize>>,
    /// Without those in which every cell is empty.
    pub rows: Vec<Row>,
}

/// A row of a sheet.
#[derive(Default)]
pub(super) struct Row {
    /// The name of the sheet, where the file is a workbook.
    sheet: Option<Arc<str>>,
    /// As a spreadsheet counts: the headers are row 1 where nothing is above them.
    pub number: usize,
    /// In the text, from 1: cells may hold line breaks.
    pub line: usize,
    /// Where it begins in the text, in bytes.
    start: usize,
    cells: StringRecord,
    /// Where it is, if it is an object in JSON.
    object: Option<Object>,
}

impl Row {
    /// What is in a cell, without white space around it; `None` where it is empty.
    pub fn cell(&self, index: usize) -> Option<&str> {
        Some(self.cells.get(index)?.trim()).filter(|cell| !cell.is_empty())
    }
}

impl Table {
    /// Gives the columns names in place of their headers. A column that gets none is read no more.
    pub fn call(&mut self, names: impl IntoIterator<Item = (&'static str, usize)>) {
        self.called = Some(names.into_iter().collect());
    }

    /// The index of a header.
    pub fn position(&self, header: &str) -> Option<usize> {
        self.by_header.get(&key(header)).copied()
    }

    /// The cells below a header, without the empty ones.
    pub fn filled(&self, index: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(move |row| row.cell(index))
    }

    /// Whether there is such a column.
    pub fn has(&self, column: &str) -> bool {
        self.index(column).is_some()
    }

    /// The index of a column, by its name, or by its header where it has not been given a name.
    pub fn index(&self, column: &str) -> Option<usize> {
        match &self.called {
            Some(called) => called.get(column).copied(),
            None => self.position(column),
        }
    }

    /// The index of the last cell of a row that is not empty, if it has a header.
    pub fn last(&self, row: &Row) -> Option<usize> {
        let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        filled.last().map(|(index, _)| index).filter(|index| *index < self.headers.len())
    }

    /// The text of every cell, without the space around it.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(|row| row.cells.iter().map(str::trim))
    }

    /// What is in a column of a row, without white space around it; `None` where it is empty.
    pub fn cell<'t>(&self, row: &'t Row, column: &str) -> Option<&'t str> {
        row.cell(self.index(column)?)
    }

    /// Whether it is a sheet of a workbook, or was one.
    pub fn is_of_workbook(&self) -> bool {
        self.is_of_workbook
    }

    /// The headers as an argument of a sentence.
    pub fn names(&self) -> Arg {
        Arg::Names(self.headers.clone())
    }

    /// The headers that are not among `known`, as written.
    pub fn others(&self, known: &[&str]) -> Vec<&str> {
        let known: Vec<String> = known.iter().map(|name| key(name)).collect();
        let others = self.headers.iter().filter(|header| !header.is_empty() && !known.contains(&key(header)));
        others.map(String::as_str).collect()
    }
}
