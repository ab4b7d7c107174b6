//! Dates as spreadsheets write them, in EDTF.
//!
//! Whether 3/4/2023 is in April or in March is told by the whole column, else asked, and never guessed. A cell that is no
//! date stays as it is, so that the model says so of its row.

mod clock;
mod order;
mod parts;
mod written;

pub(super) use order::Evidence;
pub(super) use written::{Written, is_date, written};

use std::mem::discriminant;

use written::{Odd, in_edtf};

use super::findings::{Findings, ImportError};
use super::letters::is_invisible;
use super::options::{DayOrder, Options};
use super::table::{Row, Table};
use crate::read::{Arg, Code};

/// How the dates of one column are written.
pub(super) struct DateColumn {
    order: Option<DayOrder>,
    /// Whether any time but midnight is given: a column of nothing but midnights is of days.
    has_times: bool,
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
            let cell = bare(cell);
            let date = written(cell);
            date.iter().for_each(|date| evidence.hear(row, cell, date));
            if let Some(Written::Odd(what)) = &date {
                odd.push((row, what.clone()));
            }
            match date.as_ref().map_or("", Written::time) {
                "T00:00" | "T00:00:00" => _ = midnight.get_or_insert(row),
                "" => has_times |= date == Some(Written::Edtf) && cell.contains('T'),
                _ => has_times = true,
            }
        }
        report_odd(table, column, &odd, findings);
        if let Some(row) = midnight.filter(|_| !has_times) {
            table.report(row, column, Code::Midnight, findings);
        }
        let order = evidence.order(options.day_order, |row| Arg::Place(row.path(), None));
        let order = order.map_err(|(row, problem)| ImportError::at(&table.origin(row, Some(column)), *problem))?;
        Ok(DateColumn { order, has_times })
    }

    /// A cell's date in EDTF; what is none stays as written.
    pub fn edtf(&self, cell: &str) -> String {
        let cell = bare(cell);
        let Some((date, time)) = written(cell).and_then(|date| date.in_order(self.order)) else {
            return cell.to_string();
        };
        let is_midnight = time == "T00:00" || time == "T00:00:00";
        let edtf = if is_midnight && !self.has_times { date } else { date + &time };
        if in_edtf(&edtf) { edtf } else { cell.to_string() }
    }
}

/// A date without what is not seen around it.
fn bare(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
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
        let (code, guess) = match what {
            Odd::SerialNumber(day) => (Code::SerialNumber, Some(day.clone())),
            Odd::ShortYear => (Code::ShortYear, None),
            Odd::TooNarrow => (Code::TooNarrow, None),
        };
        table.report(row, column, code, findings).times(count).guessing(guess);
    }
}
