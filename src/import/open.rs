//! Files in, a checked chain out.

use std::sync::Arc;

use encoding_rs::Encoding;

use super::file::{self, File};
use super::findings::{Finding, Findings, ImportError, Origin};
use super::format::Format;
use super::guess::guess;
use super::json::Json;
use super::options::Options;
use super::table::Table;
use super::{Origins, acled, sheet, timelinejs, timemap, ucdp};
use crate::model::{self, Chain};
use crate::read;
use crate::read::Problem;

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
    /// How many things were left out of the chain.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.problem.severity == read::Severity::Error).count()
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
///
/// let sheet = "id,date,title,responds_to,source_url
/// raid,2023-11-20,A raid on a border post,,https://news.example/raid
/// shelling,2023-11-21,Shelling across the border,raid,https://news.example/shelling
/// ";
/// let opened = open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &Options::default())?;
/// assert_eq!(opened.chain.links.len(), 1);
/// // Nobody is named who says that the one answers the other.
/// assert!(opened.findings.iter().any(|finding| finding.problem.path.starts_with("row 3")));
/// # Ok::<(), incident_chain::import::ImportError>(())
/// ```
pub fn open(files: &[File], options: &Options) -> Result<Opened, ImportError> {
    let mut findings = Findings::default();
    let nowhere: Arc<str> = "".into();
    let (mut documents, mut tables) = (Vec::new(), Vec::new());
    for &file in files {
        let text = file::text(file, options.encoding, &mut findings)?;
        let name: Arc<str> = file.name.into();
        match is_json(&text, options.from) {
            true => documents.push(Json::read(&name, text)?),
            false => tables.push(Table::read(&name, text, &mut findings)?),
        }
    }
    let format = match options.from {
        Some(format) => format,
        None => guess(&documents, &tables)?,
    };
    let is_mixed = !documents.is_empty() && !tables.is_empty();
    if is_mixed || (format == Format::Chain && documents.len() != 1) {
        let message = "These files do not belong together: give one file of JSON, or the sheets of one spreadsheet.";
        return Err(ImportError::of_file(&nowhere, message));
    }
    let imported = match format {
        Format::Chain => None,
        Format::Sheet => Some(sheet::read(&tables, options, &mut findings)?),
        Format::TimelineJson => Some(timelinejs::read_json(&documents, options, &mut findings)?),
        Format::TimelineSheet => Some(timelinejs::read_sheet(&tables, options, &mut findings)?),
        Format::Acled => Some(acled::read(&tables, options, &mut findings)?),
        Format::Ucdp => Some(ucdp::read(&tables, options, &mut findings)?),
        Format::Timemap => Some(timemap::read(&documents, options, &mut findings)?),
    };
    let file = files.first().map_or(nowhere, |file| file.name.into());
    let (json, origins) = match (imported, documents.pop()) {
        (Some(imported), _) => (read::to_json(&imported.document), Some(imported.origins)),
        (None, document) => (document.map(|json| json.text).unwrap_or_default(), None),
    };
    if origins.is_some() && json.len() > model::MAX_BYTES {
        let mib = |bytes: usize| bytes as f64 / 1024.0 / 1024.0;
        let message = format!(
            "The chain that is made of this has {:.1} MiB, and a chain may have at most {:.0}: take out the rows that the \
             article does not need, for example by country and by date.",
            mib(json.len()),
            mib(model::MAX_BYTES)
        );
        return Err(ImportError::of_file(&file, message));
    }
    let (chain, problems) = read::check(&json).map_err(|error| ImportError {
        file: file.clone(),
        line: if origins.is_some() { 0 } else { error.line },
        column: if origins.is_some() { 0 } else { error.column },
        message: error.message,
    })?;
    for problem in problems {
        findings.push(match &origins {
            Some(origins) => origins.trace(problem, &file, &tables),
            None => Finding { file: file.clone(), problem },
        });
    }
    Ok(Opened { format, json, chain, findings: findings.finish() })
}

