//! What the columns of each sheet are called, and which sheet is which.

use std::sync::LazyLock;

use crate::import::origins::Called::Column;
use crate::import::origins::{Name, Names};
use crate::import::table::Table;
use crate::model::IncidentTexts;

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
    Periods,
    /// Sentences in words of the publisher's own.
    Words,
    /// Of the whole chain.
    Corrections,
}

/// The columns of incidents that are always written.
pub const ALWAYS: &[&str] = &[
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
];
/// Those that are written only where they are not empty, besides the columns of texts.
const SOMETIMES: &[&str] = &[
    "involving",
    "denied_by",
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
    "side",
    "side_against",
];
/// All columns of incidents, first those that everybody needs.
static INCIDENTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let texts = IncidentTexts::NAMES.iter().filter(|text| !ALWAYS.contains(text));
    ALWAYS.iter().chain(texts).chain(SOMETIMES).copied().collect()
});
pub const LINKS: &[&str] = &["response", "cause", "basis", "says", "quote", "source_url", "disputed_by", "source"];
/// How many of [`LINKS`] are always written.
pub const LINKS_ALWAYS: usize = 7;
pub const CHAIN: &[&str] = &["field", "value"];
pub const SIDES: &[&str] = &["id", "name", "short", "tone"];
pub const ACTORS: &[&str] = &["id", "name", "short", "grammar", "side", "part_of", "kind", "about", "url"];
pub const PLACES: &[&str] = &["id", "name", "region", "country", "lat", "lon"];
pub const SOURCES: &[&str] = &["id", "publisher", "title", "url", "published", "archived_url", "lang"];
pub const PERIODS: &[&str] = &["from", "to", "title", "note"];
pub const WORDS: &[&str] = &["key", "text"];
pub const CORRECTIONS: &[&str] = &["date", "text", "incident"];

/// What the fields of an incident, and of what is in it, are called in the sheets. The columns of texts are called as they are.
pub static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let texts = IncidentTexts::NAMES.iter().map(|text| (std::slice::from_ref(text), Column(text)));
    FIELDS.iter().copied().chain(texts).collect()
});

const FIELDS: Names = &[
    (&["id"], Column("id")),
    (&["date"], Column("date")),
    (&["date_text"], Column("date_text")),
    (&["kind"], Column("kind")),
    (&["title"], Column("title")),
    (&["by"], Column("by")),
    (&["against"], Column("against")),
    (&["claimed_by"], Column("claimed_by")),
    (&["involving"], Column("involving")),
    (&["denied_by"], Column("denied_by")),
    (&["place"], Column("place")),
    (&["tags"], Column("tags")),
    (&["part_of"], Column("part_of")),
    (&["sources"], Column("source_url")),
    (&["casualties", "who"], Column("figures_of")),
    (&["casualties", "killed"], Column("killed")),
    (&["casualties", "injured"], Column("injured")),
    (&["casualties", "unspecified"], Column("unspecified")),
    (&["casualties", "says"], Column("figures_say")),
    (&["casualties", "source"], Column("figures_source")),
    (&["casualties", "as_of"], Column("figures_as_of")),
    (&["quotes"], Column("quote")),
    (&["quotes", "text"], Column("quote")),
    (&["quotes", "says"], Column("quote_by")),
    (&["quotes", "source"], Column("quote_source")),
    (&["media"], Column("media_url")),
    (&["media", "kind"], Column("media_kind")),
    (&["media", "url"], Column("media_url")),
    (&["media", "alt"], Column("media_alt")),
    (&["media", "caption"], Column("media_caption")),
    (&["media", "credit"], Column("media_credit")),
    (&["corrections"], Column("correction")),
    (&["corrections", "text"], Column("correction")),
    (&["corrections", "date"], Column("correction_date")),
    // of a link
    (&["incident"], Column("cause")),
    (&["basis"], Column("basis")),
    (&["says"], Column("says")),
    (&["quote"], Column("quote")),
    (&["source"], Column("source_url")),
    (&["disputed_by"], Column("disputed_by")),
];

impl Role {
    /// All of them.
    pub const ALL: [Role; 10] = [
        Role::Incidents,
        Role::Links,
        Role::Chain,
        Role::Sides,
        Role::Actors,
        Role::Places,
        Role::Sources,
        Role::Periods,
        Role::Words,
        Role::Corrections,
    ];

    /// What a sheet with our own columns holds; `None` where it is no sheet of ours.
    pub fn of(table: &Table) -> Option<Role> {
        let has = |column: &str| table.has(column);
        Role::whole(has).or_else(|| Role::partly(has))
    }

    /// What a sheet holds that has the columns of one role only.
    pub fn whole(has: impl Fn(&str) -> bool) -> Option<Role> {
        let all = |columns: &[&str]| columns.iter().all(|column| has(column));
        match () {
            () if all(Role::Incidents.required()) => Some(Role::Incidents),
            () if all(Role::Links.required()) => Some(Role::Links),
            () if all(CHAIN) => Some(Role::Chain),
            () if all(&["from", "to"]) => Some(Role::Periods),
            () if all(WORDS) => Some(Role::Words),
            () if all(CORRECTIONS) => Some(Role::Corrections),
            () => None,
        }
    }

    /// What a sheet probably holds that lacks a column.
    pub fn partly(has: impl Fn(&str) -> bool) -> Option<Role> {
        let any = |columns: &[&str]| columns.iter().any(|column| has(column));
        match () {
            // the title is missing
            () if any(&["date"]) => Some(Role::Incidents),
            () if any(&["publisher"]) => Some(Role::Sources),
            () if any(&["name"]) && any(&["tone"]) => Some(Role::Sides),
            () if any(&["name"]) && any(&["lat", "lon", "region", "country"]) => Some(Role::Places),
            () if any(&["name"]) && any(&["short", "grammar", "side", "part_of", "about", "url"]) => Some(Role::Actors),
            // the date, or one end, is missing
            () if any(&["title"]) => Some(Role::Incidents),
            () if any(&["response", "cause"]) => Some(Role::Links),
            () => None,
        }
    }

    /// Columns without which such a sheet is refused.
    pub fn required(self) -> &'static [&'static str] {
        match self {
            Role::Incidents => &["date", "title"],
            Role::Links => &["response", "cause"],
            _ => &[],
        }
    }

    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Role::Incidents => &INCIDENTS,
            Role::Links => LINKS,
            Role::Chain => CHAIN,
            Role::Sides => SIDES,
            Role::Actors => ACTORS,
            Role::Places => PLACES,
            Role::Sources => SOURCES,
            Role::Periods => PERIODS,
            Role::Words => WORDS,
            Role::Corrections => CORRECTIONS,
        }
    }

    /// Columns with dates.
    pub fn dates(self) -> &'static [&'static str] {
        match self {
            Role::Incidents => &["date", "figures_as_of", "correction_date"],
            Role::Sources => &["published"],
            Role::Periods => &["from", "to"],
            Role::Corrections => &["date"],
            _ => &[],
        }
    }
}
