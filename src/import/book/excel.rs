//! Excel's workbooks, through calamine. It gives what cells are and how they are formatted; what it lacks is in [`scan`].

use std::collections::BTreeSet;
use std::io::{Read, Seek};

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::cell::shown;
use super::format::Format;
use super::grid::{At, Grid, Room};
use super::package::{Bytes, broken};
use super::parts::Parts;
use super::scan::{Scanned, scan};
use super::{Hidden, Sheet};
use crate::read::{Code, Problem};

/// The sheets, and what is in those that are read.
pub type Book = (Vec<Sheet>, Vec<Grid>);

/// Excel's workbook since 2007.
pub fn xlsx(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    let mut parts = Parts::of(bytes)?;
    parts.require_few_texts()?;
    let mut book = Xlsx::new(Bytes::of(bytes)).map_err(why_xlsx)?;
    let (sheets, mut room, mut grids) = (sheets(book.sheets_metadata(), hidden), Room::default(), Vec::new());
    let paths = parts.sheets()?;
    for Sheet { name, .. } in sheets.iter().filter(|sheet| sheet.is_read) {
        let mut grid = Grid::new(name);
        let path = paths.iter().find(|(known, _)| **known == **name).map_or("", |(_, path)| path);
        let xml = parts.text(path)?;
        if xml.is_empty() {
            return Err(broken(&format_args!("the part of the sheet {name} is missing")));
        }
        let scanned = scan(&xml, &parts.addresses(path)?, &mut grid)?;
        xlsx_cells(&mut book, &mut grid, &scanned, &mut room)?;
        grids.push(grid);
    }
    Ok((sheets, grids))
}

/// Reads the cells up to the last that has a value: there may be a million empty rows below it.
fn xlsx_cells<RS: Read + Seek>(
    book: &mut Xlsx<RS>,
    grid: &mut Grid,
    scanned: &Scanned,
    room: &mut Room,
) -> Result<(), Problem> {
    let mut cells = book.worksheet_cells_reader(&grid.name).map_err(why_xlsx)?;
    let formats = cells.styles().iter().map(|style| style.number_format.as_ref().map(|it| Format::of(&it.format_code)));
    let formats: Vec<Option<Format>> = formats.collect();
    // what a formula gives may be an empty text
    let mut blank = BTreeSet::new();
    for _ in 0..scanned.cells {
        let Some((cell, style)) = cells.next_cell_with_style_id().map_err(why_xlsx)? else { break };
        let value = Data::from(cell.get_value().clone());
        if matches!(&value, Data::String(text) if text.is_empty()) {
            blank.insert(cell.get_position());
        }
        grid.put(cell.get_position(), shown(&value, formats.get(style).copied().flatten()), room)?;
    }
    for &at in &scanned.formulas {
        if grid.get(at).is_none() && !blank.contains(&at) {
            grid.put_unreckoned(at, room)?;
        }
    }
    Ok(())
}

/// The same in binary form.
pub fn xlsb(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    let mut book = Xlsb::new(Bytes::of(bytes)).map_err(why_xlsb)?;
    let (sheets, mut room, mut grids) = (sheets(book.sheets_metadata(), hidden), Room::default(), Vec::new());
    for sheet in sheets.iter().filter(|sheet| sheet.is_read) {
        let mut grid = Grid::new(&sheet.name);
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(why_xlsb)?;
        while let Some(cell) = cells.next_cell().map_err(why_xlsb)? {
            grid.put(cell.get_position(), shown(&Data::from(cell.get_value().clone()), None), &mut room)?;
        }
        grids.push(grid);
    }
    Ok((sheets, grids))
}

