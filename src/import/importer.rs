//! What an importer is: how it is called, which files it recognises, and how it reads them.

use super::findings::{Findings, ImportError};
use super::json::Json;
use super::options::Options;
use super::origins::Origins;
use super::table::Table;
use crate::read::Word;
use crate::read::document::Document;
use crate::read::json::Value;

/// An importer of one format.
pub(super) struct Importer {
    /// What the format is called on a command line.
    pub id: &'static str,
    /// What a person calls it.
    pub name: Word,
    /// What becomes of it, in a few words.
    pub help: &'static str,
    pub reads: Reads,
}

/// What an importer makes of its files.
pub(super) struct Imported {
    pub document: Document,
    pub origins: Origins,
}

/// By which names the columns of sheets are read.
pub(super) enum ColumnNames {
    /// By their headers.
    Headers,
    /// By those that this gives them.
    Given(fn(&mut [Table])),
    /// People call them what they like: by those that they are taken for.
    Mapped,
}

/// How files of a format are read. Each `guess` says whether a file looks like one of them.
pub(super) enum Reads {
    /// As they are: this project's own JSON.
    Chain,
    /// One file of JSON.
    Document { guess: fn(&Value) -> bool, read: fn(&Json, &Options, &mut Findings) -> Result<Imported, ImportError> },
    /// Files of JSON that belong together.
    Documents { guess: fn(&Value) -> bool, read: fn(&[Json], &Options, &mut Findings) -> Result<Imported, ImportError> },
    /// Sheets that belong together. A server may answer with such a sheet in JSON: `answers` is the field that holds its rows.
    Sheets {
        guess: fn(&Table) -> bool,
        names: ColumnNames,
        read: fn(&[Table], &Options, &mut Findings) -> Result<Imported, ImportError>,
        answers: Option<&'static str>,
    },
}

impl Reads {
    /// How the names of such files end.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            Reads::Sheets { answers: None, .. } => &["csv", "tsv"],
            Reads::Sheets { answers: Some(_), .. } => &["csv", "tsv", "json"],
            _ => &["json"],
        }
    }

    /// Whether a file of JSON looks like one of them.
    pub fn is_of(&self, json: &Json) -> bool {
        match self {
            Reads::Chain => json.root().get("incidents").is_some(),
            Reads::Document { guess, .. } | Reads::Documents { guess, .. } => guess(json.root()),
            Reads::Sheets { .. } => false,
        }
    }

    /// The sheet that a file of JSON is, as a server answers; `None` where it is no sheet, or in another format than those files.
    pub fn sheet_in(&self, json: &Json) -> Result<Option<Table>, ImportError> {
        match self {
            Reads::Sheets { answers: Some(field), guess, .. } => Ok(Table::of_answer(json, field)?.filter(guess)),
            _ => Ok(None),
        }
    }

    /// Whether a sheet looks like one of them.
    pub fn is_in(&self, table: &Table) -> bool {
        match self {
            Reads::Sheets { guess, .. } => guess(table),
            _ => false,
        }
    }
}
