//! Where a row or a cell is: in the sheet for people, and in the text for a program.

use super::{Row, Table};
use crate::import::cells::{breaks, walk};
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::read::{Code, Path, Position, Problem, Step};

impl Row {
    /// The way to it.
    pub fn path(&self) -> Path {
        let sheet = self.sheet.iter().map(|name| Step::Sheet(name.clone()));
        let row = || Path::new(sheet.chain([Step::Row(self.number)]).collect());
        self.object.as_ref().map_or_else(row, |object| object.path.clone())
    }

    /// Where it begins.
    fn position(&self) -> Position {
        self.object.as_ref().map_or(Position { line: self.line, column: 1 }, |object| object.position)
    }
}

impl Table {
    /// Whether a place is in this sheet.
    pub fn holds(&self, origin: &Origin) -> bool {
        self.file == origin.file && self.sheet.as_deref() == origin.sheet()
    }

    /// The place of a row, or of a column in it.
    pub fn origin(&self, row: &Row, column: Option<&str>) -> Origin {
        match column.and_then(|column| self.index(column)) {
            Some(index) => self.cell_origin(row, index),
            None => Origin { path: row.path(), position: Some(row.position()), ..Origin::file(&self.file) },
        }
    }

    /// The place of a column in the row whose place that is.
    pub fn cell_below(&self, row: &Origin, column: &str) -> Option<Origin> {
        let index = self.rows.binary_search_by_key(&row.position?, Row::position).ok()?;
        self.rows.get(index).filter(|_| self.has(column)).map(|row| self.origin(row, Some(column)))
    }

    /// The place of a header.
    pub fn header_origin(&self, index: usize) -> Origin {
        self.cell_origin(&self.head, index)
    }

    /// The place of the row of headers.
    pub fn head_origin(&self) -> Origin {
        self.origin(&self.head, None)
    }

    /// The place of a cell by the index of its column.
    pub fn cell_origin(&self, row: &Row, index: usize) -> Origin {
        let mut origin = self.origin(row, None);
        match self.headers.get(index).filter(|header| !header.is_empty()) {
            Some(header) => origin.path = row.path().and(Step::Column(header.clone())),
            None if self.is_of_workbook => {
                origin.path = row.path().and(Step::Column(format!("column {}", letters(index))));
            }
            None => {}
        }
        if let Some(object) = &row.object {
            return self.object_origin(object, row, index);
        }
        let raw = self.text.get(row.start..).unwrap_or_default();
        let start = walk(raw, self.separator, index + 1).0.get(index).copied();
        if let Some(before) = start.and_then(|start| raw.get(..start)) {
            let last = before.rsplit(['\n', '\r']).next().unwrap_or_default();
            let line = row.line + breaks(Some(before));
            origin.position = Some(Position { line, column: last.chars().count() + 1 });
        }
        origin
    }

    /// Reports something about a column of a row. What is there is said.
    pub fn report<'f>(&self, row: &Row, column: &str, code: Code, findings: &'f mut Findings) -> &'f mut Problem {
        self.graded(row, column, Problem::new(code), findings)
    }

    /// The same of a problem whose severity depends.
    pub fn graded<'f>(&self, row: &Row, column: &str, problem: Problem, findings: &'f mut Findings) -> &'f mut Problem {
        let (origin, problem) = self.problem(row, column, problem);
        findings.add(&origin, problem)
    }

    /// A problem of a column of a row, with what is there, and where that is.
    pub fn problem(&self, row: &Row, column: &str, mut problem: Problem) -> (Origin, Problem) {
        self.cell(row, column).into_iter().for_each(|cell| _ = problem.finding(cell));
        (self.origin(row, Some(column)), problem)
    }

    /// The place of the whole sheet.
    pub fn place(&self) -> Origin {
        let sheet = self.sheet.iter().map(|name| Step::Sheet(name.clone()));
        Origin { path: Path::new(sheet.collect()), ..Origin::file(&self.file) }
    }
}

/// The letters by which spreadsheet programs call a column, counted from 0.
pub(in crate::import) fn letters(column: usize) -> String {
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
