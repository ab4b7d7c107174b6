//! Dates in texts, and what was probably meant where a text is no date.

use super::edtf::read;
use super::slips;
#[cfg(feature = "lint")]
use super::written;
use super::{Code, Problem};
use crate::model::When;

impl When {
    /// Reads an EDTF expression of level 0 or 1. Times without an offset are `utc_offset` seconds ahead of UTC.
    ///
    /// ```
    /// use incident_chain::model::When;
    ///
    /// let night = When::parse("2023-11-20T23:10:00+03:00", 0)?;
    /// assert_eq!(night.latest(), Some(night.earliest()));
    /// let week = When::parse("2023-11-13/2023-11-20", 0)?;
    /// assert!(week.interval);
    ///
    /// let slip = When::parse("20/11/2023", 0).unwrap_err();
    /// assert_eq!(slip.guess(), Some("2023-11-20"));
    /// # Ok::<(), incident_chain::read::Problem>(())
    /// ```
    ///
    /// # Errors
    /// A problem without a place, and the date that was probably meant. No date is ever guessed where two are possible: of
    /// `05/06/2023` only the publisher knows the month.
    pub fn parse(text: &str, utc_offset: i32) -> Result<When, Problem> {
        let text = text.trim();
        read(&whole_seconds(text), utc_offset).map_err(|mut wrong| {
            match slips::two_readings(text) {
                Some((one, other)) => {
                    wrong = Problem::new(Code::EitherDate);
                    wrong.with("one", one).with("other", other);
                }
                None => guess(&mut wrong, text),
            }
            wrong.finding(text);
            wrong
        })
    }
}

/// The text without what is finer than a second, which a chain does not know: `14:30:15.123Z`.
fn whole_seconds(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let whole = |end: &str| match end.split_once('.') {
        Some((before, after)) if before.split(':').count() == 3 && after.starts_with(is_digit) => {
            [before, after.trim_start_matches(is_digit)].concat()
        }
        _ => end.to_string(),
    };
    text.split('/').map(whole).collect::<Vec<_>>().join("/")
}

/// Adds what was probably meant, and why it has to be asked about. A reader's browser guesses nothing.
#[cfg(feature = "lint")]
fn guess(wrong: &mut Problem, text: &str) {
    let (guess, doubt) = written::meant(text);
    if let Some(doubt) = doubt {
        wrong.with("so", doubt.words());
    }
    wrong.guessing(guess.or_else(|| slips::meant(text)));
}

#[cfg(not(feature = "lint"))]
fn guess(_: &mut Problem, _: &str) {}

#[cfg(test)]
mod tests {
    use super::*;

    /// First and last moment, in UTC.
    fn range(text: &str) -> Option<String> {
        let when = When::parse(text, 0).ok()?;
        let moment = |seconds| chrono::DateTime::from_timestamp(seconds, 0).unwrap().format("%Y-%m-%dT%H:%M:%S");
        let latest = when.latest().map_or("open".to_string(), |latest| moment(latest).to_string());
        Some(format!("{} {latest}", moment(when.earliest())))
    }

