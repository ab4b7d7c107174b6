//! How a person says with the command what the columns of a sheet are, by the names that the sheet has.

use std::collections::BTreeMap;

use super::MappedColumn;
use crate::import::shell::shell_word;
use crate::read::{Code, Problem};

/// As many columns are in a command.
const MOST: usize = 12;

/// A longer name is no help in a command, in bytes.
const LONGEST: usize = 100;

/// A sentence with the command that says which columns are which of ours. Where one may be any, its place is kept by a word.
pub fn say<'c>(columns: impl IntoIterator<Item = (&'c str, Option<&'static str>)>) -> Option<String> {
    let columns = columns.into_iter().filter(|(header, _)| header.len() <= LONGEST).take(MOST);
    let (mut maps, mut is_open) = (Vec::new(), false);
    for (header, column) in columns {
        is_open |= column.is_none();
        maps.push(format!("--map {}", shell_word(&format!("{header}={}", column.unwrap_or("COLUMN")))));
    }
    let lead = if maps.len() == 1 { "Say what it is" } else { "Say what they are" };
    let open = if is_open { ", with one of our columns in place of `COLUMN`" } else { "" };
    (!maps.is_empty()).then(|| format!("{lead}: `{}`{open}.", maps.join(" ")))
}

/// What settles the doubts about columns, by what is said of them.
pub struct Commands(BTreeMap<Code, String>);

impl Commands {
    /// For what is said of columns that are not read.
    pub fn of(unread: &[(&MappedColumn, Problem)]) -> Commands {
        let codes = [Code::UnknownColumn, Code::UnclearColumn, Code::SecondColumn];
        let of = |code: Code| {
            let columns = unread.iter().filter(|(_, problem)| problem.code == code).map(|(column, _)| *column);
            // of two that may be the same, one only can be it
            let mut taken: Vec<&str> = Vec::new();
            let columns = columns.filter(|column| match column.column {
                Some(ours) if taken.contains(&ours) => false,
                ours => {
                    taken.extend(ours);
                    true
                }
            });
            Some((code, say(columns.map(|column| (column.header.as_str(), column.column)))?))
        };
        Commands(codes.into_iter().filter_map(of).collect())
    }

    /// The sentence for problems of a code.
    pub fn to_settle(&self, code: Code) -> Option<String> {
        self.0.get(&code).cloned()
    }
}
