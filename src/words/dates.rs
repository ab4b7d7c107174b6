//! Dates, never more exact than what is known.

use std::cmp::Reverse;

use crate::layout::Unit;
use crate::model::{Chain, DAY, Day, IncidentId, Point, Precision, When, digits};
use crate::story::TimeRange;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// What the date means, in words: "20 November 2023", "about 15 October 2023", "since 10–19 October 2023".
pub fn date(when: &When) -> String {
    date_within(when, None)
}

/// The same, without the year where it is `known` anyway: "20 November".
pub fn date_within(when: &When, known: Option<i32>) -> String {
    let in_words = |point: &Point| {
        let is_known = point.precision >= Precision::Month && known == Some(point.year);
        point_in_words(point, if is_known { Part::WithoutYear } else { Part::All })
    };
    match (&when.start, &when.end) {
        (Some(start), Some(end)) if when.interval => between(start, end, known),
        (Some(point), Some(_)) => [&*in_words(point), &*zone(&when.edtf)].concat(),
        (Some(start), None) if when.edtf.ends_with('/') => ["from ", &*in_words(start), ", end not known"].concat(),
        (Some(start), None) => ["since ", &*in_words(start)].concat(),
        (None, Some(end)) if when.edtf.starts_with('/') => {
            ["until ", &*in_words(end), ", beginning not known"].concat()
        }
        (None, Some(end)) => ["until ", &*in_words(end)].concat(),
        (None, None) => "date unknown".to_owned(),
    }
}

/// The offset from UTC that a moment was written with: " UTC", " UTC+03:00"; empty where it has none of its own.
fn zone(edtf: &str) -> String {
    let time = edtf.split_once('T').map_or("", |(_, time)| time);
    let is_zone = |sign: char| matches!(sign, 'Z' | '+' | '-');
    if !time.contains(is_zone) {
        return String::new();
    }
    let offset = time.chars().skip_while(|&sign| !is_zone(sign)).filter(|sign| !matches!(sign, 'Z' | '?' | '~' | '%'));
    " UTC".chars().chain(offset).collect()
}

