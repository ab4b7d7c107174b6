//! What the files do not say themselves.

use encoding_rs::Encoding;

use super::progress::Progress;
use super::registry::Format;
use super::sheet::Choice;
use crate::read::Code;

/// What only the person who brings the files can know.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format, where it shall not be told from the files.
    pub from: Option<Format>,
    /// Whether 3/4 is the 3rd of April or the 4th of March, where the whole column does not tell.
    pub day_order: Option<DayOrder>,
    /// How the letters are encoded, where it shall not be told from them.
    pub encoding: Option<&'static Encoding>,
    /// What columns of the spreadsheet are taken for, where their names shall not tell.
    pub columns: Vec<Choice>,
    /// What the chain is called, where the files do not say.
    pub title: Option<String>,
    /// What is done with the hidden sheets of a workbook.
    #[cfg(feature = "book")]
    pub hidden: super::book::Hidden,
    /// Of problems with these codes nothing is said.
    pub allowed: Vec<Code>,
    /// Is told how far reading has come.
    pub progress: Progress,
}

/// What comes first in a date such as 3/4/2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// The 3rd of April.
    DayFirst,
    /// The 4th of March.
    MonthFirst,
}

impl DayOrder {
    pub(super) fn is_day_first(self) -> bool {
        self == DayOrder::DayFirst
    }
}
