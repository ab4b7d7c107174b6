//! The piece of rail in each row: which trunks start, pass and end there.

use super::tracks::{Span, assign};
use crate::model::{Chain, IncidentId, LinkId, PerIncident};
use crate::story::Line;

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
}

/// A branch into a response's dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The track of its cause's trunk, counted from the innermost, 0.
    pub track: usize,
    /// The link that it draws; at a closed fold, the first of those that it draws.
    pub link: LinkId,
}

/// One end of a trunk that is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stub {
    /// At the cause: the link to its first shown response.
    To(LinkId),
    /// At the response: the link to its cause.
    From(LinkId),
}

/// A trunk: the row of its cause and the rows of its responses, from the top.
struct Trunk {
    cause: IncidentId,
    row: usize,
    ends: Vec<(usize, LinkId)>,
}

impl Trunk {
    fn last_row(&self) -> usize {
        self.ends.last().map_or(self.row, |&(row, ..)| row)
    }
}

/// The rails of the rows, and how many tracks they use, at most `most_tracks`.
pub fn rails(chain: &Chain, lines: &[Line], most_tracks: usize) -> (Vec<Rail>, usize) {
    let trunks = trunks(chain, &rows_of(chain, lines));
    let spans: Vec<Span> = trunks.iter().map(|trunk| Span { first: trunk.row, last: trunk.last_row() }).collect();
    let tracks = assign(&spans, most_tracks);
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

/// The row of each incident; the incidents of a closed fold share its row.
fn rows_of(chain: &Chain, lines: &[Line]) -> PerIncident<Option<usize>> {
    let mut rows = PerIncident::new(chain.incidents.len(), None);
    for (row, line) in lines.iter().enumerate() {
        let (first, last) = match *line {
            Line::Incident(id) => (id, id),
            Line::Fold(fold) if fold.is_open => continue,
            Line::Fold(fold) => (fold.first, fold.last),
        };
        first.to(last).for_each(|id| *rows.of_mut(id) = Some(row));
    }
    rows
}

fn trunks(chain: &Chain, rows: &PerIncident<Option<usize>>) -> Vec<Trunk> {
    let with_responses = chain.incident_ids().filter_map(|cause| {
        let (row, links) = ((*rows.of(cause))?, chain.response_ids(cause).iter());
        let row_of = |link: &LinkId| *rows.of(chain.link(*link).response);
        // Responses are in the chain's order. A link inside one closed fold is not drawn.
        let mut ends: Vec<_> = links.filter_map(|link| Some((row_of(link)?, *link))).collect();
        ends.retain(|&(end, _)| end != row);
        ends.dedup_by_key(|&mut (end, _)| end);
        (!ends.is_empty()).then_some(Trunk { cause, row, ends })
    });
    with_responses.collect()
}

fn draw(rails: &mut [Rail], trunk: &Trunk, track: usize) {
    if let Some(rail) = rails.get_mut(trunk.row) {
        rail.departures.push(Pass { track, cause: trunk.cause });
    }
    for rail in rails.iter_mut().take(trunk.last_row()).skip(trunk.row + 1) {
        rail.passing.push(Pass { track, cause: trunk.cause });
    }
    for &(row, link) in &trunk.ends {
        if let Some(rail) = rails.get_mut(row) {
            let place = rail.arrivals.partition_point(|arrival| arrival.track < track);
            rail.arrivals.insert(place, Arrival { track, link });
        }
    }
}

fn cut(rails: &mut [Rail], trunk: &Trunk) {
    if let Some((rail, &(_, first))) = rails.get_mut(trunk.row).zip(trunk.ends.first()) {
        rail.stubs.push(Stub::To(first));
    }
    for &(row, link) in &trunk.ends {
        if let Some(rail) = rails.get_mut(row) {
            rail.stubs.push(Stub::From(link));
        }
    }
}
