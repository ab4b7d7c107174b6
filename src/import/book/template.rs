//! Sheets as a workbook in which people write: headers that stay, lists to choose from, and cells that stay text.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook,
    Worksheet, XlsxError,
};

use crate::import::letters::key;
use crate::model::{Basis, Grammar, Kind};

/// As many rows have the lists to choose from.
const ROWS: u32 = 1_000;

/// Makes a workbook of sheets, each a name and a text of CSV.
///
/// All cells are text: no program makes dates of ids, or days of figures such as `3-5`. It says no time at which it was made, so that
/// the same sheets give the same bytes.
///
/// # Errors
/// A sheet cannot have that name, or a text is longer than a cell.
pub fn to_workbook(sheets: &[(&str, &str)]) -> Result<Vec<u8>, String> {
    let mut book = Workbook::new();
    let no_time = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| error.to_string())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&no_time));
    for (name, text) in sheets {
        write(book.add_worksheet(), name, text).map_err(|error| error.to_string())?;
    }
    book.save_to_buffer().map_err(|error| error.to_string())
}

fn write(sheet: &mut Worksheet, name: &str, text: &str) -> Result<(), XlsxError> {
    let (plain, bold) = (text_format(), text_format().set_bold());
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    for (row, record) in reader.records().flatten().enumerate() {
        for (column, cell) in record.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            if row == 0 {
                sheet.set_column_format(column, &plain)?.set_column_width(column, width(cell))?;
                choose(sheet, column, cell)?;
            }
            sheet.write_string_with_format(row, column, cell, if row == 0 { &bold } else { &plain })?;
        }
    }
    sheet.ignore_error_range(1, 0, ROWS, 99, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// A list in the columns whose words the data format knows. Others can still be written, for they are told when they are read.
fn choose(sheet: &mut Worksheet, column: u16, header: &str) -> Result<(), XlsxError> {
    let words: Vec<&str> = match key(header).as_str() {
        "kind" => Kind::ALL.iter().map(|kind| kind.id()).collect(),
        "basis" => Basis::ALL.iter().map(|basis| basis.id()).collect(),
        "grammar" => Grammar::ALL.iter().map(|grammar| grammar.id()).collect(),
        _ => return Ok(()),
    };
    let list = DataValidation::new().allow_list_strings(&words)?.set_error_style(DataValidationErrorStyle::Warning);
    sheet.add_data_validation(1, column, ROWS, column, &list)?;
    Ok(())
}

fn text_format() -> Format {
    Format::new().set_num_format("@").set_align(FormatAlign::Top)
}

/// In letters.
fn width(header: &str) -> u32 {
    match key(header).as_str() {
        "title" | "summary" | "sourceurl" | "quote" | "value" => 36,
        _ => 16,
    }
}
