//! Dates with two ends, or with one that is open.

use super::beyond::Beyond;
use super::lend;
use super::parts::Parts;
use super::stretch::{Point, ShortYear, Stretch, assemble, next};
use super::terms::{Item, Term, trimmed};
use super::{Dated, Doubt, Sort, Written};

/// What a text with these items says.
pub fn date(items: &[Item]) -> Option<Written> {
    let items = trimmed(items);
    if let Some(date) = open(items) {
        return Some(date);
    }
    if let Some(parts) = Parts::of(items)
        && let Some(assembled) = assemble(&parts)
    {
        return finished(assembled);
    }
    range(items)
}

/// A stretch as it is, if the calendar has it.
fn finished(assembled: Result<Stretch, ShortYear>) -> Option<Written> {
    let Ok(Stretch { first, last, sort, doubt }) = assembled else {
        return Some(Written::short_year());
    };
    let is_interval = last.is_some();
    Dated { start: Some(first), end: last, is_interval, sort }.or_asked(doubt)
}

/// "since 17 October 2023", "17 October 2023 onwards", "until 9 November 2023", "before 2020".
fn open(items: &[Item]) -> Option<Written> {
    let (rest, is_start, beyond) = match items {
        [Item::Term(Term::Since), rest @ ..] => (rest, true, Beyond::No),
        [Item::Term(Term::Later), rest @ ..] => (rest, true, Beyond::Later),
        [Item::Term(Term::Until), rest @ ..] => (rest, false, Beyond::No),
        [Item::Term(Term::Earlier), rest @ ..] => (rest, false, Beyond::Earlier),
        [rest @ .., Item::Term(Term::Onwards)] => (rest, true, Beyond::No),
        _ => return None,
    };
    let rest = match trimmed(rest) {
        [rest @ .., Item::Term(Term::Onwards)] if is_start => rest,
        rest => rest,
    };
    let Some(assembled) = Parts::of(rest).and_then(|parts| assemble(&parts)) else {
        // "from 7 October to 21 November 2023"
        return range(rest).filter(|_| is_start);
    };
    let Ok(Stretch { first, last, doubt, .. }) = assembled else { return Some(Written::short_year()) };
    let point = match beyond {
        Beyond::No if is_start => first,
        Beyond::Earlier => first.beyond(beyond),
        Beyond::No | Beyond::Later => last.unwrap_or(first).beyond(beyond),
    };
    let (start, end) = if is_start { (Some(point), None) } else { (None, Some(point)) };
    Dated { start, end, is_interval: true, sort: Some(Sort::Open) }.or_asked(doubt)
}

/// What may be between the two ends of a range, the clearest first.
const BETWEEN: [fn(&[Item], usize) -> bool; 6] = [
    |items, at| items.get(at).is_some_and(|item| item.is_sign('–')),
    |items, at| matches!(items.get(at), Some(Item::Term(Term::To | Term::Until))),
    |items, at| [at, at + 1].iter().all(|&at| items.get(at).is_some_and(|item| item.is_sign('.'))),
    |items, at| items.get(at).is_some_and(|item| item.is_sign('-')) && items.get(at + 1) == Some(&Item::Space),
    |items, at| items.get(at).is_some_and(|item| item.is_sign('/')),
    |items, at| items.get(at).is_some_and(|item| item.is_sign('-')),
];

/// "13–20 November 2023", "between 7 October and 21 November 2023".
fn range(items: &[Item]) -> Option<Written> {
    if let [Item::Term(Term::About), rest @ ..] = items {
        let rest = trimmed(if let [Item::Sign('.'), rest @ ..] = rest { rest } else { rest });
        return Some(range(rest)?.about());
    }
    if let [rest @ .., Item::Term(Term::About)] = items {
        return Some(range(trimmed(rest))?.about());
    }
    let (items, is_said) = match items {
        [Item::Term(Term::Between), rest @ ..] => (trimmed(rest), true),
        items => (items, false),
    };
    if let [rest @ .., Item::Sign('–' | '-')] = items
        && let Some(Ok(Stretch { first, .. })) = Parts::of(rest).and_then(|parts| assemble(&parts))
    {
        let open = Dated { start: Some(first), end: None, is_interval: true, sort: Some(Sort::Open) };
        return open.or_asked(Some(Doubt::NoEnd));
    }
    let ways = BETWEEN.iter().flat_map(|is_between| (1..items.len()).filter(|&at| is_between(items, at)));
    let mut found = ways.filter_map(|at| {
        let length = if items.get(at).is_some_and(|item| item.is_sign('.')) { 2 } else { 1 };
        between(items.get(..at)?, items.get(at + length..)?)
    });
    found.next().or_else(|| {
        let at = items.iter().position(|item| matches!(item, Item::Term(Term::And)) || item.is_sign('&'))?;
        let both = between(items.get(..at)?, items.get(at + 1..)?)?;
        // two days are no range
        Some(if is_said { both } else { both.asked(Doubt::Two) })
    })
}

/// The range from the one to the other. Each may lack what the other has.
fn between(left: &[Item], right: &[Item]) -> Option<Written> {
    let mut left = Parts::of(left)?;
    if let [Item::Term(Term::Ongoing)] = without_passed(right).as_slice() {
        let Ok(Stretch { first, doubt, .. }) = assemble(&left)? else {
            return Some(Written::short_year());
        };
        return Dated { start: Some(first), end: None, is_interval: true, sort: Some(Sort::Open) }.or_asked(doubt);
    }
    let mut right = Parts::of(right)?;
    if let Some(guess) = lend::short_end(&left, &right) {
        return Some(Written::Asked { doubt: Doubt::ShortEnd, guess: Some(guess) });
    }
    // 28 December, 28.12.
    let has_own_month = left.has_month() || left.list.len() == 2;
    let may_be_year_before = has_own_month && !left.has_year() && right.has_year();
    let is_same_day = right.list.is_empty();
    lend::lend(&mut left, &mut right)?;
    let (first, last) = match (assemble(&left)?, assemble(&right)?) {
        (Ok(first), Ok(last)) => (first, last),
        _ => return Some(Written::short_year()),
    };
    let doubt = first.doubt.or(last.doubt);
    let end = last.last.unwrap_or(last.first);
    from_to(first.first.clone(), end.clone()).or_asked(doubt.clone()).or_else(|| {
        if is_same_day {
            // 23:00–01:00
            let end = Point { day: next(&end.day)?, ..end };
            return from_to(first.first, end).or_asked(doubt);
        }
        // 28 December – 2 January 2024
        let day = lend::year_before(&left).filter(|_| may_be_year_before)?;
        from_to(day, end).or_asked(doubt)
    })
}

fn from_to(start: Point, end: Point) -> Dated {
    Dated { start: Some(start), end: Some(end), is_interval: true, sort: Some(Sort::Range) }
}

fn without_passed(items: &[Item]) -> Vec<Item> {
    items.iter().filter(|item| !matches!(item, Item::Space | Item::Term(Term::Passed))).cloned().collect()
}
