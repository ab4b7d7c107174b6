//! Which format files are in, told from what is in them.

use super::findings::ImportError;
use super::json::Json;
use super::options::Options;
use super::registry::Format;
use super::table::Table;
use crate::read::{Arg, Code, Problem};

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
        let problem = Problem::new(Code::NoColumnsToChoose).filled("format", Arg::Words(format.name()));
        Err(ImportError::of_file(file.map_or("", |file| file), problem))
    }
}

fn guess(documents: &[Json], tables: &[Table]) -> Result<Format, ImportError> {
    let of_json = |json: &Json| Format::ALL.into_iter().find(|format| format.0.reads.is_of(json));
    let of_table = |table: &Table| Format::ALL.into_iter().find(|format| format.0.reads.is_in(table));
    let known = documents.iter().find_map(of_json).or_else(|| tables.iter().find_map(of_table));
    known.ok_or_else(|| match (documents.first(), tables.first()) {
        (Some(json), _) => ImportError::of_file(&json.file, Problem::new(Code::UnknownJson)),
        (None, Some(table)) => {
            let mut problem = Problem::new(Code::UnknownSheet);
            problem.with("columns", table.names());
            ImportError::at(&table.place(), problem)
        }
        (None, None) => ImportError::of_file("", Problem::new(Code::NothingGiven)),
    })
}
