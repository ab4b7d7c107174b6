//! OpenDocument's workbook, from its XML: one pass gives cells, links, merged and hidden ones alike. calamine gives only the
//! cells, repeats what is said to be repeated before it counts, and takes the failure of a formula for a text.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cell::{duration, iso, number};
use super::excel::Book;
use super::format::Format;
use super::grid::{Grid, Room};
use super::package::{archive, broken, part};
use super::xml::{attribute, letter};
use super::{Hidden, Sheet, links};
use crate::read::{Code, Problem};

/// Reads the sheets.
pub fn read(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    let mut archive = archive(bytes)?;
    let has_manifest = archive.file_names().flatten().any(|name| name == "META-INF/manifest.xml");
    if has_manifest && part(&mut archive, "META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(Problem::new(Code::BookLocked));
    }
    let xml = part(&mut archive, "content.xml")?;
    let mut reader = Reader::from_str(&xml);
    reader.config_mut().expand_empty_elements = true;
    let mut content = Content { wanted: hidden, ..Content::default() };
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) => content.start(&element)?,
            Event::End(element) => content.end(element.name().as_ref())?,
            Event::Text(text) => content.say(&text.xml10_content()),
            Event::GeneralRef(reference) => content.say(&letter(&reference)),
            Event::Eof => return Ok((content.sheets, content.grids)),
            _ => {}
        }
    }
}

