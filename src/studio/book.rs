//! A workbook becomes texts, in a wasm of its own: it is much code, which most people never need, and what breaks it breaks
//! nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

use super::told::{Book, BookRead, HiddenText};
use crate::import::{File, Finding, Hidden, SheetText, group, texts};
use crate::read::Register;

/// From now on it is told in the language with these lines.
#[wasm_bindgen(js_name = speakBook)]
pub fn speak_book(figure: &str, studio: String) {
    super::speak(figure, studio);
}

/// Reads a workbook. Gives JSON: a [`BookRead`].
#[wasm_bindgen(js_name = readBook)]
pub fn read_book(name: &str, bytes: &[u8]) -> String {
    serde_json::to_string(&read(File { name, bytes })).unwrap_or_default()
}

/// The sheets that are shown and those that are hidden, about which the page asks. Where hidden ones cannot be read, they are only named.
fn read(file: File) -> BookRead {
    let read = texts(file, Hidden::Read).or_else(|_| texts(file, Hidden::Named));
    let (sheets, mut findings) = read.map_err(|error| error.told())?;
    let (hidden, shown): (Vec<SheetText>, Vec<SheetText>) = sheets.into_iter().partition(|sheet| sheet.is_hidden);
    let hidden = hidden.into_iter().map(|sheet| {
        let of_sheet = |finding: &mut Finding| *finding.file == *sheet.name;
        let told: Vec<Finding> = findings.extract_if(.., of_sheet).collect();
        HiddenText { name: sheet.name, text: sheet.text, told: group(&told, Register::Page) }
    });
    let hidden = hidden.collect();
    let sheets = shown.into_iter().map(|sheet| (sheet.name, sheet.text)).collect();
    Ok(Book { sheets, told: group(&findings, Register::Page), hidden })
}
