//! The piece of rail in each row: which trunks start, pass and end there.

use super::tracks::{Span, assign};
use crate::model::{Chain, IncidentIndex, LinkIndex};

/// Everything that is drawn left of one row's card, known from that row alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rail {
    /// Trunks that run through the row from top to bottom.
    pub passing: Vec<Pass>,
    /// The track of the trunk that begins at this row's dot.
    pub departure: Option<usize>,
    /// The branches that end in this row's dot, the innermost track first.
    pub arrivals: Vec<Arrival>,
    /// The ends of trunks that found no track.
    pub stubs: Vec<Stub>,
}

/// A trunk in the rows between its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pass {
    /// Counted from the innermost, 0.
    pub track: usize,
    /// The trunk's cause.
    pub cause: IncidentIndex,
}

/// A branch into a response's dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The track of its cause's trunk, counted from the innermost, 0.
    pub track: usize,
    /// The link that it draws.
    pub link: LinkIndex,
}

/// One end of a trunk that is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stub {
    /// At the cause: the link to its first shown response.
    To(LinkIndex),
    /// At the response: the link to its cause.
    From(LinkIndex),
}

/// A trunk: the row of its cause and the rows of its responses, from the top.
struct Trunk {
    cause: IncidentIndex,
    row: usize,
    ends: Vec<(usize, LinkIndex)>,
}

impl Trunk {
    fn last_row(&self) -> usize {
        self.ends.last().map_or(self.row, |&(row, ..)| row)
    }
}

/// The rails of the shown rows, and how many tracks they use, at most `most_tracks`.
pub fn rails(chain: &Chain, shown: &[IncidentIndex], most_tracks: usize) -> (Vec<Rail>, usize) {
    let trunks = trunks(chain, shown);
    let spans: Vec<Span> = trunks.iter().map(|trunk| Span { first: trunk.row, last: trunk.last_row() }).collect();
    let tracks = assign(&spans, most_tracks);
    let mut rails = vec![Rail::default(); shown.len()];
    for (trunk, track) in trunks.iter().zip(&tracks) {
        match track {
            Some(track) => draw(&mut rails, trunk, *track),
            None => cut(&mut rails, trunk),
        }
    }
    let used = tracks.iter().flatten().max().map_or(0, |track| track + 1);
    (rails, used)
}

fn trunks(chain: &Chain, shown: &[IncidentIndex]) -> Vec<Trunk> {
    let with_responses = shown.iter().enumerate().filter_map(|(row, &cause)| {
        let links = chain.incidents.get(cause)?.responses.iter();
        // Rows stand in the chain's order, and so do an incident's responses.
        let row_of = |link: &LinkIndex| shown.binary_search(&chain.links.get(*link)?.response).ok();
        let ends: Vec<_> = links.filter_map(|link| Some((row_of(link)?, *link))).collect();
        (!ends.is_empty()).then_some(Trunk { cause, row, ends })
    });
    with_responses.collect()
}

fn draw(rails: &mut [Rail], trunk: &Trunk, track: usize) {
    if let Some(rail) = rails.get_mut(trunk.row) {
        rail.departure = Some(track);
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
