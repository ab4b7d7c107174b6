//! Dates with two ends, or with one that is open.

use super::parts::{Part, Parts};
use super::stretch::{Assembled, Point, Stretch, assemble};
use super::terms::{Item, Term, trimmed};
use super::{Dated, Doubt, Sort, Written, in_edtf};

/// What a text says, of which the items are these.
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

/// A stretch as it stands, if the calendar has it.
fn finished(assembled: Assembled) -> Option<Written> {
    let Assembled::Stretch(Stretch { first, last, sort, doubt }) = assembled else {
        return Some(Written::short_year());
    };
    let is_interval = last.is_some();
    Dated { start: Some(first), end: last, is_interval, sort }.or_asked(doubt)
}

/// "since 17 October 2023", "17 October 2023 onwards", "until 9 November 2023".
fn open(items: &[Item]) -> Option<Written> {
    let (rest, is_start) = match items {
        [Item::Term(Term::Since), rest @ ..] => (rest, true),
        [Item::Term(Term::Until | Term::To), rest @ ..] => (rest, false),
        [rest @ .., Item::Term(Term::Onwards)] => (rest, true),
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
    let Assembled::Stretch(Stretch { first, last, doubt, .. }) = assembled else { return Some(Written::short_year()) };
    let (start, end) = if is_start { (Some(first), None) } else { (None, Some(last.unwrap_or(first))) };
    Dated { start, end, is_interval: true, sort: Some(Sort::Open) }.or_asked(doubt)
}

/// What may stand between the two ends of a range, the clearest first.
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
    let (items, is_said) = match items {
        [Item::Term(Term::Between), rest @ ..] => (trimmed(rest), true),
        items => (items, false),
    };
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

/// The range from the one to the other, each of which may lack what the other has.
fn between(left: &[Item], right: &[Item]) -> Option<Written> {
    let mut left = Parts::of(left)?;
    if let [Item::Term(Term::Ongoing)] = without_passed(right).as_slice() {
        let Assembled::Stretch(Stretch { first, doubt, .. }) = assemble(&left)? else {
            return Some(Written::short_year());
        };
        return Dated { start: Some(first), end: None, is_interval: true, sort: Some(Sort::Open) }.or_asked(doubt);
    }
    let mut right = Parts::of(right)?;
    let may_be_year_before = left.has_month() && !left.has_year() && right.has_year();
    if let Some(guess) = short_end(&left, &right) {
        return Some(Written::Asked { doubt: Doubt::ShortEnd, guess: Some(guess) });
    }
    lend(&mut left, &mut right)?;
    let (first, last) = match (assemble(&left)?, assemble(&right)?) {
        (Assembled::Stretch(first), Assembled::Stretch(last)) => (first, last),
        _ => return Some(Written::short_year()),
    };
    let doubt = first.doubt.or(last.doubt);
    let end = last.last.unwrap_or(last.first);
    let made =
        |start: Point| Dated { start: Some(start), end: Some(end.clone()), is_interval: true, sort: Some(Sort::Range) };
    made(first.first).or_asked(doubt.clone()).or_else(|| {
        // 28 December – 2 January 2024
        let Part::Year(year) =
            left.list.iter_mut().find(|part| matches!(part, Part::Year(_))).filter(|_| may_be_year_before)?
        else {
            return None;
        };
        *year = format!("{:04}", year.parse::<u32>().ok()?.checked_sub(1)?);
        let Assembled::Stretch(first) = assemble(&left)? else { return None };
        made(first.first).or_asked(doubt)
    })
}

fn without_passed(items: &[Item]) -> Vec<Item> {
    items.iter().filter(|item| !matches!(item, Item::Space | Item::Term(Term::Passed))).cloned().collect()
}

/// `2023–24`: probably two years.
fn short_end(left: &Parts, right: &Parts) -> Option<String> {
    let ([Part::Year(year)], [Part::Number(end)]) = (left.list.as_slice(), right.list.as_slice()) else { return None };
    let guess = format!("{year}/{}{end:02}", year.get(..2)?);
    Some(guess).filter(|guess| in_edtf(guess))
}

/// Each takes the day, month and year that only the other has. `None` where that would be a guess: figures alone lend nothing,
/// unless there are dots between them.
fn lend(left: &mut Parts, right: &mut Parts) -> Option<()> {
    if right.list.is_empty() {
        right.list = left.list.clone();
        right.signs = left.signs.clone();
        return Some(());
    }
    if left.has_year() && right.has_year() {
        return Some(());
    }
    if let ([Part::Number(_)], [Part::Number(date), rest @ ..]) = (left.list.as_slice(), right.list.as_slice())
        && (right.has_month() || right.signs.contains(&'.') || *date > 12)
    {
        left.list.extend_from_slice(rest);
        left.signs = right.signs.clone();
        return Some(());
    }
    // 500–400 BC
    if let ([Part::Number(year) | Part::Short(year)], [Part::Year(_)]) = (left.list.as_slice(), right.list.as_slice())
        && right.has_era
    {
        left.list = vec![Part::Year(format!("-{:04}", year.checked_sub(1)?))];
        return Some(());
    }
    let has_names = |parts: &Parts| parts.has_month() || parts.list.iter().any(is_named);
    if !has_names(left) && !has_names(right) {
        return None;
    }
    // "November 13–20", "mid to late October"
    if !right.has_month()
        && let Some(month) = left.list.iter().find(|part| matches!(part, Part::Month(_))).cloned()
    {
        right.list.insert(0, month);
    } else if !left.has_month()
        && let Some(month) = right.list.iter().find(|part| matches!(part, Part::Month(_))).cloned()
    {
        left.list.push(month);
    }
    let year = left.list.iter().chain(&right.list).find(|part| matches!(part, Part::Year(_))).cloned()?;
    let without = [left, right].into_iter().filter(|parts| !parts.has_year());
    without.for_each(|parts| parts.list.push(year.clone()));
    Some(())
}

fn is_named(part: &Part) -> bool {
    matches!(part, Part::Season(_) | Part::Quarter(_) | Part::Half(_) | Part::Tens(_))
}
