//! What a spreadsheet makes of an id: a day, or a number with few digits.

use crate::import::dates::is_date;
use crate::read::written::in_edtf;

/// What an id and what a spreadsheet has made of it have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The parts of a day, in any order.
    Day(Vec<Part>),
    /// A number with some of its digits: `1.20e5`.
    Number(String),
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A month is its number.
    Number(u32),
    Word(String),
}

/// As many decimals of a number a spreadsheet may show, at most.
const DECIMALS: usize = 14;

/// Whether an id looks as spreadsheets show a date or a large number. Dates with the year first may well be ids.
pub fn is_turned(id: &str) -> bool {
    let is_day = is_date(id) && !in_edtf(id) && !id.starts_with(char::is_lowercase);
    is_day || is_scientific(id)
}

/// `1.20E+05`
fn is_scientific(id: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((number, power)) = id.split_once("E+").or_else(|| id.split_once("E-")) else { return false };
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    digits(whole) && digits(fraction) && digits(power) && power.len() > 1
}

/// The form of an id that was turned.
pub fn seen_as(turned: &str) -> Form {
    let decimals = turned.split('E').next().map_or(0, |shown| shown.bytes().filter(u8::is_ascii_digit).count());
    match number(turned).filter(|_| is_scientific(turned)) {
        Some(number) => Form::Number(format!("{number:.0$e}", decimals.saturating_sub(1))),
        None => Form::Day(parts(turned, false)),
    }
}

/// The forms that an id may take.
pub fn forms(id: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = [false, true].map(|is_cut| Form::Day(parts(id, is_cut))).into();
    if let Some(number) = number(id) {
        forms.extend((0..=DECIMALS).map(|decimals| Form::Number(format!("{number:.decimals$e}"))));
    }
    forms
}

fn number(id: &str) -> Option<f64> {
    id.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// The parts between what is in dates. Spreadsheets may show a year cut to two digits, and a month by its first letters.
fn parts(id: &str, is_cut: bool) -> Vec<Part> {
    let texts = id.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut parts: Vec<Part> = texts.map(|text| part(text, is_cut)).collect();
    parts.sort();
    parts
}

fn part(text: &str, is_cut: bool) -> Part {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if let Ok(number) = text.parse() {
        return Part::Number(if is_cut && number > 999 { number % 100 } else { number });
    }
    let word = text.to_lowercase();
    let month = MONTHS.iter().zip(1..).find(|(month, _)| word.starts_with(**month));
    let first = || if word.chars().all(char::is_alphabetic) { word.chars().take(3).collect() } else { word.clone() };
    month.map_or_else(|| Part::Word(first()), |(_, number)| Part::Number(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn was(turned: &str, id: &str) -> bool {
        forms(id).contains(&seen_as(turned))
    }

    #[test]
    fn ids_that_became_dates_or_numbers_are_known() {
        for id in ["1-Mar", "Mar-24", "1.20E+05", "1,2E+05", "3/1/2024", "01.03.2024", "1.23457E+15"] {
            assert!(is_turned(id), "{id}");
        }
        for id in ["mar-1", "march-1", "120000", "2024-03-01", "raid-5", "1E5", "a1", "2024", "7", "E+05", "1.E+05"] {
            assert!(!is_turned(id), "{id}");
        }
    }

    #[test]
    fn what_an_id_was_is_told_by_its_parts() {
        let same = [
            ("1-Mar", "mar-1"),
            ("1-Mar", "march-01"),
            ("Mar-24", "mar-2024"),
            ("1-Mar", "3-1"),
            ("1.20E+05", "120000"),
        ];
        for (turned, id) in same.into_iter().chain([("1.20E+05", "12e4"), ("1.23457E+15", "1234567890123456")]) {
            assert!(was(turned, id), "{turned} {id}");
        }
        for (turned, id) in
            [("1-Mar", "mar-2"), ("1-Mar", "may-1"), ("1.20E+05", "121000"), ("1-Mar", "mar"), ("1.20E+05", "x")]
        {
            assert!(!was(turned, id), "{turned} {id}");
        }
    }
}
