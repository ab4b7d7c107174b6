//! Files in, a checked chain out.

use std::sync::Arc;

use encoding_rs::Encoding;

#[cfg(feature = "book")]
use super::book;
use super::file::{self, File, MIB, mib};
use super::findings::{Finding, Findings, ImportError};
use super::importer::Reads;
use super::json::Json;
use super::options::Options;
use super::origins::Origin;
use super::progress::Stage;
use super::registry::Format;
use super::table::Table;
use crate::model::{self, Chain};
use crate::read::document::Document;
use crate::read::{self, Code, Counts, Problem, mistakes};

/// Files that have been read.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What they were.
    pub format: Format,
    /// The chain in the data format: a chain's own text as it came, or what an importer made.
    pub json: String,
    /// The chain that is shown.
    pub chain: Chain,
    /// Everything wrong with them, and everything that could not come along.
    pub findings: Vec<Finding>,
}

impl Opened {
    /// How many problems there are, listed or not.
    pub fn counts(&self) -> Counts {
        Counts::of(self.findings.iter().map(|finding| &finding.problem))
    }
}

/// Reads files that belong together: one chain, the sheets of one spreadsheet, one export.
///
/// # Errors
/// Nothing can be made of the files: one is empty, binary, too big, or in no format that is known; or a date's order has to
/// be asked about.
///
/// ```
/// use incident_chain::import::{File, Options, open};
/// use incident_chain::read::Code;
///
/// let sheet = "id,date,title,responds_to,source_url
/// raid,2023-11-20,A raid on a border post,,https://news.example/raid
/// shelling,2023-11-21,Shelling across the border,raid,https://news.example/shelling
/// ";
/// let opened = open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &Options::default())?;
/// assert_eq!(opened.chain.links.len(), 1);
/// // No one is named who says that the one answers the other.
/// assert!(opened.findings.iter().any(|finding| finding.problem.code == Code::BareCell));
/// # Ok::<(), incident_chain::import::ImportError>(())
/// ```
pub fn open(files: &[File], options: &Options) -> Result<Opened, ImportError> {
    let mut findings = Findings::new(&options.allowed);
    options.progress.begins(Stage::Texts);
    let (mut documents, mut tables) = parts(files, options, &mut findings)?;
    options.progress.begins(Stage::Columns);
    let format = options.format(&documents, &tables)?;
    pass_over(&mut tables, format, options, &mut findings);
    let is_mixed = !documents.is_empty() && !tables.is_empty();
    if is_mixed || (format.is_chain() && documents.len() != 1) {
        return Err(ImportError::of_file("", Problem::new(Code::MixedFiles)));
    }
    let file: Arc<str> = files.first().map_or_else(|| "".into(), |file| file.name.into());
    let imported = match &format.0.reads {
        Reads::Chain => None,
        Reads::Document { read, .. } => match documents.as_slice() {
            [document] => Some(read(document, options, &mut findings)?),
            _ => return Err(ImportError::of_file(&file, Problem::new(Code::NotOneTimeline))),
        },
        Reads::Documents { read, .. } => Some(read(&documents, options, &mut findings)?),
        Reads::Sheets { name, read, .. } => {
            if let Some(name) = name {
                name(&mut tables, options, &mut findings)?;
            }
            options.progress.begins(Stage::Import);
            Some(read(&tables, options, &mut findings)?)
        }
    };
    options.progress.begins(Stage::Check);
    let (json, origins) = match (imported, documents.pop()) {
        (Some(imported), _) => (made(&imported.document, &file)?, Some(imported.origins)),
        (None, document) => (document.map(|json| json.text).unwrap_or_default(), None),
    };
    let (chain, problems) = read::check_allowing(&json, &options.allowed).map_err(|error| {
        let mut problem = error.0;
        // the text that was made is no one's file
        problem.position = problem.position.filter(|_| origins.is_none());
        ImportError { file: file.clone(), problem }
    })?;
    findings.absorb(problems, |problem| match &origins {
        Some(origins) => origins.trace(problem, &file, &tables),
        None => Origin { file: file.clone(), path: problem.path.clone(), position: problem.position },
    });
    Ok(Opened { format, json, chain, findings: findings.finish() })
}

/// Passes over the sheets of a workbook that are none of the format’s, which is said: it has sheets of its owner’s, too, with
/// notes and sums. A sheet of which a column is chosen is none of these.
pub(super) fn pass_over(tables: &mut Vec<Table>, format: Format, options: &Options, findings: &mut Findings) {
    let is_chosen = |table: &Table| options.columns.iter().any(|choice| table.position(&choice.header).is_some());
    let is_ours = |table: &Table| format.0.reads.is_in(table) || is_chosen(table);
    if tables.iter().any(is_ours) {
        for table in tables.extract_if(.., |table| table.is_of_workbook() && !is_ours(table)) {
            findings.report(&table.place(), Code::StrangeSheet).with("columns", table.names());
        }
    }
}

/// The files as what they are: JSON, or sheets.
pub(super) fn parts(
    files: &[File],
    options: &Options,
    findings: &mut Findings,
) -> Result<(Vec<Json>, Vec<Table>), ImportError> {
    let (mut documents, mut tables) = (Vec::new(), Vec::new());
    for &file in files {
        #[cfg(feature = "book")]
        if file::is_workbook(file.bytes) {
            tables.extend(book::tables(file, findings)?);
            continue;
        }
        let text = file::text(file, options.encoding, findings)?;
        let name: Arc<str> = file.name.into();
        match is_json(&text, options.from) {
            true => {
                let json = Json::read(&name, text)?;
                match sheet_in(&json, options.from)? {
                    Some(table) => tables.push(table),
                    None => documents.push(json),
                }
            }
            false => tables.push(Table::read(&name, text, findings)?),
        }
    }
    Ok((documents, tables))
}

/// The sheet that a file of JSON is, where it is the answer of a server.
fn sheet_in(json: &Json, from: Option<Format>) -> Result<Option<Table>, ImportError> {
    let formats = Format::ALL.into_iter().filter(|format| from.is_none_or(|from| from == *format));
    for format in formats {
        if let Some(table) = format.0.reads.sheet_in(json)? {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// The text of a document that was made of a file.
fn made(document: &Document, file: &Arc<str>) -> Result<String, ImportError> {
    let json = read::to_json(document);
    if json.len() <= model::MAX_BYTES {
        return Ok(json);
    }
    let mut problem = Problem::new(Code::MadeTooLong);
    problem.with("size", mib(json.len())).with("most", model::MAX_BYTES / MIB);
    Err(ImportError::of_file(file, problem))
}

/// The text of a file, and what is to be said of how its bytes became text.
///
/// # Errors
/// The file is empty, binary or too big.
pub fn decode(file: File, encoding: Option<&'static Encoding>) -> Result<(String, Vec<Finding>), ImportError> {
    let mut findings = Findings::new(&[]);
    let text = file::text(file, encoding, &mut findings)?;
    Ok((text, findings.finish()))
}

fn is_json(text: &str, from: Option<Format>) -> bool {
    let is_old_timeline = text.trim_start().starts_with("storyjs_jsonp_data");
    let looks_so = text.trim_start().starts_with(['{', '['])
        || (!is_old_timeline && (mistakes::is_script(text) || mistakes::is_commented(text)));
    match from {
        Some(format) => format.is_json() || (looks_so && format.endings().contains(&"json")),
        None => looks_so,
    }
}
