//! What was probably meant by a date that is none: the usual slips of spreadsheets and hands.

use super::edtf::read;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The date that was probably meant, in EDTF, if there is just one.
///
/// `20/11/2023`, `11/20/2023`, `20 Nov 2023` and `2023-11-20 ` give `2023-11-20`; `2023-9-5` gives `2023-09-05`.
pub(super) fn meant(text: &str) -> Option<String> {
    let tidy = tidy(text);
    let swapped = tidy.split_once('/').map(|(start, end)| format!("{end}/{start}"));
    let guesses = [Some(tidy.clone()), in_figures(text), padded_interval(&tidy), with_month_name(text), swapped];
    guesses.into_iter().flatten().find(|guess| guess != text && read(guess, 0).is_ok())
}

/// The two dates that `05/06/2023` may be: only the publisher knows which.
pub(super) fn two_readings(text: &str) -> Option<(String, String)> {
    let [first, second, year] = numbers(text)?;
    let both_months = (1..=12).contains(&first) && (1..=12).contains(&second);
    (both_months && first != second && year > 31).then(|| (day(year, second, first), day(year, first, second)))
}

/// Capitals, hyphens and strokes as EDTF has them, and no space.
fn tidy(text: &str) -> String {
    let text = text.to_ascii_uppercase().replace(['\u{2010}', '\u{2011}', '\u{2212}'], "-");
    let interval = text.replace([' ', '\u{a0}'], "").replace(['–', '—'], "/");
    match text.trim().split_once(' ') {
        // a space between date and time, where EDTF has a T
        Some((date, time)) if time.contains(':') && !date.contains('T') => format!("{date}T{}", time.replace(' ', "")),
        _ => interval,
    }
}

/// Three numbers, whatever stands between them.
fn numbers(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok());
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

/// `20/11/2023`, `11/20/2023`, `2023/11/20`, `2023-9-5` or `11/2023`.
fn in_figures(text: &str) -> Option<String> {
    let Some([first, second, third]) = numbers(text) else { return month_and_year(text) };
    match (first, second, third) {
        (32.., month, date) => Some(day(first, month, date)),
        (13..=31, month, 32..) => Some(day(third, month, first)),
        (month, 13..=31, 32..) => Some(day(third, month, second)),
        (same, month, 32..) if same == month => Some(day(third, month, same)),
        _ => None,
    }
}

/// `11/2023`, `2023/11` or `2023-9`.
fn month_and_year(text: &str) -> Option<String> {
    let (one, other) = text.split_once(['/', '.', '-'])?;
    let (one, other): (u32, u32) = (one.trim().parse().ok()?, other.trim().parse().ok()?);
    let (year, month) = if one > 31 { (one, other) } else { (other, one) };
    Some(format!("{year:04}-{month:02}"))
}

/// `2023-11-1/2023-11-9`, each side of it by itself.
fn padded_interval(tidy: &str) -> Option<String> {
    let (start, end) = tidy.split_once('/')?;
    let side =
        |text: &str| if read(text, 0).is_ok() || text == ".." { Some(text.to_string()) } else { in_figures(text) };
    Some(format!("{}/{}", side(start)?, side(end)?))
}

/// `20 Nov 2023`, `November 20th, 2023`, `Nov 2023`.
fn with_month_name(text: &str) -> Option<String> {
    let (mut month, mut date, mut year) = (None, None, None);
    for word in text.split([' ', ',', '.', '-', '/']).filter(|word| !word.is_empty()) {
        let lowered = word.to_ascii_lowercase();
        let digits = lowered.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let slot = match digits.parse::<u32>() {
            Ok(number @ 1..=31) => (&mut date, number),
            Ok(number) => (&mut year, number),
            Err(_) => {
                let named = MONTHS.iter().position(|name| lowered.starts_with(name))?;
                (&mut month, named as u32 + 1)
            }
        };
        if slot.0.replace(slot.1).is_some() {
            return None;
        }
    }
    match date {
        Some(date) => Some(day(year?, month?, date)),
        None => Some(format!("{:04}-{:02}", year?, month?)),
    }
}

fn day(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}
