//! A time of day, anywhere in a date.

use super::terms::{Item, Term, trimmed};
use super::zone::zone;

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Time {
    pub hour: u32,
    pub minute: String,
    /// Empty where none is given.
    pub second: String,
    /// As EDTF has it, or empty.
    pub zone: String,
    /// What is finer than a second.
    pub fraction: String,
    /// The zone's name, where several zones have it; `zone` is what is usually meant.
    pub named: Option<String>,
    /// Written otherwise than `14:30`.
    pub is_unusual: bool,
}

impl Time {
    /// As in `T14:30`; the end of a day is the beginning of the next.
    pub fn edtf(&self) -> String {
        let second = if self.second.is_empty() { String::new() } else { format!(":{}", self.second) };
        let hour = if self.is_end_of_day() { 0 } else { self.hour };
        format!("T{hour:02}:{}{second}{}", self.minute, self.zone)
    }

    /// `24:00`, with which a day ends.
    pub fn is_end_of_day(&self) -> bool {
        self.hour == 24 && self.minute == "00" && self.second.trim_start_matches('0').is_empty()
    }
}

/// The items without the time among them, and the time. `None` where one is begun that cannot be.
pub fn split(items: &[Item]) -> Option<(Vec<Item>, Option<Time>)> {
    let found = (0..items.len()).find_map(|at| {
        let (time, length) = clock(items.get(at..)?, items.get(..at)?)?;
        Some((at, time, length))
    });
    let Some((at, mut time, length)) = found else { return Some((items.to_vec(), None)) };
    let (mut rest, mut after) = (items.get(..at)?.to_vec(), items.get(at + length..)?);
    let (zone, named, taken) = zone(after)?;
    (time.zone, time.named) = (zone, named);
    after = after.get(taken..)?;
    // what joins a time to the date before it
    let joins = |item: &Item| match item {
        Item::Space | Item::Sign(',') | Item::Term(Term::Passed | Term::To) => true,
        Item::Word(word) => word == "t" || word == "um",
        _ => false,
    };
    while rest.last().is_some_and(joins) {
        rest.pop();
    }
    let after = trimmed(after);
    let after = if let [Item::Sign(','), rest @ ..] = after { rest } else { after };
    if !rest.is_empty() && !after.is_empty() {
        rest.push(Item::Space);
    }
    rest.extend_from_slice(after);
    Some((rest, Some(time)))
}

/// The time with which `items` begin, and how many of them it takes.
fn clock(items: &[Item], before: &[Item]) -> Option<(Time, usize)> {
    let is_continued = matches!(before.last(), Some(Item::Sign(':' | '/' | '-' | '.')));
    let usual = with_colons(items).map(|(time, length)| half_of_day(time, length, items));
    let found = usual.or_else(|| with_letters(items).map(Some)).or_else(|| joined(items, before).map(Some))?;
    found.filter(|_| !is_continued)
}

/// `14:30`, `14:30:15`, `14:30:15.123`.
fn with_colons(items: &[Item]) -> Option<(Time, usize)> {
    let [hour, Item::Sign(':'), minute, rest @ ..] = items else { return None };
    let mut time = Time { hour: hour.short(2)?.parse().ok()?, minute: two(minute)?, ..Time::default() };
    let mut length = 3;
    if let [Item::Sign(':'), second, rest @ ..] = rest {
        (time.second, length) = (two(second)?, 5);
        if let [Item::Sign('.' | ','), Item::Number(fraction), ..] = rest {
            (time.fraction, length) = (fraction.trim_end_matches('0').to_string(), 7);
        }
    }
    Some((time, length))
}

/// Two digits.
pub fn two(item: &Item) -> Option<String> {
    item.short(2).filter(|digits| digits.len() == 2).map(str::to_string)
}

/// The time with what follows it: `2:30 PM`, `14:30 Uhr`. `None` where there is no such hour: `14:30 PM`.
fn half_of_day(mut time: Time, length: usize, items: &[Item]) -> Option<(Time, usize)> {
    let rest = items.get(length..)?;
    let spaces = rest.iter().take_while(|item| **item == Item::Space).count();
    let hours = match rest.get(spaces) {
        Some(Item::Term(Term::Morning)) => 0,
        Some(Item::Term(Term::Afternoon)) => 12,
        Some(Item::Term(Term::Clock)) => return Some((time, length + spaces + 1)),
        _ => return Some((time, length)),
    };
    if !(1..=12).contains(&time.hour) {
        return None;
    }
    time.hour = time.hour % 12 + hours;
    let dot = usize::from(rest.get(spaces + 1).is_some_and(|item| item.is_sign('.')));
    Some((time, length + spaces + 1 + dot))
}

/// `14h30`, `14h`, `2 pm`, `2.30 pm`, `14.30 Uhr`.
fn with_letters(items: &[Item]) -> Option<(Time, usize)> {
    let time = |hour: &Item, minute: &str| {
        Some(Time {
            hour: hour.short(2)?.parse().ok()?,
            minute: minute.to_string(),
            is_unusual: true,
            ..Time::default()
        })
    };
    let is_half = |items: &[Item], length: usize| {
        let rest = trimmed(items.get(length..).unwrap_or_default());
        matches!(rest.first(), Some(Item::Term(Term::Morning | Term::Afternoon)))
    };
    let is_clock = |items: &[Item], length: usize| {
        trimmed(items.get(length..).unwrap_or_default()).first() == Some(&Item::Term(Term::Clock))
    };
    match items {
        [hour, Item::Term(Term::Clock), minute @ Item::Number(_), ..] => Some((time(hour, &two(minute)?)?, 3)),
        [hour, Item::Term(Term::Clock), ..] | [hour, Item::Space, Item::Term(Term::Clock), ..]
            if hour.short(2).is_some() =>
        {
            Some((time(hour, "00")?, if items.get(1) == Some(&Item::Space) { 3 } else { 2 }))
        }
        [hour, Item::Sign('.'), minute, ..] if is_half(items, 3) || is_clock(items, 3) => {
            half_of_day(time(hour, &two(minute)?)?, 3, items)
        }
        [hour, ..] if hour.short(2).is_some() && is_half(items, 1) => half_of_day(time(hour, "00")?, 1, items),
        _ => None,
    }
}

/// `T143000`, and `1430` behind a date with its year.
fn joined(items: &[Item], before: &[Item]) -> Option<(Time, usize)> {
    let Some(Item::Number(digits)) = items.first() else { return None };
    let is_behind_t = before.last().is_some_and(|item| item.is_word("t"));
    let has_year = before.iter().any(|item| matches!(item, Item::Number(digits) if digits.len() == 4));
    let is_behind_date = has_year && matches!(before.last(), Some(Item::Space)) && before.len() > 4;
    let is_time = match digits.len() {
        4 => is_behind_t || is_behind_date,
        6 => is_behind_t,
        _ => false,
    };
    let part = |from: usize| digits.get(from..from + 2).unwrap_or_default();
    let time = Time {
        hour: part(0).parse().ok().filter(|_| is_time)?,
        minute: part(2).to_string(),
        second: part(4).to_string(),
        is_unusual: !is_behind_t,
        ..Time::default()
    };
    half_of_day(time, 1, items)
}