/// The text of a file, and what is to be said of how its bytes became text.
///
/// # Errors
/// The file is empty, binary or too big.
pub fn decode(file: File, encoding: Option<&'static Encoding>) -> Result<(String, Vec<Finding>), ImportError> {
    let mut findings = Findings::default();
    let text = file::text(file, encoding, &mut findings)?;
    Ok((text, findings.finish()))
}

fn is_json(text: &str, from: Option<Format>) -> bool {
    match from {
        Some(Format::Chain | Format::TimelineJson | Format::Timemap) => true,
        Some(_) => false,
        None => text.trim_start().starts_with(['{', '[']),
    }
}

impl Origins {
    /// The problem as one of the publisher's file: `incidents[12].date` becomes `row 14, date`.
    fn trace(&self, mut problem: Problem, file: &Arc<str>, tables: &[Table]) -> Finding {
        let Some((origin, rest)) = self.origin(&problem.path) else {
            (problem.line, problem.column) = (0, 0);
            return Finding { file: file.clone(), problem };
        };
        let name = without_indexes(rest);
        let known = self
            .fields
            .iter()
            .filter(|(field, _)| name.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
        let column = known.max_by_key(|(field, _)| field.len()).map_or("", |(_, column)| *column);
        let table = tables.iter().find(|table| table.file == origin.file);
        let place = match table {
            // the row alone where the sheet has no such column
            Some(table) => column.strip_prefix(", ").and_then(|column| table.cell_below(origin, column)),
            None => Some(Origin { path: format!("{}{column}", origin.path), ..origin.clone() }),
        };
        let place = place.unwrap_or_else(|| origin.clone());
        problem.expected = problem.expected.map(|expected| self.in_columns(&expected, &name));
        (problem.path, problem.line, problem.column) = (place.path, place.line, place.column);
        Finding { file: place.file, problem }
    }

    /// What is expected within `name`, the fields in it called as the publisher's file calls them: of a claim of
    /// casualties, `says` becomes `figures_say`.
    fn in_columns(&self, expected: &str, name: &str) -> String {
        let column = |field: &str| {
            let field = if name.is_empty() { field.to_string() } else { format!("{name}.{field}") };
            let (_, column) = self.fields.iter().find(|(known, _)| *known == field)?;
            Some(column.trim_start_matches([',', ' ', '.']))
        };
        let words = expected.split('`').enumerate();
        let words = words.map(|(index, word)| if index % 2 == 1 { column(word).unwrap_or(word) } else { word });
        words.collect::<Vec<_>>().join("`")
    }

    /// Where a path of the document comes from, and what of the path is left below it.
    fn origin<'p>(&self, path: &'p str) -> Option<(&Origin, &'p str)> {
        let part = prefixes(path).find_map(|prefix| self.parts.get(prefix));
        let Some((incident, rest)) = indexed(path, "incidents[") else { return Some((part?, "")) };
        let of_incident = part.or_else(|| self.incidents.get(incident))?;
        if let Some((link, below)) = indexed(rest.trim_start_matches('.'), "responds_to[")
            && let Some(of_link) = self.links.get(&(incident, link))
        {
            return Some((of_link, below.trim_start_matches('.')));
        }
        Some((of_incident, rest.trim_start_matches('.')))
    }
}

/// `a[3].b.c`, `a[3].b`, `a[3]` and `a`: the path, and what it lies in.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.get(..path.rfind(['.', '['])?))
}

/// The number after `prefix`, and what follows its bracket.
fn indexed<'p>(path: &'p str, prefix: &str) -> Option<(usize, &'p str)> {
    let (number, rest) = path.strip_prefix(prefix)?.split_once(']')?;
    Some((number.parse().ok()?, rest))
}

/// `casualties[0].killed` as `casualties.killed`.
fn without_indexes(path: &str) -> String {
    path.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}
