//! What is said of the dates of a column: each sort of thing once, at the first, with the others behind it.

use std::mem::discriminant;

use super::How;
use super::hours::Hours;
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::import::table::{Row, Table};
use crate::read::written::{Dated, Odd, Sort, Unit, Written, meant};
use crate::read::{Arg, Code, Problem, Word, word};

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
        let mut sorts: Vec<(&Odd, Vec<&Entry>)> = Vec::new();
        for entry in entries {
            let Some(Written::Odd(what)) = &entry.date else { continue };
            match sorts.iter_mut().find(|(known, _)| discriminant(*known) == discriminant(what)) {
                Some((_, entries)) => entries.push(entry),
                None => sorts.push((what, vec![entry])),
            }
        }
        for (what, entries) in sorts {
            let code = match what {
                Odd::SerialNumber(_) => Code::SerialNumber,
                Odd::ShortYear if how.are_short => continue,
                Odd::ShortYear => Code::ShortYear,
                Odd::TooNarrow => Code::TooNarrow,
                // each of them is an error with a guess, unless all are
                Odd::Epoch(..) => continue,
            };
            findings.report_all(&entries, |entry| {
                let mut problem = Problem::new(code);
                problem.guessing(meant(entry.cell).0);
                self.problem(entry, problem)
            });
        }
    }

    /// A problem of a cell, and where that is.
    fn problem(&self, entry: &Entry, problem: Problem) -> (Origin, Problem) {
        self.table.problem(entry.row, self.column, problem)
    }

    /// Reports times that no one has stated.
    pub fn report_hours(&self, hours: &Hours, findings: &mut Findings) {
        let Some(first) = hours.first() else { return };
        if hours.are_midnights() {
            self.table.report(first.row, self.column, Code::Midnight, findings);
        } else if hours.are_local_midnights() {
            let problem = self.table.report(first.row, self.column, Code::LocalMidnight, findings);
            let which = if first.is_of_next_day() { word!("of the next day") } else { word!("of the same day") };
            problem.with("which", which).guessing(first.local_day());
            hours.words().into_iter().for_each(|time| _ = problem.with("time", time));
        }
    }

    /// Reports what has been read differently from how it is written.
    pub fn report_read(&self, entries: &[Entry], how: &How, findings: &mut Findings) {
        let read: Vec<Read> = entries.iter().filter_map(|entry| Read::of(entry, how)).collect();
        let mut sorts: Vec<(Sort, Vec<&Read>)> = Vec::new();
        for (one, sort) in read.iter().filter_map(|read| Some((read, read.dated()?.sort?))) {
            match sorts.iter_mut().find(|(known, _)| *known == sort) {
                Some((_, all)) => all.push(one),
                None => sorts.push((sort, vec![one])),
            }
        }
        // each with what is read of it
        let reading = |read: &Read, code: Code, slot: &'static str, words: Word| {
            let mut problem = Problem::new(code);
            problem.with(slot, words).with("read", Arg::Plain(read.edtf.clone()));
            self.problem(read.entry, problem)
        };
        for (sort, all) in sorts {
            findings.report_all(&all, |read| reading(read, Code::DateInWords, "sort", sort.words()));
        }
        let fractions: Vec<(&Read, &str)> = read.iter().filter_map(|read| Some((read, read.fraction()?))).collect();
        findings.report_all(&fractions, |(read, fraction)| {
            let mut problem = Problem::new(Code::Milliseconds);
            problem.finding(&format!(".{fraction}"));
            (self.table.origin(read.entry.row, Some(self.column)), problem)
        });
        if how.are_short {
            findings.report_all(&read, |read| {
                reading(read, Code::ShortYears, "expected", word!("the whole year, as in 2023"))
            });
        }
        let epochs: Vec<(&Read, Unit)> = read.iter().filter_map(|read| Some((read, read.entry.unit()?))).collect();
        findings.report_all(&epochs, |(read, unit)| {
            let unit = if *unit == Unit::Seconds { word!("seconds") } else { word!("milliseconds") };
            reading(read, Code::Epoch, "unit", unit)
        });
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
