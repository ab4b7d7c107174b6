//! A workbook becomes texts, in a wasm of its own: it is much code, which most people never need, and what breaks it breaks
//! nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

use super::told::BookRead;
use crate::import::{File, group, texts};
use crate::read::Register;

/// Reads a workbook. Gives JSON: a [`BookRead`].
#[wasm_bindgen(js_name = readBook)]
pub fn read_book(name: &str, bytes: &[u8]) -> String {
    serde_json::to_string(&read(File { name, bytes })).unwrap_or_default()
}

fn read(file: File) -> BookRead {
    let (sheets, findings) = texts(file).map_err(|error| error.to_string())?;
    let sheets = sheets.into_iter().map(|sheet| (sheet.name, sheet.text)).collect();
    Ok((sheets, group(&findings, Register::Page)))
}
