//! A workbook becomes texts, in a wasm of its own: it is much code, which most people never need, and what breaks it breaks
//! nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

use super::told::{Book, BookRead, HiddenText};
use crate::import::{File, Finding, Hidden, group, texts};
use crate::read::{Code, Register};

/// Reads a workbook. Gives JSON: a [`BookRead`].
#[wasm_bindgen(js_name = readBook)]
pub fn read_book(name: &str, bytes: &[u8]) -> String {
    serde_json::to_string(&read(File { name, bytes })).unwrap_or_default()
}

fn read(file: File) -> BookRead {
    let (sheets, mut findings) = texts(file, Hidden::Named).map_err(|error| error.to_string())?;
    let says_hidden = |finding: &Finding| finding.problem.code == Code::HiddenSheet;
    let hidden = findings.iter().any(says_hidden).then(|| hidden(file)).flatten();
    if hidden.is_some() {
        // the page asks about them
        findings.retain(|finding| !says_hidden(finding));
    }
    let sheets = sheets.into_iter().map(|sheet| (sheet.name, sheet.text)).collect();
    Ok(Book { sheets, told: group(&findings, Register::Page), hidden: hidden.unwrap_or_default() })
}

/// The sheets that are hidden; `None` where the workbook cannot be read with them.
fn hidden(file: File) -> Option<Vec<HiddenText>> {
    let (sheets, findings) = texts(file, Hidden::Read).ok()?;
    let hidden = sheets.into_iter().filter(|sheet| sheet.is_hidden).map(|sheet| {
        let told: Vec<Finding> = findings.iter().filter(|finding| *finding.file == *sheet.name).cloned().collect();
        HiddenText { name: sheet.name, text: sheet.text, told: group(&told, Register::Page) }
    });
    Some(hidden.collect())
}
