//! What a draft reads as, and what is wrong with it: made in the studio's worker, so that the page always responds, and sent
//! to the page as JSON.

use leptos::wasm_bindgen::prelude::wasm_bindgen;
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Sheet};
use crate::import::{File, Finding, Format, ImportError, Options, open};
use crate::model::Parts;
use crate::read::{Problem, Severity};

/// At most this many problems are sent: no one reads more in a page.
const MOST: usize = 1000;

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
    /// The gravest first, at most [`MOST`].
    pub told: Vec<Told>,
    /// Errors, warnings and notes, all of them.
    pub counts: [usize; 3],
}

/// Something wrong, as it is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// "error", "warning" or "note".
    pub severity: String,
    pub file: String,
    /// From 1; 0 where no single place is to blame.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// "line 4, incidents[1].date", "row 3".
    pub place: String,
    pub words: String,
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
    let count = |severity| opened.findings.iter().filter(|finding| finding.problem.severity == severity).count();
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    // stable: the gravest first, each in the order of the text
    opened.findings.sort_by_key(|finding| std::cmp::Reverse(finding.problem.severity));
    let Parts { title, incidents, links, .. } = opened.chain.into_parts();
    Ok(Reading {
        format: opened.format.name().to_string(),
        is_chain: opened.format == Format::Chain,
        title,
        incidents: incidents.len(),
        links: links.len(),
        json: opened.json,
        told: opened.findings.into_iter().take(MOST).map(Told::from).collect(),
        counts,
    })
}

impl From<ImportError> for Refusal {
    fn from(error: ImportError) -> Refusal {
        let asks_day = error.message.contains("--day-first");
        let ImportError { file, line, column, message } = error;
        Refusal { file: file.to_string(), line, column, message, asks_day }
    }
}

impl From<Finding> for Told {
    fn from(Finding { file, problem }: Finding) -> Told {
        Told {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            }
            .to_string(),
            place: place(&problem),
            line: problem.line,
            column: problem.column,
            words: words(problem),
            file: file.to_string(),
        }
    }
}

fn place(problem: &Problem) -> String {
    match (problem.path.as_str(), problem.line) {
        ("", 0) => String::new(),
        ("", line) => format!("line {line}"),
        (path, 0) => path.to_string(),
        // a row says where it is; a path of JSON does not
        (path, _) if path.starts_with("row ") => path.to_string(),
        (path, line) => format!("line {line}, {path}"),
    }
}

fn words(problem: Problem) -> String {
    let mut words = problem.message;
    for (before, part) in [(": expected ", problem.expected), (", found ", problem.found)] {
        words.extend(part.map(|part| [before, &part].concat()));
    }
    words.push('.');
    words.extend(problem.guess.map(|guess| format!(" Did you mean {guess}?")));
    words
}
