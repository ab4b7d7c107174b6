//! Files in, a checked chain out.

use std::sync::Arc;

use encoding_rs::Encoding;

use super::file::{self, File, MIB, mib};
use super::findings::{Finding, Findings, ImportError};
use super::importer::{ColumnNames, Imported, Reads};
use super::options::Options;
use super::origins::Origin;
use super::parsed::Parsed;
use super::progress::Stage;
use super::registry::Format;
use crate::model::{self, Chain};
use crate::read::document::Document;
use crate::read::{self, Code, Counts, Problem};

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
    Parsed::of(files, options)?.open()
}

impl Parsed {
    /// Makes the chain.
    ///
    /// # Errors
    /// As [`open`] has them.
    pub fn open(mut self) -> Result<Opened, ImportError> {
        let progress = self.options.progress.clone();
        progress.begins(Stage::Columns);
        let format = self.options.format(&self.documents, &self.tables)?;
        self.pass_over(format);
        let is_mixed = !self.documents.is_empty() && !self.tables.is_empty();
        if is_mixed || (format.is_chain() && self.documents.len() != 1) {
            return Err(ImportError::of_file("", Problem::new(Code::MixedFiles)));
        }
        let imported = self.import(format)?;
        progress.begins(Stage::Check);
        let Parsed { file, mut documents, tables, mut findings, options, .. } = self;
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

    /// What the importer of the format makes of them; `None` where they are a chain already.
    fn import(&mut self, format: Format) -> Result<Option<Imported>, ImportError> {
        match &format.0.reads {
            Reads::Chain => Ok(None),
            Reads::Document { read, .. } => match self.documents.as_slice() {
                [document] => read(document, &self.options, &mut self.findings).map(Some),
                _ => Err(ImportError::of_file(&self.file, Problem::new(Code::NotOneTimeline))),
            },
            Reads::Documents { read, .. } => read(&self.documents, &self.options, &mut self.findings).map(Some),
            Reads::Sheets { names, read, .. } => {
                match names {
                    ColumnNames::Headers => {}
                    ColumnNames::Given(give) => give(&mut self.tables),
                    ColumnNames::Mapped => self.name_columns()?,
                }
                self.options.progress.begins(Stage::Import);
                read(&self.tables, &self.options, &mut self.findings).map(Some)
            }
        }
    }
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
