//! Dates that are as exact as their source, and no more: EDTF (ISO 8601-2), levels 0 and 1.

/// How finely a [`Point`] is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The last one or two digits of the year are unknown (`201X`, `20XX`).
    Years,
    Year,
    /// Spring to winter (`2001-21` to `2001-24`); which months those are depends on the hemisphere, so all of the year.
    Season,
    Month,
    /// Ten days of a month (`2023-11-1X`).
    Days,
    Day,
    Minute,
    Second,
}

/// One date expression: a year, a month, a day or a moment, with what is not known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub precision: Precision,
    /// Astronomical year (0 is 1 BC). Local calendar fields, as written; unknown digits as 0, missing months and days as 1;
    /// a season's `month` is 21 to 24.
    pub year: i32,
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    /// `~` or `%`: about then.
    pub approximate: bool,
    /// `?` or `%`: the source is in doubt.
    pub uncertain: bool,
    /// First possible moment, seconds since 1970-01-01T00:00:00Z.
    pub earliest: i64,
    /// Last possible moment, seconds since 1970-01-01T00:00:00Z.
    pub latest: i64,
}

/// When something happened.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// The expression as written, in EDTF.
    pub edtf: String,
    /// The source's own words ("dawn on Tuesday").
    pub words: Option<String>,
    /// `None`: the beginning is not known (`/B`) or has none (`../B`).
    pub start: Option<Point>,
    /// The same as `start` unless `edtf` is an interval. `None`: it goes on (`A/..`), or its end is not known (`A/`).
    pub end: Option<Point>,
    /// `edtf` is an interval, `A/B`.
    pub interval: bool,
}
