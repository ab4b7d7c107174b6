//! Dates as people and spreadsheets write them, in EDTF.
//!
//! A sheet's cells are read by it. In JSON a date is EDTF or an error, and this is what was probably meant. What has two meanings
//! is none of ours: whether 3/4/2023 is in April or in March is told by a whole column, and asked where nothing tells.

mod clock;
mod figures;
mod fold;
mod lend;
mod months;
mod parts;
pub(super) mod persian;
mod phrases;
mod range;
mod stretch;
mod terms;
#[cfg(test)]
mod tests;

use super::edtf;

pub(crate) use fold::plain;
pub(crate) use stretch::{Day, Point, day};

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// A date in the data format's own form.
    Edtf,
    /// A date that has one form in EDTF, once the order of its numbers is known.
    Date(Dated),
    /// A date that only its writer knows, and what was probably meant.
    Asked { doubt: Doubt, guess: Option<String> },
    /// No date, but it can be said why.
    Odd(Odd),
}

/// A date from one end to the other; where it is no interval, its start alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dated {
    /// `None`: open, or not known.
    pub start: Option<Point>,
    /// The same.
    pub end: Option<Point>,
    /// It has two ends.
    pub is_interval: bool,
    /// What is unusual in how it is written, and has to be said.
    pub sort: Option<Sort>,
}

/// In what a date is unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Range,
    Open,
    Vague,
    TenDays,
    PartOfYear,
    Season,
    Week,
    Decade,
    Era,
    Time,
    PartOfDay,
    EndOfDay,
    Persian,
    Language,
    Digits,
}

impl Sort {
    /// After "is".
    pub fn words(self) -> &'static str {
        match self {
            Sort::Range => "a range of dates",
            Sort::Open => "a date that is open at one end",
            Sort::Vague => "a date that is not exact",
            Sort::TenDays => "a part of a month",
            Sort::PartOfYear => "a part of a year",
            Sort::Season => "a season",
            Sort::Week => "a week or a day of one",
            Sort::Decade => "a decade",
            Sort::Era => "a date with its era",
            Sort::Time => "a date with a time in its own form",
            Sort::PartOfDay => "a part of a day",
            Sort::EndOfDay => "the end of a day",
            Sort::Persian => "a date of the Persian calendar",
            Sort::Language => "a date in another language than English",
            Sort::Digits => "a date in other digits than 0 to 9",
        }
    }

    /// Whether a person's words say something that the date in EDTF does not.
    pub fn keeps_words(self) -> bool {
        self != Sort::EndOfDay
    }
}

/// Why only the writer knows which date is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// "late 2023".
    PartOfYear,
    /// "19th century".
    Century,
    /// "the night of 20 November 2023".
    Night,
    /// "14:30 EST".
    Zone(String),
    /// `2023-10-17–`.
    NoEnd,
    /// "13 and 20 November 2023".
    Two,
    /// `2023–24`.
    ShortEnd,
}

impl Doubt {
    /// After "is not a date that we can read,".
    pub fn words(&self) -> String {
        match self {
            Doubt::PartOfYear => "for nobody knows where that part of the time begins and ends".to_string(),
            Doubt::Century => "for a century may begin with the year 0 or 1".to_string(),
            Doubt::Night => "for a night is of two days".to_string(),
            Doubt::NoEnd => "for it may go on, or lack its end".to_string(),
            Doubt::Zone(name) => format!("for {name} is the name of several time zones"),
            Doubt::Two => "for it names two dates".to_string(),
            Doubt::ShortEnd => "for its end may be a year, a month or a season".to_string(),
        }
    }
}

/// What spreadsheets and programs make of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Odd {
    /// `45250`: probably the day that is given in EDTF.
    SerialNumber(String),
    /// `1709908215`: probably the moment that is given in EDTF.
    Epoch(String, Unit),
    /// `20/11/23`, `Nov-23`, `20 Nov`.
    ShortYear,
    /// `########`.
    TooNarrow,
}

/// In what programs count from the beginning of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Milliseconds,
}

/// The longest text that may be a date, in bytes.
const LONGEST: usize = 120;

