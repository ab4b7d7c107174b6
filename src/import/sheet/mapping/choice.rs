//! What a person says that a column is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Mapping;
use crate::import::findings::ImportError;
use crate::import::origins::Origin;
use crate::import::sheet::columns::Role;
use crate::import::table::Table;
use crate::read::{Arg, Code, Problem, nearest};

/// What a column of the spreadsheet is taken for, as a person says: `Headline=title`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the sheet. Case, spaces, underscores and hyphens do not count.
    pub header: String,
    /// Ours; empty where the column is left out.
    pub column: String,
}

impl Choice {
    /// Our column, if there is one of that name.
    pub(super) fn column(&self) -> Option<&'static str> {
        columns().find(|column| *column == self.column)
    }
}

impl FromStr for Choice {
    type Err = String;

    /// Our names have no equals sign, so the last one counts.
    fn from_str(text: &str) -> Result<Choice, String> {
        let parts = text.rsplit_once('=').map(|(header, column)| (header.trim(), column.trim()));
        let (header, column) = parts.filter(|(header, _)| !header.is_empty()).ok_or(
            "expected a name in the sheet, an equals sign and one of our columns, as in \"Headline=title\"; \
             \"Notes=\" leaves a column out",
        )?;
        Ok(Choice { header: header.to_string(), column: column.to_string() })
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.header, self.column)
    }
}

/// The columns of all sheets that may be chosen.
fn columns() -> impl Iterator<Item = &'static str> {
    Role::ALL.into_iter().flat_map(|role| role.columns().iter().copied())
}

/// Refuses what is chosen and is not there, and what is chosen twice.
pub fn check(choices: &[Choice], sheets: &[(&Table, &Mapping)]) -> Result<(), ImportError> {
    for (index, choice) in choices.iter().enumerate() {
        let refuse = |origin: &Origin, mut problem: Problem| {
            problem.with("header", choice.header.clone()).with("column", choice.column.clone());
            Err(ImportError::at(origin, problem))
        };
        let has_it = |(table, _): &&(&Table, &Mapping)| table.position(&choice.header).is_some();
        let having: Vec<&(&Table, &Mapping)> = sheets.iter().filter(has_it).collect();
        let Some((table, mapping)) = having.first() else {
            let headers: Vec<String> = sheets.iter().flat_map(|(table, _)| table.headers.iter().cloned()).collect();
            let mut problem = Problem::new(Code::NoSuchHeader);
            problem.guessing(nearest(&choice.header, headers.iter().map(String::as_str)).map(str::to_string));
            return refuse(&Origin::file(&"".into()), problem.filled("columns", Arg::Names(headers)));
        };
        let is_known = |(_, mapping): &&(&Table, &Mapping)| mapping.choices().contains(&choice.column.as_str());
        if !choice.column.is_empty() && !having.iter().any(is_known) {
            let mut problem = Problem::new(Code::NoSuchColumn);
            problem.guessing(nearest(&choice.column, mapping.choices().iter().copied()).map(str::to_string));
            let choices = Arg::List(mapping.choices().iter().map(|column| Arg::Field(column)).collect());
            return refuse(&table.place(), problem.filled("columns", choices));
        }
        let is_same = |other: &&Choice| {
            let are_in = |table: &Table| table.position(&choice.header).zip(table.position(&other.header));
            let of_header = |table: &Table| are_in(table).is_some_and(|(one, two)| one == two);
            let of_column =
                |table: &Table| !choice.column.is_empty() && other.column == choice.column && are_in(table).is_some();
            sheets.iter().any(|(table, _)| of_header(table) || of_column(table))
        };
        if let Some(other) = choices.iter().take(index).find(is_same) {
            let problem = Problem::new(Code::ChosenTwice);
            return refuse(
                &table.place(),
                problem.filled("other", Arg::Text(other.to_string())).filled("choice", Arg::Text(choice.to_string())),
            );
        }
    }
    Ok(())
}
