//! Which track each trunk runs on: interval-graph colouring with the longest trunks outside.

use std::cell::Cell;

use crate::model::sorted;

/// The rows that a trunk covers: from its cause's to its last response's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub first: usize,
    pub last: usize,
}

/// A track for each span; 0 is the innermost. `None` for a span that finds none of the `most` tracks free.
///
/// The shortest spans choose first, and take the innermost free track. So the longest are outside, and are cut if there are
/// too many. Before all others choose those, by their index, that are `first`. The work is proportional to the number of spans times
/// `most`.
pub fn assign(spans: &[Span], most: usize, is_first: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut taken: Vec<Occupied> = vec![Occupied::default(); most];
    let tracks: Vec<Cell<Option<usize>>> = vec![Cell::new(None); spans.len()];
    let wanted = spans.iter().zip(&tracks).enumerate().map(|(place, (span, track))| (!is_first(place), span, track));
    let wanted: Vec<(bool, &Span, &Cell<Option<usize>>)> = wanted.collect();
    let order = |(is_later, span, _): &(bool, &Span, _)| {
        let later = if *is_later { ROWS } else { 0 };
        (later + (span.last - span.first) as i64, span.first as i64)
    };
    for &(_, &span, track) in sorted(&wanted, order) {
        let free = taken.iter_mut().enumerate().find(|(_, occupied)| !occupied.overlaps(span));
        if let Some((number, occupied)) = free {
            track.set(Some(number));
            occupied.insert(span);
        }
    }
    tracks.into_iter().map(Cell::into_inner).collect()
}

/// More rows than any chain has.
const ROWS: i64 = 1 << 32;

/// The spans on one track, sorted by their first row. None overlaps another.
#[derive(Debug, Clone, Default)]
struct Occupied {
    spans: Vec<Span>,
}

impl Occupied {
    /// Two trunks may share a track if one ends in the row in which the other begins: the first ends above the dot,
    /// the second starts below it.
    fn overlaps(&self, span: Span) -> bool {
        // Spans on a track do not overlap, so only the last one that begins above this one's end can.
        let end = self.spans.partition_point(|other| other.first < span.last);
        let before = end.checked_sub(1).and_then(|place| self.spans.get(place));
        before.is_some_and(|other| span.first < other.last)
    }

    fn insert(&mut self, span: Span) {
        let place = self.spans.partition_point(|other| other.first < span.first);
        self.spans.insert(place, span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(pairs: &[(usize, usize)]) -> Vec<Span> {
        pairs.iter().map(|&(first, last)| Span { first, last }).collect()
    }

    #[test]
    fn trunks_in_a_row_share_the_innermost_track() {
        assert_eq!(assign(&spans(&[(0, 1), (1, 2), (2, 5)]), 4, |_| false), [Some(0), Some(0), Some(0)]);
    }

    #[test]
    fn the_longest_stands_outside() {
        assert_eq!(assign(&spans(&[(0, 9), (1, 3), (2, 4)]), 4, |_| false), [Some(2), Some(0), Some(1)]);
    }

    #[test]
    fn what_finds_no_track_is_cut_and_it_is_the_longest() {
        assert_eq!(assign(&spans(&[(0, 9), (1, 3), (2, 4)]), 2, |_| false), [None, Some(0), Some(1)]);
    }

    #[test]
    fn what_comes_first_is_not_cut() {
        assert_eq!(assign(&spans(&[(0, 9), (1, 3), (2, 4)]), 2, |place| place == 0), [Some(0), Some(1), None]);
    }

    #[test]
    fn of_those_that_come_first_the_longest_is_outside_too() {
        assert_eq!(assign(&spans(&[(0, 9), (1, 3), (2, 4)]), 2, |place| place < 2), [Some(1), Some(0), None]);
    }
}
