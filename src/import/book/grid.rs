//! The cells of a sheet by row and column, each counted from 0, before it is a text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::package::broken;
use crate::read::{Code, Problem};

/// The most cells of a workbook that may be filled.
pub const MOST_CELLS: usize = 4_000_000;

/// As many rows and columns has the largest sheet of any program.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// A row and a column.
pub type At = (u32, u32);

/// A sheet.
pub struct Grid {
    pub name: Arc<str>,
    /// Without empty ones.
    cells: BTreeMap<u32, BTreeMap<u32, String>>,
    /// Formulas whose result is not in the file.
    pub unreckoned: BTreeSet<At>,
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
    fn take(&mut self) -> Result<(), Problem> {
        self.0 = self.0.checked_sub(1).ok_or_else(|| {
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
            unreckoned: BTreeSet::new(),
            links: BTreeMap::new(),
            merged: Vec::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: BTreeSet::new(),
        }
    }

    /// Fills a cell. An empty text is nothing.
    pub fn put(&mut self, at: At, text: String, room: &mut Room) -> Result<(), Problem> {
        require_place(at)?;
        if text.trim().is_empty() {
            return Ok(());
        }
        room.take()?;
        // a zero is in no text, and a line ends in one way
        self.set(at, text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}"));
        Ok(())
    }

    /// Notes a formula whose result is not in the file.
    pub fn put_unreckoned(&mut self, at: At, room: &mut Room) -> Result<(), Problem> {
        require_place(at)?;
        room.take()?;
        self.unreckoned.insert(at);
        Ok(())
    }

    /// Changes what is in a cell, or fills it.
    pub fn set(&mut self, (row, column): At, text: String) {
        self.cells.entry(row).or_default().insert(column, text);
    }

    /// The text of a cell; `None` where there is no cell.
    pub fn get(&self, (row, column): At) -> Option<&str> {
        Some(self.cells.get(&row)?.get(&column)?.trim())
    }

    /// How many columns there are up to the last that is not empty.
    pub fn widest(&self) -> u32 {
        self.cells.values().map(width).max().unwrap_or_default()
    }

    /// Whether a row is not empty.
    pub fn has_row(&self, row: u32) -> bool {
        self.cells.contains_key(&row)
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The rows that are not empty.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.cells.keys().copied()
    }

    /// Takes a row away, and all that is below it.
    pub fn cut_from(&mut self, row: u32) {
        self.cells.split_off(&row);
        self.unreckoned.retain(|(at, _)| *at < row);
    }

    /// The row of the headers: rows with one filled cell may be above them.
    pub fn head(&self) -> u32 {
        let wide = self.cells.iter().find(|(_, cells)| cells.len() > 1);
        wide.or(self.cells.first_key_value()).map_or(0, |(row, _)| *row)
    }

    /// How many columns the headers take.
    pub fn width(&self) -> u32 {
        self.cells.get(&self.head()).map_or(0, width)
    }

    /// How many cells a row of the text has at least: as many as the headers, so that people can go on writing in it, but two where
    /// that would be too many. A row of one cell must stay a row of a sheet with several.
    fn row_width(&self) -> u32 {
        let wide = self.width();
        let is_few = (wide as usize).saturating_mul(self.cells.len()) <= MOST_CELLS;
        if is_few { wide } else { wide.min(2) }
    }

    /// The sheet as a text of CSV, in which each row has the number that it has here.
    pub fn text(&self) -> String {
        let (mut text, mut next, wide) = (String::new(), 0, self.row_width());
        for (row, cells) in &self.cells {
            text.extend(std::iter::repeat_n('\n', row.saturating_sub(next) as usize));
            let mut column = 0;
            for (at, cell) in cells {
                text.extend(std::iter::repeat_n(',', at.saturating_sub(column) as usize));
                write(cell, &mut text);
                column = *at;
            }
            text.extend(std::iter::repeat_n(',', wide.saturating_sub(column + 1) as usize));
            text.push('\n');
            next = row + 1;
        }
        text
    }
}

/// Refuses a number for which calamine would take all memory.
pub fn require_few(number: Option<usize>, of: &str) -> Result<(), Problem> {
    match number {
        Some(number) if number > MOST_CELLS => Err(broken(&format_args!("it counts more {of} than cells"))),
        _ => Ok(()),
    }
}

fn width(cells: &BTreeMap<u32, String>) -> u32 {
    cells.last_key_value().map_or(0, |(column, _)| column + 1)
}

fn require_place((row, column): At) -> Result<(), Problem> {
    match row < MOST_ROWS && column < MOST_COLUMNS {
        true => Ok(()),
        false => Err(broken(&"a cell is where no sheet has one")),
    }
}

/// Writes a cell as CSV. What could be taken for a separator, or for the start of JSON or of a page, is in quotation marks.
fn write(cell: &str, text: &mut String) {
    let looks_otherwise = cell.starts_with(['{', '[', '<', '\u{feff}']) || cell.to_lowercase().starts_with("sep=");
    match looks_otherwise || cell.contains([',', ';', '\t', '"', '\n']) || cell.trim() != cell {
        true => text.extend(["\"", &cell.replace('"', "\"\""), "\""]),
        false => text.push_str(cell),
    }
}