/// How often something is repeated: once, unless it is said.
fn times(element: &BytesStart, name: &str) -> u32 {
    attribute(element, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// What has been read so far.
#[derive(Default)]
struct Content {
    wanted: Hidden,
    sheets: Vec<Sheet>,
    grids: Vec<Grid>,
    room: Room,
    /// The style that is open, and those of sheets that are not shown.
    style: String,
    hidden: BTreeSet<String>,
    /// The sheet that is open, unless it is not read.
    grid: Option<Grid>,
    row: Row,
    cell: Option<Cell>,
    /// How many notes are open: their texts are no part of the cell.
    notes: usize,
    /// As many columns and rows are behind.
    columns: u32,
    rows: u32,
}

/// The row that is open.
#[derive(Default)]
struct Row {
    times: u32,
    is_hidden: bool,
    /// As many cells are behind.
    wide: u32,
    cells: Vec<(u32, Cell)>,
}

/// A cell, as it is written.
#[derive(Default, Clone)]
struct Cell {
    times: u32,
    /// As many columns and rows are merged into it.
    spans: (u32, u32),
    is_covered: bool,
    is_failure: bool,
    /// Whether it is a formula whose result is not in the file.
    is_unreckoned: bool,
    /// The value, where it is no text.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    link: Option<String>,
}

impl Content {
    fn start(&mut self, element: &BytesStart) -> Result<(), Problem> {
        let of = |name: &str| attribute(element, name);
        let is_hidden = || of("table:visibility").is_some_and(|how| how != "visible");
        match element.name().as_ref() {
            "style:style" => self.style = of("style:name").unwrap_or_default(),
            "style:table-properties" if of("table:display").as_deref() == Some("false") => {
                self.hidden.insert(self.style.clone());
            }
            "table:table" => {
                let Some(name) = of("table:name") else { return Ok(()) };
                let is_hidden = of("table:style-name").is_some_and(|style| self.hidden.contains(&style));
                let sheet = Sheet::new(&name, is_hidden, self.wanted);
                self.grid = sheet.is_read.then(|| Grid::new(&sheet.name));
                self.sheets.push(sheet);
                (self.columns, self.rows) = (0, 0);
            }
            "table:table-column" => {
                let last = self.columns.saturating_add(times(element, "table:number-columns-repeated")).min(1 << 14);
                if let Some(grid) = self.grid.as_mut().filter(|_| is_hidden()) {
                    grid.hidden_columns.extend(self.columns..last);
                }
                self.columns = last;
            }
            "table:table-row" => {
                let times = times(element, "table:number-rows-repeated");
                self.row = Row { times, is_hidden: is_hidden(), ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" if self.grid.is_some() => {
                self.cell = Some(Cell::of(element))
            }
            "office:annotation" => self.notes += 1,
            name if self.notes == 0 => {
                if let Some(cell) = &mut self.cell {
                    cell.read(name, element);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.notes == 0 && cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "office:annotation" => self.notes = self.notes.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                let at = self.row.wide;
                self.row.wide = at.saturating_add(cell.times);
                if (!cell.shown().is_empty() || cell.is_unreckoned) && !cell.is_covered {
                    self.row.cells.push((at, cell));
                }
            }
            "table:table-row" => self.close_row()?,
            "table:table" => self.grids.extend(self.grid.take()),
            _ => {}
        }
        Ok(())
    }

    /// Fills the cells of the row, as often as it and they are repeated.
    fn close_row(&mut self) -> Result<(), Problem> {
        let (row, first) = (std::mem::take(&mut self.row), self.rows);
        self.rows = first.saturating_add(row.times);
        let Some(grid) = self.grid.as_mut().filter(|_| !row.cells.is_empty()) else { return Ok(()) };
        for number in first..self.rows {
            grid.hidden_rows.extend(Some(number).filter(|_| row.is_hidden));
            for (column, cell) in &row.cells {
                for column in *column..column.saturating_add(cell.times) {
                    match cell.shown() {
                        "" => grid.put_unreckoned((number, column), &mut self.room)?,
                        text => grid.put((number, column), text.to_string(), &mut self.room)?,
                    }
                    links::behind(grid, (number, column), cell.link.as_deref());
                }
                let (wide, high) = cell.spans;
                if wide > 1 || high > 1 {
                    let last =
                        (number.saturating_add(high.saturating_sub(1)), column.saturating_add(wide.saturating_sub(1)));
                    grid.merged.push(((number, *column), last));
                }
            }
        }
        Ok(())
    }
}

impl Cell {
    fn of(element: &BytesStart) -> Cell {
        let of = |name: &str| attribute(element, name);
        let numeric = || of("office:value")?.parse().ok();
        let percent = Format { percent: true, ..Format::default() };
        let value = match of("office:value-type").as_deref() {
            Some("float" | "currency") => numeric().map(|value| number(value, Format::default())),
            Some("percentage") => numeric().map(|value| number(value, percent)),
            Some("date") => of("office:date-value").map(|date| iso(&date)),
            Some("time") => of("office:time-value").map(|time| duration(&time)),
            Some("boolean") => of("office:boolean-value").map(|value| value.to_uppercase()),
            _ => of("office:string-value").filter(|text| !text.is_empty()),
        };
        let formula = of("table:formula");
        Cell {
            times: times(element, "table:number-columns-repeated"),
            spans: (times(element, "table:number-columns-spanned"), times(element, "table:number-rows-spanned")),
            is_covered: element.name().as_ref() == "table:covered-table-cell",
            is_failure: of("calcext:value-type").as_deref() == Some("error"),
            link: formula.as_deref().and_then(links::of_formula).map(str::to_string),
            is_unreckoned: formula.is_some() && of("office:value-type").is_none(),
            value,
            ..Cell::default()
        }
    }

    /// Reads an element within it.
    fn read(&mut self, name: &str, element: &BytesStart) {
        match name {
            "text:p" => {
                self.text.extend((self.paragraphs > 0).then_some('\n'));
                self.paragraphs += 1;
            }
            "text:s" => self.text.extend(std::iter::repeat_n(' ', times(element, "text:c").min(100) as usize)),
            "text:tab" => self.text.push('\t'),
            "text:line-break" => self.text.push('\n'),
            "text:a" => self.link = self.link.take().or_else(|| attribute(element, "xlink:href")),
            _ => {}
        }
    }

    /// What it shows.
    fn shown(&self) -> &str {
        self.value.as_deref().filter(|_| !self.is_failure).unwrap_or(self.text.as_str())
    }
}