    #[test]
    fn every_form_covers_what_it_may_mean_to_the_second() {
        let table = [
            ("2023-11-20", "2023-11-20T00:00:00 2023-11-20T23:59:59"),
            ("2023-11", "2023-11-01T00:00:00 2023-11-30T23:59:59"),
            ("2024-02", "2024-02-01T00:00:00 2024-02-29T23:59:59"),
            ("2023", "2023-01-01T00:00:00 2023-12-31T23:59:59"),
            ("201X", "2010-01-01T00:00:00 2019-12-31T23:59:59"),
            ("20XX", "2000-01-01T00:00:00 2099-12-31T23:59:59"),
            ("2004-XX", "2004-01-01T00:00:00 2004-12-31T23:59:59"),
            ("1985-04-XX", "1985-04-01T00:00:00 1985-04-30T23:59:59"),
            ("1985-XX-XX", "1985-01-01T00:00:00 1985-12-31T23:59:59"),
            ("2023-11-0X", "2023-11-01T00:00:00 2023-11-09T23:59:59"),
            ("2023-11-1X", "2023-11-10T00:00:00 2023-11-19T23:59:59"),
            ("2023-11-3X", "2023-11-30T00:00:00 2023-11-30T23:59:59"),
            ("2023-12-3X", "2023-12-30T00:00:00 2023-12-31T23:59:59"),
            ("2023-02-2X", "2023-02-20T00:00:00 2023-02-28T23:59:59"),
            ("2001-21", "2001-01-01T00:00:00 2001-12-31T23:59:59"),
            ("2023-11-20T23:10:00", "2023-11-20T23:10:00 2023-11-20T23:10:00"),
            ("2023-11-20T23:10", "2023-11-20T23:10:00 2023-11-20T23:10:59"),
            ("2023-11-20T23:10:00Z", "2023-11-20T23:10:00 2023-11-20T23:10:00"),
            ("2023-11-20T23:10:00+03:00", "2023-11-20T20:10:00 2023-11-20T20:10:00"),
            ("2023-11-20T23:10:00-05", "2023-11-21T04:10:00 2023-11-21T04:10:00"),
            ("2023-11-20T23:10Z~", "2023-11-20T23:10:00 2023-11-20T23:10:59"),
            ("2023-11-20T23:10:00.123Z", "2023-11-20T23:10:00 2023-11-20T23:10:00"),
            ("2023-11-20T23:10:00.5+03:00/..", "2023-11-20T20:10:00 open"),
            ("2023-11-13/2023-11", "2023-11-13T00:00:00 2023-11-30T23:59:59"),
            ("2023-10-17/..", "2023-10-17T00:00:00 open"),
            ("2023-10-17/", "2023-10-17T00:00:00 open"),
            ("../2023-10", "2023-10-01T00:00:00 2023-10-31T23:59:59"),
            ("2023-10-1X~/2023-11-20?", "2023-10-10T00:00:00 2023-11-20T23:59:59"),
            ("0000", "0000-01-01T00:00:00 0000-12-31T23:59:59"),
            ("-0333", "-0333-01-01T00:00:00 -0333-12-31T23:59:59"),
            ("-001X", "-0019-01-01T00:00:00 -0010-12-31T23:59:59"),
            ("Y17000", "+17000-01-01T00:00:00 +17000-12-31T23:59:59"),
        ];
        for (text, expected) in table {
            assert_eq!(range(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn times_without_an_offset_are_local() {
        let local = When::parse("2023-11-20", 3 * 3600).unwrap();
        assert_eq!(local.earliest(), When::parse("2023-11-19T21:00:00Z", 0).unwrap().earliest());
        let stated = "2023-11-20T23:10:00-05:00";
        assert_eq!(When::parse(stated, 3 * 3600).unwrap().earliest(), When::parse(stated, 0).unwrap().earliest());
    }

    #[test]
    fn what_is_no_date_says_why_and_what_was_meant() {
        let table = [
            ("20/11/2023", "is not a date that we can read", Some("2023-11-20")),
            ("11/20/2023", "is not a date that we can read", Some("2023-11-20")),
            ("2023/11/20", "is not a date that we can read", Some("2023-11-20")),
            ("20.11.2023", "is not a date that we can read", Some("2023-11-20")),
            ("2023-9-5", "is not a date that we can read", Some("2023-09-05")),
            ("11/2023", "is not a date that we can read", Some("2023-11")),
            ("20 Nov 2023", "is not a date that we can read", Some("2023-11-20")),
            ("November 20th, 2023", "is not a date that we can read", Some("2023-11-20")),
            ("Nov 2023", "is not a date that we can read", Some("2023-11")),
            ("2023-11-1x", "is not a date that we can read", Some("2023-11-1X")),
            ("2023-11-20 23:10", "is not a date that we can read", Some("2023-11-20T23:10")),
            ("2023-11-20t23:10z", "is not a date that we can read", Some("2023-11-20T23:10Z")),
            ("2023-11-13 – 2023-11-20", "is not a date that we can read", Some("2023-11-13/2023-11-20")),
            ("2023-11-1/2023-11-9", "is not a date that we can read", Some("2023-11-01/2023-11-09")),
            ("2023-11-20/2023-11-13", "ends before it begins", Some("2023-11-13/2023-11-20")),
            ("05/06/2023", "is not a date that we can read", None),
            ("2023-11-31", "names a day that is in no calendar", None),
            ("2023-02-3X", "names a day that is in no calendar", None),
            ("2023-13-01", "names a month that is in no calendar", None),
            ("2023-11-20T25:00", "names a time that is on no clock", None),
            ("2023-11T10:00", "has a time that we cannot read", None),
            ("../..", "has neither beginning nor end", None),
            ("yesterday", "is not a date that we can read", None),
            ("Y999999", "is too far away", None),
            ("Y02023", "is not a date that we can read", None),
            ("-0000", "is not a date that we can read", None),
            ("2023-11-20-5", "is not a date that we can read", None),
            ("2XXX", "is not a date that we can read", None),
            ("", "is not a date that we can read", None),
        ];
        for (text, message, guess) in table {
            let error = When::parse(text, 0).expect_err(text);
            assert_eq!((error.message().as_str(), error.guess()), (message, guess), "{text}");
        }
        let ambiguous = When::parse("05/06/2023", 0).unwrap_err();
        assert_eq!(ambiguous.expected().unwrap(), "the year first, `2023-06-05` or `2023-05-06`");
        let november = When::parse("2023-11-31", 0).unwrap_err().to_string();
        assert!(november.contains("from 01 to 30"), "{november}");
    }
}
