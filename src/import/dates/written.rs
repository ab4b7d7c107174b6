//! One date as a spreadsheet, or a hand, writes it.

use chrono::{Days, NaiveDate};

use super::clock::split_time;
use super::parts::{self, is_number};
use crate::model::When;

/// What a cell says. Each `time` is empty, or as EDTF has it: `T14:30`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A date in the data format's own form.
    Edtf,
    /// A day or a month, in EDTF.
    Plain { date: String, time: String },
    /// Two numbers and a year, of which one number is the month: `3/4/2023`.
    EitherWay { numbers: [u32; 2], year: String, time: String },
    /// No date, but it can be said why.
    Odd(Odd),
}

/// What spreadsheets make of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// `45250`: probably the day that is given in EDTF.
    SerialNumber(String),
    /// `20/11/23`, `Nov-23`, `20 Nov`.
    ShortYear,
    /// `########`.
    TooNarrow,
}

impl Written {
    /// Empty, or as EDTF has it: `T14:30`.
    pub fn time(&self) -> &str {
        match self {
            Written::Plain { time, .. } | Written::EitherWay { time, .. } => time,
            Written::Edtf | Written::Odd(_) => "",
        }
    }
}

/// Whether a text is a date as the data format has it.
pub fn in_edtf(text: &str) -> bool {
    When::parse(text, 0).is_ok()
}

/// What a cell says; `None` where it is no date.
pub fn written(cell: &str) -> Option<Written> {
    // longer than any date
    if cell.len() > 80 {
        return None;
    }
    if in_edtf(cell) {
        return Some(Written::Edtf);
    }
    number_or_hashes(cell).or_else(|| {
        let (date, time) = split_time(cell)?;
        calendar(date, time)
    })
}

/// Whether a cell that should hold a figure holds a date instead: that is what spreadsheets make of `3-5`.
pub fn is_date(cell: &str) -> bool {
    match written(cell) {
        // `1200?` is a year to EDTF
        Some(Written::Edtf) => cell.matches('-').count() == 2,
        Some(Written::Plain { .. }) => !is_number(cell),
        Some(Written::EitherWay { .. } | Written::Odd(Odd::ShortYear)) => true,
        Some(Written::Odd(_)) | None => false,
    }
}

/// What is one number, or only `#`.
fn number_or_hashes(cell: &str) -> Option<Written> {
    if cell.len() > 1 && cell.bytes().all(|byte| byte == b'#') {
        return Some(Written::Odd(Odd::TooNarrow));
    }
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    match whole.len() {
        // a number in that range is a day from 1927 to 2173
        5 if is_number(whole) && is_number(fraction) => {
            let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole.parse().ok()?))?;
            Some(Written::Odd(Odd::SerialNumber(day.to_string())))
        }
        8 if is_number(cell) => {
            plain(format!("{}-{}-{}", cell.get(..4)?, cell.get(4..6)?, cell.get(6..)?), String::new())
        }
        _ => None,
    }
}

/// What a word of a date is.
enum Part<'d> {
    /// Of four digits.
    Year(&'d str),
    /// Of one or two.
    Number(u32),
    /// A month by its name.
    Month(u32),
}

/// A day or a month in figures, or with the month's English name.
fn calendar(date: &str, time: String) -> Option<Written> {
    use Part::{Month, Number, Year};
    // what stands before or after may make it another date: `-20/11/2023`, `20/11/2023/`
    if !date.starts_with(char::is_alphanumeric) || !date.ends_with(|c: char| c.is_alphanumeric() || c == '.') {
        return None;
    }
    let words = date.split([' ', '\u{a0}', ',', '.', '/', '-']).filter(|word| !word.is_empty() && !is_weekday(word));
    let parts: Vec<Part> = words.map(part).collect::<Option<_>>()?;
    let mut marks = date.chars().filter(|c| [',', '.', '/', '-'].contains(c));
    let first = marks.next();
    // `2023/11-12` is no day
    if !parts.iter().any(|part| matches!(part, Month(_))) && marks.any(|mark| Some(mark) != first) {
        return None;
    }
    match parts.as_slice() {
        [Year(year), Number(month), Number(day)]
        | [Number(day), Month(month), Year(year)]
        | [Month(month), Number(day), Year(year)]
        | [Year(year), Month(month), Number(day)] => plain(parts::day(year, *month, *day), time),
        // nobody puts the month first and dots between
        [Number(date_), Number(month @ ..=12), Year(year)] if date.contains('.') => {
            plain(parts::day(year, *month, *date_), time)
        }
        [Number(one), Number(other), Year(year)] if one != other => {
            Some(Written::EitherWay { numbers: [*one, *other], year: year.to_string(), time })
        }
        [Number(same), Number(_), Year(year)] => plain(parts::day(year, *same, *same), time),
        [Year(year), Number(month) | Month(month)] | [Number(month) | Month(month), Year(year)] => {
            plain(format!("{year}-{month:02}"), time)
        }
        [Number(_), Number(_) | Month(_), Number(_)]
        | [Month(_), Number(_), Number(_)]
        | [Month(_), Number(_)]
        | [Number(_), Month(_)] => Some(Written::Odd(Odd::ShortYear)),
        _ => None,
    }
}

