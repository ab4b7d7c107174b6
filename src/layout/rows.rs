//! One row for each incident or fold, in the chain's order, with its neighbours and its piece of rail.

use super::{Rail, Shape, rails::rails};
use crate::model::{ActorId, Chain, IncidentId};
use crate::story::{Fold, Line};

/// So many parties are named at each end of a row; more are counted.
pub const MOST_NAMED: usize = 3;

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
    /// Indexes of the periods that begin after the row above and before this one ends.
    pub periods: Vec<usize>,
    /// What is drawn left of its card.
    pub rail: Rail,
}

impl Row {
    /// What it holds.
    pub fn line(&self) -> Line {
        self.fold.map_or(Line::Incident(self.incident), Line::Fold)
    }

    /// Whether something is said above it: what its incident responds to, or which period begins.
    pub fn has_claims(&self, chain: &Chain) -> bool {
        !self.periods.is_empty() || self.fold.is_none() && chain.causes(self.incident).len() > 0
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
            let (above, below) = (at(index.checked_sub(1)), at(Some(index + 1)));
            Row { incident, fold, above, below, periods: Vec::new(), rail }
        };
        let mut rows: Vec<Row> = lines.iter().zip(rails).enumerate().map(row).collect();
        put_periods(chain, &mut rows);
        Plan { shape, rows }
    }
}

/// The parties that the data explain, each with the first row that names it, in the order of the rows.
pub fn introductions(chain: &Chain, rows: &[Row]) -> Vec<(IncidentId, ActorId)> {
    let mut is_new: Vec<bool> = chain.actors.iter().map(|actor| actor.about.is_some()).collect();
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.fold.is_none()) {
        for &party in chain.incident(row.incident).ends().into_iter().flat_map(|end| end.iter().take(MOST_NAMED)) {
            if is_new.get_mut(party.position()).is_some_and(std::mem::take) {
                found.push((row.incident, party));
            }
        }
    }
    found
}

/// Each period is told above the first incident that begins with it or after it; the last row tells what comes after all.
fn put_periods(chain: &Chain, rows: &mut [Row]) {
    for (index, period) in chain.periods.iter().enumerate() {
        let from = period.when.earliest();
        let place = rows.iter().position(|row| chain.begin(row.last()) >= from).or(rows.len().checked_sub(1));
        if let Some(row) = place.and_then(|place| rows.get_mut(place)) {
            row.periods.push(index);
        }
    }
}
