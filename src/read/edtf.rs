//! Reading EDTF, levels 0 and 1, by the Library of Congress's specification: <https://www.loc.gov/standards/datetime/>.
//!
//! Also read: minutes without seconds (`2023-11-20T23:10`), a mark of doubt after a time, and ten days of a month
//! (`2023-11-1X`), because sources are as exact as that. The calendar is chrono's.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Arg, Code, Problem};
use crate::model::{Point, Precision, When};

fn wrong<T>(code: Code) -> Result<T, Problem> {
    Err(Problem::new(code))
}

fn no_date<T>() -> Result<T, Problem> {
    wrong(Code::NoDate)
}

/// Reads a point or an interval, without a thought for what else may have been meant.
pub(super) fn read(text: &str, utc_offset: i32) -> Result<When, Problem> {
    let edtf = text.to_string();
    let Some((start, end)) = text.split_once('/') else {
        let point = point(text, utc_offset)?;
        return Ok(When { edtf, words: None, start: Some(point.clone()), end: Some(point), interval: false });
    };
    let bound = |text: &str| match text {
        "" | ".." => Ok(None),
        date => point(date, utc_offset).map(Some),
    };
    let (start, end) = (bound(start)?, bound(end)?);
    match (&start, &end) {
        (None, None) => wrong(Code::NoEnds),
        (Some(start), Some(end)) if end.latest < start.earliest => wrong(Code::EndsFirst),
        _ => Ok(When { edtf, words: None, start, end, interval: true }),
    }
}

/// Reads one date with or without a time.
fn point(text: &str, utc_offset: i32) -> Result<Point, Problem> {
    let unmarked = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let mark = text.get(unmarked.len()..).unwrap_or_default();
    let (date, time) = match unmarked.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (unmarked, None),
    };
    let mut point = calendar_date(date, utc_offset)?;
    if let Some(time) = time {
        set_time(&mut point, time, utc_offset)?;
    }
    point.approximate = matches!(mark, "~" | "%");
    point.uncertain = matches!(mark, "?" | "%");
    Ok(point)
}

fn calendar_date(text: &str, utc_offset: i32) -> Result<Point, Problem> {
    let (long, rest) = text.strip_prefix('Y').map_or((false, text), |rest| (true, rest));
    let (negative, rest) = rest.strip_prefix('-').map_or((false, rest), |rest| (true, rest));
    let mut parts = rest.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if parts.next().is_some() || (long && month.is_some()) || (negative && year == "0000") {
        return no_date();
    }
    let year = if long { long_year(year)? } else { Digits::read(year, 4)? };
    if year.unknown > 2 || (year.unknown > 0 && month.is_some()) {
        return no_date();
    }
    let sign = if negative { -1 } else { 1 };
    let (low, high) = (sign * year.low as i32, sign * year.high as i32);
    let (first, last) = (low.min(high), low.max(high));

    let (precision, month, day, from, to) = match (month, day) {
        (None, _) => {
            let precision = if year.unknown > 0 { Precision::Years } else { Precision::Year };
            (precision, 1, 1, (first, 1, 1), (last, 12, 31))
        }
        (Some("XX"), None | Some("XX")) => (Precision::Year, 1, 1, (first, 1, 1), (first, 12, 31)),
        (Some(month), None) => match month_number(month)? {
            season @ 21.. => (Precision::Season, season, 1, (first, 1, 1), (first, 12, 31)),
            month => month_of(first, month),
        },
        (Some(month), Some("XX")) => match month_number(month)? {
            21.. => return no_date(),
            month => month_of(first, month),
        },
        (Some(month), Some(day)) => day_of(first, month_number(month)?, day)?,
    };
    match (date(from), date(to)) {
        (Some(from), Some(to)) => Ok(Point {
            precision,
            year: low,
            month,
            day,
            hour: 0,
            minute: 0,
            approximate: false,
            uncertain: false,
            earliest: seconds(from.and_time(NaiveTime::MIN), utc_offset),
            latest: seconds(to.and_time(NaiveTime::MIN), utc_offset) + LAST_SECOND,
        }),
        _ => wrong(Code::TooFar),
    }
}

/// The last second of a day, counted from its first.
const LAST_SECOND: i64 = 86_399;

/// Year, month and day.
type Ymd = (i32, u32, u32);

fn date((year, month, day): Ymd) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn month_of(year: i32, month: u32) -> (Precision, u32, u32, Ymd, Ymd) {
    (Precision::Month, month, 1, (year, month, 1), (year, month, days_in(year, month)))
}

