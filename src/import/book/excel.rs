//! Excel's workbooks, through calamine. It gives what cells are and how they are formatted; what it lacks is in [`hidden`].

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Seek};

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::cell::shown;
use super::format::Format;
use super::grid::{At, Grid, Room};
use super::package::broken;
use super::{Hidden, Sheet, hidden, links};
use crate::read::{Code, Problem};

/// The sheets, and what is in those that are read.
pub type Book = (Vec<Sheet>, Vec<Grid>);

/// Excel's workbook since 2007.
pub fn xlsx(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    hidden::require_few_texts(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(why_xlsx)?;
    let (sheets, mut room) = (sheets(book.sheets_metadata(), hidden), Room::default());
    let mut grids: Vec<Grid> =
        sheets.iter().filter(|sheet| sheet.is_read).map(|sheet| Grid::new(&sheet.name)).collect();
    hidden::find(bytes, &mut grids)?;
    for grid in &mut grids {
        xlsx_cells(&mut book, grid, &mut room)?;
        grid.merged = book.merge_cells_by_sheet_name(&grid.name).map_err(why_xlsx)?.iter().map(ends).collect();
        for link in book.hyperlinks_by_sheet_name(&grid.name).map_err(why_xlsx)? {
            // of several cells the first one leads
            links::behind(grid, link.range.start, link.target.as_deref());
        }
    }
    Ok((sheets, grids))
}

fn xlsx_cells<RS: Read + Seek>(book: &mut Xlsx<RS>, grid: &mut Grid, room: &mut Room) -> Result<(), Problem> {
    let name = grid.name.clone();
    let mut cells = book.worksheet_cells_reader(&name).map_err(why_xlsx)?;
    let formats = cells.styles().iter().map(|style| style.number_format.as_ref().map(|it| Format::of(&it.format_code)));
    let formats: Vec<Option<Format>> = formats.collect();
    // what a formula gives may be an empty text
    let mut blank = BTreeSet::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(why_xlsx)? {
        let value = Data::from(cell.get_value().clone());
        if matches!(&value, Data::String(text) if text.is_empty()) {
            blank.insert(cell.get_position());
        }
        grid.put(cell.get_position(), shown(&value, formats.get(style).copied().flatten()), room)?;
    }
    drop(cells);
    let mut formulas = book.worksheet_cells_reader(&name).map_err(why_xlsx)?;
    while let Some(cell) = formulas.next_formula().map_err(why_xlsx)? {
        let (at, formula) = (cell.get_position(), cell.get_value());
        if let Some(address) = links::of_formula(formula) {
            links::behind(grid, at, Some(address));
        }
        if !formula.is_empty() && grid.get(at).is_none() && !blank.contains(&at) {
            grid.put_unreckoned(at, room)?;
        }
    }
    Ok(())
}

/// The same in binary form.
pub fn xlsb(bytes: &[u8], hidden: Hidden) -> Result<Book, Problem> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(why_xlsb)?;
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
    let mut book = Xls::new(Cursor::new(bytes)).map_err(why_xls)?;
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
