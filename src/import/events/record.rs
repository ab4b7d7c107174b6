//! A row of a sheet that holds an event.

use crate::import::origins::Origin;
use crate::import::table::{Row, Table};

/// A row, and the sheet that it is in.
#[derive(Clone, Copy)]
pub struct Record<'t> {
    table: &'t Table,
    row: &'t Row,
    /// The index of the cell from which on nothing is read.
    end: usize,
}

impl<'t> Record<'t> {
    /// What is in a column.
    pub fn cell(self, column: &str) -> Option<&'t str> {
        let index = self.table.index(column).filter(|index| *index < self.end)?;
        self.row.cell(index)
    }

    /// Whether the sheet has such a column.
    pub fn has(self, column: &str) -> bool {
        self.table.has(column)
    }

    /// Whether a column is behind the last cell that is not empty.
    pub fn ends_before(self, column: &str) -> bool {
        self.table.last(self.row).zip(self.table.index(column)).is_some_and(|(last, column)| column > last)
    }

    /// Without the last cell that is not empty; where that is, and what is in it. Its column need not be one that is read.
    pub fn without_last(self) -> Option<(Record<'t>, Origin, &'t str)> {
        let end = self.table.last(self.row)?;
        Some((Record { end, ..self }, self.table.cell_origin(self.row, end), self.row.cell(end)?))
    }

    pub fn origin(self) -> Origin {
        self.table.origin(self.row, None)
    }

    pub fn origin_of(self, column: &str) -> Origin {
        self.table.origin(self.row, Some(column))
    }
}

/// The rows of all sheets.
pub fn records(tables: &[Table]) -> impl Iterator<Item = Record<'_>> {
    tables.iter().flat_map(|table| table.rows.iter().map(move |row| Record { table, row, end: usize::MAX }))
}

/// The regions around a place, the smallest first and each once: "Hit District, Al Anbar".
pub fn enclosing(record: Record, columns: &[&str], place: &str) -> Option<String> {
    let mut regions: Vec<&str> = columns.iter().filter_map(|column| record.cell(column)).collect();
    regions.retain(|region| *region != place);
    regions.dedup();
    Some(regions.join(", ")).filter(|regions| !regions.is_empty())
}
