//! The dates of a column of a sheet, in EDTF.
//!
//! Whether 3/4/2023 is in April or in March is told by the whole column, else asked, and never guessed. A cell that is no
//! date stays as it is, so that the model says so of its row.

mod hours;
mod notes;
mod order;

pub(super) use order::Evidence;

use std::collections::BTreeMap;

use hours::Hours;
use notes::Entry;

use super::findings::{Findings, ImportError};
use super::options::{DayOrder, Options};
use super::table::{Row, Table};
use crate::read::Arg;
use crate::read::written::{Dated, Day, Odd, Sort, Written, in_edtf, plain, with_named_month, written};

/// The dates of one column.
pub(super) struct DateColumn {
    how: How,
    /// What is read of each cell, if anything is: a sheet may have 20,000.
    read: BTreeMap<String, Option<Read>>,
}

/// How the dates of a column are written.
struct How {
    order: Option<DayOrder>,
    /// Every time in it is midnight: it is a column of days.
    are_days: bool,
    /// Every date in it is a number of seconds or milliseconds since 1970.
    is_epoch: bool,
    /// Every date in it is as spreadsheets show them: `20-Nov-23`.
    are_short: bool,
}

/// The date that is read of a cell.
struct Read {
    edtf: String,
    /// What is written there says more than the date.
    keeps_words: bool,
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
        let cells = rows.into_iter().filter_map(|row| Some((row, table.cell(row, column)?)));
        let mut known: BTreeMap<&str, Option<Written>> = BTreeMap::new();
        let mut date = |cell| known.entry(cell).or_insert_with(|| written(cell)).clone();
        let entries: Vec<Entry> = cells.map(|(row, cell)| Entry { row, cell, date: date(cell) }).collect();
        let mut evidence = Evidence::default();
        for entry in &entries {
            if let Some(Written::Date(date)) = &entry.date {
                evidence.hear(entry.row, entry.cell, date);
            }
        }
        let order = evidence.order(options.day_order, |row| Arg::Place(row.path(), None));
        let order = order.map_err(|(row, problem)| ImportError::at(&table.origin(row, Some(column)), *problem))?;
        let unit = entries.first().and_then(Entry::unit);
        let is_epoch = entries.len() > 1 && unit.is_some() && entries.iter().all(|entry| entry.unit() == unit);
        let is_short =
            |entry: &Entry| entry.date == Some(Written::Odd(Odd::ShortYear)) && with_named_month(entry.cell).is_some();
        let are_short = entries.len() > 1 && entries.iter().all(is_short);
        let mut how = How { order, are_days: false, is_epoch, are_short };
        let hours = Hours::of(&entries, &how);
        how.are_days = hours.are_midnights();
        let place = notes::Place { table, column };
        place.report_odd(&entries, &how, findings);
        place.report_hours(&hours, findings);
        place.report_read(&entries, &how, findings);
        let read =
            known.iter().map(|(cell, date)| (cell.to_string(), date.as_ref().and_then(|date| how.read(cell, date))));
        Ok(DateColumn { read: read.collect(), how })
    }

    /// A cell's date in EDTF. What is no date stays as written.
    pub fn edtf(&self, cell: &str) -> String {
        let edtf = match self.read.get(cell) {
            Some(read) => read.as_ref().map(|read| read.edtf.clone()),
            // an apostrophe has been taken off it
            None => written(cell).and_then(|date| self.how.read(cell, &date)).map(|read| read.edtf),
        };
        edtf.unwrap_or_else(|| cell.to_string())
    }

    /// What a person wrote, where that says more than the date that is read of it.
    pub fn words(&self, cell: &str) -> Option<String> {
        self.read.get(cell)?.as_ref().filter(|read| read.keeps_words).map(|_| cell.to_string())
    }
}

impl How {
    /// The date that is read of a cell.
    fn read(&self, cell: &str, date: &Written) -> Option<Read> {
        let moment = self.moment(cell, date)?;
        let day = moment.split_once('T').map(|(day, _)| day.to_string());
        let edtf = day.filter(|_| self.are_days && !moment.contains('/')).unwrap_or(moment);
        let keeps_words = matches!(date, Written::Date(Dated { sort: Some(sort), .. }) if sort.keeps_words());
        Some(Read { edtf, keeps_words })
    }

    /// The same with its time, be that midnight.
    fn moment(&self, cell: &str, date: &Written) -> Option<String> {
        match date {
            Written::Edtf => Some(cell.to_string()),
            Written::Date(date) => date.edtf(self.order.map(DayOrder::is_day_first)).filter(|edtf| in_edtf(edtf)),
            Written::Odd(Odd::Epoch(moment, _)) if self.is_epoch => Some(moment.clone()),
            Written::Odd(Odd::ShortYear) if self.are_short => with_named_month(cell),
            Written::Asked { .. } | Written::Odd(_) => None,
        }
    }
}

/// Whether a cell that should hold a figure holds a date instead: that is what spreadsheets make of `3-5`.
pub fn is_date(cell: &str) -> bool {
    match written(cell) {
        // `1200?` is a year to EDTF
        Some(Written::Edtf) => cell.matches('-').count() == 2,
        Some(Written::Date(date)) => {
            let is_usual = matches!(date.sort, None | Some(Sort::Language | Sort::Digits));
            let is_day = date.point().is_some_and(|point| match &point.day {
                Day::Sure(date) => date.contains('-'),
                Day::EitherWay { .. } => true,
            });
            is_usual && is_day && !plain(cell).bytes().all(|byte| byte.is_ascii_digit())
        }
        // "5 out of 12" has no month in it, though "out" is one in Portuguese
        Some(Written::Odd(Odd::ShortYear)) => !cell.contains(" of "),
        Some(Written::Odd(_) | Written::Asked { .. }) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn figures_that_became_dates_are_known_from_figures() {
        let dates =
            ["5-Mar", "05/03/2023", "2023-03-05", "Mar-05", "5-mars", "05. Mär", "٥ مارس", "5 березня", "٥/٣/٢٠٢٣"];
        for cell in dates {
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
            "٣",
            "٢٠٢٣",
            "about 2000",
            "up to 1200",
            "1200–1500",
            "between 1200 and 1500",
            "5 out of 12",
            "3 to 5",
            "1709908215",
        ] {
            assert!(!is_date(cell), "{cell}");
        }
    }
}
