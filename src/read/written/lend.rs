//! Of two dates each takes what only the other has: "13–20 November 2023".

use super::in_edtf;
use super::parts::{Part, Parts, before_ours};
use super::stretch::{Point, assemble};

/// The date a year earlier, which has taken its year from a date that was before it.
pub fn year_before(parts: &Parts) -> Option<Point> {
    let mut parts = parts.clone();
    let year = parts.list.iter_mut().find_map(|part| if let Part::Year(year) = part { Some(year) } else { None })?;
    *year = format!("{:04}", year.parse::<u32>().ok()?.checked_sub(1)?);
    match assemble(&parts)? {
        Ok(stretch) if parts.list.len() == 3 => Some(stretch.first),
        _ => None,
    }
}

/// `2023–24`: probably two years; "winter 2023–2024": probably the one from the one year to the other.
pub fn short_end(left: &Parts, right: &Parts) -> Option<String> {
    let guess = match (left.list.as_slice(), right.list.as_slice()) {
        ([Part::Year(year)], [Part::Number(end)]) => format!("{year}/{}{end:02}", year.get(..2)?),
        ([Part::Season(24), Part::Year(year)], [end @ (Part::Year(_) | Part::Number(_))]) => {
            let next = year.parse::<u32>().ok()? + 1;
            let is_next = match end {
                Part::Year(end) => end.parse() == Ok(next),
                Part::Number(end) => *end == next % 100,
                _ => false,
            };
            is_next.then(|| format!("{year}-12/{next:04}-02"))?
        }
        _ => return None,
    };
    Some(guess).filter(|guess| in_edtf(guess))
}

/// Each takes the day, month and year that only the other has. `None` where that would be a guess: figures alone lend nothing,
/// unless there are dots between them.
pub fn lend(left: &mut Parts, right: &mut Parts) -> Option<()> {
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
    // 13.11.–20.11.2023
    if let ([Part::Number(_), Part::Number(_)], [Part::Number(_), Part::Number(_), Part::Year(year)]) =
        (left.list.as_slice(), right.list.as_slice())
        && left.signs.contains(&'.')
        && right.signs.contains(&'.')
    {
        let year = Part::Year(year.clone());
        left.list.push(year);
        return Some(());
    }
    // 500–400 BC
    if let ([Part::Number(year) | Part::Short(year)], [Part::Year(_)]) = (left.list.as_slice(), right.list.as_slice())
        && right.has_era
    {
        let is_before =
            right.list.iter().any(|part| matches!(part, Part::Year(year) if year.starts_with('-') || year == "0000"));
        left.list = vec![Part::Year(if is_before { before_ours(*year)? } else { format!("{year:04}") })];
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
