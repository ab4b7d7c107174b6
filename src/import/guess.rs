//! Which format files are in, told from what is in them.

use std::collections::BTreeSet;

use super::findings::ImportError;
use super::json::Json;
use super::options::Options;
use super::registry::Format;
use super::sheet::{our_name, say};
use super::table::Table;
use crate::read::json::Value;
use crate::read::{Arg, Code, Problem, word};

impl Options {
    /// The format of files that are one thing together: the one that is asked for, else the one that they look like. Whose columns
    /// are chosen, those are a spreadsheet.
    ///
    /// # Errors
    /// They are in none that is known; what was found instead is said. Or columns are chosen where there are none to choose.
    pub(super) fn format(&self, documents: &[Json], tables: &[Table]) -> Result<Format, ImportError> {
        let format = match self.from {
            Some(format) => format,
            None if !self.columns.is_empty() && documents.is_empty() && !tables.is_empty() => Format::SPREADSHEET,
            None => guess(documents, tables)?,
        };
        if self.columns.is_empty() || format == Format::SPREADSHEET {
            return Ok(format);
        }
        let file = documents.first().map(|json| &json.file).or(tables.first().map(|table| &table.file));
        let problem = Problem::new(Code::NoColumnsToChoose).filled("format", format.name().into());
        Err(ImportError::of_file(file.map_or("", |file| file), problem))
    }
}

/// A list of incidents is no chain yet.
fn unknown(json: &Json) -> Problem {
    let root = json.root();
    let is_incident = |item: &Value| item.get("date").is_some() && item.get("title").is_some();
    let Some(items) = root.as_array().filter(|items| items.iter().any(is_incident)) else {
        return Problem::new(Code::UnknownJson);
    };
    let fields: BTreeSet<&str> = items.iter().flat_map(Value::fields).map(|(name, _)| name).collect();
    let called = fields.into_iter().filter_map(|name| Some((name, our_name(name)?)));
    let called = called.fold(Arg::Plain(String::new()), |before, (name, ours)| {
        word!("{before} Write {ours} for {name}.")
            .with("before", before)
            .with("ours", Arg::Field(ours))
            .with("name", name.to_string())
    });
    Problem::new(Code::BareList).filled("called", called)
}

fn guess(documents: &[Json], tables: &[Table]) -> Result<Format, ImportError> {
    let of_json = |json: &Json| Format::ALL.into_iter().find(|format| format.0.reads.is_of(json));
    let of_table = |table: &Table| Format::ALL.into_iter().find(|format| format.0.reads.is_in(table));
    let known = documents.iter().find_map(of_json).or_else(|| tables.iter().find_map(of_table));
    known.ok_or_else(|| match (documents.first(), tables.first()) {
        (Some(json), _) => ImportError::of_file(&json.file, unknown(json)),
        (None, Some(table)) => {
            let mut problem = Problem::new(Code::UnknownSheet);
            let first = table.headers.iter().find(|header| !header.is_empty());
            let command = first.and_then(|header| say([(header.as_str(), Some("date"))]));
            problem.with("columns", table.names()).with_cli(command);
            ImportError::at(&table.place(), problem)
        }
        (None, None) => ImportError::of_file("", Problem::new(Code::NothingGiven)),
    })
}
