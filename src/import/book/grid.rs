//! The cells of a sheet by row and column, each counted from 0, before it is a table.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::package::broken;
use super::place;
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::import::table::letters;
use crate::read::{Code, Problem, Step};

/// The most cells of a workbook in which something may stand.
pub const MOST_CELLS: usize = 4_000_000;

/// As many rows and columns has the largest sheet of any program.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// A row and a column.
pub type At = (u32, u32);

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    Text(String),
    /// `#REF!`, and its kind.
    Failure(String),
    /// A formula whose result is not in the file.
    NoResult,
}

/// A sheet.
pub struct Grid {
    pub name: Arc<str>,
    cells: BTreeMap<u32, BTreeMap<u32, Shown>>,
    /// Addresses behind cells.
    pub links: BTreeMap<At, String>,
    /// The first and the last cell of each group that is merged into one.
    pub merged: Vec<(At, At)>,
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u32>,
}

/// How many cells of a workbook may still be filled.
pub struct Room(usize);

impl Default for Room {
    fn default() -> Room {
        Room(MOST_CELLS)
    }
}

impl Room {
    pub fn take(&mut self, cells: usize) -> Result<(), Problem> {
        self.0 = self.0.checked_sub(cells).ok_or_else(|| {
            let mut problem = Problem::new(Code::TooManyCells);
            problem.with("most", MOST_CELLS);
            problem
        })?;
        Ok(())
    }
}

impl Grid {
    pub fn new(name: &Arc<str>) -> Grid {
        Grid {
            name: name.clone(),
            cells: BTreeMap::new(),
            links: BTreeMap::new(),
            merged: Vec::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: BTreeSet::new(),
        }
    }

    /// Fills a cell. An empty text is nothing.
    pub fn put(&mut self, (row, column): At, shown: Shown, room: &mut Room) -> Result<(), Problem> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(broken(&"a cell stands where no sheet has one"));
        }
        if matches!(&shown, Shown::Text(text) if text.trim().is_empty()) {
            return Ok(());
        }
        room.take(1)?;
        self.cells.entry(row).or_default().insert(column, shown);
        Ok(())
    }

    /// Changes what stands in a cell, or fills it.
    pub fn set(&mut self, (row, column): At, text: String) {
        self.cells.entry(row).or_default().insert(column, Shown::Text(text));
    }

    pub fn get(&self, (row, column): At) -> Option<&Shown> {
        self.cells.get(&row)?.get(&column)
    }

    /// The text of a cell; empty where there is none.
    pub fn text(&self, at: At) -> &str {
        match self.get(at) {
            Some(Shown::Text(text)) => text.trim(),
            _ => "",
        }
    }

    /// How many columns there are up to the last in which something stands.
    pub fn widest(&self) -> u32 {
        self.cells
            .values()
            .filter_map(|row| row.last_key_value())
            .map(|(column, _)| column + 1)
            .max()
            .unwrap_or_default()
    }

    /// Whether something stands in a row.
    pub fn has_row(&self, row: u32) -> bool {
        self.cells.contains_key(&row)
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The rows in which something stands. The first is that of the headers.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.cells.keys().copied()
    }

    /// The row of the headers.
    pub fn head(&self) -> u32 {
        self.rows().next().unwrap_or_default()
    }

    /// How many columns the headers take.
    pub fn width(&self) -> u32 {
        self.cells.first_key_value().and_then(|(_, row)| row.last_key_value()).map_or(0, |(column, _)| column + 1)
    }

    /// The place of a cell.
    pub fn origin(&self, file: &Arc<str>, (row, column): At) -> Origin {
        let header = self.text((self.head(), column));
        let is_named = row != self.head() && !header.is_empty();
        let column = if is_named { header.to_string() } else { format!("column {}", letters(column as usize)) };
        let sheet = place(file, &self.name);
        Origin { path: sheet.path.and(Step::Row(row as usize + 1)).and(Step::Column(column)), ..sheet }
    }

    /// Reports the cells that show no value, which are empty from now on.
    pub fn report_failures(&mut self, file: &Arc<str>, findings: &mut Findings) {
        for (row, column, shown) in self.each().filter(|(.., shown)| !matches!(shown, Shown::Text(_))) {
            let origin = self.origin(file, (row, column));
            match shown {
                Shown::Failure(failure) => _ = findings.report(&origin, Code::CellFailure).finding(failure),
                _ => _ = findings.report(&origin, Code::NoResult),
            }
        }
        for row in self.cells.values_mut() {
            row.retain(|_, shown| matches!(shown, Shown::Text(_)));
        }
        self.cells.retain(|_, row| !row.is_empty());
    }

    fn each(&self) -> impl Iterator<Item = (u32, u32, &Shown)> {
        self.cells.iter().flat_map(|(row, cells)| cells.iter().map(move |(column, shown)| (*row, *column, shown)))
    }

    /// The rows by their numbers, from 1.
    pub fn into_rows(self) -> impl Iterator<Item = (usize, Vec<String>)> {
        self.cells.into_iter().map(|(row, cells)| {
            let wide = cells.last_key_value().map_or(0, |(column, _)| *column as usize + 1);
            let mut texts = vec![String::new(); wide];
            for (column, shown) in cells {
                if let (Shown::Text(text), Some(cell)) = (shown, texts.get_mut(column as usize)) {
                    *cell = text;
                }
            }
            (row as usize + 1, texts)
        })
    }
}
