//! What is part of what: no circle, and not too deep. Both are found in one pass, however the document is ordered.

use super::order::set;
use crate::model::MAX_DEPTH;

/// Why a thing cannot be part of what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cut {
    /// It would be a part of itself.
    Circle,
    /// It would be below more than [`MAX_DEPTH`] others.
    TooDeep,
}

/// Takes out of `wholes`, which has for each thing the one that it is part of, what cannot be. Gives each such thing and why.
/// Of a circle it is the last thing.
pub(super) fn cut(wholes: &mut [Option<usize>]) -> Vec<(usize, Cut)> {
    // how many others each thing is below, once that is known
    let mut depths: Vec<Option<usize>> = vec![None; wholes.len()];
    let mut on_way = vec![false; wholes.len()];
    let mut cuts = Vec::new();
    for start in 0..wholes.len() {
        let mut way = Vec::new();
        let mut at = start;
        let circle = loop {
            if depths.get(at).copied().flatten().is_some() {
                break None;
            }
            if on_way.get(at) == Some(&true) {
                break way.iter().skip_while(|&&each| each != at).max().copied();
            }
            set(&mut on_way, at, true);
            way.push(at);
            match wholes.get(at).copied().flatten() {
                Some(whole) => at = whole,
                None => break None,
            }
        };
        if let Some(last) = circle {
            cuts.push((last, Cut::Circle));
            set(wholes, last, None);
            // that opens the circle: what is above it comes first
            let turned = way.iter().position(|&each| each == last).map_or(0, |place| place + 1);
            let first = way.iter().position(|&each| each == at).unwrap_or(0);
            if let Some(round) = way.get_mut(first..) {
                round.rotate_left(turned.saturating_sub(first));
            }
        }
        for &each in way.iter().rev() {
            let whole = wholes.get(each).copied().flatten();
            let mut depth = whole.and_then(|whole| depths.get(whole).copied().flatten()).map_or(0, |above| above + 1);
            if depth > MAX_DEPTH {
                cuts.push((each, Cut::TooDeep));
                set(wholes, each, None);
                depth = 0;
            }
            set(&mut depths, each, Some(depth));
            set(&mut on_way, each, false);
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_opened_at_its_last() {
        let mut wholes = [Some(1), Some(2), Some(0), Some(0), None];
        assert_eq!(cut(&mut wholes), [(2, Cut::Circle)]);
        assert_eq!(wholes, [Some(1), Some(2), None, Some(0), None]);
        let mut own = [Some(0)];
        assert_eq!((cut(&mut own), own), (vec![(0, Cut::Circle)], [None]));
        // two circles, and what hangs on one
        let mut wholes = [Some(4), Some(2), Some(1), Some(4), Some(3)];
        assert_eq!(cut(&mut wholes), [(4, Cut::Circle), (2, Cut::Circle)]);
    }

    #[test]
    fn no_way_up_is_longer_than_the_limit_in_whatever_order_it_is_said() {
        let count = 1000;
        let down: Vec<Option<usize>> = (0..count).map(|each: usize| each.checked_sub(1)).collect();
        let up: Vec<Option<usize>> = (1..=count).map(|above| Some(above).filter(|&above| above < count)).collect();
        for mut wholes in [down, up] {
            let cuts = cut(&mut wholes);
            assert_eq!(cuts.len(), count / (MAX_DEPTH + 1));
            assert!(cuts.iter().all(|(_, why)| *why == Cut::TooDeep));
            for start in 0..count {
                let way = std::iter::successors(Some(start), |&each| wholes[each]);
                assert!(way.count() <= MAX_DEPTH + 1);
            }
        }
    }
}
