//! One row for each incident or fold, in the chain's order, with its gap and its piece of rail.

use super::{Gap, Rail, Shape, rails::rails};
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
    /// Time since the row above; none in the first row, and if a date has no beginning.
    pub gap: Option<Gap>,
    /// What is drawn left of its card.
    pub rail: Rail,
}

impl Row {
    /// What it holds.
    pub fn line(&self) -> Line {
        self.fold.map_or(Line::Incident(self.incident), Line::Fold)
    }

    /// The last incident that it holds; of an open fold's own row the first, because the others have rows.
    pub fn last(&self) -> IncidentId {
        self.fold.filter(|fold| !fold.is_open).map_or(self.incident, |fold| fold.last)
    }
}

impl Plan {
    /// The rows of these lines (in the chain's order) in a container `width` px wide.
    pub fn new(chain: &Chain, lines: &[Line], width: f64) -> Plan {
        let (rails, tracks) = rails(chain, lines, Shape::most_tracks(width));
        let shape = Shape::new(width, tracks);
        let mut above = None;
        let rows = lines.iter().zip(rails).map(|(line, rail)| {
            let (incident, last, fold) = match *line {
                Line::Incident(id) => (id, id, None),
                Line::Fold(fold) if fold.is_open => (fold.first, fold.first, Some(fold)),
                Line::Fold(fold) => (fold.first, fold.last, Some(fold)),
            };
            let gap = gap(chain, above, incident);
            above = Some(last).filter(|_| fold.is_none_or(|fold| fold.is_open || ends_last(chain, fold)));
            Row { incident, fold, gap, rail }
        });
        Plan { shape, rows: rows.collect() }
    }
}

/// Whether nothing in the fold ends after its last incident. Otherwise the fold shows a later date than the one that a gap is counted from.
fn ends_last(chain: &Chain, fold: Fold) -> bool {
    let end = |id: IncidentId| chain.incident(id).date.last_point().map(|point| point.latest);
    fold.incidents().map(end).max() == Some(end(fold.last))
}

fn gap(chain: &Chain, above: Option<IncidentId>, id: IncidentId) -> Option<Gap> {
    // The row below an open fold's own row is its first incident: the gap before it is already shown above.
    let above = above.filter(|&above| above != id)?;
    let answers = chain.causes(id).any(|link| link.cause == above);
    Gap::new(&chain.incident(above).date, &chain.incident(id).date, chain.utc_offset, answers)
}
