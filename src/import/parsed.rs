//! Files as documents and sheets, parsed once: for what their columns are taken for, and for the chain.

use std::cell::OnceCell;
use std::sync::Arc;

#[cfg(feature = "book")]
use super::book;
use super::file::{self, File};
use super::findings::{Findings, ImportError};
use super::json::Json;
use super::options::Options;
use super::progress::Stage;
use super::registry::Format;
use super::sheet::{self, Choice, Mapping};
use super::table::Table;
use crate::read::{Code, mistakes};

/// Files that belong together, parsed: their columns can be asked about and chosen, before the chain is made.
///
/// ```
/// use incident_chain::import::{File, Options, Parsed};
///
/// let sheet = "date,title,Seen\n2023-11-20,A raid,https://news.example/raid\n";
/// let file = File { name: "raids.csv", bytes: sheet.as_bytes() };
/// let mut parsed = Parsed::of(&[file], &Options::default())?;
/// let proposed = parsed.mappings()?[0].proposed();
/// parsed.choose(proposed);
/// assert_eq!(parsed.open()?.chain.sources.len(), 1);
/// # Ok::<(), incident_chain::import::ImportError>(())
/// ```
pub struct Parsed {
    /// The name of the first file.
    pub(super) file: Arc<str>,
    pub(super) documents: Vec<Json>,
    pub(super) tables: Vec<Table>,
    /// What the columns of each table are taken for, once it is asked.
    mapped: OnceCell<Vec<Mapping>>,
    pub(super) findings: Findings,
    pub(super) options: Options,
}

/// What the columns of a spreadsheet are taken for: a mapping a sheet. Files in another format have none.
///
/// # Errors
/// A file is no text, or no sheet; or something is chosen that is not there.
///
/// ```
/// use incident_chain::import::{File, Grounds, Options, mappings};
///
/// let sheet = "Headline,Quand,Seen\nA raid,2023-11-20,https://news.example/raid\n";
/// let sheets = mappings(&[File { name: "raids.csv", bytes: sheet.as_bytes() }], &Options::default())?;
/// let [title, date, seen] = sheets[0].columns.as_slice() else { unreachable!() };
/// assert_eq!((title.column, title.grounds), (Some("title"), Grounds::KnownName));
/// assert_eq!((date.column, date.grounds), (Some("date"), Grounds::KnownName));
/// assert_eq!((seen.column, seen.grounds), (Some("source_url"), Grounds::Addresses));
/// assert_eq!(sheets[0].proposed()[0].to_string(), "Seen=source_url");
/// # Ok::<(), incident_chain::import::ImportError>(())
/// ```
pub fn mappings(files: &[File], options: &Options) -> Result<Vec<Mapping>, ImportError> {
    Parsed::of(files, options)?.mappings()
}

impl Parsed {
    /// Parses files: each is JSON, a sheet, or a workbook of sheets.
    ///
    /// # Errors
    /// A file is empty, binary, too big, or broken.
    pub fn of(files: &[File], options: &Options) -> Result<Parsed, ImportError> {
        options.progress.begins(Stage::Texts);
        let mut parsed = Parsed {
            file: files.first().map_or("", |file| file.name).into(),
            documents: Vec::new(),
            tables: Vec::new(),
            mapped: OnceCell::new(),
            findings: Findings::new(&options.allowed),
            options: options.clone(),
        };
        files.iter().try_for_each(|file| parsed.add(*file))?;
        Ok(parsed)
    }

    fn add(&mut self, file: File) -> Result<(), ImportError> {
        #[cfg(feature = "book")]
        if file::is_workbook(file.bytes) {
            self.tables.extend(book::tables(file, self.options.hidden, &mut self.findings)?);
            return Ok(());
        }
        let text = file::text(file, self.options.encoding, &mut self.findings)?;
        let name: Arc<str> = file.name.into();
        if !is_json(&text, self.options.from) {
            self.tables.push(Table::read(&name, text, &mut self.findings)?);
            return Ok(());
        }
        let json = Json::read(&name, text)?;
        match sheet_in(&json, self.options.from)? {
            Some(table) => self.tables.push(table),
            None => self.documents.push(json),
        }
        Ok(())
    }

