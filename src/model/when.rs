//! Dates that are as exact as their source, and no more: EDTF (ISO 8601-2), levels 0 and 1.
//!
//! `read::edtf` reads them; this file says what can be asked of them.

/// How finely a [`Point`] is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The last one or two digits of the year are unknown (`201X`, `20XX`).
    Years,
    /// A year.
    Year,
    /// Spring to winter (`2001-21` to `2001-24`); which months those are depends on the hemisphere, so all of the year.
    Season,
    /// A month.
    Month,
    /// Ten days of a month (`2023-11-1X`).
    Days,
    /// A day.
    Day,
    /// A minute (`2023-11-20T23:10`).
    Minute,
    /// A second.
    Second,
}

impl Precision {
    /// Every precision, the least first.
    pub(crate) const ALL: [Precision; 8] = [
        Precision::Years,
        Precision::Year,
        Precision::Season,
        Precision::Month,
        Precision::Days,
        Precision::Day,
        Precision::Minute,
        Precision::Second,
    ];
}

/// One date expression: a year, a month, a day or a moment, with what is not known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// How finely it is known.
    pub precision: Precision,
    /// Astronomical year (0 is 1 BC). Local calendar fields, as written; unknown digits as 0, missing months and days as 1;
    /// a season's `month` is 21 to 24. (The days `2023-11-0X` begin at 1, as there is no day 0.)
    pub year: i32,
    /// 1 to 12, or a season, 21 to 24; 1 where none is known.
    pub month: u32,
    /// 1 to 31; 1 where none is known.
    pub day: u32,
    /// 0 to 23, local; 0 where none is known.
    pub hour: u32,
    /// 0 to 59; 0 where none is known.
    pub minute: u32,
    /// `~` or `%`: about then.
    pub approximate: bool,
    /// `?` or `%`: the source is in doubt.
    pub uncertain: bool,
    /// First possible moment, seconds since 1970-01-01T00:00:00Z.
    pub earliest: i64,
    /// Last possible moment, seconds since 1970-01-01T00:00:00Z: a day's is its 23:59:59.
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

impl When {
    /// The first possible moment, seconds since 1970-01-01T00:00:00Z. Where the beginning is not known, the end's.
    pub fn earliest(&self) -> i64 {
        self.begins().0
    }

    /// The last possible moment of all of it, inclusive; `None` where it goes on, or nobody knows until when.
    ///
    /// ```
    /// # use incident_chain::model::When;
    /// assert_eq!(When::parse("1970-01-01", 0)?.latest(), Some(86_399));
    /// assert_eq!(When::parse("1970-01-01/..", 0)?.latest(), None);
    /// # Ok::<(), incident_chain::read::Problem>(())
    /// ```
    pub fn latest(&self) -> Option<i64> {
        self.end.as_ref().map(|end| end.latest)
    }

    /// The last of it that is known: its end, and where it goes on its beginning.
    pub fn last_point(&self) -> Option<&Point> {
        self.end.as_ref().or(self.start.as_ref())
    }

    /// The first and the last moment at which it may have begun.
    ///
    /// Of a closed interval that is all of it, as a source that writes `A/B` may mean "at some time between". Of one that
    /// goes on (`A/..`, `A/`) it is A's range, and of one whose beginning is not known (`../B`, `/B`) B's.
    pub fn begins(&self) -> (i64, i64) {
        match (&self.start, &self.end) {
            (Some(start), Some(end)) => (start.earliest, end.latest),
            (Some(point), None) | (None, Some(point)) => (point.earliest, point.latest),
            (None, None) => (0, 0),
        }
    }

    /// Whether `~` or `%` stands at either end: about then. EDTF does not say how far about, so no range is widened.
    pub fn approximate(&self) -> bool {
        self.points().any(|point| point.approximate)
    }

    /// Whether `?` or `%` stands at either end: the source is in doubt.
    pub fn uncertain(&self) -> bool {
        self.points().any(|point| point.uncertain)
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.start.iter().chain(&self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        When::parse(text, 0).unwrap()
    }

    const DAY: i64 = 86_400;

    #[test]
    fn a_closed_interval_may_have_begun_at_any_time_in_it() {
        assert_eq!(when("1970-01-01/1970-01-03").begins(), (0, 3 * DAY - 1));
        assert_eq!(when("1970-01-01/1970-01-03").latest(), Some(3 * DAY - 1));
    }

    #[test]
    fn an_open_interval_begins_where_it_says() {
        for open in ["1970-01-01/..", "1970-01-01/"] {
            assert_eq!((when(open).begins(), when(open).latest()), ((0, DAY - 1), None), "{open}");
        }
        for open in ["../1970-01-01", "/1970-01-01"] {
            assert_eq!((when(open).begins(), when(open).latest()), ((0, DAY - 1), Some(DAY - 1)), "{open}");
            assert!(when(open).start.is_none());
        }
    }

    #[test]
    fn marks_of_doubt_widen_nothing() {
        let plain = when("2023-10-15");
        for (text, approximate, uncertain) in
            [("2023-10-15~", true, false), ("2023-10-15?", false, true), ("2023-10-15%", true, true)]
        {
            let marked = when(text);
            assert_eq!((marked.approximate(), marked.uncertain()), (approximate, uncertain), "{text}");
            assert_eq!((marked.earliest(), marked.latest()), (plain.earliest(), plain.latest()), "{text}");
        }
    }
}
