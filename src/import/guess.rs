//! Which format files are in, told from what is in them.

use super::findings::ImportError;
use super::json::Json;
use super::registry::Format;
use super::table::Table;
use crate::read::{Code, Problem};

/// The format of files that are one thing together.
///
/// # Errors
/// They are in none that is known; what was found instead is said.
pub fn guess(documents: &[Json], tables: &[Table]) -> Result<Format, ImportError> {
    let of_json = |json: &Json| Format::ALL.into_iter().find(|format| format.0.reads.is_of(json));
    let of_table = |table: &Table| Format::ALL.into_iter().find(|format| format.0.reads.is_in(table));
    let known = documents.iter().find_map(of_json).or_else(|| tables.iter().find_map(of_table));
    known.ok_or_else(|| match (documents.first(), tables.first()) {
        (Some(json), _) => ImportError::of_file(&json.file, Problem::new(Code::UnknownJson)),
        (None, Some(table)) => {
            let mut problem = Problem::new(Code::UnknownSheet);
            problem.with("columns", table.names());
            ImportError::of_file(&table.file, problem)
        }
        (None, None) => ImportError::of_file("", Problem::new(Code::NothingGiven)),
    })
}