/// A date and a time, if there are such.
fn plain(date: String, time: String) -> Option<Written> {
    in_edtf(&format!("{date}{time}")).then_some(Written::Plain { date, time })
}

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A number, be it the `20th`, or a month by its English name or the first three letters of it.
fn part(word: &str) -> Option<Part<'_>> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    match digits.len() {
        4 if is_number(digits) => Some(Part::Year(digits)),
        1 | 2 if is_number(digits) => digits.parse().ok().map(Part::Number),
        _ => {
            let word = word.to_lowercase();
            let word = if word == "sept" { "sep" } else { &word };
            let month = MONTHS.iter().position(|name| *name == word || name.get(..3) == Some(word));
            month.map(|index| Part::Month(index as u32 + 1))
        }
    }
}

fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    WEEKDAYS.iter().any(|name| *name == word || name.get(..3) == Some(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In EDTF, or what else is to be said.
    fn said(cell: &str) -> String {
        match written(cell) {
            Some(Written::Edtf) => cell.to_string(),
            Some(Written::Plain { date, time }) => date + &time,
            Some(Written::EitherWay { numbers: [one, other], year, time }) => format!("{one} or {other} {year}{time}"),
            Some(Written::Odd(odd)) => format!("{odd:?}"),
            None => "none".to_string(),
        }
    }

    #[test]
    fn dates_as_spreadsheets_write_them() {
        let table = [
            ("2023-11-20", "2023-11-20"),
            ("2023-10-15~", "2023-10-15~"),
            ("2023-10-17/..", "2023-10-17/.."),
            ("2023-11-20 14:30", "2023-11-20T14:30"),
            ("2023-11-20 14:30:15", "2023-11-20T14:30:15"),
            ("2023-11-20 9:05", "2023-11-20T09:05"),
            ("2023-11-20 14:30:00.000", "2023-11-20T14:30:00"),
            ("2023-11-20 14:30:00 UTC", "2023-11-20T14:30:00Z"),
            ("2023-11-20T14:30:00.000Z", "2023-11-20T14:30:00Z"),
            ("2023-11-20 14:30+0300", "2023-11-20T14:30+03:00"),
            ("2023/11/20", "2023-11-20"),
            ("2023-9-5", "2023-09-05"),
            ("2023.09.05.", "2023-09-05"),
            ("20231120", "2023-11-20"),
            ("20/11/2023", "20 or 11 2023"),
            ("20.11.2023", "2023-11-20"),
            ("20. 11. 2023", "2023-11-20"),
            ("3-4-2023 14:30", "3 or 4 2023T14:30"),
            ("5/5/2023", "2023-05-05"),
            ("11/20/2023 2:30 PM", "11 or 20 2023T14:30"),
            ("11/20/2023, 12:00:00 AM", "11 or 20 2023T00:00:00"),
            ("Nov 20, 2023", "2023-11-20"),
            ("20 November 2023", "2023-11-20"),
            ("20-Nov-2023", "2023-11-20"),
            ("20th Nov. 2023", "2023-11-20"),
            ("Monday, November 20, 2023", "2023-11-20"),
            ("2023 Sept 5", "2023-09-05"),
            ("November 2023", "2023-11"),
            ("Nov-2023", "2023-11"),
            ("11/2023", "2023-11"),
            ("2023/11", "2023-11"),
        ];
        for (cell, expected) in table {
            assert_eq!(said(cell), expected, "{cell}");
        }
    }

    #[test]
    fn what_spreadsheets_make_of_dates_is_told_apart() {
        let table = [
            ("45250", "SerialNumber(\"2023-11-20\")"),
            ("45250.604166667", "SerialNumber(\"2023-11-20\")"),
            ("45250,5", "SerialNumber(\"2023-11-20\")"),
            ("20/11/23", "ShortYear"),
            ("20-Nov-23", "ShortYear"),
            ("Nov 20, 23", "ShortYear"),
            ("Nov-23", "ShortYear"),
            ("20 Nov", "ShortYear"),
            ("########", "TooNarrow"),
        ];
        for (cell, expected) in table {
            assert_eq!(said(cell), expected, "{cell}");
        }
    }

    #[test]
    fn figures_that_became_dates_are_known_from_figures() {
        for cell in ["5-Mar", "05/03/2023", "2023-03-05", "Mar-05"] {
            assert!(is_date(cell), "{cell}");
        }
        for cell in [
            "8",
            "2023",
            "45250",
            "3-5",
            "3–5",
            "several",
            "1,200",
            "at least 3",
            "3 May dead",
            "1200?",
            "20231120",
            "####",
        ] {
            assert!(!is_date(cell), "{cell}");
        }
    }

    #[test]
    fn what_may_be_another_date_is_none() {
        let cells = [
            "soon",
            "",
            "#",
            "20/11/2023/",
            "-20/11/2023",
            "20/11/2023?",
            "13-20 November 2023",
            "2023/11-12",
            "c. 2023",
            "20 novembre 2023",
            "2023-11-20 14:30:00.5",
            "2023-11-20 14:30 PM",
            "1.000.000",
            "123456",
            "2023-11-20 22 23",
            "20/11-2023",
            "20.11",
            "14:30",
        ];
        for cell in cells {
            assert_eq!(said(cell), "none", "{cell}");
        }
    }
}
