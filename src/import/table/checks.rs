//! What is wrong with the rows of any sheet.

use super::{Row, Table};
use crate::import::cells::Quotes;
use crate::import::findings::Findings;
use crate::read::{Code, Problem, Severity};

impl Table {
    /// Passes over the rows above the headers in which people write what the sheet is about: each has one filled cell, and is
    /// as wide as the others.
    pub(super) fn pass_over_title(&self, rows: &mut std::vec::IntoIter<Row>, findings: &mut Findings) {
        let is_title = |row: &Row| row.cells.len() > 1 && row.cells.iter().filter(|cell| is_filled(cell)).count() == 1;
        let above = rows.as_slice().iter().take_while(|row| is_title(row)).count();
        if above == rows.len() {
            return;
        }
        let titles: Vec<Row> = rows.by_ref().take(above).collect();
        if let Some(first) = titles.first() {
            let title = first.cells.iter().find(|cell| is_filled(cell)).unwrap_or_default();
            findings.report(&self.origin(first, None), Code::RowsAbove).with("count", above).finding(title.trim());
        }
    }

    /// Passes over the row of HXL tags below the headers, by which those who exchange data on crises say what columns mean.
    pub(super) fn pass_over_tags(&self, rows: &mut std::vec::IntoIter<Row>, findings: &mut Findings) {
        let Some(first) = rows.as_slice().first() else { return };
        let filled = || first.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
        if filled().count() < 2 || !filled().all(is_tag) {
            return;
        }
        findings.report(&self.origin(first, None), Code::RowOfTags).finding(filled().next().unwrap_or_default());
        rows.next();
    }

    /// Reports the cells that have text after the quotation mark that closes them, and those with whole rows in them:
    /// a mark too many or too few.
    pub(super) fn check_quotes(&self, findings: &mut Findings) {
        for row in self.rows.iter().chain([&self.head]) {
            let mut cells = row.cells.iter().enumerate();
            if let Some((index, _)) = cells.find(|(index, cell)| self.swallows(*index, cell)) {
                findings.report(&self.cell_origin(row, index), Code::SwallowedRows);
            }
            if let Quotes::Loose(index) = self.quotes(row) {
                let cell = row.cells.get(index).unwrap_or_default();
                let severity = if cell.contains('\n') { Severity::Error } else { Severity::Warning };
                let origin = self.cell_origin(row, index);
                findings.graded(&origin, Code::LooseQuotationMark, severity).finding(cell.trim());
            }
        }
    }

    /// Whether the cell in a column holds the rest of its row and the beginning of another: as many separators as
    /// a row has there.
    fn swallows(&self, column: usize, cell: &str) -> bool {
        // in a workbook a cell ends where it ends
        let Some((first, rest)) = cell.split_once('\n').filter(|_| !self.is_of_workbook) else { return false };
        let separators = |line: &str| line.bytes().filter(|byte| *byte == self.separator).count();
        let last = rest.rsplit('\n').next().unwrap_or_default();
        let wide = self.headers.len();
        wide >= 4 && separators(first) + column + 1 >= wide && separators(last) >= column
    }

    /// Takes out and reports the rows that are too wide, and reports those that are too short, which is common at the end.
    pub(super) fn check_widths(&mut self, findings: &mut Findings) {
        let wide = self.headers.len();
        let is_sound = |row: &Row| !row.cells.iter().skip(wide).any(is_filled);
        for row in self.rows.iter().filter(|row| !is_sound(row)) {
            let problem = findings.report(&self.origin(row, None), Code::WideRow);
            problem.with("cells", wide).with("found", row.cells.len());
        }
        self.rows.retain(is_sound);
        let short: Vec<&Row> = self.rows.iter().filter(|row| row.cells.len() < wide).collect();
        findings.report_all(&short, |row| {
            let mut problem = Problem::new(Code::ShortRow);
            problem.with("cells", wide).with("found", row.cells.len());
            (self.origin(row, None), problem)
        });
    }

    /// Reports the columns without a name that are not empty.
    pub(super) fn check_names(&self, findings: &mut Findings) {
        for (index, _) in self.headers.iter().enumerate().filter(|(_, header)| header.is_empty()) {
            let is_filled = |row: &&Row| row.cells.get(index).is_some_and(|cell| !cell.trim().is_empty());
            if let Some(row) = self.rows.iter().find(is_filled) {
                let problem = findings.report(&self.cell_origin(row, index), Code::NamelessColumn);
                problem.with("row", self.head.number).finding(row.cells.get(index).unwrap_or_default().trim());
            }
        }
    }
}

fn is_filled(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// `#date+start`: a word behind the sign, and attributes.
fn is_tag(cell: &str) -> bool {
    let words = cell.strip_prefix('#').map(|tag| tag.split('+').map(str::trim).collect::<Vec<_>>());
    let is_word = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    words.is_some_and(|words| words.iter().all(is_word))
}
