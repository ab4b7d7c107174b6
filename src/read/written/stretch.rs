//! A date with its time and its doubts, or the two ends of one.

use chrono::NaiveDate;

use super::beyond::Beyond;
use super::parts::Parts;
use super::shape::{Shape, shape};
use super::{Doubt, Sort};

/// A day, a month or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Day {
    /// In EDTF.
    Sure(String),
    /// A year and two numbers; one of these is the month: `3/4/2023`.
    EitherWay { numbers: [u32; 2], year: String },
}

/// One end of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub day: Day,
    /// Empty, or as EDTF has it: `T14:30`.
    pub time: String,
    /// `~`, `?` or `%`; else empty.
    pub mark: &'static str,
    /// Digits of a second that a chain does not know.
    pub fraction: String,
    /// Whether what is meant begins after it, or ends before it.
    pub beyond: Beyond,
}

impl Point {
    /// A point in EDTF, as written.
    pub fn sure(edtf: &str) -> Point {
        Point {
            day: Day::Sure(edtf.to_string()),
            time: String::new(),
            mark: "",
            fraction: String::new(),
            beyond: Beyond::No,
        }
    }

    /// In EDTF; `None` where the order of its numbers is needed and not known.
    pub fn edtf(&self, day_first: Option<bool>) -> Option<String> {
        Some([&*self.date(day_first)?, &self.time, self.mark].concat())
    }

    /// The same, where it is not in what is meant.
    pub fn beyond(self, beyond: Beyond) -> Point {
        // a moment is as short as can be
        if self.time.is_empty() { Point { beyond, ..self } } else { self }
    }

    /// The same without the time and the mark.
    pub fn date(&self, day_first: Option<bool>) -> Option<String> {
        Some(self.beyond.of(self.written_date(day_first)?))
    }

    fn written_date(&self, day_first: Option<bool>) -> Option<String> {
        match &self.day {
            Day::Sure(date) => Some(date.clone()),
            Day::EitherWay { numbers: [first, second], year } => match (first, second) {
                (13.., _) => Some(day(year, *second, *first)),
                (_, 13..) => Some(day(year, *first, *second)),
                _ if day_first? => Some(day(year, *second, *first)),
                _ => Some(day(year, *first, *second)),
            },
        }
    }
}

/// What one date covers, where EDTF has no single form for it from one end to another.
pub struct Stretch {
    pub first: Point,
    pub last: Option<Point>,
    pub sort: Option<Sort>,
    /// Why only its writer knows what is meant.
    pub doubt: Option<Doubt>,
}

/// `20/11/23`, `Nov-23`, `20 Nov`: a date, but for its year.
pub struct ShortYear;

/// Puts a date together; `None` where the parts are none.
pub fn assemble(parts: &Parts) -> Option<Result<Stretch, ShortYear>> {
    match shape(parts)? {
        Ok(shape) => timed(parts, shape).map(Ok),
        Err(short) => Some(Err(short)),
    }
}

/// The date with its time, which a month has not, and what else makes it unusual: what is vaguest counts.
fn timed(parts: &Parts, shape: Shape) -> Option<Stretch> {
    let Shape { mut first, last, sort, doubt } = shape;
    let clock = parts.time.clone().unwrap_or_default();
    let is_end_of_day = clock.is_end_of_day();
    if is_end_of_day {
        first = next(&first)?;
    }
    let sorts = [
        (!parts.mark.is_empty()).then_some(Sort::Vague),
        is_end_of_day.then_some(Sort::EndOfDay),
        clock.is_unusual.then_some(Sort::Time),
        sort,
        parts.has_part_of_day.then_some(Sort::PartOfDay),
        parts.has_era.then_some(Sort::Era),
        parts.is_foreign.then_some(Sort::Language),
    ];
    let sort = sorts.into_iter().flatten().next();
    let doubt = doubt.or(clock.named.clone().map(Doubt::Zone)).or(parts.has_night.then_some(Doubt::Night));
    let time = parts.time.as_ref().map(|_| clock.edtf()).unwrap_or_default();
    let point =
        |day| Point { day, time: time.clone(), mark: parts.mark, fraction: clock.fraction.clone(), beyond: Beyond::No };
    Some(Stretch { first: point(first), last: last.map(point), sort, doubt })
}

/// The day after.
pub fn next(day: &Day) -> Option<Day> {
    let Day::Sure(date) = day else { return None };
    let next = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?.succ_opt()?;
    Some(Day::Sure(next.to_string()))
}

/// A day in EDTF.
pub fn day(year: &str, month: u32, day: u32) -> String {
    format!("{year}-{month:02}-{day:02}")
}
