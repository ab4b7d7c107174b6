//! What the columns of a sheet are taken for, by any name that people use.
//!
//! A column that has one of our own names is that one. Else its name may be known ([`languages`]): then it is taken, and said
//! once for the sheet. Where only its cells tell, or a name comes near, it is asked about, and not read. So it is with
//! two columns that may be the same one.

mod choice;
mod command;
mod content;
mod languages;
mod meaning;
mod names;
mod report;
mod take;

use std::sync::Arc;

pub use choice::Choice;
pub(in crate::import) use choice::check;
pub(in crate::import) use command::say;
pub use meaning::{Meaning, listed as listed_columns, meanings};
use serde::{Deserialize, Serialize};
pub(in crate::import) use take::mapping;

use super::columns::Role;
use crate::import::findings::{Findings, ImportError};
use crate::import::table::Table;

/// What the columns of one sheet are taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The file's name.
    pub file: Arc<str>,
    /// Its columns that have a name, from left to right.
    pub columns: Vec<MappedColumn>,
    role: Option<Role>,
}

/// What a column of a sheet is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// Its name in the sheet.
    pub header: String,
    /// Ours, as far as one may be meant. It is read where the grounds [are sure](Grounds::is_sure).
    pub column: Option<&'static str>,
    /// Why.
    pub grounds: Grounds,
    /// How many rows have something in it.
    pub rows: usize,
    /// The texts in the first three of these.
    pub cells: Vec<String>,
    /// Its index in the sheet.
    index: usize,
}

/// On what grounds a column is taken for one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grounds {
    /// A person says so: see [`Options::columns`](crate::import::Options::columns).
    Chosen,
    /// It has our name.
    OwnName,
    /// It has a name that people give to it.
    KnownName,
    /// It has a name that people give to several things.
    DoubtfulName,
    /// Its name comes near.
    NearName,
    /// It has dates in it.
    Dates,
    /// It has addresses in it.
    Addresses,
    /// It has titles or ids of other rows in it.
    Titles,
    /// Another column may be the same one.
    Rival,
    /// Another column is it already.
    Taken,
    /// None.
    Unknown,
}

impl Grounds {
    /// Whether the column is read. Else a person has to say what it is.
    pub fn is_sure(self) -> bool {
        matches!(self, Grounds::Chosen | Grounds::OwnName | Grounds::KnownName)
    }

    /// Whether it may be what it seems: a person has to say.
    pub fn is_likely(self) -> bool {
        !self.is_sure() && !matches!(self, Grounds::Taken | Grounds::Unknown)
    }
}

impl Mapping {
    /// Our columns that a sheet such as this may have.
    pub fn choices(&self) -> &'static [&'static str] {
        self.role.unwrap_or(Role::Incidents).columns()
    }

    /// The choices that would settle what is in doubt: the first of several that may be the same column is it, and the
    /// others are left out.
    pub fn proposed(&self) -> Vec<Choice> {
        let mut taken: Vec<&str> = Vec::new();
        let doubtful = self.columns.iter().filter(|column| !column.grounds.is_sure());
        let choices = doubtful.filter_map(|MappedColumn { header, column, grounds, .. }| {
            let column = (*column)?;
            let is_free = *grounds != Grounds::Taken && !taken.contains(&column);
            taken.extend(is_free.then_some(column));
            Some(Choice { header: header.clone(), column: if is_free { column } else { "" }.to_string() })
        });
        choices.collect()
    }

    /// The column that is ours.
    fn holder(&self, column: &str) -> Option<&MappedColumn> {
        self.columns.iter().find(|held| held.grounds.is_sure() && held.column == Some(column))
    }
}

/// Our name for what people call a column of the sheet of incidents, where it is surely another.
pub(in crate::import) fn our_name(called: &str) -> Option<&'static str> {
    let meant = names::meanings(called).sure;
    let ours = Role::Incidents.columns();
    meant.into_iter().find(|column| ours.contains(column)).filter(|column| !ours.contains(&called) && *column != called)
}

/// The index of the column that is, or most likely is, one of ours.
#[cfg(feature = "book")]
pub(in crate::import) fn column(table: &Table, name: &str) -> Option<usize> {
    let mapping = mapping(table, &[]);
    let likely = || mapping.columns.iter().find(|column| column.column == Some(name));
    mapping.holder(name).or_else(likely).map(|column| column.index)
}

/// Whether a sheet is one of ours.
pub(in crate::import) fn recognises(table: &Table) -> bool {
    mapping(table, &[]).role.is_some()
}

/// Gives the columns of sheets their names, and says which are taken for what.
pub(in crate::import) fn name(
    tables: &mut [Table],
    mappings: &[Mapping],
    choices: &[Choice],
    findings: &mut Findings,
) -> Result<(), ImportError> {
    check(choices, &tables.iter().zip(mappings).collect::<Vec<_>>())?;
    for (table, mapping) in tables.iter_mut().zip(mappings) {
        report::refuse(mapping, table)?;
        report::report(mapping, table, findings);
        let sure = mapping.columns.iter().filter(|column| column.grounds.is_sure());
        table.call(sure.filter_map(|column| Some((column.column?, column.index))));
    }
    Ok(())
}
