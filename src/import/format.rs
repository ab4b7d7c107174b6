//! Which format files are in, told from what is in them.

use serde_json::Value;

use super::json::Json;
use super::table::Table;
use super::{acled, sheet, timelinejs, timemap, ucdp};

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// This project's own JSON.
    Chain,
    /// The spreadsheet: `incidents.csv`, and `links.csv` and further sheets where there are any.
    Sheet,
    /// TimelineJS as JSON.
    TimelineJson,
    /// TimelineJS as a spreadsheet.
    TimelineSheet,
    /// Armed Conflict Location & Event Data, CSV.
    Acled,
    /// Uppsala Conflict Data Program, Georeferenced Event Dataset, CSV.
    Ucdp,
    /// timemap (Bellingcat, Forensic Architecture), JSON.
    Timemap,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 7] = [
        Format::Chain,
        Format::Sheet,
        Format::TimelineJson,
        Format::TimelineSheet,
        Format::Acled,
        Format::Ucdp,
        Format::Timemap,
    ];

    /// What it is called on a command line.
    pub fn id(self) -> &'static str {
        match self {
            Format::Chain => "chain",
            Format::Sheet => "csv",
            Format::TimelineJson => "timelinejs",
            Format::TimelineSheet => "timelinejs-csv",
            Format::Acled => "acled",
            Format::Ucdp => "ucdp",
            Format::Timemap => "timemap",
        }
    }

    /// What a person calls it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Chain => "a chain in JSON",
            Format::Sheet => "the spreadsheet of incidents",
            Format::TimelineJson => "TimelineJS in JSON",
            Format::TimelineSheet => "a TimelineJS spreadsheet",
            Format::Acled => "ACLED’s CSV",
            Format::Ucdp => "UCDP GED’s CSV",
            Format::Timemap => "timemap’s JSON",
        }
    }

    /// By [`id`](Format::id).
    pub fn by_id(id: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.id() == id)
    }

    pub(super) fn of_json(json: &Json) -> Option<Format> {
        match &json.root {
            Value::Object(fields) if fields.contains_key("incidents") => Some(Format::Chain),
            root if timelinejs::recognises_json(root) => Some(Format::TimelineJson),
            root if timemap::recognises(root) => Some(Format::Timemap),
            _ => None,
        }
    }

    pub(super) fn of_table(table: &Table) -> Option<Format> {
        match table {
            table if acled::recognises(table) => Some(Format::Acled),
            table if ucdp::recognises(table) => Some(Format::Ucdp),
            table if timelinejs::recognises_sheet(table) => Some(Format::TimelineSheet),
            table if sheet::recognises(table) => Some(Format::Sheet),
            _ => None,
        }
    }
}
