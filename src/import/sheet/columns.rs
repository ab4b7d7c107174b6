//! What the columns of each sheet are called, and which sheet is which.

use crate::import::findings::{Findings, ImportError};
use crate::import::table::Table;
use crate::read;
use crate::read::Severity;

/// What a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Incidents,
    Links,
    /// What is said of the whole chain, a row a field.
    Chain,
    Sides,
    Actors,
    Places,
    Sources,
    /// Of the whole chain.
    Corrections,
}

/// The columns of incidents, first those that everybody needs.
pub const INCIDENTS: &[&str] = &[
    "id",
    "date",
    "date_text",
    "kind",
    "title",
    "summary",
    "by",
    "against",
    "claimed_by",
    "place",
    "lat",
    "lon",
    "means",
    "killed",
    "injured",
    "figures_say",
    "quote",
    "quote_by",
    "source",
    "source_url",
    "tags",
    "part_of",
    "involving",
    "denied_by",
    "damage",
    "unspecified",
    "figures_of",
    "figures_source",
    "figures_as_of",
    "figures_superseded",
    "quote_source",
    "media_kind",
    "media_url",
    "media_alt",
    "media_caption",
    "media_credit",
    "media_sensitive",
    "correction",
    "correction_date",
    "responds_to",
];
/// How many of [`INCIDENTS`] are always written.
pub const ALWAYS: usize = 22;
pub const LINKS: &[&str] = &["response", "cause", "basis", "says", "quote", "source_url", "disputed_by", "source"];
/// As [`ALWAYS`], of [`LINKS`].
pub const LINKS_ALWAYS: usize = 7;
pub const CHAIN: &[&str] = &["field", "value"];
/// What may stand in the column `field`.
pub const CHAIN_FIELDS: [&str; 10] =
    ["title", "summary", "lang", "utc_offset", "updated", "byline", "credit", "license", "framing", "focus"];
pub const SIDES: &[&str] = &["id", "name", "tone"];
pub const ACTORS: &[&str] = &["id", "name", "short", "side", "part_of", "kind", "about", "url"];
pub const PLACES: &[&str] = &["id", "name", "region", "country", "lat", "lon"];
pub const SOURCES: &[&str] = &["id", "publisher", "title", "url", "published", "archived_url", "lang"];
pub const CORRECTIONS: &[&str] = &["date", "text", "incident"];

/// What the fields of an incident, and of what lies in it, are called in the sheets.
pub const FIELDS: &[(&str, &str)] = &[
    ("id", ", id"),
    ("date", ", date"),
    ("date_text", ", date_text"),
    ("kind", ", kind"),
    ("title", ", title"),
    ("summary", ", summary"),
    ("by", ", by"),
    ("against", ", against"),
    ("claimed_by", ", claimed_by"),
    ("involving", ", involving"),
    ("denied_by", ", denied_by"),
    ("place", ", place"),
    ("means", ", means"),
    ("damage", ", damage"),
    ("tags", ", tags"),
    ("part_of", ", part_of"),
    ("sources", ", source_url"),
    ("casualties.who", ", figures_of"),
    ("casualties.killed", ", killed"),
    ("casualties.injured", ", injured"),
    ("casualties.unspecified", ", unspecified"),
    ("casualties.says", ", figures_say"),
    ("casualties.source", ", figures_source"),
    ("casualties.as_of", ", figures_as_of"),
    ("quotes", ", quote"),
    ("quotes.text", ", quote"),
    ("quotes.says", ", quote_by"),
    ("quotes.source", ", quote_source"),
    ("media", ", media_url"),
    ("media.kind", ", media_kind"),
    ("media.url", ", media_url"),
    ("media.alt", ", media_alt"),
    ("media.caption", ", media_caption"),
    ("media.credit", ", media_credit"),
    ("corrections", ", correction"),
    ("corrections.text", ", correction"),
    ("corrections.date", ", correction_date"),
    // of a link
    ("incident", ", cause"),
    ("basis", ", basis"),
    ("says", ", says"),
    ("quote", ", quote"),
    ("source", ", source_url"),
    ("disputed_by", ", disputed_by"),
];

impl Role {
    /// What a sheet with such headers holds; `None` where it is no sheet of ours.
    pub fn of(table: &Table) -> Option<Role> {
        let any = |columns: &[&str]| columns.iter().any(|column| table.has(column));
        let all = |columns: &[&str]| columns.iter().all(|column| table.has(column));
        match () {
            () if all(&["date", "title"]) => Some(Role::Incidents),
            () if all(&["response", "cause"]) => Some(Role::Links),
            () if all(CHAIN) => Some(Role::Chain),
            () if all(CORRECTIONS) => Some(Role::Corrections),
            // of which the title is missing
            () if any(&["date"]) => Some(Role::Incidents),
            () if any(&["publisher"]) => Some(Role::Sources),
            () if any(&["name"]) && any(&["tone"]) => Some(Role::Sides),
            () if any(&["name"]) && any(&["lat", "lon", "region", "country"]) => Some(Role::Places),
            () if any(&["name"]) && any(&["short", "side", "part_of", "about", "url"]) => Some(Role::Actors),
            // of which the date, or one end, is missing
            () if any(&["title"]) => Some(Role::Incidents),
            () if any(&["response", "cause"]) => Some(Role::Links),
            () => None,
        }
    }

    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Role::Incidents => INCIDENTS,
            Role::Links => LINKS,
            Role::Chain => CHAIN,
            Role::Sides => SIDES,
            Role::Actors => ACTORS,
            Role::Places => PLACES,
            Role::Sources => SOURCES,
            Role::Corrections => CORRECTIONS,
        }
    }

    /// Columns in which dates stand.
    pub fn dates(self) -> &'static [&'static str] {
        match self {
            Role::Incidents => &["date", "figures_as_of", "correction_date"],
            Role::Sources => &["published"],
            Role::Corrections => &["date"],
            _ => &[],
        }
    }

    /// Refuses a sheet without a column that it must have.
    pub fn require(self, table: &Table) -> Result<(), ImportError> {
        let required: &[&str] = match self {
            Role::Incidents => &["date", "title"],
            Role::Links => &["response", "cause"],
            _ => &[],
        };
        let Some(missing) = required.iter().find(|column| !table.has(column)) else { return Ok(()) };
        let unknown = table.others(self.columns());
        let guess = match read::nearest(missing, unknown) {
            Some(near) => format!(" Is it {}?", read::quoted(near)),
            None => String::new(),
        };
        let headers: Vec<String> = table.headers.iter().take(30).map(|header| read::quoted(header)).collect();
        let message = format!("This sheet has no column `{missing}`.{guess} Its columns are {}.", headers.join(", "));
        Err(ImportError::of_file(&table.file, message))
    }

    /// Reports every column that is none of ours, with the one that was probably meant.
    pub fn report_unknown(self, table: &Table, findings: &mut Findings) {
        for header in table.others(self.columns()) {
            let filled = table.rows.iter().filter(|row| table.cell(row, header).is_some()).count();
            let unused = self.columns().iter().copied().filter(|column| !table.has(column));
            let guess = read::nearest(header, unused).map(str::to_string);
            let (severity, message) = match filled {
                0 => (Severity::Note, "is not a column that we know, and it is empty".to_string()),
                1 => (
                    Severity::Warning,
                    "is not a column that we know, and what it says in 1 row is left out".to_string(),
                ),
                rows => (
                    Severity::Warning,
                    format!("is not a column that we know, and what it says in {rows} rows is left out"),
                ),
            };
            findings.report(severity, &table.header_origin(header), &message).guess(guess);
        }
    }
}
