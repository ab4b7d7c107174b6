//! Dates as people and spreadsheets write them, in EDTF.
//!
//! A sheet's cells are read by it. In JSON a date is EDTF or an error, and this is what was probably meant. What has two meanings
//! is not decided here: whether 3/4/2023 is in April or in March is told by a whole column, and asked where nothing tells.

mod beyond;
mod century;
mod clock;
mod dated;
mod figures;
mod fold;
mod lend;
mod months;
mod parts;
pub(super) mod persian;
mod phrases;
mod range;
mod shape;
mod sorts;
mod stretch;
mod terms;
#[cfg(test)]
mod tests;
mod zone;

use super::edtf;
use terms::{Item, Term};

pub(crate) use century::with_century;
pub(crate) use dated::Dated;
pub(crate) use fold::plain;
pub(crate) use sorts::{Doubt, Sort};
pub(crate) use stretch::{Day, Point, day};

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// A date in the data format's own form.
    Edtf,
    /// A date that has one form in EDTF, once the order of its numbers is known.
    Date(Dated),
    /// A date that only its writer knows, and what was probably meant.
    Asked { doubt: Doubt, guess: Option<String> },
    /// No date, but it can be said why.
    Odd(Odd),
}

/// What spreadsheets and programs make of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Odd {
    /// `45250`: probably the day that is given in EDTF.
    SerialNumber(String),
    /// `1709908215`: probably the moment that is given in EDTF.
    Epoch(String, Unit),
    /// `20/11/23`, `Nov-23`, `20 Nov`.
    ShortYear,
    /// `########`.
    TooNarrow,
}

/// In what programs count from the beginning of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Milliseconds,
}

/// The longest text that may be a date, in bytes.
const LONGEST: usize = 120;

/// The most figures, terms, signs and spaces of one: each sign may be where a range is split.
const MOST_ITEMS: usize = 60;

/// What a text says; `None` where it is no date.
pub(crate) fn written(text: &str) -> Option<Written> {
    if text.len() > LONGEST {
        return None;
    }
    if in_edtf(text) {
        return Some(Written::Edtf);
    }
    let clear = plain(text);
    // JavaScript tells the zone twice: 14:30:00 GMT+0300 (Arabia Standard Time)
    let clear = clear.split_once(" (").filter(|(date, _)| date.contains("GMT")).map_or(&*clear, |(date, _)| date);
    let date = figures::read(clear).or_else(|| range_of_edtf(clear)).or_else(|| in_words(clear));
    match date? {
        Written::Date(mut date) if date.sort.is_none() && fold::has_other_digits(text) => {
            date.sort = Some(Sort::Digits);
            Some(Written::Date(date))
        }
        date => Some(date),
    }
}

/// The date that was probably meant by a text that is no date in EDTF, and why a person has to be asked.
pub(crate) fn meant(text: &str) -> (Option<String>, Option<Doubt>) {
    match written(text) {
        Some(Written::Date(date)) => (date.edtf(None).filter(|guess| in_edtf(guess)), None),
        Some(Written::Asked { doubt, guess }) => (guess, Some(doubt)),
        Some(Written::Odd(Odd::SerialNumber(date) | Odd::Epoch(date, _))) => (Some(date), None),
        // the century is likely only, and so it is asked about
        Some(Written::Odd(Odd::ShortYear)) => {
            (century::likeliest(&plain(text)).and_then(|whole| meant(&whole).0), None)
        }
        Some(Written::Edtf | Written::Odd(Odd::TooNarrow)) => (None, None),
        None => (persian::in_figures(&plain(text)), None),
    }
}

/// The date that is meant by `20-Nov-23`, in the likeliest century. In figures alone it is not certain which is the year.
pub(crate) fn with_named_month(text: &str) -> Option<String> {
    let whole = century::likeliest(&plain(text)).filter(|whole| whole.contains(char::is_alphabetic))?;
    match written(&whole)? {
        Written::Date(date) if date.point().is_some() => date.edtf(None).filter(|edtf| in_edtf(edtf)),
        _ => None,
    }
}

/// `2023-11-1X – 2023-11-20?`, and what is in EDTF but for its digits.
fn range_of_edtf(clear: &str) -> Option<Written> {
    let sure = Point::sure;
    if in_edtf(clear) && !clear.contains('T') {
        let date = match clear.split_once('/') {
            Some(_) => return None,
            None => Dated { start: Some(sure(clear)), end: None, is_interval: false, sort: None },
        };
        return Some(Written::Date(date));
    }
    // dashes where hyphens should be
    let hyphens = clear.replace('–', "-");
    if clear.matches('–').count() == 2 && in_edtf(&hyphens) {
        return Some(Written::Date(Dated { start: Some(sure(&hyphens)), end: None, is_interval: false, sort: None }));
    }
    let (start, end) = clear.split_once('–')?;
    let (start, end) = (start.trim(), end.trim());
    let is_one = |text: &str| in_edtf(text) && !text.contains('/');
    (is_one(start) && is_one(end)).then_some(())?;
    Dated { start: Some(sure(start)), end: Some(sure(end)), is_interval: true, sort: Some(Sort::Range) }.or_asked(None)
}

/// A date in figures, names and phrases.
fn in_words(clear: &str) -> Option<Written> {
    let items = terms::items(clear);
    match () {
        () if items.len() > MOST_ITEMS => None,
        () if is_hijri(&items) => Some(Written::Asked { doubt: Doubt::Hijri, guess: None }),
        () => range::date(&items),
    }
}

/// Whether it is a date with a month of the Hijri calendar, whose days are not certain.
fn is_hijri(items: &[Item]) -> bool {
    let has = |is: fn(&Item) -> bool| items.iter().any(is);
    has(|item| *item == Item::Term(Term::HijriMonth))
        && has(|item| matches!(item, Item::Number(_)))
        && !has(|item| matches!(item, Item::Word(word) if word.chars().count() > 2))
}

/// Whether a text is a date as the data format has it.
pub(crate) fn in_edtf(text: &str) -> bool {
    edtf::read(text, 0).is_ok()
}
