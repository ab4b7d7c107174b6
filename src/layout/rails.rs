//! The piece of rail in each row: which trunks start, pass and end there.

use super::Weight;
use super::tracks::{Span, assign};
use crate::model::{Chain, IncidentId, Link, LinkId, PerIncident};
use crate::story::{Line, Lineage};

/// Everything that is drawn left of one row's card. It needs no other row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rail {
    /// Trunks that run through the row from top to bottom.
    pub passing: Vec<Pass>,
    /// The trunk that begins at this row's dot; at a closed fold, one a cause in it.
    pub departures: Vec<Pass>,
    /// The branches that end in this row's dot, the innermost track first; at a closed fold, one a cause.
    pub arrivals: Vec<Arrival>,
    /// The ends of trunks that found no track.
    pub stubs: Vec<Stub>,
}

/// A trunk and where it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pass {
    /// Counted from the innermost, 0.
    pub track: usize,
    /// The trunk's cause.
    pub cause: IncidentId,
    /// How firm the firmest of its responses below is.
    pub weight: Weight,
}

/// A branch into a response's dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The track of its cause's trunk, counted from the innermost, 0.
    pub track: usize,
    /// The link that it draws; at a closed fold, the first of those that it draws.
    pub link: LinkId,
    /// How firm that link is; at a closed fold, the firmest.
    pub weight: Weight,
    /// How firm the trunk is that comes down to it.
    pub above: Weight,
}

/// One end of a trunk that is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stub {
    /// At the response: the link to its cause. At the cause: that to its first shown response.
    pub link: LinkId,
    /// Whether it is at the cause.
    pub is_down: bool,
}

/// A trunk: the row of its cause and the rows of its responses, from the top.
struct Trunk {
    cause: IncidentId,
    row: usize,
    ends: Vec<End>,
}

/// The responses of a trunk that are in one row.
struct End {
    row: usize,
    /// The first of them.
    link: LinkId,
    /// The firmest of them.
    weight: Weight,
    /// The firmest of them and of those in rows below.
    above: Weight,
}

impl Trunk {
    fn last_row(&self) -> usize {
        self.ends.last().map_or(self.row, |end| end.row)
    }
}

/// The rails of the rows, and how many tracks they use, at most `most_tracks`.
pub fn rails(chain: &Chain, lines: &[Line], most_tracks: usize, focus: Option<IncidentId>) -> (Vec<Rail>, usize) {
    let trunks = trunks(chain, &rows_of(chain, lines));
    let tracks = tracks(chain, &trunks, most_tracks, focus);
    let mut rails = vec![Rail::default(); lines.len()];
    for (trunk, track) in trunks.iter().zip(&tracks) {
        match track {
            Some(track) => draw(&mut rails, trunk, *track),
            None => cut(&mut rails, trunk),
        }
    }
    let used = tracks.iter().flatten().max().map_or(0, |track| track + 1);
    (rails, used)
}

/// The track of each trunk. Where some find none, those of the focus chain choose before all others.
fn tracks(chain: &Chain, trunks: &[Trunk], most: usize, focus: Option<IncidentId>) -> Vec<Option<usize>> {
    let spans: Vec<Span> = trunks.iter().map(|trunk| Span { first: trunk.row, last: trunk.last_row() }).collect();
    let tracks = assign(&spans, most, |_| false);
    let Some(focus) = focus.filter(|_| tracks.contains(&None)) else { return tracks };
    let lineage = Lineage::new(chain, focus);
    let leads_there = |end: &End| lineage.contains_link(chain.link(end.link));
    assign(&spans, most, |place| trunks.get(place).is_some_and(|trunk| trunk.ends.iter().any(leads_there)))
}

/// The row of each incident; the incidents of a closed fold share its row. Those of an open one have rows of their own, below it.
fn rows_of(chain: &Chain, lines: &[Line]) -> PerIncident<Option<usize>> {
    let mut rows = PerIncident::new(chain.incidents.len(), None);
    for (row, line) in lines.iter().enumerate() {
        let (first, last) = match *line {
            Line::Incident(id) => (id, id),
            Line::Fold(fold) => (fold.first, fold.last),
        };
        first.to(last).for_each(|id| *rows.of_mut(id) = Some(row));
    }
    rows
}

fn trunks(chain: &Chain, rows: &PerIncident<Option<usize>>) -> Vec<Trunk> {
    let with_responses = chain.incident_ids().filter_map(|cause| {
        let row = (*rows.of(cause))?;
        let ends = ends(chain, rows, cause, row);
        (!ends.is_empty()).then_some(Trunk { cause, row, ends })
    });
    with_responses.collect()
}

/// The rows of an incident's responses, from the top. A link inside one closed fold is not drawn.
fn ends(chain: &Chain, rows: &PerIncident<Option<usize>>, cause: IncidentId, from: usize) -> Vec<End> {
    let mut ends: Vec<End> = Vec::new();
    for &link in chain.response_ids(cause) {
        let Link { response, basis, .. } = chain.link(link);
        let Some(row) = rows.of(*response).filter(|row| *row != from) else { continue };
        let weight = Weight::of(*basis);
        match ends.last_mut() {
            // Responses are in the chain's order.
            Some(last) if last.row == row => last.weight = last.weight.max(weight),
            _ => ends.push(End { row, link, weight, above: weight }),
        }
    }
    let mut below = Weight::Dotted;
    for end in ends.iter_mut().rev() {
        below = below.max(end.weight);
        end.above = below;
    }
    ends
}

fn draw(rails: &mut [Rail], trunk: &Trunk, track: usize) {
    let cause = trunk.cause;
    let mut from = trunk.row;
    for end in &trunk.ends {
        let pass = Pass { track, cause, weight: end.above };
        match rails.get_mut(from) {
            Some(rail) if from == trunk.row => rail.departures.push(pass),
            Some(rail) => rail.passing.push(pass),
            None => {}
        }
        rails.iter_mut().take(end.row).skip(from + 1).for_each(|rail| rail.passing.push(pass));
        if let Some(rail) = rails.get_mut(end.row) {
            let place = rail.arrivals.partition_point(|arrival| arrival.track < track);
            let arrival = Arrival { track, link: end.link, weight: end.weight, above: end.above };
            rail.arrivals.insert(place, arrival);
        }
        from = end.row;
    }
}

fn cut(rails: &mut [Rail], trunk: &Trunk) {
    if let Some((rail, first)) = rails.get_mut(trunk.row).zip(trunk.ends.first()) {
        rail.stubs.push(Stub { link: first.link, is_down: true });
    }
    for end in &trunk.ends {
        if let Some(rail) = rails.get_mut(end.row) {
            rail.stubs.push(Stub { link: end.link, is_down: false });
        }
    }
}
