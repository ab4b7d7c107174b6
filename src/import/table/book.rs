//! A sheet of a workbook: it has cells, and no text.

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::StringRecord;

use super::{Row, Table};
use crate::import::findings::{Findings, ImportError};
use crate::import::origins::Origin;
use crate::read::{Path, Position, Step};

impl Table {
    /// Makes a sheet of the rows of a workbook's sheet in which something stands, the headers first, each by its number. What
    /// stands to the right of the headers is in columns without a name.
    pub fn of_sheet(
        file: &Arc<str>,
        sheet: &Arc<str>,
        rows: impl IntoIterator<Item = (usize, Vec<String>)>,
        findings: &mut Findings,
    ) -> Result<Table, ImportError> {
        let mut rows = rows.into_iter().map(|(number, cells)| Row {
            sheet: Some(sheet.clone()),
            number,
            line: number,
            start: 0,
            cells: StringRecord::from(cells),
        });
        let head = rows.next().unwrap_or_default();
        let mut table = Table {
            file: file.clone(),
            sheet: Some(sheet.clone()),
            text: String::new(),
            separator: b',',
            headers: Vec::new(),
            head: Row::default(),
            by_header: BTreeMap::new(),
            columns: BTreeMap::new(),
            rows: rows.collect(),
        };
        table.set_headers(head)?;
        let wide = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        table.headers.resize(wide.max(table.headers.len()), String::new());
        table.check_names(findings);
        Ok(table)
    }

    /// Whether it is a sheet of a workbook.
    pub fn is_of_workbook(&self) -> bool {
        self.sheet.is_some()
    }

    /// The place of the whole sheet.
    pub fn place(&self) -> Origin {
        let sheet = self.sheet.iter().map(|name| Step::Sheet(name.clone()));
        Origin { path: Path::new(sheet.collect()), ..Origin::file(&self.file) }
    }

    /// The place of a cell in the row whose place that is.
    pub(super) fn book_origin(&self, mut origin: Origin, index: usize) -> Origin {
        if self.headers.get(index).is_none_or(String::is_empty) {
            origin.path = origin.path.and(Step::Column(format!("column {}", letters(index))));
        }
        origin.position = origin.position.map(|row| Position { column: index + 1, ..row });
        origin
    }
}

/// The letters by which spreadsheet programs call a column, counted from 0.
pub fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8).to_string();
    match column / 26 {
        0 => last,
        more => letters(more - 1) + &last,
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_called_by_letters() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
    }
}
