//! ACLED's sums by week or month: everybody can get them, and they say of no event what happened.

use crate::import::findings::ImportError;
use crate::import::table::Table;
use crate::read::{Code, Problem};

/// Whether a sheet has sums, and not events.
pub fn are(table: &Table) -> bool {
    let has_period = table.has("week") || (table.has("month") && table.has("year"));
    let has_sums = table.has("events") && ["fatalities", "event_type"].iter().any(|column| table.has(column));
    has_period && has_sums && !table.has("event_date")
}

/// Refuses them.
pub fn refuse(tables: &[Table]) -> Result<(), ImportError> {
    let Some(table) = tables.iter().find(|table| are(table)) else { return Ok(()) };
    let period = if table.has("week") { "week" } else { "month" };
    Err(ImportError::of_file(&table.file, Problem::new(Code::AcledSums).filled("period", period.into())))
}
