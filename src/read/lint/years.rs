//! Years that cannot be, or hardly: of another calendar, far in the future, centuries from all others.

use super::Reading;
use super::calendars::Calendar;
use crate::model::{Point, When};
use crate::read::json::Value;
use crate::read::log::Log;
use crate::read::{Arg, Code, Problem, Word, edtf, word};

/// No incident is of a year that far away.
const FUTURE: i32 = 2_100;

/// As many years between two incidents are told.
const APART: i32 = 200;

/// The date of an incident.
struct Dated<'r, 'v> {
    incident: &'v Value,
    /// Where it is.
    at: &'v Value,
    when: &'r When,
    /// Its first.
    point: &'r Point,
}

/// Warns of each sort of such years once.
pub(super) fn lint<'v>(reading: &Reading<'_, 'v>, log: &mut Log<'v>) {
    let dates = reading.chain.incidents.iter().filter_map(|incident| {
        let at = reading.incidents.place_of(&incident.id)?;
        let point = incident.date.start.as_ref().or(incident.date.end.as_ref())?;
        Some(Dated { incident: at, at: at.get("date")?, when: &incident.date, point })
    });
    let mut dates: Vec<Dated> = dates.collect();
    dates.sort_by_key(|date| date.at.offset);
    let (odd, usual): (Vec<Dated>, Vec<Dated>) =
        dates.into_iter().partition(|date| date.point.year >= FUTURE || Calendar::of(date.point.year).is_some());
    let mut years: Vec<i32> = usual.iter().map(|date| date.point.year).collect();
    years.sort_unstable();
    let others = main_years(&years);
    for name in Calendar::NAMES {
        let is_of = |date: &&Dated| Calendar::of(date.point.year).is_some_and(|of| of.name() == name);
        // a chain that goes back so far means it
        let is_alone = |date: &&Dated| !years.iter().any(|year| (year - date.point.year).abs() < APART);
        let of: Vec<&Dated> = odd.iter().filter(is_of).filter(is_alone).collect();
        say_calendar(&of, name, &years, log);
    }
    let future: Vec<&Dated> = odd.iter().filter(|date| Calendar::of(date.point.year).is_none()).collect();
    say_far(&future, Code::FarFuture, others, log);
    let apart = usual.iter().filter(|date| others.is_some_and(|years| !years.contains(&date.point.year)));
    say_far(&apart.collect::<Vec<_>>(), Code::CenturiesApart, others, log);
}

/// The years of most incidents, with no gap of centuries between them. Where all are far from each other, none are.
fn main_years(years: &[i32]) -> Option<&[i32]> {
    let runs = years.chunk_by(|one, next| next - one < APART);
    runs.filter(|run| run.len() > 1).max_by_key(|run| run.len())
}

/// Says of some dates that they seem to be of another calendar.
fn say_calendar<'v>(dates: &[&Dated<'_, 'v>], name: Word, years: &[i32], log: &mut Log<'v>) {
    say(dates, log, |Dated { when, point, .. }| {
        let guess = Calendar::of(point.year).filter(|_| !when.interval).and_then(|own| own.to_ours(point));
        let time = when.edtf.find(['T', '~', '?', '%']).and_then(|at| when.edtf.get(at..)).unwrap_or_default();
        let mut problem = Problem::new(Code::OtherCalendar);
        problem.with("calendar", name);
        if let Some(apart) = years.iter().map(|other| (other - point.year).abs()).min() {
            problem.with(
                "so",
                word!("because it would be {count} years from the next").with("count", Arg::Number(i64::from(apart))),
            );
        }
        problem.guessing(guess.map(|guess| guess + time).filter(|guess| edtf::read(guess, 0).is_ok()));
        problem
    });
}

/// Says of some dates that they are far from all others.
fn say_far<'v>(dates: &[&Dated<'_, 'v>], code: Code, others: Option<&[i32]>, log: &mut Log<'v>) {
    say(dates, log, |date| {
        let guess = others.and_then(|others| slip(&date.when.edtf, others)).filter(|_| !date.when.interval);
        let mut problem = Problem::new(code);
        problem.guessing(guess);
        problem
    });
}

/// Says what is so in all of these dates, each with what it is.
fn say<'r, 'v>(dates: &[&Dated<'r, 'v>], log: &mut Log<'v>, problem: impl Fn(&Dated<'r, 'v>) -> Problem) {
    log.report_all(dates, |date| {
        let mut problem = problem(date);
        problem.finding(&date.when.edtf);
        (date.incident, date.at, problem)
    });
}

/// The date with one digit of its year mended, or two swapped, so that its year is among the others: if there is just one.
fn slip(edtf: &str, others: &[i32]) -> Option<String> {
    let (year, rest) = edtf.split_at_checked(4)?;
    let digits: Vec<u8> = year.bytes().filter(u8::is_ascii_digit).collect();
    let mended = (0..digits.len()).flat_map(|at| (b'0'..=b'9').map(move |digit| (at, digit))).map(|(at, digit)| {
        let mut digits = digits.clone();
        if let Some(old) = digits.get_mut(at) {
            *old = digit;
        }
        digits
    });
    let swapped = (1..digits.len()).map(|at| {
        let mut digits = digits.clone();
        digits.swap(at - 1, at);
        digits
    });
    let range = others.first()?..=others.last()?;
    let years = mended.chain(swapped).filter_map(|digits| String::from_utf8(digits).ok());
    let mut years: Vec<String> =
        years.filter(|year| year.parse().is_ok_and(|year: i32| range.contains(&&year))).collect();
    years.sort_unstable();
    years.dedup();
    let guess = years.first().filter(|_| years.len() == 1 && digits.len() == 4).map(|year| format!("{year}{rest}"))?;
    edtf::read(&guess, 0).is_ok().then_some(guess)
}
