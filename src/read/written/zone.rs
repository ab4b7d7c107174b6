//! By which clock a time is: an offset from UTC, or a name.

use super::clock::two;
use super::terms::Item;

/// Zones that people name, and what most of them mean by it. Each of the names has other meanings too.
#[rustfmt::skip]
const ZONES: [(&str, &str); 24] = [
    ("est", "-05:00"), ("edt", "-04:00"), ("et", "-05:00"), ("cst", "-06:00"), ("cdt", "-05:00"), ("mst", "-07:00"),
    ("mdt", "-06:00"), ("pst", "-08:00"), ("pdt", "-07:00"), ("akst", "-09:00"), ("hst", "-10:00"), ("bst", "+01:00"),
    ("wet", "+00:00"), ("west", "+01:00"), ("cet", "+01:00"), ("cest", "+02:00"), ("eet", "+02:00"), ("eest", "+03:00"),
    ("msk", "+03:00"), ("ast", "+03:00"), ("trt", "+03:00"), ("ist", "+05:30"), ("jst", "+09:00"), ("aest", "+10:00"),
];

/// The zone with which `items` begin, its name if that means several, and how many items they take.
pub fn zone(items: &[Item]) -> Option<(String, Option<String>, usize)> {
    let spaces = usize::from(items.first() == Some(&Item::Space));
    let rest = items.get(spaces..).unwrap_or_default();
    let none = (String::new(), None, 0);
    match rest {
        [Item::Word(word), rest @ ..] if ["utc", "gmt", "z"].contains(&&**word) => match offset(rest)? {
            Some((zone, length)) => Some((zone, None, spaces + 1 + length)),
            None => Some(("Z".to_string(), None, spaces + 1)),
        },
        [Item::Word(word), ..] => match ZONES.iter().find(|(name, _)| name == word) {
            Some((name, zone)) => Some((zone.to_string(), Some(name.to_uppercase()), spaces + 1)),
            None => Some(none),
        },
        rest => Some(offset(rest)?.map_or(none, |(zone, length)| (zone, None, spaces + length))),
    }
}

/// `+3`, `+03`, `+0330`, `+03:30`. The outer `None` is an offset that cannot be, the inner one that there is no offset.
fn offset(items: &[Item]) -> Option<Option<(String, usize)>> {
    let [Item::Sign(sign @ ('+' | '-')), Item::Number(digits), rest @ ..] = items else { return Some(None) };
    let (hours, minutes, length) = match (digits.len(), rest) {
        (1 | 2, [Item::Sign(':'), minutes, ..]) => (digits.as_str(), two(minutes)?, 4),
        (1 | 2, _) => (digits.as_str(), "00".to_string(), 2),
        (4, _) => (digits.get(..2)?, digits.get(2..)?.to_string(), 2),
        _ => return Some(None),
    };
    let hours: u32 = hours.parse().ok()?;
    match (hours, &*minutes) {
        // 14:30-16:00 is a stretch of time
        (15.., _) if *sign == '-' => Some(None),
        (15.., _) => None,
        (0, "00") => Some(Some(("Z".to_string(), length))),
        _ => Some(Some((format!("{sign}{hours:02}:{minutes}"), length))),
    }
}
