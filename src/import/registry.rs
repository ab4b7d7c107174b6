//! The formats that can be read, declared once. A new one is a folder with an [`Importer`], and a line here.

use super::importer::{Importer, Reads};
use super::{acled, chain, sheet, timelinejs, timemap, ucdp};
use crate::read::Word;

/// A format that can be read.
#[derive(Clone, Copy)]
pub struct Format(pub(super) &'static Importer);

impl Format {
    /// All of them. Files are in the first that recognises one of them: those that know their own marks stand before the
    /// spreadsheet, which any sheet with dates may be.
    pub const ALL: [Format; 7] = [
        Format(&chain::IMPORTER),
        Format(&timelinejs::JSON),
        Format(&timemap::IMPORTER),
        Format(&acled::IMPORTER),
        Format(&ucdp::IMPORTER),
        Format(&timelinejs::SHEET),
        Format::SPREADSHEET,
    ];

    /// The spreadsheet, whose columns may be chosen.
    pub(super) const SPREADSHEET: Format = Format(&sheet::IMPORTER);

    /// What it is called on a command line.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// What a person calls it.
    pub fn name(self) -> Word {
        self.0.name
    }

    /// What becomes of it, in a few words.
    pub fn help(self) -> &'static str {
        self.0.help
    }

    /// How the names of its files end.
    pub fn endings(self) -> &'static [&'static str] {
        self.0.reads.endings()
    }

    /// By [`id`](Format::id).
    pub fn by_id(id: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.id() == id)
    }

    /// Whether it is this project's own JSON.
    pub fn is_chain(self) -> bool {
        matches!(self.0.reads, Reads::Chain)
    }

    /// Whether its files are JSON, and not sheets.
    pub fn is_json(self) -> bool {
        !matches!(self.0.reads, Reads::Sheets { .. })
    }

    /// Whether each of its files is read by itself.
    pub fn is_one_file(self) -> bool {
        matches!(self.0.reads, Reads::Chain | Reads::Document { .. })
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Format) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Format {}

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}
