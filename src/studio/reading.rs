//! What a draft reads as, and what is wrong with it: made in the studio's worker, so that the page always responds, and sent
//! to the page as JSON.

use leptos::wasm_bindgen::prelude::wasm_bindgen;
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Sheet};
pub use super::told::Told;
use super::told::line_and_column;
use crate::import::{File, ImportError, Options, open};
use crate::model::Parts;
use crate::read::Code;

/// A draft that could be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What the format is called.
    pub format: String,
    /// Whether it is this project's own JSON.
    pub is_chain: bool,
    /// The chain in the data format.
    pub json: String,
    pub title: String,
    pub incidents: usize,
    pub links: usize,
    /// The gravest first; the last may count others.
    pub told: Vec<Told>,
    /// Errors, warnings and notes, all of them.
    pub counts: [usize; 3],
}

/// Files that came in, and what was said of them when their bytes became text; or a sentence on why they did not.
pub type Brought = Result<(Vec<Sheet>, Vec<Told>), String>;

/// Why a draft cannot be read as anything.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    pub file: String,
    /// From 1; 0 where no single place is to blame.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    pub message: String,
    /// Whether it has to be said what comes first in a date.
    pub asks_day: bool,
}

/// Read a draft, as [`Draft`] is written in JSON. Gives JSON: `{"Ok": …}` or `{"Err": …}`.
#[wasm_bindgen(js_name = readDraft)]
pub fn read_draft(draft: &str) -> String {
    let draft: Draft = serde_json::from_str(draft).unwrap_or_default();
    serde_json::to_string(&read(&draft)).unwrap_or_default()
}

fn read(draft: &Draft) -> Result<Reading, Refusal> {
    let options = Options {
        day_order: draft.day_order(),
        title: Some(draft.title.trim().to_string()).filter(|title| !title.is_empty()),
        ..Options::default()
    };
    // a sheet that was added and is empty still is no part of the spreadsheet
    let sheets = draft.files.iter().filter(|file| !file.text.trim().is_empty());
    let files: Vec<File> = sheets.map(|file| File { name: &file.name, bytes: file.text.as_bytes() }).collect();
    let mut opened = open(&files, &options).map_err(Refusal::from)?;
    let counts = opened.counts();
    // stable: the gravest first, each in the order of the text
    opened.findings.sort_by_key(|finding| std::cmp::Reverse(finding.problem.severity));
    let Parts { title, incidents, links, .. } = opened.chain.into_parts();
    Ok(Reading {
        format: opened.format.name().to_string(),
        is_chain: opened.format.is_chain(),
        title,
        incidents: incidents.len(),
        links: links.len(),
        json: opened.json,
        told: opened.findings.into_iter().map(Told::from).collect(),
        counts: [counts.errors, counts.warnings, counts.notes],
    })
}

impl From<ImportError> for Refusal {
    fn from(error: ImportError) -> Refusal {
        let ImportError { file, problem } = error;
        let (line, column) = line_and_column(&problem);
        let path = problem.path.to_string();
        let lead = if path.is_empty() { path } else { path + ": " };
        let asks_day = problem.code == Code::DayOrder;
        Refusal { file: file.to_string(), line, column, message: lead + &problem.sentence(), asks_day }
    }
}
