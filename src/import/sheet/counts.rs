//! Counts of people, without those that are left open: `n/a`, `?`, "unknown".

use std::collections::BTreeMap;

use super::blanks::Blank;
use super::line::Line;
use crate::import::findings::Findings;
use crate::read::Code;

/// The columns with counts in which cells are left open: the first of them, and how many.
#[derive(Default)]
pub struct Counts<'t> {
    open: BTreeMap<&'static str, (Line<'t>, usize)>,
}

impl<'t> Counts<'t> {
    /// The count in a column. That it is not known is a claim too, if somebody makes it.
    pub fn of(&mut self, line: &Line<'t>, column: &'static str) -> Option<String> {
        let text = line.text(column)?;
        let has_claimant = || line.cell("figures_say").is_some_and(|says| Blank::of(says).is_none());
        let is_said = match Blank::of_number(&text) {
            None | Some(Blank::NoOne) => true,
            Some(Blank::NotKnown) => has_claimant(),
            Some(Blank::Sign) => false,
        };
        if !is_said {
            self.open.entry(column).or_insert((*line, 0)).1 += 1;
        }
        is_said.then_some(text)
    }

    /// Says of the first cell of each column that it counts as empty.
    pub fn report(self, findings: &mut Findings) {
        for (column, (line, times)) in self.open {
            line.report(column, Code::Uncounted, findings).times(times);
        }
    }
}
