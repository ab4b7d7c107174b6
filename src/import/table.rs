//! A sheet as text becomes rows and columns: whatever separates them, and whatever the program that wrote it leaves behind.

mod checks;
mod objects;

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::StringRecord;

use super::cells::{Quotes, breaks, separator, stated_separator, walk};
use super::findings::{Findings, ImportError};
use super::letters::{is_invisible, key};
use super::of_book;
use super::origins::Origin;
use crate::read::{Arg, Code, Path, Position, Problem, Step};
use objects::Object;

/// The most columns that a sheet may have.
const MAX_COLUMNS: usize = 1_000;

#[cfg(test)]
thread_local! {
    /// How many times a text was split into cells, for tests that it is done once.
    pub(crate) static SPLIT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

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
    /// Reads a sheet. A row with more cells than there are headers is left out and reported, for no one knows which of its
    /// cells moved. In a workbook none does.
    pub fn read(file: &Arc<str>, text: String, findings: &mut Findings) -> Result<Table, ImportError> {
        Table::parse(file, None, text, findings)
    }

    /// Reads the text of a sheet of a workbook, in which its places are told.
    #[cfg(feature = "book")]
    pub fn of_sheet(
        file: &Arc<str>,
        sheet: &Arc<str>,
        text: String,
        findings: &mut Findings,
    ) -> Result<Table, ImportError> {
        Table::parse(file, Some(sheet.clone()), text, findings)
    }

    fn parse(
        file: &Arc<str>,
        sheet: Option<Arc<str>>,
        text: String,
        findings: &mut Findings,
    ) -> Result<Table, ImportError> {
        let (skip, stated) = stated_separator(&text);
        let separator = stated.unwrap_or_else(|| separator(text.get(skip..).unwrap_or_default()));
        let mut table = Table {
            file: file.clone(),
            is_of_workbook: sheet.is_some() || of_book::is_sheet(file),
            sheet,
            text,
            separator,
            headers: Vec::new(),
            head: Row::default(),
            by_header: BTreeMap::new(),
            columns: BTreeMap::new(),
            rows: Vec::new(),
        };
        let mut rows = table.records(skip).into_iter();
        table.pass_over_title(&mut rows, findings);
        if let Some(head) = rows.next() {
            if rows.len() == 0 {
                table.require_closed(&head)?;
            }
            table.set_headers(head)?;
        }
        table.pass_over_tags(&mut rows, findings);
        table.rows = rows.collect();
        if let Some(last) = table.rows.last() {
            table.require_closed(last)?;
        }
        table.check_quotes(findings);
        match table.is_of_workbook {
            true => table.widen(),
            false => table.check_widths(findings),
        }
        table.check_names(findings);
        Ok(table)
    }

    /// The rows that are not empty, the headers first, from byte `skip` of the text on.
    fn records(&self, skip: usize) -> Vec<Row> {
        #[cfg(test)]
        SPLIT.set(SPLIT.get() + 1);
        let sheet = self.text.get(skip..).unwrap_or_default();
        let mut reader = csv::ReaderBuilder::new();
        let mut reader =
            reader.delimiter(self.separator).has_headers(false).flexible(true).from_reader(sheet.as_bytes());
        let (mut rows, mut cells) = (Vec::new(), StringRecord::new());
        let (mut number, mut line, mut from) = (0, 1 + breaks(self.text.get(..skip)), 0);
        while reader.read_record(&mut cells).unwrap_or(false) {
            let end = reader.position().byte() as usize;
            let raw = sheet.get(from..end).unwrap_or_default();
            // the reader may stop between the two characters of a line break
            let half = sheet.get(..from).is_some_and(|before| before.ends_with('\r')) && raw.starts_with('\n');
            let whole = raw.get(usize::from(half)..).unwrap_or_default();
            // empty lines are rows to a spreadsheet, but not to the reader
            let row = whole.trim_start_matches(['\r', '\n']);
            let blank = breaks(whole.get(..whole.len() - row.len()));
            (number, line) = (number + blank + 1, line + blank);
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                let cells = std::mem::take(&mut cells);
                let (sheet, start) = (self.sheet.clone(), skip + end - row.len());
                rows.push(Row { sheet, number, line, start, cells, object: None });
            }
            (line, from) = (line + breaks(Some(row)), end);
        }
        rows
    }

    fn set_headers(&mut self, head: Row) -> Result<(), ImportError> {
        let mut headers: Vec<String> = head
            .cells
            .iter()
            .map(|header| header.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)).to_string())
            .collect();
        headers.truncate(headers.iter().rposition(|header| !header.is_empty()).map_or(0, |last| last + 1));
        if headers.len() > MAX_COLUMNS {
            let mut problem = Problem::new(Code::TooManyColumns);
            problem.with("count", headers.len()).with("most", MAX_COLUMNS);
            return Err(ImportError::at(&self.origin(&head, None), problem));
        }
        for (index, header) in headers.iter().enumerate().filter(|(_, header)| !header.is_empty()) {
            if self.by_header.insert(key(header), index).is_some() {
                let mut problem = Problem::new(Code::ColumnTwice);
                problem.with("name", header.clone());
                return Err(ImportError::at(&self.cell_origin(&head, index), problem));
            }
        }
        self.columns = self.by_header.clone();
        (self.headers, self.head) = (headers, head);
        Ok(())
    }

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

    fn cell_origin(&self, row: &Row, index: usize) -> Origin {
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
        let problem = findings.add(&self.origin(row, Some(column)), problem);
        match self.cell(row, column) {
            Some(cell) => problem.finding(cell),
            None => problem,
        }
    }

    /// Whether it is a sheet of a workbook, or was one.
    pub fn is_of_workbook(&self) -> bool {
        self.is_of_workbook
    }

    /// The place of the whole sheet.
    pub fn place(&self) -> Origin {
        let sheet = self.sheet.iter().map(|name| Step::Sheet(name.clone()));
        Origin { path: Path::new(sheet.collect()), ..Origin::file(&self.file) }
    }

    /// Makes columns without a name of what is to the right of the headers.
    fn widen(&mut self) {
        let wide = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        self.headers.resize(wide.max(self.headers.len()), String::new());
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

    /// Refuses a row in which a quotation mark is never closed: the rest of the file is in that cell.
    fn require_closed(&self, row: &Row) -> Result<(), ImportError> {
        let Quotes::Open(index) = self.quotes(row) else { return Ok(()) };
        Err(ImportError::at(&self.cell_origin(row, index), Problem::new(Code::OpenQuotationMark)))
    }

    fn quotes(&self, row: &Row) -> Quotes {
        walk(self.text.get(row.start..).unwrap_or_default(), self.separator, usize::MAX).1
    }
}

/// The letters by which spreadsheet programs call a column, counted from 0.
pub(super) fn letters(column: usize) -> String {
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
