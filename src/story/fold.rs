//! Which rows of the chain are folded into one.

use super::{Lineage, State};
use crate::model::{Chain, IncidentId};

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
    Incident(IncidentId),
    /// A run of incidents off the focus chain. If it is open, the row above its incidents, which closes it again.
    Fold(Fold),
}

impl Line {
    /// A number that is unique among the rows: an incident's position. For a fold, the highest number minus the position of its
    /// first incident.
    pub fn key(self) -> usize {
        match self {
            Line::Incident(id) => id.position(),
            Line::Fold(fold) => !fold.first.position(),
        }
    }
}

/// Neighbours in the chain that are not on the focus chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// The first incident, which identifies the fold.
    pub first: IncidentId,
    /// The last incident, included.
    pub last: IncidentId,
    /// Its incidents have rows of their own.
    pub is_open: bool,
}

impl Fold {
    /// Whether the incident is in it.
    pub fn holds(self, id: IncidentId) -> bool {
        (self.first..=self.last).contains(&id)
    }

    /// Its incidents, in the chain's order.
    pub fn incidents(self) -> impl Iterator<Item = IncidentId> {
        self.first.to(self.last)
    }
}

/// The chain's rows, given what the filter has `shown`. While a filter is on, nothing is folded.
pub fn lines(chain: &Chain, state: &State, shown: &[IncidentId]) -> Vec<Line> {
    let is_folding = state.show == Show::Chain && state.filter.is_empty();
    let mut folds = if is_folding { folds(chain, state) } else { Vec::new() }.into_iter();
    let mut fold = folds.next();
    let mut lines = Vec::new();
    for &id in shown {
        let within = fold.filter(|fold| fold.holds(id));
        if let Some(within) = within.filter(|within| within.first == id) {
            lines.push(Line::Fold(within));
        }
        if within.is_none_or(|within| within.is_open) {
            lines.push(Line::Incident(id));
        }
        if within.is_some_and(|within| within.last == id) {
            fold = folds.next();
        }
    }
    lines
}

/// The fold that an incident is in, also if a filter is on.
pub(super) fn fold_of(chain: &Chain, state: &State, id: IncidentId) -> Option<Fold> {
    folds(chain, state).into_iter().find(|fold| fold.holds(id))
}

/// Every run off the focus chain that is long enough, from the top. A focus without links has no chain, so nothing is folded.
fn folds(chain: &Chain, state: &State) -> Vec<Fold> {
    let Some(focus) = state.focus(chain) else { return Vec::new() };
    if chain.causes(focus).next().or(chain.responses(focus).next()).is_none() {
        return Vec::new();
    }
    let lineage = Lineage::new(chain, focus);
    let all: Vec<IncidentId> = chain.incident_ids().collect();
    let runs = all.split(|&id| lineage.contains(id)).filter(|run| run.len() >= LEAST);
    let fold = |run: &[IncidentId]| {
        let (&first, &last) = run.first().zip(run.last())?;
        let is_open = state.unfolded.iter().any(|shown| (first..=last).contains(shown));
        Some(Fold { first, last, is_open })
    };
    runs.filter_map(fold).collect()
}