/// The year in which everything in the chain happened; `None` where there is more than one.
pub fn shared_year(chain: &Chain) -> Option<i32> {
    let dates = chain.incidents.iter().map(|incident| &incident.date);
    let mut years = dates.flat_map(|date| [&date.start, &date.end]).flatten().map(|point| point.year);
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// What the whole chain spans, each end as exact as its own date: "7 October – 21 November 2023", "1953 – 1979".
pub fn span(chain: &Chain) -> Option<String> {
    span_of(chain, &chain.incident_ids().collect::<Vec<_>>(), Precision::Second, None)
}

/// The same for some of its incidents, no finer than `finest`, and without the year where it is `known` anyway.
pub fn span_of(chain: &Chain, ids: &[IncidentId], finest: Precision, known: Option<i32>) -> Option<String> {
    let starts = ids.iter().filter_map(|&id| Some((chain.begin(id), chain.incident(id).date.start.as_ref()?)));
    // Several may have begun first. The one with the finest precision says most.
    let (_, first) = starts.min_by_key(|(begin, point)| (*begin, Reverse(point.precision)))?;
    let ends = ids.iter().filter_map(|&id| chain.incident(id).date.last_point());
    let last = ends.max_by_key(|point| (point.latest, point.precision))?;
    let [first, last] = [first, last].map(|point| Point { precision: point.precision.min(finest), ..point.clone() });
    if first == last {
        return Some(point_in_words(&first, if known == Some(first.year) { Part::WithoutYear } else { Part::All }));
    }
    Some(between(&first, &last, known))
}

/// The time range that a reader has chosen, to the day.
pub fn time_range(range: TimeRange, utc_offset: i32) -> String {
    days_between(local(range.from, utc_offset), local(range.to, utc_offset), None)
}

/// What a tick of the axis says: "7 Oct 2023", "Nov", "1990".
pub fn tick(time: i64, unit: Unit, utc_offset: i32, has_year: bool) -> String {
    let Day { year, month, day } = local(time, utc_offset);
    let short = month_name(month).get(..3).unwrap_or_default();
    let year_after = if has_year { [" ", &*year_name(year)].concat() } else { String::new() };
    match unit {
        Unit::Day => [&*number(day), " ", short, &*year_after].concat(),
        Unit::Month => [short, &*year_after].concat(),
        Unit::Year => year_name(year),
    }
}

/// The day of a moment, at so many seconds from UTC.
fn local(time: i64, utc_offset: i32) -> Day {
    Day::of(time.saturating_add(i64::from(utc_offset)))
}

/// What is shared is said once: "6–12 November 2023", "7 October – 21 November 2023".
fn days_between(from: Day, to: Day, known: Option<i32>) -> String {
    let year = |year: i32| if known == Some(year) { String::new() } else { [" ", &*year_name(year)].concat() };
    let in_year = |day: Day| [&*number(day.day), " ", month_name(day.month)].concat();
    let full = |day: Day| [in_year(day), year(day.year)].concat();
    if from == to {
        full(to)
    } else if (from.year, from.month) == (to.year, to.month) {
        [&*number(from.day), "–", &*full(to)].concat()
    } else {
        let from = if from.year == to.year { in_year(from) } else { full(from) };
        [&*from, " – ", &*full(to)].concat()
    }
}

fn between(start: &Point, end: &Point, known: Option<i32>) -> String {
    let known_day = |point: &Point| point.precision == Precision::Day && !point.uncertain;
    if known_day(start) && known_day(end) && start.approximate == end.approximate {
        let day = |point: &Point| Day { year: point.year, month: point.month, day: point.day };
        let about = if start.approximate { "about " } else { "" };
        return [about, &*days_between(day(start), day(end), known)].concat();
    }
    let has_month = |point: &Point| point.precision >= Precision::Month;
    let is_said_later = start.year == end.year && has_month(start) && has_month(end);
    let part = |point: &Point, is_said: bool| {
        if has_month(point) && (is_said || known == Some(point.year)) { Part::WithoutYear } else { Part::All }
    };
    let (start, end) = (point_in_words(start, part(start, is_said_later)), point_in_words(end, part(end, false)));
    // Between two ranges a dash would be one of three.
    match start.chars().chain(end.chars()).any(|letter| letter == '–') {
        true => ["from ", &*start, " to ", &*end].concat(),
        false => [&*start, " – ", &*end].concat(),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    All,
    WithoutYear,
}

fn point_in_words(point: &Point, part: Part) -> String {
    let year = match part {
        Part::All => [" ", &*year_name(point.year)].concat(),
        Part::WithoutYear => String::new(),
    };
    let month = [month_name(point.month), &*year].concat();
    let date = |days: &str| [days, " ", &*month].concat();
    let day = || date(&number(point.day));
    let words = match point.precision {
        Precision::Years => years_in_words(point),
        Precision::Year => year_name(point.year),
        Precision::Season => {
            let season = (point.month as usize).checked_sub(21).and_then(|index| SEASONS.get(index));
            [season.unwrap_or(&"season"), &*year].concat()
        }
        Precision::Month => month,
        Precision::Days => date(&ten_days(point)),
        Precision::Day => day(),
        Precision::Minute | Precision::Second => {
            [&*day(), ", ", &*two_digits(point.hour), ":", &*two_digits(point.minute)].concat()
        }
    };
    let about = if point.approximate { "about " } else { "" };
    let uncertain = if point.uncertain { " (uncertain)" } else { "" };
    [about, &*words, uncertain].concat()
}

/// `2023-10-1X`: "10–19"; `2023-10-3X`: "30–31".
fn ten_days(point: &Point) -> String {
    let tens = point.day / 10 * 10;
    let is_day = |&day: &u32| Day { year: point.year, month: point.month, day }.is_real();
    let days: Vec<u32> = (tens..tens + 10).filter(is_day).collect();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first != last => [&*number(*first), "–", &*number(*last)].concat(),
        (Some(only), _) => number(*only),
        _ => String::new(),
    }
}

/// `201X`: "the 2010s"; `20XX`: "2000–2099".
fn years_in_words(point: &Point) -> String {
    // Local midnight is up to 14 hours from that of UTC. One day inside the years this does not matter.
    let year = |time: i64| Day::of(time).year;
    let (first, last) = (year(point.earliest.saturating_add(DAY)), year(point.latest.saturating_sub(DAY)));
    if last - first < 10 && first >= 10 {
        ["the ", &*year_name(first), "s"].concat()
    } else {
        [&*year_name(first), "–", &*year_name(last)].concat()
    }
}

fn month_name(month: u32) -> &'static str {
    (month as usize).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// Astronomical year 0 is 1 BC.
fn year_name(year: i32) -> String {
    let year = i64::from(year);
    if year > 0 { digits(year) } else { [&*digits(1 - year), " BC"].concat() }
}

/// As an `i64`, like every number: each further type would bring its own way of being written into the wasm.
fn number(number: u32) -> String {
    digits(i64::from(number))
}

fn two_digits(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &*self::number(number)].concat()
}
