//! Which rows of the chain are folded into one.

use super::{Lineage, State};
use crate::model::{Chain, IncidentIndex};

/// How many rows in a run make a fold.
const LEAST: usize = 4;

/// How much of the chain is there from the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// The focus chain; runs of rows off it are folded.
    #[default]
    Chain,
    /// Every row: nothing folds.
    All,
}

/// What one row of the chain holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// One incident.
    Incident(IncidentIndex),
    /// A run off the focus chain, or, where it is open, what stands above its incidents to close it again.
    Fold(Fold),
}

impl Line {
    /// A number that no other row of the chain has: an incident's position, or, counted down from the highest number of
    /// all, that of a fold's first.
    pub fn key(self) -> usize {
        match self {
            Line::Incident(index) => index,
            Line::Fold(fold) => !fold.first,
        }
    }
}

/// Incidents that follow each other in the chain and stand off the focus chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// By which the fold is known too.
    pub first: IncidentIndex,
    /// Still in it.
    pub last: IncidentIndex,
    /// Its incidents have rows of their own.
    pub is_open: bool,
}

impl Fold {
    /// The incident stands in it.
    pub fn holds(self, index: IncidentIndex) -> bool {
        (self.first..=self.last).contains(&index)
    }
}

/// The chain's rows, given what the filter has `shown`. Of a filter's matches none is folded away.
pub fn lines(chain: &Chain, state: &State, shown: &[IncidentIndex]) -> Vec<Line> {
    let is_folding = state.show == Show::Chain && state.filter.is_empty();
    let mut folds = if is_folding { folds(chain, state) } else { Vec::new() }.into_iter();
    let mut fold = folds.next();
    let mut lines = Vec::new();
    for &index in shown {
        let within = fold.filter(|fold| fold.holds(index));
        if let Some(within) = within.filter(|within| within.first == index) {
            lines.push(Line::Fold(within));
        }
        if within.is_none_or(|within| within.is_open) {
            lines.push(Line::Incident(index));
        }
        if within.is_some_and(|within| within.last == index) {
            fold = folds.next();
        }
    }
    lines
}

/// The fold that an incident stands in, whatever is shown just now.
pub(super) fn fold_of(chain: &Chain, state: &State, index: IncidentIndex) -> Option<Fold> {
    folds(chain, state).into_iter().find(|fold| fold.holds(index))
}

/// Every run off the focus chain that is long enough, from the top. A focus that stands alone has no chain to bring out,
/// so that nothing is off it.
fn folds(chain: &Chain, state: &State) -> Vec<Fold> {
    let Some(focus) = state.focus(chain) else { return Vec::new() };
    if chain.causes(focus).next().or(chain.responses(focus).next()).is_none() {
        return Vec::new();
    }
    let lineage = Lineage::new(chain, focus);
    let mut folds = Vec::new();
    let mut first = 0;
    // One more than there are: the end closes the last run.
    for index in 0..=chain.incidents.len() {
        if index == chain.incidents.len() || lineage.contains(index) {
            if index - first >= LEAST {
                let is_open = state.unfolded.iter().any(|shown| (first..index).contains(shown));
                folds.push(Fold { first, last: index - 1, is_open });
            }
            first = index + 1;
        }
    }
    folds
}
