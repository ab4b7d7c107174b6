//! Ids that a spreadsheet has turned into dates or numbers: `mar-1` comes back as `1-Mar`, and 120000 as `1.20E+05`.

use std::collections::BTreeSet;

use super::cell::join;
use super::columns::Role;
use super::line::{Line, Sheet};
use crate::import::dates::is_date;
use crate::import::findings::Findings;
use crate::read::Code;
use crate::read::written::in_edtf;

/// The columns with ids of incidents.
const COLUMNS: [(Role, &str); 5] = [
    (Role::Incidents, "id"),
    (Role::Incidents, "responds_to"),
    (Role::Incidents, "part_of"),
    (Role::Links, "response"),
    (Role::Links, "cause"),
];

/// Warns of each column in which there are such ids. The id that it was is known where another cell still has it.
pub fn report(sheets: &[Sheet], findings: &mut Findings) {
    let words = |sheet: &Sheet, column: &str| sheet.lines().flat_map(|line| line.list(column)).collect::<Vec<_>>();
    let of = |(role, column): &(Role, &'static str)| {
        let (role, column) = (*role, *column);
        sheets.iter().filter(move |sheet| sheet.role == role).map(move |sheet| (sheet, column))
    };
    let places: Vec<(&Sheet, &str)> = COLUMNS.iter().flat_map(of).collect();
    let mut whole: Option<BTreeSet<String>> = None;
    for (sheet, column) in &places {
        let turned: Vec<Line> = sheet.lines().filter(|line| line.list(column).iter().any(|id| is_turned(id))).collect();
        let Some(first) = turned.first() else { continue };
        let whole = whole.get_or_insert_with(|| {
            let all = places.iter().flat_map(|(sheet, column)| words(sheet, column));
            all.filter(|word| !is_turned(word)).collect()
        });
        let ids = first.list(column);
        let were: Vec<&str> = ids.iter().map(|id| origin(id, whole).unwrap_or(id)).collect();
        let guess = (were != ids).then(|| join(were));
        first.report(column, Code::TurnedId, findings).times(turned.len()).guessing(guess);
    }
}

/// The id that a spreadsheet has turned into this one, where only one of the `whole` ones can be it.
fn origin<'w>(id: &str, whole: &'w BTreeSet<String>) -> Option<&'w str> {
    let mut same = whole.iter().filter(|word| is_turned(id) && was(id, word));
    same.next().filter(|_| same.next().is_none()).map(String::as_str)
}

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

/// Whether a spreadsheet may have made `turned` of an id.
pub fn was(turned: &str, id: &str) -> bool {
    if is_scientific(turned) {
        let numbers = [turned, id].map(|text| text.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite()));
        let [Some(shown), Some(number)] = numbers else { return false };
        let digits = turned.bytes().take_while(|byte| *byte != b'E').filter(u8::is_ascii_digit).count();
        return format!("{shown:.0$e}", digits - 1) == format!("{number:.0$e}", digits - 1);
    }
    let (mut parts, others) = (parts(turned), parts(id));
    parts.len() == others.len()
        && others.iter().all(|other| match parts.iter().position(|part| part.is_same(other)) {
            Some(at) => {
                parts.remove(at);
                true
            }
            None => false,
        })
}

/// A number, or the name of a month.
enum Part {
    Number(u32),
    Word(String),
}

/// The parts between what is in dates.
fn parts(id: &str) -> Vec<Part> {
    let parts = id.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().map_or_else(|_| Part::Word(part.to_lowercase()), Part::Number)).collect()
}

impl Part {
    fn is_same(&self, other: &Part) -> bool {
        const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        match (self, other) {
            // a year is cut to two digits
            (Part::Number(one), Part::Number(other)) => {
                one == other || (*one < 100 && *other > 999 && other % 100 == *one)
            }
            (Part::Word(one), Part::Word(other)) => one.starts_with(other.as_str()) || other.starts_with(one.as_str()),
            (Part::Word(word), Part::Number(number)) | (Part::Number(number), Part::Word(word)) => {
                MONTHS.iter().zip(1..).any(|(month, index)| *number == index && word.starts_with(month))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
