//! Which rows are drawn: those near what is seen of the list. The others are spaces of the same height.

use std::ops::Range;

use super::{Plan, Row};
use crate::model::{Chain, IncidentId, PerIncident};
use crate::story::Line;

/// A chain with no more rows than this is drawn whole.
pub const MOST: usize = 80;
/// So many rows are drawn before it is known what is seen.
pub const FIRST: usize = 16;
/// What is drawn above and below what is seen, as a part of its height. So not each px of a scroll draws rows.
const AROUND: f64 = 0.5;
/// There are about this many spaces at most, for any number of incidents.
const SPACES: usize = 120;

/// How high rows are, px: as they were drawn last, or else like the first ones of their kind that were drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Heights {
    incidents: Kind,
    folds: Kind,
}

#[derive(Debug, Clone, PartialEq)]
struct Kind {
    /// By the first incident of the row; 0 where it has not been drawn.
    known: PerIncident<f64>,
    /// Of a row that has not been drawn.
    usual: f64,
    is_guessed: bool,
}

impl Heights {
    /// For a chain of so many incidents.
    pub fn new(incidents: usize) -> Heights {
        let kind = |usual| Kind { known: PerIncident::new(incidents, 0.0), usual, is_guessed: true };
        Heights { incidents: kind(128.0), folds: kind(44.0) }
    }

    /// The height of a line's row.
    pub fn of(&self, line: Line) -> f64 {
        let (kind, id) = match line {
            Line::Incident(id) => (&self.incidents, id),
            Line::Fold(fold) => (&self.folds, fold.first),
        };
        let known = *kind.known.of(id);
        if known > 0.0 { known } else { kind.usual }
    }

    /// Takes down how high some rows are, by their [keys](Line::key). Returns whether others are taken to be of another height now.
    pub fn learn(&mut self, rows: &[(usize, f64)]) -> bool {
        let is_new = self.incidents.learn(rows, |key| key);
        self.folds.learn(rows, |key| !key) || is_new
    }
}

impl Kind {
    /// `position` gives that of a row's first incident, where the row is of this kind.
    fn learn(&mut self, rows: &[(usize, f64)], position: fn(usize) -> usize) -> bool {
        let (mut sum, mut count) = (0.0, 0.0);
        for &(key, height) in rows {
            if let Some(known) = self.known.at_mut(position(key)) {
                *known = height;
                (sum, count) = (sum + height, count + 1.0);
            }
        }
        let is_new = self.is_guessed && count > 0.0;
        if is_new {
            (self.usual, self.is_guessed) = (sum / count, false);
        }
        is_new
    }
}

/// Rows that are not drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Space {
    /// The first incident of its rows.
    pub first: IncidentId,
    /// The last one; what is folded into its rows is between them.
    pub last: IncidentId,
    /// Of all its rows, px.
    pub height: f64,
}

impl Space {
    /// Takes in the next row. Returns whether it belongs to the same part of the chain.
    pub fn take(&mut self, chain: &Chain, row: &Row, height: f64) -> bool {
        let is_same = part(chain, row.incident) == part(chain, self.first);
        if is_same {
            (self.last, self.height) = (row.last(), self.height + height);
        }
        is_same
    }
}

/// The number of the part of the chain that an incident is in. Incidents of one part may share a space. Of up to 120 incidents each is a
/// part.
pub fn part(chain: &Chain, id: IncidentId) -> usize {
    id.position() / chain.incidents.len().div_ceil(SPACES).max(1)
}

/// The indexes of the rows that touch `from` to `to`, px from the top of the list.
pub fn touched(plan: &Plan, heights: &Heights, (from, to): (f64, f64)) -> Range<usize> {
    let mut bottom = 0.0;
    let mut touched = 0..0;
    for (index, row) in plan.rows.iter().enumerate() {
        if bottom > to {
            break;
        }
        bottom += heights.of(row.line());
        if bottom < from {
            touched.start = index + 1;
        }
        touched.end = index + 1;
    }
    touched
}

/// What is drawn for what is seen: it, and some more above and below.
pub fn around((from, to): (f64, f64)) -> (f64, f64) {
    let more = (to - from) * AROUND;
    (from - more, to + more)
}