/// What a text says; `None` where it is no date.
pub(crate) fn written(text: &str) -> Option<Written> {
    if text.len() > LONGEST {
        return None;
    }
    if in_edtf(text) {
        return Some(Written::Edtf);
    }
    let clear = plain(text);
    // JavaScript tells the zone twice: 14:30:00 GMT+0300 (Arabia Standard Time)
    let clear = clear.split_once(" (").filter(|(date, _)| date.contains("GMT")).map_or(&*clear, |(date, _)| date);
    let date = figures::read(clear).or_else(|| range_of_edtf(clear)).or_else(|| range::date(&terms::items(clear)));
    match date? {
        Written::Date(mut date) if date.sort.is_none() && fold::has_other_digits(text) => {
            date.sort = Some(Sort::Digits);
            Some(Written::Date(date))
        }
        date => Some(date),
    }
}

/// The date that was probably meant by a text that is none in EDTF, and why it has to be asked about.
pub(super) fn meant(text: &str) -> (Option<String>, Option<Doubt>) {
    match written(text) {
        Some(Written::Date(date)) => (date.edtf(None).filter(|guess| in_edtf(guess)), None),
        Some(Written::Asked { doubt, guess }) => (guess, Some(doubt)),
        Some(Written::Odd(Odd::SerialNumber(date) | Odd::Epoch(date, _))) => (Some(date), None),
        Some(Written::Edtf | Written::Odd(_)) => (None, None),
        None => (persian::in_figures(&plain(text)), None),
    }
}

/// `2023-11-1X – 2023-11-20?`, and what is in EDTF but for its digits.
fn range_of_edtf(clear: &str) -> Option<Written> {
    let sure = Point::sure;
    if in_edtf(clear) && !clear.contains('T') {
        let date = match clear.split_once('/') {
            Some(_) => return None,
            None => Dated { start: Some(sure(clear)), end: None, is_interval: false, sort: None },
        };
        return Some(Written::Date(date));
    }
    // dashes where hyphens should be
    let hyphens = clear.replace('–', "-");
    if clear.matches('–').count() == 2 && in_edtf(&hyphens) {
        return Some(Written::Date(Dated { start: Some(sure(&hyphens)), end: None, is_interval: false, sort: None }));
    }
    let (start, end) = clear.split_once('–')?;
    let (start, end) = (start.trim(), end.trim());
    let is_one = |text: &str| in_edtf(text) && !text.contains('/');
    (is_one(start) && is_one(end)).then_some(())?;
    Dated { start: Some(sure(start)), end: Some(sure(end)), is_interval: true, sort: Some(Sort::Range) }.or_asked(None)
}

/// Whether a text is a date as the data format has it.
pub(crate) fn in_edtf(text: &str) -> bool {
    edtf::read(text, 0).is_ok()
}

impl Written {
    fn short_year() -> Written {
        Written::Odd(Odd::ShortYear)
    }

    /// The same, not exactly.
    fn about(self) -> Written {
        match self {
            Written::Date(mut date) => {
                for point in [&mut date.start, &mut date.end].into_iter().flatten() {
                    point.mark = if point.mark == "?" { "%" } else { "~" };
                }
                Written::Date(date)
            }
            other => other,
        }
    }

    /// The same as a question.
    fn asked(self, doubt: Doubt) -> Written {
        match self {
            Written::Date(date) => Written::Asked { doubt, guess: date.edtf(None) },
            other => other,
        }
    }
}

impl Dated {
    /// In EDTF; `None` where the order of its numbers is needed and not known.
    pub fn edtf(&self, day_first: Option<bool>) -> Option<String> {
        let end = |point: &Option<Point>| match point {
            Some(point) => point.edtf(day_first),
            None => Some("..".to_string()),
        };
        if self.is_interval { Some([&*end(&self.start)?, "/", &*end(&self.end)?].concat()) } else { end(&self.start) }
    }

    /// The one point that it is, unless it is an interval.
    pub fn point(&self) -> Option<&Point> {
        self.start.as_ref().filter(|_| !self.is_interval)
    }

    /// Its ends.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.start.iter().chain(&self.end)
    }

    /// The date, or the question, if the calendar has it in either order.
    fn or_asked(self, doubt: Option<Doubt>) -> Option<Written> {
        let orders = [self.edtf(Some(true)), self.edtf(Some(false))];
        let is_real = orders.iter().flatten().any(|edtf| in_edtf(edtf));
        // one with a slip still tells the order of a column
        let is_told = self.point().is_some_and(|point| matches!(point.day, Day::EitherWay { .. }));
        (is_real || is_told).then_some(())?;
        Some(match doubt {
            Some(doubt) => Written::Asked { doubt, guess: self.edtf(None) },
            None => Written::Date(self),
        })
    }
}
