//! A row an incident, in the chain's order, each with its gap, its lane and its piece of rail.

use super::{Gap, Rail, Shape, rails::rails};
use crate::model::{Chain, Incident, IncidentIndex};

/// Everything that the chain's rows need to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How wide the rails are, the same in every row.
    pub shape: Shape,
    /// In the chain's order.
    pub rows: Vec<Row>,
}

/// One shown incident.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The one that stands in it.
    pub incident: IncidentIndex,
    /// Time since the row above; none in the first row, and where a date has no beginning.
    pub gap: Option<Gap>,
    /// What is drawn left of its card.
    pub rail: Rail,
}

impl Plan {
    /// The rows of the `shown` incidents (in the chain's order) in a container `width` px wide.
    pub fn new(chain: &Chain, shown: &[IncidentIndex], width: f64) -> Plan {
        let (rails, tracks) = rails(chain, shown, Shape::most_tracks(width));
        let shape = Shape::new(width, tracks, lanes(chain));
        let above = std::iter::once(None).chain(shown.iter().map(|&index| Some(index)));
        let rows = shown.iter().zip(above).zip(rails);
        let rows = rows.map(|((&incident, above), rail)| Row { incident, gap: gap(chain, above, incident), rail });
        Plan { shape, rows: rows.collect() }
    }
}

/// A lane a side, and one more where an incident has no side.
pub fn lanes(chain: &Chain) -> usize {
    chain.sides.len() + usize::from(chain.incidents.iter().any(|incident| incident.side.is_none()))
}

/// The incident's lane; incidents of no side stand in the last.
pub fn lane(chain: &Chain, incident: &Incident) -> usize {
    incident.side.unwrap_or(chain.sides.len())
}

fn gap(chain: &Chain, above: Option<IncidentIndex>, index: IncidentIndex) -> Option<Gap> {
    let first = chain.incidents.get(above?)?;
    let next = chain.incidents.get(index)?;
    let answers = chain.causes(index).any(|link| Some(link.cause) == above);
    Gap::new(&first.date, &next.date, chain.utc_offset, answers)
}
