//! Parts become a date in EDTF, or the two ends of one.

use super::parts::{Part, Parts};
use super::persian;
use super::{Doubt, Sort};
use chrono::NaiveDate;

/// A day, a month or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Day {
    /// In EDTF.
    Sure(String),
    /// Two numbers and a year, of which one number is the month: `3/4/2023`.
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
}

impl Point {
    /// A point in EDTF as it stands.
    pub fn sure(edtf: &str) -> Point {
        Point { day: Day::Sure(edtf.to_string()), time: String::new(), mark: "", fraction: String::new() }
    }

    /// What is finer than a second; empty where nothing is.
    pub fn fraction(&self) -> &str {
        &self.fraction
    }

    /// In EDTF; `None` where the order of its numbers is needed and not known.
    pub fn edtf(&self, day_first: Option<bool>) -> Option<String> {
        Some([&*self.date(day_first)?, &self.time, self.mark].concat())
    }

    /// The same without the time and the mark.
    pub fn date(&self, day_first: Option<bool>) -> Option<String> {
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

/// What parts are together.
pub enum Assembled {
    Stretch(Stretch),
    /// `20/11/23`, `Nov-23`, `20 Nov`: a date, but for its year.
    ShortYear,
}

/// Puts a date together; `None` where the parts are none.
pub fn assemble(parts: &Parts) -> Option<Assembled> {
    use Part::{Century, Decade, Half, Month, Number, PersianMonth, Quarter, Season, Tens, Year};
    let first = parts.signs.first();
    // `2023/11-12` is no day
    if !parts.has_month() && parts.signs.iter().any(|sign| Some(sign) != first) {
        return None;
    }
    let is_dotted = parts.signs.contains(&'.');
    let sure = |date: String| Some((Day::Sure(date), None, None, None));
    let from_to = |sort, doubt, year: &str, from: u32, to: u32| {
        let month = |month| Day::Sure(format!("{year}-{month:02}"));
        Some((month(from), Some(month(to)), Some(sort), doubt))
    };
    let (day, last, sort, doubt) = match parts.list.as_slice() {
        [Year(year), Number(month), Number(date)]
        | [Number(date), Month(month), Year(year)]
        | [Month(month), Number(date), Year(year)]
        | [Year(year), Month(month), Number(date)] => sure(day(year, *month, *date)),
        // nobody puts the month first and dots between
        [Number(date), Number(month @ ..=12), Year(year)] if is_dotted => sure(day(year, *month, *date)),
        [Number(one), Number(other), Year(year)] if one != other => {
            Some((Day::EitherWay { numbers: [*one, *other], year: year.clone() }, None, None, None))
        }
        [Number(same), Number(_), Year(year)] => sure(day(year, *same, *same)),
        [Year(year), Number(month @ ..=12) | Month(month)] | [Number(month @ ..=12) | Month(month), Year(year)] => {
            sure(format!("{year}-{month:02}"))
        }
        [Year(year)] => sure(year.clone()),
        [Number(date), PersianMonth(month), Year(year)] | [Year(year), PersianMonth(month), Number(date)] => {
            let day = persian::day(persian_year(year)?, *month, *date)?;
            Some((Day::Sure(day.to_string()), None, Some(Sort::Persian), None))
        }
        [PersianMonth(month), Year(year)] | [Year(year), PersianMonth(month)] => {
            let [first, last] = persian::month(persian_year(year)?, *month)?.map(|day| Day::Sure(day.to_string()));
            Some((first, Some(last), Some(Sort::Persian), None))
        }
        [Century(number @ 2..=21)] if !parts.has_era => {
            Some((Day::Sure(format!("{:02}XX", number - 1)), None, Some(Sort::Decade), Some(Doubt::Century)))
        }
        [Season(season), Year(year)] | [Year(year), Season(season)] => {
            Some((Day::Sure(format!("{year}-{season}")), None, Some(Sort::Season), None))
        }
        [Quarter(quarter), Year(year)] | [Year(year), Quarter(quarter)] => {
            from_to(Sort::PartOfYear, None, year, quarter * 3 - 2, quarter * 3)
        }
        [Half(half), Year(year)] | [Year(year), Half(half)] => {
            from_to(Sort::PartOfYear, None, year, half * 6 - 5, half * 6)
        }
        [Decade(years)] => Some((Day::Sure(years.clone()), None, Some(Sort::Decade), None)),
        [Tens(tens), Month(month), Year(year)]
        | [Month(month), Tens(tens), Year(year)]
        | [Month(month), Year(year), Tens(tens)] => {
            Some((Day::Sure(format!("{year}-{month:02}-{tens}X")), None, Some(Sort::TenDays), None))
        }
        [Tens(tens), Year(year)] | [Year(year), Tens(tens)] => {
            let (from, to) = match tens {
                0 => (1, 3),
                1 => (5, 8),
                _ => (10, 12),
            };
            from_to(Sort::PartOfYear, Some(Doubt::PartOfYear), year, from, to)
        }
        [Tens(tens), Decade(years)] => {
            let year = |digit: char| Day::Sure(years.replace('X', digit.encode_utf8(&mut [0; 4])));
            let (from, to) = match tens {
                0 => ('0', '3'),
                1 => ('4', '6'),
                _ => ('7', '9'),
            };
            Some((year(from), Some(year(to)), Some(Sort::Decade), Some(Doubt::PartOfYear)))
        }
        [Number(_), Number(_) | Month(_), Number(_)]
        | [Month(_), Number(_), Number(_)]
        | [Month(_), Number(_)]
        | [Number(_), Month(_)] => return Some(Assembled::ShortYear),
        _ => None,
    }?;
    timed(parts, day, last, sort, doubt).map(Assembled::Stretch)
}

/// The date with its time, which a month has not.
fn timed(parts: &Parts, day: Day, last: Option<Day>, sort: Option<Sort>, doubt: Option<Doubt>) -> Option<Stretch> {
    let (mut day, mut sort, mut doubt) = (day, sort, doubt);
    let (mut time, mut fraction) = (String::new(), String::new());
    if let Some(clock) = &parts.time {
        let mut clock = clock.clone();
        if clock.is_end_of_day() {
            clock.hour = 0;
            day = next(&day)?;
            sort = Some(Sort::EndOfDay);
        } else if clock.is_unusual {
            sort = Some(Sort::Time);
        }
        doubt = doubt.or(clock.named.clone().map(Doubt::Zone));
        (time, fraction) = (clock.edtf(), clock.fraction);
    }
    if parts.has_night {
        doubt = doubt.or(Some(Doubt::Night));
    }
    if sort.is_none() && parts.has_part_of_day {
        sort = Some(Sort::PartOfDay);
    }
    if sort.is_none() && parts.has_era {
        sort = Some(Sort::Era);
    }
    if !parts.mark.is_empty() {
        sort = Some(Sort::Vague);
    }
    if sort.is_none() && parts.is_foreign {
        sort = Some(Sort::Language);
    }
    let point = |day| Point { day, time: time.clone(), mark: parts.mark, fraction: fraction.clone() };
    Some(Stretch { first: point(day), last: last.map(point), sort, doubt })
}

fn persian_year(year: &str) -> Option<i32> {
    year.parse().ok().filter(|year| persian::YEARS.contains(year))
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
