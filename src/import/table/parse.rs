//! A sheet as text becomes rows and columns: any separator, and all that the program that wrote it leaves behind.

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::StringRecord;

use super::{Row, Table};
use crate::import::cells::{Quotes, breaks, separator_of, stated_separator, walk};
use crate::import::findings::{Findings, ImportError};
use crate::import::letters::{is_invisible, key};
use crate::import::of_book;
use crate::read::{Code, Problem};

/// The most columns that a sheet may have.
const MAX_COLUMNS: usize = 1_000;

#[cfg(test)]
thread_local! {
    /// How many times a text was split into cells, for tests that it is done once.
    pub(crate) static SPLIT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl Table {
    /// Reads a sheet. A row with more cells than there are headers is left out and reported, because no one knows which of its
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
        let (skip, _) = stated_separator(&text);
        let separator = separator_of(&text);
        let mut table = Table {
            file: file.clone(),
            is_of_workbook: sheet.is_some() || of_book::is_sheet(file),
            sheet,
            text,
            separator,
            headers: Vec::new(),
            head: Row::default(),
            by_header: BTreeMap::new(),
            called: None,
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

    pub(super) fn set_headers(&mut self, head: Row) -> Result<(), ImportError> {
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
        (self.headers, self.head) = (headers, head);
        Ok(())
    }

    /// Makes columns without a name of what is to the right of the headers.
    fn widen(&mut self) {
        let wide = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        self.headers.resize(wide.max(self.headers.len()), String::new());
    }

    /// Refuses a row in which a quotation mark is never closed: the rest of the file is in that cell.
    fn require_closed(&self, row: &Row) -> Result<(), ImportError> {
        let Quotes::Open(index) = self.quotes(row) else { return Ok(()) };
        Err(ImportError::at(&self.cell_origin(row, index), Problem::new(Code::OpenQuotationMark)))
    }

    pub(super) fn quotes(&self, row: &Row) -> Quotes {
        walk(self.text.get(row.start..).unwrap_or_default(), self.separator, usize::MAX).1
    }
}
