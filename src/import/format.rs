//! The formats that can be read, and what they are called.

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
}