/// One day, or the ten days `0X` to `2X`, or what the month has of `3X`.
fn day_of(year: i32, month: u32, text: &str) -> Result<(Precision, u32, u32, Ymd, Ymd), Problem> {
    let digits = Digits::read(text, 2)?;
    let last = days_in(year, month);
    let (low, high) = (digits.low.max(u32::from(digits.unknown > 0)), digits.high.min(last));
    if month > 12 || digits.unknown > 1 {
        return no_date();
    }
    if low < 1 || low > high {
        let mut problem = Problem::new(Code::NoSuchDay);
        problem.with("last", last as usize).with("month", Arg::Plain(format!("{year:04}-{month:02}")));
        return Err(problem);
    }
    let precision = if digits.unknown > 0 { Precision::Days } else { Precision::Day };
    Ok((precision, month, low, (year, month, low), (year, month, high)))
}

fn days_in(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|&day| date((year, month, day)).is_some()).unwrap_or(31)
}

/// 1 to 12, or a season, 21 to 24.
fn month_number(text: &str) -> Result<u32, Problem> {
    let digits = Digits::read(text, 2)?;
    match digits.low {
        _ if digits.unknown > 0 => no_date(),
        month @ (1..=12 | 21..=24) => Ok(month),
        _ => wrong(Code::NoSuchMonth),
    }
}

/// After `Y`: a year of more than four digits.
fn long_year(text: &str) -> Result<Digits, Problem> {
    let year = Digits::read(text, text.len())?;
    let long = (5..=9).contains(&text.len()) && !text.starts_with('0') && year.unknown == 0;
    if long { Ok(year) } else { no_date() }
}

/// A number whose last digits may be unknown: `201X` is 2010 to 2019.
struct Digits {
    low: u32,
    high: u32,
    unknown: usize,
}

impl Digits {
    fn read(text: &str, width: usize) -> Result<Digits, Problem> {
        let known = text.trim_end_matches('X');
        if text.len() != width || !known.bytes().all(|byte| byte.is_ascii_digit()) {
            return no_date();
        }
        let unknown = width - known.len();
        match (text.replace('X', "0").parse(), text.replace('X', "9").parse()) {
            (Ok(low), Ok(high)) => Ok(Digits { low, high, unknown }),
            _ => no_date(),
        }
    }
}

/// Narrows a day to a minute or a second of it.
fn set_time(point: &mut Point, text: &str, utc_offset: i32) -> Result<(), Problem> {
    let clock_end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(clock_end).unwrap_or((text, ""));
    let offset = match zone {
        "" => Some(utc_offset),
        zone => offset(zone),
    };
    let mut parts = clock.split(':').map(|part| Digits::read(part, 2).ok().filter(|part| part.unknown == 0));
    let (hour, minute, second) = (parts.next().flatten(), parts.next().flatten(), parts.next());
    let (Precision::Day, Some(offset), Some(hour), Some(minute), None) =
        (point.precision, offset, hour, minute, parts.next())
    else {
        return wrong(Code::Time);
    };
    let second = match second {
        None => None,
        Some(Some(digits)) => Some(digits.low),
        Some(None) => return no_date(),
    };
    let time = NaiveTime::from_hms_opt(hour.low, minute.low, second.unwrap_or(0));
    let (Some(date), Some(time)) = (date((point.year, point.month, point.day)), time) else {
        return wrong(Code::NoSuchTime);
    };
    point.precision = if second.is_some() { Precision::Second } else { Precision::Minute };
    (point.hour, point.minute) = (hour.low, minute.low);
    point.earliest = seconds(date.and_time(time), offset);
    point.latest = point.earliest + if second.is_some() { 0 } else { 59 };
    Ok(())
}

/// `Z`, `+03`, `+03:00` or `-05:30`, in seconds ahead of UTC.
pub(super) fn offset(text: &str) -> Option<i32> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let part = |text| Digits::read(text, 2).ok().filter(|digits| digits.unknown == 0).map(|digits| digits.low as i32);
    let (hours, minutes) = (part(hours)?, part(minutes)?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Seconds since 1970-01-01T00:00:00Z of a local moment that is `offset` seconds ahead of UTC.
fn seconds(local: NaiveDateTime, offset: i32) -> i64 {
    local.and_utc().timestamp() - i64::from(offset)
}
