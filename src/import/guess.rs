//! Which format files are in, told from what is in them.

use super::findings::ImportError;
use super::format::Format;
use super::json::Json;
use super::table::Table;
use super::{acled, sheet, timelinejs, timemap, ucdp};
use crate::read;

/// The format of files that are one thing together.
///
/// # Errors
/// They are in none that is known; what was found instead is said.
pub fn guess(documents: &[Json], tables: &[Table]) -> Result<Format, ImportError> {
    let of_json = || documents.iter().find_map(of_json);
    let of_table = || tables.iter().find_map(of_table);
    if let Some(format) = of_json().or_else(of_table) {
        return Ok(format);
    }
    let (file, found) = match (documents.first(), tables.first()) {
        (Some(json), _) => {
            (json.file.clone(), "It is JSON, but neither a chain, nor of TimelineJS or timemap.".to_string())
        }
        (None, Some(table)) => {
            let headers: Vec<String> = table.headers.iter().take(12).map(|header| read::quoted(header)).collect();
            (table.file.clone(), format!("Its columns are {}.", headers.join(", ")))
        }
        (None, None) => ("".into(), "There is no file.".to_string()),
    };
    let message = format!(
        "This is in no format that is known here. {found} A sheet of incidents has at least the columns `date` and `title`; \
         a chain in JSON looks like {{\"title\": …, \"incidents\": [ … ]}}."
    );
    Err(ImportError::of_file(&file, message))
}

fn of_json(json: &Json) -> Option<Format> {
    match json.root() {
        root if root.get("incidents").is_some() => Some(Format::Chain),
        root if timelinejs::recognises_json(root) => Some(Format::TimelineJson),
        root if timemap::recognises(root) => Some(Format::Timemap),
        _ => None,
    }
}

fn of_table(table: &Table) -> Option<Format> {
    match table {
        table if acled::recognises(table) => Some(Format::Acled),
        table if ucdp::recognises(table) => Some(Format::Ucdp),
        table if timelinejs::recognises_sheet(table) => Some(Format::TimelineSheet),
        table if sheet::recognises(table) => Some(Format::Sheet),
        _ => None,
    }
}
