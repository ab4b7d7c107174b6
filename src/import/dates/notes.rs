//! What is said of the dates of a column: each sort of thing once, at the first, with how often it is.

use std::collections::BTreeMap;
use std::mem::discriminant;

use super::DateColumn;
use super::hours::Hours;
use crate::import::findings::Findings;
use crate::import::table::{Row, Table};
use crate::read::written::{Odd, Point, Sort, Unit, Written};
use crate::read::{Arg, Code};

/// A cell in which something stands.
pub struct Entry<'t> {
    pub row: &'t Row,
    pub cell: &'t str,
    pub date: Option<Written>,
}

impl Entry<'_> {
    /// Of a number that may count from 1970.
    pub fn unit(&self) -> Option<Unit> {
        match self.date {
            Some(Written::Odd(Odd::Epoch(_, unit))) => Some(unit),
            _ => None,
        }
    }
}

/// The column that is spoken of.
pub struct Place<'t> {
    pub table: &'t Table,
    pub column: &'t str,
}

impl Place<'_> {
    /// Reports what is no date, but known.
    pub fn report_odd(&self, entries: &[Entry], findings: &mut Findings) {
        let mut sorts: Vec<(&Row, &Odd, usize)> = Vec::new();
        for entry in entries {
            let Some(Written::Odd(what)) = &entry.date else { continue };
            match sorts.iter_mut().find(|(_, known, _)| discriminant(*known) == discriminant(what)) {
                Some((_, _, count)) => *count += 1,
                None => sorts.push((entry.row, what, 1)),
            }
        }
        for (row, what, count) in sorts {
            let (code, guess) = match what {
                Odd::SerialNumber(day) => (Code::SerialNumber, Some(day.clone())),
                Odd::ShortYear => (Code::ShortYear, None),
                Odd::TooNarrow => (Code::TooNarrow, None),
                // each of them is an error with a guess, unless all are
                Odd::Epoch(..) => continue,
            };
            self.table.report(row, self.column, code, findings).times(count).guessing(guess);
        }
    }

    /// Reports times that nobody has stated.
    pub fn report_hours(&self, hours: &Hours, findings: &mut Findings) {
        let Some(first) = hours.first() else { return };
        if hours.are_midnights() {
            self.table.report(first.row, self.column, Code::Midnight, findings);
        } else if hours.are_local_midnights() {
            let problem = self.table.report(first.row, self.column, Code::LocalMidnight, findings);
            let which = if first.is_of_next_day() { "of the next day" } else { "of the same day" };
            problem.with("time", Arg::Plain(first.words())).with("which", which).guessing(first.local_day());
        }
    }

    /// Reports what has been read otherwise than it stands there.
    pub fn report_read(&self, entries: &[Entry], column: &DateColumn, findings: &mut Findings) {
        let mut sorts: BTreeMap<Sort, (&Entry, String, usize)> = BTreeMap::new();
        let (mut fractions, mut epochs): (Vec<(&Entry, &str)>, Vec<(&Entry, String, Unit)>) = (Vec::new(), Vec::new());
        for entry in entries {
            let Some(date) = &entry.date else { continue };
            let Some(read) = column.read(entry.cell, date) else { continue };
            if let Some(unit) = entry.unit() {
                epochs.push((entry, read.clone(), unit));
            }
            let Written::Date(date) = date else { continue };
            if let Some(fraction) = date.points().map(Point::fraction).find(|fraction| !fraction.is_empty()) {
                fractions.push((entry, fraction));
            }
            if let Some(sort) = date.sort {
                sorts.entry(sort).or_insert((entry, read, 0)).2 += 1;
            }
        }
        let mut sorts: Vec<_> = sorts.into_iter().collect();
        sorts.sort_by_key(|(_, (entry, ..))| entry.row.number);
        for (sort, (entry, read, count)) in sorts {
            let problem = self.table.report(entry.row, self.column, Code::DateInWords, findings).times(count);
            problem.with("sort", sort.words()).with("read", Arg::Plain(read));
        }
        if let Some((entry, fraction)) = fractions.first() {
            let problem = findings.report(&self.table.origin(entry.row, Some(self.column)), Code::Milliseconds);
            problem.times(fractions.len()).finding(&format!(".{fraction}"));
        }
        if let Some((entry, read, unit)) = epochs.first() {
            let problem = self.table.report(entry.row, self.column, Code::Epoch, findings).times(epochs.len());
            let unit = if *unit == Unit::Seconds { "seconds" } else { "milliseconds" };
            problem.with("unit", unit).with("read", Arg::Plain(read.clone()));
        }
    }
}
