//! What is the same in many events is said once.

use std::collections::BTreeMap;

use super::Record;
use crate::import::findings::{Findings, Origin};
use crate::read::Severity;

/// Collects what is found again and again, to say it at the first place, with how often it is.
#[derive(Default)]
pub struct Tally {
    /// By message and field.
    seen: BTreeMap<(&'static str, String), Seen>,
}

struct Seen {
    severity: Severity,
    first: Origin,
    /// What stands at the first place.
    found: Option<String>,
    times: usize,
}

impl Tally {
    /// Something about a field; `first` gives its place and what stands there, if it is the first of its kind.
    pub fn add(
        &mut self,
        severity: Severity,
        field: &str,
        message: &'static str,
        first: impl FnOnce() -> (Origin, Option<String>),
    ) {
        let seen = self.seen.entry((message, field.to_string())).or_insert_with(|| {
            let (first, found) = first();
            Seen { severity, first, found, times: 0 }
        });
        seen.times += 1;
    }

    /// Something about a column of a row.
    pub fn row(&mut self, severity: Severity, record: Record, column: &str, message: &'static str) {
        self.add(severity, column, message, || (record.origin_of(column), record.cell(column).map(str::to_string)));
    }

    /// Says it all.
    pub fn report(self, findings: &mut Findings) {
        for ((message, _), seen) in self.seen {
            let message = match seen.times {
                1 => message.to_string(),
                times => format!("{message} ({times} times in all)"),
            };
            let problem = findings.report(seen.severity, &seen.first, &message);
            if let Some(found) = seen.found.filter(|_| seen.severity != Severity::Note) {
                problem.found(&found);
            }
        }
    }
}
