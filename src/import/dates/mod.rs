//! Dates as spreadsheets write them, in EDTF.
//!
//! Whether 3/4/2023 is in April or in March is told by the whole column, else asked, and never guessed. A cell that is no
//! date stays as it is, so that the model says so of its row.

mod clock;
mod written;

pub(super) use written::is_date;

use std::mem::discriminant;

use written::{Odd, Written, in_edtf, written};

use super::findings::{Findings, ImportError};
use super::open::{DayOrder, Options};
use super::table::{Row, Table, one_of};
use crate::model::Severity;

/// How the dates of one column are written.
pub(super) struct DateColumn {
    order: Option<DayOrder>,
    /// Whether any time but midnight is given: a column of nothing but midnights is of days.
    has_times: bool,
}

/// What the cells of a column say of their order, each with the first row that says so.
#[derive(Default)]
struct Evidence<'t> {
    day_first: Option<(&'t Row, &'t str)>,
    month_first: Option<(&'t Row, &'t str)>,
    either: Option<(&'t Row, &'t str, [String; 2])>,
}

impl DateColumn {
    /// Looks through a column, and reports what in it is odd.
    ///
    /// # Errors
    /// No cell tells the order where one has to be known, and the options do not either; or two cells contradict each other.
    pub fn of<'t>(
        table: &'t Table,
        rows: impl IntoIterator<Item = &'t Row>,
        column: &str,
        options: &Options,
        findings: &mut Findings,
    ) -> Result<DateColumn, ImportError> {
        let (mut evidence, mut odd, mut midnight, mut has_times) = (Evidence::default(), Vec::new(), None, false);
        for row in rows {
            let Some(cell) = table.cell(row, column) else { continue };
            let date = written(cell);
            match &date {
                Some(Written::EitherWay { numbers: [first, second], year, .. }) => {
                    let either = || [day(year, *second, *first), day(year, *first, *second)];
                    match (first, second) {
                        (13.., 13..) => {}
                        (13.., _) => _ = evidence.day_first.get_or_insert((row, cell)),
                        (_, 13..) => _ = evidence.month_first.get_or_insert((row, cell)),
                        _ => _ = evidence.either.get_or_insert_with(|| (row, cell, either())),
                    }
                }
                Some(Written::Odd(what)) => odd.push((row, what.clone())),
                _ => {}
            }
            match date.as_ref().map_or("", Written::time) {
                "T00:00" | "T00:00:00" => _ = midnight.get_or_insert(row),
                "" => has_times |= date == Some(Written::Edtf) && cell.contains('T'),
                _ => has_times = true,
            }
        }
        report_odd(table, column, &odd, findings);
        if let Some(row) = midnight.filter(|_| !has_times) {
            let message = "has the time 00:00, as every time in this column is, and is read as a day without a time";
            table.report(row, Some(column), Severity::Note, message, findings);
        }
        Ok(DateColumn { order: evidence.order(table, column, options)?, has_times })
    }

    /// A cell's date in EDTF; what is none stays as written.
    pub fn edtf(&self, cell: &str) -> String {
        let (date, time) = match (written(cell), self.order) {
            (Some(Written::Plain { date, time }), _) => (date, time),
            (Some(Written::EitherWay { numbers: [date, month], year, time }), Some(DayOrder::DayFirst))
            | (Some(Written::EitherWay { numbers: [month, date], year, time }), Some(DayOrder::MonthFirst)) => {
                (day(&year, month, date), time)
            }
            _ => return cell.to_string(),
        };
        let is_midnight = time == "T00:00" || time == "T00:00:00";
        let edtf = if is_midnight && !self.has_times { date } else { date + &time };
        if in_edtf(&edtf) { edtf } else { cell.to_string() }
    }
}

impl Evidence<'_> {
    fn order(&self, table: &Table, column: &str, options: &Options) -> Result<Option<DayOrder>, ImportError> {
        match (self.day_first, self.month_first, &self.either) {
            (Some((row, cell)), Some((other, month_first)), _) => {
                let message = format!(
                    "`{cell}` has the day first, but `{month_first}` in row {} has the month first, so the dates of this \
                     column cannot be told: mend one of the two, or write the year first, as in 2023-11-20.",
                    other.number
                );
                Err(ImportError::at(&table.origin(row, Some(column)), message))
            }
            (Some(_), None, _) => Ok(Some(DayOrder::DayFirst)),
            (None, Some(_), _) => Ok(Some(DayOrder::MonthFirst)),
            (None, None, Some((row, cell, [day_first, month_first]))) if options.day_order.is_none() => {
                let message = format!(
                    "`{cell}` may be {day_first} or {month_first}, and no date in this column tells which: choose \
                     `--day-first` or `--month-first`, or write the year first, as in {day_first}."
                );
                Err(ImportError::at(&table.origin(row, Some(column)), message))
            }
            (None, None, _) => Ok(options.day_order),
        }
    }
}

/// Reports each sort of odd cells once, at the first of them.
fn report_odd(table: &Table, column: &str, odd: &[(&Row, Odd)], findings: &mut Findings) {
    let mut sorts: Vec<(&Row, &Odd, usize)> = Vec::new();
    for (row, what) in odd {
        match sorts.iter_mut().find(|(_, known, _)| discriminant(*known) == discriminant(what)) {
            Some((_, _, count)) => *count += 1,
            None => sorts.push((row, what, 1)),
        }
    }
    for (row, what, count) in sorts {
        let (message, expected, guess) = match what {
            Odd::SerialNumber(day) => (
                "is probably the number that a spreadsheet has for a day",
                "the column formatted as dates, year first, before the sheet is saved",
                Some(day.clone()),
            ),
            Odd::ShortYear => {
                ("has no year, or two digits of one, and none is guessed", "the whole year, as in 2023", None)
            }
            Odd::TooNarrow => (
                "is what a spreadsheet shows where the column is too narrow",
                "the column made wider before the sheet is saved",
                None,
            ),
        };
        let message = format!("{message}{}", one_of(count));
        table.report(row, Some(column), Severity::Warning, &message, findings).expected(expected).guess(guess);
    }
}

fn day(year: &str, month: u32, day: u32) -> String {
    format!("{year}-{month:02}-{day:02}")
}
