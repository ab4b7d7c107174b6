//! What was probably meant by a date that is nearly in EDTF, and the two dates that one may be.

#[cfg(feature = "lint")]
use {super::edtf::read, super::written::written};

/// The date that was probably meant, in EDTF, if there is just one: capitals, signs, spaces, and ends in their order.
///
/// `2023-11-1x` gives `2023-11-1X`; `2023-11-20/2023-11-13` gives `2023-11-13/2023-11-20`.
#[cfg(feature = "lint")]
pub(super) fn meant(text: &str) -> Option<String> {
    let tidy = tidy(text);
    let swapped = tidy.split_once('/').map(|(start, end)| format!("{end}/{start}"));
    let guesses = [Some(tidy.clone()), with_cut_month(text), swapped];
    guesses.into_iter().flatten().find(|guess| guess != text && read(guess, 0).is_ok())
}

/// The two dates that `05/06/2023` may be: only the publisher knows which.
pub(super) fn two_readings(text: &str) -> Option<(String, String)> {
    let [first, second, year] = numbers(text)?;
    let both_months = (1..=12).contains(&first) && (1..=12).contains(&second);
    (both_months && first != second && year > 31).then(|| (day(year, second, first), day(year, first, second)))
}

/// Capitals, hyphens and strokes as EDTF has them, and no space.
#[cfg(feature = "lint")]
fn tidy(text: &str) -> String {
    let text = text.to_ascii_uppercase().replace(['\u{2010}', '\u{2011}', '\u{2212}'], "-");
    let interval = text.replace([' ', '\u{a0}'], "").replace(['–', '—'], "/");
    match text.trim().split_once(' ') {
        // a space between date and time, where EDTF has a T
        Some((date, time)) if time.contains(':') && !date.contains('T') => format!("{date}T{}", time.replace(' ', "")),
        _ => interval,
    }
}

/// Three numbers, with anything between them.
fn numbers(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok());
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

fn day(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// `20 Novembr 2023`: words that begin as the English months do, cut after three letters.
#[cfg(feature = "lint")]
fn with_cut_month(text: &str) -> Option<String> {
    let cut = |word: &str| match word.char_indices().nth(3) {
        Some((end, _)) if word.chars().all(|c| c.is_ascii_alphabetic()) => word.get(..end).unwrap_or(word).to_string(),
        _ => word.to_string(),
    };
    let words: Vec<String> = text.split([' ', ',', '.', '-', '/']).map(cut).collect();
    if !text.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    match written(&words.join(" "))? {
        super::written::Written::Date(date) => date.edtf(None),
        _ => None,
    }
}
