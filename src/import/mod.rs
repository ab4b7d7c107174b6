//! Other people's formats become the model's document, and whatever could not come along is told.
//!
//! [`open`] takes files as they came, says which format they are in, and gives a chain with everything that was found wrong,
//! each at the place in the publisher's own file: "row 14, date".

mod acled;
mod cells;
mod dates;
mod events;
mod file;
mod findings;
mod format;
mod guess;
mod html;
mod json;
mod open;
mod options;
mod sheet;
mod table;
mod timelinejs;
mod timemap;
mod ucdp;

pub use file::{File, MAX_FILE, too_big};
pub use findings::{Finding, ImportError};
pub use format::Format;
pub use open::{Opened, decode, open};
pub use options::{DayOrder, Options};
pub use sheet::to_sheets;

use findings::Origin;

use crate::read::document::Document;

/// What an importer makes of its files.
struct Imported {
    document: Document,
    origins: Origins,
}

/// Where in the publisher's files the parts of a document come from, so that what is wrong with the document is said of
/// the file that the publisher can mend.
#[derive(Default)]
struct Origins {
    /// Of each incident of the document, by its position.
    incidents: Vec<Origin>,
    /// Of each cause that an incident names, by the positions of both: only where it is not where the incident is.
    links: std::collections::BTreeMap<(usize, usize), Origin>,
    /// Of parts that come from elsewhere than their incident, or stand outside of all incidents, by their paths in the
    /// document: `incidents[3].casualties[1]`, `sources[2].url`, `utc_offset`.
    parts: std::collections::BTreeMap<String, Origin>,
    /// What a field of an incident is called in the file, as what is added to the origin's path. Fields without indexes:
    /// `("casualties.killed", ", killed")` for a column, `("date", ".start_date")` for a field of JSON.
    fields: &'static [(&'static str, &'static str)],
}