    /// Chooses what columns are taken for, in place of what [was chosen](Options::columns).
    pub fn choose(&mut self, columns: Vec<Choice>) {
        self.options.columns = columns;
        self.mapped = OnceCell::new();
    }

    /// What the columns of each sheet are taken for; none in other formats than the spreadsheet.
    ///
    /// # Errors
    /// Something is chosen that is not there.
    pub fn mappings(&self) -> Result<Vec<Mapping>, ImportError> {
        let are_ours = match self.options.format(&self.documents, &self.tables) {
            _ if !self.documents.is_empty() => return Ok(Vec::new()),
            Ok(format) if format != Format::SPREADSHEET => return Ok(Vec::new()),
            Ok(format) => self.are_ours(format),
            // a person may still say what the columns are
            Err(_) => vec![true; self.tables.len()],
        };
        let sheets = self.tables.iter().zip(self.mapped()).zip(are_ours);
        let ours: Vec<(&Table, &Mapping)> = sheets.filter(|(_, is_ours)| *is_ours).map(|(sheet, _)| sheet).collect();
        sheet::check(&self.options.columns, &ours)?;
        Ok(ours.into_iter().map(|(_, mapping)| mapping.clone()).collect())
    }

    /// The mapping of each table, those of other formats too.
    fn mapped(&self) -> &[Mapping] {
        let mapping = |table: &Table| sheet::mapping(table, &self.options.columns);
        self.mapped.get_or_init(|| self.tables.iter().map(mapping).collect())
    }

    /// Gives the columns the names that they are taken for.
    pub(super) fn name_columns(&mut self) -> Result<(), ImportError> {
        self.mapped();
        let mappings = self.mapped.take().unwrap_or_default();
        sheet::name(&mut self.tables, &mappings, &self.options.columns, &mut self.findings)
    }

    /// Passes over the sheets that are none of the format’s, which is said.
    pub(super) fn pass_over(&mut self, format: Format) {
        let are_ours = self.are_ours(format);
        for (table, _) in self.tables.iter().zip(&are_ours).filter(|(_, is_ours)| !**is_ours) {
            self.findings.report(&table.place(), Code::StrangeSheet).with("columns", table.names());
        }
        keep(&mut self.tables, &are_ours);
        self.mapped.get_mut().into_iter().for_each(|mapped| keep(mapped, &are_ours));
    }

    /// Whether each table is the format’s. A workbook may also have sheets with its owner’s notes and sums. A sheet with a column
    /// that was chosen is the format’s.
    fn are_ours(&self, format: Format) -> Vec<bool> {
        let choices = &self.options.columns;
        let is_chosen = |table: &Table| choices.iter().any(|choice| table.position(&choice.header).is_some());
        let are_ours = self.tables.iter().map(|table| format.0.reads.is_in(table) || is_chosen(table));
        let are_ours: Vec<bool> = are_ours.collect();
        let has_ours = are_ours.contains(&true);
        let is_kept = |(table, is_ours): (&Table, bool)| is_ours || !has_ours || !table.is_of_workbook();
        self.tables.iter().zip(are_ours).map(is_kept).collect()
    }
}

/// Drops the items whose flag is not set.
fn keep<T>(items: &mut Vec<T>, are_kept: &[bool]) {
    let mut flags = are_kept.iter();
    items.retain(|_| flags.next().is_none_or(|is_kept| *is_kept));
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

fn is_json(text: &str, from: Option<Format>) -> bool {
    let is_old_timeline = text.trim_start().starts_with("storyjs_jsonp_data");
    let looks_so = text.trim_start().starts_with(['{', '['])
        || (!is_old_timeline && (mistakes::is_script(text) || mistakes::is_call(text) || mistakes::is_commented(text)));
    match from {
        Some(format) => format.is_json() || (looks_so && format.endings().contains(&"json")),
        None => looks_so,
    }
}
