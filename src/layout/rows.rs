//! One row for each incident or fold, in the chain's order, with its neighbours and its piece of rail.

use super::{Rail, Shape, rails::rails};
use crate::model::{Chain, IncidentId};
use crate::story::{Fold, Line};

/// Everything that the chain's rows need to be drawn. By default there are none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// How wide the rails are, the same in every row.
    pub shape: Shape,
    /// In the chain's order.
    pub rows: Vec<Row>,
}

/// One incident, or a fold.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The incident of the row; in a fold, the first one.
    pub incident: IncidentId,
    /// What is folded in it, or opened below it.
    pub fold: Option<Fold>,
    /// The incident whose row is directly above.
    pub above: Option<IncidentId>,
    /// The incident whose row is directly below.
    pub below: Option<IncidentId>,
    /// What is drawn left of its card.
    pub rail: Rail,
}

impl Row {
    /// What it holds.
    pub fn line(&self) -> Line {
        self.fold.map_or(Line::Incident(self.incident), Line::Fold)
    }

    /// Whether it says what its incident responds to.
    pub fn has_claims(&self, chain: &Chain) -> bool {
        self.fold.is_none() && chain.causes(self.incident).len() > 0
    }

    /// The last incident that it holds; of an open fold's own row the first, because the others have rows.
    pub fn last(&self) -> IncidentId {
        self.fold.filter(|fold| !fold.is_open).map_or(self.incident, |fold| fold.last)
    }
}

impl Plan {
    /// The rows of these lines (in the chain's order) in a container `width` px wide. The rails of the chain of the `focus` are never cut
    /// for those of others.
    pub fn new(chain: &Chain, lines: &[Line], width: f64, focus: Option<IncidentId>) -> Plan {
        let (rails, tracks) = rails(chain, lines, Shape::most_tracks(width), focus);
        let shape = Shape::new(width, tracks);
        let at = |index: Option<usize>| match lines.get(index?) {
            Some(Line::Incident(id)) => Some(*id),
            _ => None,
        };
        let row = |(index, (line, rail)): (usize, (&Line, Rail))| {
            let (incident, fold) = match *line {
                Line::Incident(id) => (id, None),
                Line::Fold(fold) => (fold.first, Some(fold)),
            };
            Row { incident, fold, above: at(index.checked_sub(1)), below: at(Some(index + 1)), rail }
        };
        Plan { shape, rows: lines.iter().zip(rails).enumerate().map(row).collect() }
    }
}
