//! A time of day as a spreadsheet writes it.

use super::parts::is_number;

/// The date before a time, and the time as EDTF has it; empty where none is given.
pub fn split_time(cell: &str) -> Option<(&str, String)> {
    let Some((before, after)) = cell.split_once(':') else { return Some((cell, String::new())) };
    let date = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let hour = before.get(date.len()..)?.parse().ok()?;
    Some((date.trim_end_matches(['T', ',', ' ', '\u{a0}', '\u{202f}']), clock(hour, &after.to_ascii_uppercase())?))
}

/// `14` and `30:00`, `2` and `30 PM`, `14` and `30+03:00`, each as `T14:30`.
fn clock(hour: u32, after: &str) -> Option<String> {
    let (after, zone) = match after.strip_suffix("UTC").or(after.strip_suffix("GMT")) {
        Some(after) => (after, "Z"),
        None => after.split_at_checked(after.find(['Z', '+', '-']).unwrap_or(after.len()))?,
    };
    let after = after.trim();
    let half = [("AM", 0), ("PM", 12)].into_iter().find_map(|(half, hours)| Some((after.strip_suffix(half)?, hours)));
    let (minutes, hour) = match half {
        Some((minutes, hours)) if (1..=12).contains(&hour) => (minutes.trim_end(), hour % 12 + hours),
        Some(_) => return None,
        None => (after, hour),
    };
    // a fraction of a second is no date of ours unless it is nothing
    let minutes =
        minutes.split_once('.').filter(|(_, rest)| rest.bytes().all(|b| b == b'0')).map_or(minutes, |(m, _)| m);
    let zone = match zone.as_bytes() {
        [_, hours @ .., _, _] if hours.len() == 2 && is_number(zone.get(1..)?) => {
            format!("{}:{}", zone.get(..3)?, zone.get(3..)?)
        }
        _ => zone.to_string(),
    };
    Some(format!("T{hour:02}:{minutes}{zone}"))
}
