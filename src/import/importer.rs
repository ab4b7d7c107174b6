//! What an importer is: how it is called, which files it recognises, and how it reads them.

use super::findings::{Findings, ImportError};
use super::json::Json;
use super::options::Options;
use super::origins::Origins;
use super::table::Table;
use crate::read::document::Document;
use crate::read::json::Value;

/// An importer of one format.
pub(super) struct Importer {
    /// What the format is called on a command line.
    pub id: &'static str,
    /// What a person calls it.
    pub name: &'static str,
    /// What becomes of it, in a few words.
    pub help: &'static str,
    pub reads: Reads,
}

/// What an importer makes of its files.
pub(super) struct Imported {
    pub document: Document,
    pub origins: Origins,
}

/// Gives the columns of sheets the names by which they are read, and says which were told how.
pub(super) type NameColumns = fn(&mut [Table], &Options, &mut Findings) -> Result<(), ImportError>;

/// How files of a format are read. Each `guess` says whether a file looks like one of them.
pub(super) enum Reads {
    /// As they are: this project's own JSON.
    Chain,
    /// One file of JSON.
    Document { guess: fn(&Value) -> bool, read: fn(&Json, &Options, &mut Findings) -> Result<Imported, ImportError> },
    /// Files of JSON that belong together.
    Documents { guess: fn(&Value) -> bool, read: fn(&[Json], &Options, &mut Findings) -> Result<Imported, ImportError> },
    /// Sheets that belong together. Where people call the columns what they like, `name` gives them their names.
    Sheets {
        guess: fn(&Table) -> bool,
        name: Option<NameColumns>,
        read: fn(&[Table], &Options, &mut Findings) -> Result<Imported, ImportError>,
    },
}

impl Reads {
    /// How the names of such files end.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            Reads::Sheets { .. } => &["csv", "tsv"],
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

    /// Whether a sheet looks like one of them.
    pub fn is_in(&self, table: &Table) -> bool {
        match self {
            Reads::Sheets { guess, .. } => guess(table),
            _ => false,
        }
    }
}