/// Excel's workbook before 2007.
pub fn xls(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    let mut book = Xls::new(Bytes::of(bytes)).map_err(why_xls)?;
    let (sheets, mut room, mut grids) = (sheets(book.sheets_metadata(), hidden), Room::default(), Vec::new());
    for sheet in sheets.iter().filter(|sheet| sheet.is_read) {
        let mut grid = Grid::new(&sheet.name);
        let range = book.worksheet_range(&sheet.name).map_err(why_xls)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            grid.put((top + row as u32, left + column as u32), shown(value, None), &mut room)?;
        }
        grid.merged = book.merge_cells_by_sheet_name(&sheet.name).map_err(why_xls)?.iter().map(ends).collect();
        grids.push(grid);
    }
    Ok((sheets, grids))
}

/// The sheets that have cells: others are charts and programs.
fn sheets(sheets: &[calamine::Sheet], hidden: Hidden) -> Vec<Sheet> {
    let with_cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheet = |sheet: &calamine::Sheet| Sheet::new(&sheet.name, sheet.visible != SheetVisible::Visible, hidden);
    with_cells.map(sheet).collect()
}

fn ends(range: &Dimensions) -> (At, At) {
    (range.start, range.end)
}

fn why_xlsx(error: XlsxError) -> Problem {
    if matches!(error, XlsxError::Password) { Problem::new(Code::BookLocked) } else { broken(&error) }
}

fn why_xlsb(error: XlsbError) -> Problem {
    if matches!(error, XlsbError::Password) { Problem::new(Code::BookLocked) } else { broken(&error) }
}

fn why_xls(error: XlsError) -> Problem {
    if matches!(error, XlsError::Password) { Problem::new(Code::BookLocked) } else { broken(&error) }
}

#[cfg(feature = "template")]
#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Formula, Url, Workbook, Worksheet};

    use super::super::package::READ;
    use super::super::texts;
    use super::Hidden;
    use crate::import::file::File;

    /// How often the bytes of a workbook are read, in tenths, and its texts.
    fn read(fill: impl Fn(&mut Worksheet)) -> (usize, Vec<String>) {
        let mut book = Workbook::new();
        fill(book.add_worksheet());
        let bytes = book.save_to_buffer().unwrap();
        assert!(bytes.len() > 300_000, "what is read besides does not count: {}", bytes.len());
        READ.set(0);
        let (texts, _) = texts(File { name: "a.xlsx", bytes: &bytes }, Hidden::Named).unwrap();
        (READ.get() * 10 / bytes.len(), texts.into_iter().map(|sheet| sheet.text).collect())
    }

    #[test]
    fn empty_rows_below_the_last_are_gone_through_once() {
        let (times, texts) = read(|sheet| {
            sheet.write_row(0, 0, ["date", "title"]).unwrap();
            sheet.write_url(1, 1, Url::new("https://a.example").set_text("A raid")).unwrap();
            sheet.write_formula(1, 0, Formula::new("1+1").set_result("2023")).unwrap();
            sheet.merge_range(2, 0, 3, 0, "2024", &Format::new()).unwrap();
            sheet.write_string(2, 1, "A strike").unwrap();
            (4..150_000).for_each(|row| _ = sheet.set_row_height(row, 20 + row % 7).unwrap());
        });
        assert_eq!(texts, ["date,title,source_url\n2023,A raid,https://a.example\n2024,A strike,\n"]);
        // weighed, and gone through
        assert!((19..=22).contains(&times), "{times}");
    }

    #[test]
    fn a_full_sheet_is_gone_through_twice_whatever_is_in_it() {
        let (times, texts) = read(|sheet| {
            sheet.write_url(0, 1, Url::new("https://a.example").set_text("A")).unwrap();
            sheet.merge_range(0, 2, 1, 2, "B", &Format::new()).unwrap();
            for row in 0..60_000 {
                sheet.write_formula(row, 0, Formula::new(format!("{row}+1")).set_result(row.to_string())).unwrap();
            }
        });
        assert_eq!(texts.len(), 1);
        // weighed, gone through, and its values read
        assert!((28..=32).contains(&times), "{times}");
    }
}
