//! What is said of the dates of a column: each sort of thing once, at the first, with how often it is.

use std::mem::discriminant;

use super::How;
use super::hours::Hours;
use crate::import::findings::Findings;
use crate::import::table::{Row, Table};
use crate::read::written::{Dated, Odd, Sort, Unit, Written, meant};
use crate::read::{Arg, Code};

/// A cell that is not empty.
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
    pub fn report_odd(&self, entries: &[Entry], how: &How, findings: &mut Findings) {
        let mut sorts: Vec<(&Entry, &Odd, usize)> = Vec::new();
        for entry in entries {
            let Some(Written::Odd(what)) = &entry.date else { continue };
            match sorts.iter_mut().find(|(_, known, _)| discriminant(*known) == discriminant(what)) {
                Some((_, _, count)) => *count += 1,
                None => sorts.push((entry, what, 1)),
            }
        }
        for (Entry { row, cell, .. }, what, count) in sorts {
            let (code, guess) = match what {
                Odd::SerialNumber(day) => (Code::SerialNumber, Some(day.clone())),
                Odd::ShortYear if how.are_short => continue,
                Odd::ShortYear => (Code::ShortYear, meant(cell).0),
                Odd::TooNarrow => (Code::TooNarrow, None),
                // each of them is an error with a guess, unless all are
                Odd::Epoch(..) => continue,
            };
            self.table.report(row, self.column, code, findings).times(count).guessing(guess);
        }
    }

    /// Reports times that no one has stated.
    pub fn report_hours(&self, hours: &Hours, findings: &mut Findings) {
        let Some(first) = hours.first() else { return };
        if hours.are_midnights() {
            self.table.report(first.row, self.column, Code::Midnight, findings);
        } else if hours.are_local_midnights() {
            let problem = self.table.report(first.row, self.column, Code::LocalMidnight, findings);
            let which = if first.is_of_next_day() { "of the next day" } else { "of the same day" };
            problem.with("time", Arg::Plain(hours.words())).with("which", which).guessing(first.local_day());
        }
    }

    /// Reports what has been read differently from how it is written.
    pub fn report_read(&self, entries: &[Entry], how: &How, findings: &mut Findings) {
        let read: Vec<Read> = entries.iter().filter_map(|entry| Read::of(entry, how)).collect();
        let mut sorts: Vec<(Sort, &Read, usize)> = Vec::new();
        for (one, sort) in read.iter().filter_map(|read| Some((read, read.dated()?.sort?))) {
            match sorts.iter_mut().find(|(known, ..)| *known == sort) {
                Some((_, _, count)) => *count += 1,
                None => sorts.push((sort, one, 1)),
            }
        }
        for (sort, first, count) in sorts {
            let problem = self.table.report(first.entry.row, self.column, Code::DateInWords, findings).times(count);
            problem.with("sort", sort.words()).with("read", Arg::Plain(first.edtf.clone()));
        }
        let fractions: Vec<(&Read, &str)> = read.iter().filter_map(|read| Some((read, read.fraction()?))).collect();
        if let Some((first, fraction)) = fractions.first() {
            let problem = findings.report(&self.table.origin(first.entry.row, Some(self.column)), Code::Milliseconds);
            problem.times(fractions.len()).finding(&format!(".{fraction}"));
        }
        if let Some(first) = read.first().filter(|_| how.are_short) {
            let problem = self.table.report(first.entry.row, self.column, Code::ShortYears, findings).times(read.len());
            problem.with("read", Arg::Plain(first.edtf.clone()));
        }
        let epochs: Vec<(&Read, Unit)> = read.iter().filter_map(|read| Some((read, read.entry.unit()?))).collect();
        if let Some((first, unit)) = epochs.first() {
            let problem = self.table.report(first.entry.row, self.column, Code::Epoch, findings).times(epochs.len());
            let unit = if *unit == Unit::Seconds { "seconds" } else { "milliseconds" };
            problem.with("unit", unit).with("read", Arg::Plain(first.edtf.clone()));
        }
    }
}

/// A cell, and the date that is read of it.
struct Read<'e, 't> {
    entry: &'e Entry<'t>,
    edtf: String,
}

impl<'e, 't> Read<'e, 't> {
    fn of(entry: &'e Entry<'t>, how: &How) -> Option<Read<'e, 't>> {
        Some(Read { entry, edtf: how.read(entry.cell, entry.date.as_ref()?)?.edtf })
    }

    fn dated(&self) -> Option<&Dated> {
        match &self.entry.date {
            Some(Written::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// Digits of a second that a chain does not know.
    fn fraction(&self) -> Option<&str> {
        self.dated()?.points().map(|point| point.fraction.as_str()).find(|fraction| !fraction.is_empty())
    }
}
