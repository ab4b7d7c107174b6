//! Dates, never more exact than what is known.

use std::cmp::Reverse;

use super::numbers::{number, two_digits};
use super::say;
use crate::layout::Unit;
use crate::model::{Chain, DAY, Day, IncidentId, Point, Precision, When};
use crate::story::TimeRange;

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
    let (point, is_begun) = match (&when.start, &when.end) {
        (Some(start), Some(end)) if when.interval => return between(start, end, known),
        (Some(point), Some(_)) => return [&*in_words(point), &*zone(&when.edtf)].concat(),
        (Some(start), None) => (start, true),
        (None, Some(end)) => (end, false),
        (None, None) => return say::date_unknown().to_owned(),
    };
    let date = &*in_words(point);
    let is_unknown = if is_begun { when.edtf.ends_with('/') } else { when.edtf.starts_with('/') };
    let said = match (is_begun, is_unknown) {
        (true, true) => say::end_not_known(date),
        (true, false) => say::since(date),
        (false, true) => say::beginning_not_known(date),
        (false, false) => say::until(date),
    };
    said.text()
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
    days_between(Day::local(range.from, utc_offset), Day::local(range.to, utc_offset), None)
}

/// What a tick of the axis says: "7 Oct 2023", "Nov", "1990".
pub fn tick(time: i64, unit: Unit, utc_offset: i32, has_year: bool) -> String {
    let Day { year, month, day } = Day::local(time, utc_offset);
    let month = part(say::months_short(), month);
    let words = match unit {
        Unit::Day => say::day_month(&*number(day.into()), month).text(),
        Unit::Month => month.to_owned(),
        Unit::Year => return year_name(year),
    };
    dated(words, has_year.then_some(year))
}

/// What is shared is said once: "6–12 November 2023", "7 October – 21 November 2023".
fn days_between(from: Day, to: Day, known: Option<i32>) -> String {
    let year = |day: Day| Some(day.year).filter(|year| known != Some(*year));
    let in_year = |day: Day| in_month(&number(day.day.into()), day.month);
    let full = |day: Day| dated(in_year(day), year(day));
    if from == to {
        full(to)
    } else if (from.year, from.month) == (to.year, to.month) {
        dated(in_month(&days(from.day, to.day), to.month), year(to))
    } else {
        let from = if from.year == to.year { in_year(from) } else { full(from) };
        say::range(&*from, &full(to)).text()
    }
}

fn between(start: &Point, end: &Point, known: Option<i32>) -> String {
    let known_day = |point: &Point| point.precision == Precision::Day && !point.uncertain;
    if known_day(start) && known_day(end) && start.approximate == end.approximate {
        let day = |point: &Point| Day { year: point.year, month: point.month, day: point.day };
        return perhaps(days_between(day(start), day(end), known), start.approximate, false);
    }
    let has_month = |point: &Point| point.precision >= Precision::Month;
    let is_said_later = start.year == end.year && has_month(start) && has_month(end);
    let part = |point: &Point, is_said: bool| {
        if has_month(point) && (is_said || known == Some(point.year)) { Part::WithoutYear } else { Part::All }
    };
    // Between two ranges a dash would be one of three.
    let has_range = [start, end].iter().any(|point| matches!(point.precision, Precision::Years | Precision::Days));
    let (start, end) = (point_in_words(start, part(start, is_said_later)), point_in_words(end, part(end, false)));
    if has_range { say::range_in_words(&*start, &end).text() } else { say::range(&*start, &end).text() }
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    All,
    WithoutYear,
}

fn point_in_words(point: &Point, part: Part) -> String {
    let date = match point.precision {
        Precision::Years => years_in_words(point),
        Precision::Year => year_name(point.year),
        Precision::Season => season(point.month).to_owned(),
        Precision::Month => month_alone(point.month).to_owned(),
        Precision::Days => in_month(&ten_days(point), point.month),
        Precision::Day | Precision::Minute | Precision::Second => in_month(&number(point.day.into()), point.month),
    };
    let has_year = part == Part::All && point.precision > Precision::Year;
    let date = dated(date, has_year.then_some(point.year));
    let words = if point.precision < Precision::Minute {
        date
    } else {
        let time = [&*two_digits(point.hour), ":", &*two_digits(point.minute)].concat();
        say::at_time(&*date, &time).text()
    };
    perhaps(words, point.approximate, point.uncertain)
}

/// "about 15 October", "15 October (uncertain)"
pub(super) fn perhaps(date: String, is_approximate: bool, is_uncertain: bool) -> String {
    let date = if is_approximate { say::about(&*date).text() } else { date };
    if is_uncertain { say::uncertain(&*date).text() } else { date }
}

/// The date with its year, where that is to be said.
pub(super) fn dated(date: String, year: Option<i32>) -> String {
    match year {
        Some(year) => say::with_year(&*date, &year_name(year)).text(),
        None => date,
    }
}

/// "20 October", "6–12 October"
fn in_month(days: &str, month: u32) -> String {
    say::day_month(days, part(say::months(), month)).text()
}

fn month_alone(month: u32) -> &'static str {
    let alone = say::months_alone();
    part(if alone.is_empty() { say::months() } else { alone }, month)
}

/// Spring is 21 (EDTF, level 1).
fn season(number: u32) -> &'static str {
    part(say::seasons(), number.saturating_sub(20))
}

/// The part with that number, from 1 on, of a text between bars.
pub(super) fn part(text: &'static str, number: u32) -> &'static str {
    (number as usize).checked_sub(1).and_then(|index| text.split('|').nth(index)).unwrap_or_default()
}

/// `2023-10-1X`: "10–19"; `2023-10-3X`: "30–31".
fn ten_days(point: &Point) -> String {
    let tens = point.day / 10 * 10;
    let is_day = |&day: &u32| Day { year: point.year, month: point.month, day }.is_real();
    let real: Vec<u32> = (tens..tens + 10).filter(is_day).collect();
    match (real.first(), real.last()) {
        (Some(first), Some(last)) if first != last => days(*first, *last),
        (Some(only), _) => number((*only).into()),
        _ => String::new(),
    }
}

/// "6–12"
fn days(from: u32, to: u32) -> String {
    say::days_of_month(&*number(from.into()), &number(to.into())).text()
}

/// `201X`: "the 2010s"; `20XX`: "2000–2099".
fn years_in_words(point: &Point) -> String {
    // Local midnight is up to 14 hours from that of UTC. One day inside the years this does not matter.
    let year = |time: i64| Day::of(time).year;
    let (first, last) = (year(point.earliest.saturating_add(DAY)), year(point.latest.saturating_sub(DAY)));
    if last - first < 10 && first >= 10 {
        say::decade(&*year_name(first)).text()
    } else {
        say::years(&*year_name(first), &year_name(last)).text()
    }
}

/// Astronomical year 0 is 1 BC.
fn year_name(year: i32) -> String {
    let year = i64::from(year);
    if year > 0 { number(year) } else { say::before_christ(&*number(1 - year)).text() }
}
