//! A row an incident or a fold, in the chain's order, each with its gap, its lane and its piece of rail.

use super::{Gap, Rail, Shape, rails::rails};
use crate::model::{Chain, Incident, IncidentId, SideId};
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
    /// The one that stands in it; the first in a fold.
    pub incident: IncidentId,
    /// What is folded in it, or opened below it.
    pub fold: Option<Fold>,
    /// Time since what stands above; none in the first row, and where a date has no beginning.
    pub gap: Option<Gap>,
    /// What is drawn left of its card.
    pub rail: Rail,
}

impl Plan {
    /// The rows of these lines (in the chain's order) in a container `width` px wide.
    pub fn new(chain: &Chain, lines: &[Line], width: f64) -> Plan {
        let (rails, tracks) = rails(chain, lines, Shape::most_tracks(width));
        let shape = Shape::new(width, tracks, lanes(chain));
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

/// Nothing in the fold ends after its last incident. Else the fold names a later date than that from which a gap would run.
fn ends_last(chain: &Chain, fold: Fold) -> bool {
    let end = |id: IncidentId| chain.incident(id).date.last_point().map(|point| point.latest);
    fold.incidents().map(end).max() == Some(end(fold.last))
}

/// A lane a side, and one more where an incident has no side.
pub fn lanes(chain: &Chain) -> usize {
    chain.sides.len() + usize::from(chain.incidents.iter().any(|incident| incident.side.is_none()))
}

/// The incident's lane; incidents of no side stand in the last.
pub fn lane(chain: &Chain, incident: &Incident) -> usize {
    incident.side.map_or(chain.sides.len(), SideId::position)
}

fn gap(chain: &Chain, above: Option<IncidentId>, id: IncidentId) -> Option<Gap> {
    // Below an opened fold's own row stands its first incident: what passed before that is said above.
    let above = above.filter(|&above| above != id)?;
    let answers = chain.causes(id).any(|link| link.cause == above);
    Gap::new(&chain.incident(above).date, &chain.incident(id).date, chain.utc_offset, answers)
}
