//! A date in parts becomes EDTF, as exact as its parts and no more.

use super::reports::Reports;
use super::slide::{Date, Place, Text};
use crate::model::When;
use crate::read::{Severity, quoted};

/// What a part of a date is called, and the least and the most that it may be.
type Part = (&'static str, i64, i64);

/// All but the milliseconds, which a chain does not know.
const PARTS: [Part; 6] =
    [("year", -10_000, 9_999), ("month", 1, 12), ("day", 1, 31), ("hour", 0, 23), ("minute", 0, 59), ("second", 0, 59)];

/// What is wrong with a date, and where.
struct Wrong<'a> {
    at: Place<'a>,
    message: String,
    expected: String,
    /// In backquotes.
    found: Option<String>,
}

/// The first and the last of what a date may mean, in EDTF. They differ where there is an hour without minutes.
#[derive(PartialEq)]
struct Span {
    first: String,
    last: String,
}

/// The date of a slide in EDTF. What is wrong is reported: without a start there is no date, and without an end there is
/// the start alone.
pub(super) fn edtf<'a>(start: &Date<'a>, end: Option<&Date<'a>>, reports: &mut Reports<'a>) -> Option<String> {
    let start = span(start, reports).map_err(|wrong| tell(wrong, "so that the slide is left out", reports)).ok()?;
    let alone = interval(&start.first, &start.last);
    let Some(end) = end else { return Some(alone) };
    let whole = span(end, reports).and_then(|last| valid(interval(&start.first, &last.last), end.at));
    match whole {
        Ok(whole) => Some(whole),
        Err(wrong) => {
            tell(wrong, "so that only the start is kept", reports);
            Some(alone)
        }
    }
}

fn interval(first: &str, last: &str) -> String {
    if first == last { first.to_string() } else { format!("{first}/{last}") }
}

fn tell<'a>(wrong: Wrong<'a>, consequence: &str, reports: &mut Reports<'a>) {
    let problem = reports.error(wrong.at, &format!("{}, {consequence}", wrong.message));
    problem.expected(wrong.expected).found = wrong.found;
}

fn span<'a>(date: &Date<'a>, reports: &mut Reports<'a>) -> Result<Span, Wrong<'a>> {
    let [parts @ .., millisecond] = &date.parts;
    if let Some(millisecond) = millisecond.as_ref().filter(|text| !is_zero(text)) {
        reports.count(Severity::Note, "milliseconds", millisecond.at, "is not carried over: a chain knows seconds");
    }
    // where no month or day is known, some programs write 0
    let is_known = |index: usize, text: &Text| !((1..=2).contains(&index) && is_zero(text));
    let parts: Vec<Option<&Text>> =
        parts.iter().enumerate().map(|(index, part)| part.as_ref().filter(|text| is_known(index, text))).collect();
    let known = parts.iter().take_while(|part| part.is_some()).count();
    if let (Some((missing, ..)), Some(finer)) = (PARTS.get(known), parts.iter().skip(known).flatten().next()) {
        return Err(Wrong {
            at: finer.at,
            message: format!("stands without a {missing}"),
            expected: format!("a {missing} too, or neither"),
            found: Some(quoted(&finer.text)),
        });
    }
    let numbers = parts.iter().flatten().zip(PARTS).map(|(text, part)| number(text, part));
    let numbers = numbers.collect::<Result<Vec<i64>, Wrong>>()?;
    if let (Some(..0), Some(year)) = (numbers.first(), parts.first().copied().flatten()) {
        let message = "is a year before ours, and is read as TimelineJS shows it: -500 as 500 BC (in EDTF `-0499`)";
        reports.count(Severity::Note, "before ours", year.at, message);
    }
    if let (Some(1..=99), Some(year)) = (numbers.first(), parts.first().copied().flatten()) {
        let message = "is a year of one or two digits, and is read as one of the first century";
        reports.count(Severity::Warning, "short year", year.at, message).found(&year.text);
    }
    let span = match *numbers.as_slice() {
        [year] => exactly(written(year)),
        [year, month] => exactly(format!("{}-{month:02}", written(year))),
        [year, month, day] => exactly(format!("{}-{month:02}-{day:02}", written(year))),
        [year, month, day, ref time @ ..] => {
            let day = format!("{}-{month:02}-{day:02}", written(year));
            match *time {
                [hour, minute, second] => exactly(format!("{day}T{hour:02}:{minute:02}:{second:02}")),
                [hour, minute] => exactly(format!("{day}T{hour:02}:{minute:02}")),
                [hour, ..] => Span { first: format!("{day}T{hour:02}:00"), last: format!("{day}T{hour:02}:59") },
                [] => exactly(day),
            }
        }
        [] => {
            let expected = "a year, such as 2023 or -500".to_string();
            return Err(Wrong { at: date.at, message: "has no year".to_string(), expected, found: None });
        }
    };
    valid(span.first.clone(), date.at)?;
    Ok(span)
}

fn exactly(edtf: String) -> Span {
    Span { first: edtf.clone(), last: edtf }
}

fn is_zero(text: &Text) -> bool {
    text.text.bytes().all(|byte| byte == b'0')
}

/// A part as a number within its bounds. Spreadsheets write years as `1,999` or `2023.0`.
fn number<'a>(text: &Text<'a>, (name, least, most): Part) -> Result<i64, Wrong<'a>> {
    let wrong = |message: String, expected: String| {
        Err(Wrong { at: text.at, message, expected, found: Some(quoted(&text.text)) })
    };
    let digits: String = text.text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    match digits.trim_end_matches(".0").replace('−', "-").parse::<i64>() {
        Ok(0) if name == "year" => {
            wrong("is a year that is in no calendar".to_string(), "-1 for 1 BC, or 1".to_string())
        }
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        Ok(_) => wrong(format!("is no {name} that we can read"), format!("a {name} from {least} to {most}")),
        Err(_) => wrong(format!("is no {name}"), format!("a {name} in digits")),
    }
}

/// A year as EDTF writes it, where year 0 is 1 BC.
fn written(year: i64) -> String {
    match year {
        ..-1 => format!("-{:04}", -(year + 1)),
        -1 => "0000".to_string(),
        _ => format!("{year:04}"),
    }
}

/// The text, if the calendar has that date.
fn valid<'a>(edtf: String, at: Place<'a>) -> Result<String, Wrong<'a>> {
    match When::parse(&edtf, 0) {
        Ok(_) => Ok(edtf),
        Err(error) if edtf.contains('/') => {
            let expected = "an end that is not before the start".to_string();
            Err(Wrong { at, message: error.message, expected, found: Some(error.found) })
        }
        Err(error) => Err(Wrong { at, message: error.message, expected: error.expected, found: Some(error.found) }),
    }
}
