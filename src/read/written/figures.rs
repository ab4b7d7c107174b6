//! Dates that are a single number, and the signs that a too narrow column shows.

use chrono::{DateTime, Days, NaiveDate, Weekday};

use super::{Dated, Odd, Point, Sort, Unit, Written};
use super::{range, terms};

/// What is one number, or only `#`.
pub fn read(text: &str) -> Option<Written> {
    if text.len() > 1 && text.bytes().all(|byte| byte == b'#') {
        return Some(Written::Odd(Odd::TooNarrow));
    }
    if let Some(date) = week(text) {
        return Some(date);
    }
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if !is_number(whole) || !(fraction.is_empty() || is_number(fraction)) {
        return None;
    }
    match whole.len() {
        // a number in that range is a day from 1927 to 2173
        5 => Some(Written::Odd(Odd::SerialNumber(serial(whole, fraction)?))),
        9 | 10 => epoch(whole.parse().ok()?, Unit::Seconds),
        12 | 13 if fraction.is_empty() => epoch(whole.parse::<i64>().ok()?.div_euclid(1_000), Unit::Milliseconds),
        // `20231120143000`
        14 => range::date(&terms::items(&format!("{}T{}", whole.get(..8)?, whole.get(8..)?))),
        _ => None,
    }
}

/// `2023-W47` or `2023-W47-1`, as ISO 8601 counts weeks.
fn week(text: &str) -> Option<Written> {
    let (year, week) = text.split_once("-W")?;
    let (week, day) = week.split_once('-').map_or((week, None), |(week, day)| (week, Some(day)));
    let [year, week] = [year.parse::<i32>().ok().filter(|_| year.len() == 4)?, week.parse::<i32>().ok()?];
    let monday = NaiveDate::from_isoywd_opt(year, u32::try_from(week).ok()?, Weekday::Mon)?;
    let point = |days: u64| Some(Point::sure(&monday.checked_add_days(Days::new(days))?.to_string()));
    let (start, end) = match day {
        Some(day) => (point(day.parse::<u64>().ok().filter(|day| (1..=7).contains(day))? - 1), None),
        None => (point(0), point(6)),
    };
    let is_interval = end.is_some();
    Some(Written::Date(Dated { start, end, is_interval, sort: Some(Sort::Week) }))
}

/// The day, and the time where there is one, of a number of days since the end of 1899.
fn serial(days: &str, fraction: &str) -> Option<String> {
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days.parse().ok()?))?;
    let minutes = (format!("0.{fraction}0").parse::<f64>().ok()? * 1_440.0).round() as u32;
    Some(match minutes {
        1..1_440 => format!("{day}T{:02}:{:02}", minutes / 60, minutes % 60),
        _ => day.to_string(),
    })
}

/// A moment by the seconds since 1970, if it is from 1973 to 2100.
fn epoch(seconds: i64, unit: Unit) -> Option<Written> {
    let moment = DateTime::from_timestamp(seconds, 0).filter(|_| (100_000_000..4_102_444_800).contains(&seconds))?;
    Some(Written::Odd(Odd::Epoch(moment.format("%Y-%m-%dT%H:%M:%SZ").to_string(), unit)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
