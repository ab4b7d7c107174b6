//! ACLED's sums by week or month: everybody can get them, and they say of no event what happened.

use crate::import::findings::ImportError;
use crate::import::table::Table;
use crate::read::{Code, Problem, word};

/// Whether a sheet has sums, and not events.
pub fn are(table: &Table) -> bool {
    let has = |header: &str| table.position(header).is_some();
    let has_period = has("week") || (has("month") && has("year"));
    let has_sums = has("events") && (has("fatalities") || has("event_type"));
    has_period && has_sums && !has("event_date")
}

/// Refuses them.
pub fn refuse(tables: &[Table]) -> Result<(), ImportError> {
    let Some(table) = tables.iter().find(|table| are(table)) else { return Ok(()) };
    let period = if table.position("week").is_some() { word!("week") } else { word!("month") };
    Err(ImportError::of_file(&table.file, Problem::new(Code::AcledSums).filled("period", period.into())))
}
