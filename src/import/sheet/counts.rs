//! Counts of people, without those that are left open: `n/a`, `?`, "unknown".

use std::collections::BTreeMap;

use super::blanks::Blank;
use super::line::Line;
use crate::import::findings::Findings;
use crate::read::{Code, Problem};

/// A count as a cell, in which one that would be left open is kept by an apostrophe.
pub fn kept(count: String) -> String {
    if is_open(&count) { format!("'{count}") } else { count }
}

/// Whether a count would be left open, or would be without its apostrophes.
fn is_open(count: &str) -> bool {
    Blank::of_number(count.trim_start_matches('\'')).is_some_and(|blank| blank != Blank::NoOne)
}

/// The columns with counts in which cells are left open, and their rows.
#[derive(Default)]
pub struct Counts<'t> {
    open: BTreeMap<&'static str, Vec<Line<'t>>>,
}

impl<'t> Counts<'t> {
    /// The count in a column. That it is not known is a claim too, if somebody makes it.
    pub fn of(&mut self, line: &Line<'t>, column: &'static str) -> Option<String> {
        let text = line.text(column)?;
        if let Some(kept) = text.strip_prefix('\'').filter(|kept| is_open(kept)) {
            return Some(kept.to_string());
        }
        let has_claimant = || line.cell("figures_say").is_some_and(|says| Blank::of(says).is_none());
        let is_said = match Blank::of_number(&text) {
            None | Some(Blank::NoOne) => true,
            Some(Blank::NotKnown) => has_claimant(),
            Some(Blank::Sign) => false,
        };
        if !is_said {
            self.open.entry(column).or_default().push(*line);
        }
        is_said.then_some(text)
    }

    /// Says once for each column that the cells count as empty.
    pub fn report(self, findings: &mut Findings) {
        for (column, lines) in self.open {
            findings.report_all(&lines, |line| line.problem(column, Problem::new(Code::Uncounted)));
        }
    }
}
