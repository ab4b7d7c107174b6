//! A date in parts becomes EDTF, as exact as its parts and no more.

use super::reports::Reports;
use super::slide::{Date, Place, Text};
use crate::model::When;
use crate::read::{Arg, Code, Problem, Word, word};

/// What a part of a date is called, and the least and the most that it may be.
type Part = (Word, i64, i64);

/// All but the milliseconds, which a chain does not know.
const PARTS: [Part; 6] = [
    (word!("year"), -10_000, 9_999),
    (word!("month"), 1, 12),
    (word!("day"), 1, 31),
    (word!("hour"), 0, 23),
    (word!("minute"), 0, 59),
    (word!("second"), 0, 59),
];

/// What is wrong with a date, and where.
type Wrong<'a> = (Place<'a>, Box<Problem>);

/// The first and the last of what a date may mean, in EDTF. They differ where there is an hour without minutes.
#[derive(PartialEq)]
struct Span {
    first: String,
    last: String,
}

/// The date of a slide in EDTF. What is wrong is reported: without a start there is no date, and without an end there is
/// the start alone.
pub(super) fn edtf<'a>(start: &Date<'a>, end: Option<&Date<'a>>, reports: &mut Reports<'a>) -> Option<String> {
    let start =
        span(start, reports).map_err(|wrong| tell(wrong, word!("so that the slide is left out"), reports)).ok()?;
    let alone = interval(&start.first, &start.last);
    let Some(end) = end else { return Some(alone) };
    let whole = span(end, reports).and_then(|last| valid(interval(&start.first, &last.last), end.at));
    match whole {
        Ok(whole) => Some(whole),
        Err(wrong) => {
            tell(wrong, word!("so that only the start is kept"), reports);
            Some(alone)
        }
    }
}

fn interval(first: &str, last: &str) -> String {
    if first == last { first.to_string() } else { format!("{first}/{last}") }
}

fn tell<'a>((at, problem): Wrong<'a>, consequence: Word, reports: &mut Reports<'a>) {
    reports.add(at, *problem).with("so", consequence);
}

fn span<'a>(date: &Date<'a>, reports: &mut Reports<'a>) -> Result<Span, Wrong<'a>> {
    let [parts @ .., millisecond] = &date.parts;
    if let Some(millisecond) = millisecond.as_ref().filter(|text| !is_zero(text)) {
        reports.each("", Problem::new(Code::Milliseconds), || millisecond.at);
    }
    // where no month or day is known, some programs write 0
    let is_known = |index: usize, text: &Text| !((1..=2).contains(&index) && is_zero(text));
    let parts: Vec<Option<&Text>> =
        parts.iter().enumerate().map(|(index, part)| part.as_ref().filter(|text| is_known(index, text))).collect();
    let known = parts.iter().take_while(|part| part.is_some()).count();
    if let (Some((missing, ..)), Some(finer)) = (PARTS.get(known), parts.iter().skip(known).flatten().next()) {
        let mut problem = Problem::new(Code::PartAlone);
        problem.with("part", *missing).finding(&finer.text);
        return Err((finer.at, problem.into()));
    }
    let numbers = parts.iter().flatten().zip(PARTS).map(|(text, part)| number(text, part));
    let numbers = numbers.collect::<Result<Vec<i64>, Wrong>>()?;
    if let (Some(..0), Some(year)) = (numbers.first(), parts.first().copied().flatten()) {
        reports.each("", Problem::new(Code::BeforeOurs), || year.at);
    }
    if let (Some(1..=99), Some(year)) = (numbers.first(), parts.first().copied().flatten()) {
        let mut problem = Problem::new(Code::FirstCentury);
        problem.finding(&year.text);
        reports.each("", problem, || year.at);
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
            return Err((date.at, Problem::new(Code::NoYear).into()));
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
    let wrong = |code| {
        let mut problem = Problem::new(code);
        problem.with("part", name).with("least", Arg::Number(least)).with("most", Arg::Number(most));
        problem.finding(&text.text);
        Err((text.at, problem.into()))
    };
    let digits: String = text.text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    match digits.trim_end_matches(".0").replace('−', "-").parse::<i64>() {
        Ok(0) if name == word!("year") => wrong(Code::YearZero),
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        Ok(_) => wrong(Code::PartOutOfRange),
        Err(_) => wrong(Code::PartNotNumber),
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
        Err(wrong) if wrong.code == Code::EndsFirst => {
            let mut problem = Problem::new(Code::EndBeforeStart);
            problem.finding(&edtf);
            Err((at, problem.into()))
        }
        Err(wrong) => Err((at, wrong.into())),
    }
}
