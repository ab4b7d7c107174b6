//! The order of a chain: by earliest possible moment, a cause always above its response, then as the document has it.
//!
//! Both functions know nothing but numbers: `links` are pairs of a cause's and a response's position. Neither recurses,
//! for a chain can be 20,000 incidents long.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A link that closes a circle.
#[derive(Debug, PartialEq)]
pub(super) struct Closing {
    /// Which of the links.
    pub link: usize,
    /// The circle, or the last six of it: each answers the next, and the link says that the last answers the first.
    pub way: Vec<usize>,
    /// Whether `way` is the whole circle.
    pub whole: bool,
}

/// As many of a circle's members are named.
const NAMED: usize = 6;

/// The links that close a circle. Without them there is no circle left.
///
/// Causes are followed in the order of the incidents and of their links, so that of a circle's links the one met last is
/// to blame.
pub(super) fn closing_links(count: usize, links: &[(usize, usize)]) -> Vec<Closing> {
    const UNSEEN: usize = usize::MAX;
    const DONE: usize = usize::MAX - 1;
    let mut causes: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
    for (link, &(cause, response)) in links.iter().enumerate() {
        if let Some(causes) = causes.get_mut(response) {
            causes.push((link, cause));
        }
    }
    // how far down the way each of its incidents is
    let mut depths = vec![UNSEEN; count];
    let mut closing = Vec::new();
    for start in 0..count {
        if depths.get(start) != Some(&UNSEEN) {
            continue;
        }
        // the way from `start`, and how many causes of each stop on it have been followed
        let mut way = vec![(start, 0)];
        set(&mut depths, start, 0);
        while let Some((stop, followed)) = way.last_mut() {
            let (stop, next) = (*stop, causes.get(*stop).and_then(|causes| causes.get(*followed)));
            *followed += 1;
            match next.map(|&(link, cause)| (link, cause, depths.get(cause))) {
                None => {
                    set(&mut depths, stop, DONE);
                    way.pop();
                }
                Some((_, cause, Some(&UNSEEN))) => {
                    set(&mut depths, cause, way.len());
                    way.push((cause, 0));
                }
                Some((_, _, None | Some(&DONE))) => {}
                Some((link, _, Some(&depth))) => {
                    let from = depth.max(way.len().saturating_sub(NAMED));
                    let named = way.get(from..).unwrap_or_default().iter().map(|&(stop, _)| stop);
                    closing.push(Closing { link, way: named.collect(), whole: from == depth });
                }
            }
        }
    }
    closing
}

/// The positions in the chain's order. `earliest` is each incident's earliest moment; `links` must not go in a circle (what
/// hangs on a circle would be missing).
pub(super) fn order(earliest: &[i64], links: &[(usize, usize)]) -> Vec<usize> {
    let mut waiting_for = vec![0_usize; earliest.len()];
    let mut responses: Vec<Vec<usize>> = vec![Vec::new(); earliest.len()];
    for &(cause, response) in links {
        if let (Some(responses), Some(waiting)) = (responses.get_mut(cause), waiting_for.get_mut(response)) {
            responses.push(response);
            *waiting += 1;
        }
    }
    let key = |index: usize| Reverse((earliest.get(index).copied(), index));
    let free = waiting_for.iter().enumerate().filter(|&(_, &waiting)| waiting == 0);
    let mut free: BinaryHeap<_> = free.map(|(index, _)| key(index)).collect();
    let mut order = Vec::with_capacity(earliest.len());
    while let Some(Reverse((_, index))) = free.pop() {
        order.push(index);
        for &response in responses.get(index).into_iter().flatten() {
            if let Some(waiting) = waiting_for.get_mut(response) {
                *waiting -= 1;
                if *waiting == 0 {
                    free.push(key(response));
                }
            }
        }
    }
    order
}

/// Changes an item, if it is there.
pub(super) fn set<T>(list: &mut [T], index: usize, value: T) {
    if let Some(slot) = list.get_mut(index) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_comes_first_but_never_above_its_cause() {
        assert_eq!(order(&[3, 1, 2], &[]), [1, 2, 0]);
        // 1 is dated before its cause 0, as a vague date can be
        assert_eq!(order(&[3, 1, 2], &[(0, 1)]), [2, 0, 1]);
        assert_eq!(order(&[5, 5, 5], &[]), [0, 1, 2]);
    }

    #[test]
    fn the_link_that_closes_a_circle_is_found_with_the_circle() {
        // 0 answers 2, 1 answers 0, 2 answers 1
        let links = [(2, 0), (0, 1), (1, 2)];
        assert_eq!(closing_links(3, &links), [Closing { link: 1, way: vec![0, 2, 1], whole: true }]);
        assert!(closing_links(3, &[(0, 1), (0, 2), (1, 2)]).is_empty());
        assert_eq!(closing_links(1, &[(0, 0)]), [Closing { link: 0, way: vec![0], whole: true }]);
        let long: Vec<(usize, usize)> = (0..9).map(|response| ((response + 1) % 9, response)).collect();
        assert_eq!(closing_links(9, &long), [Closing { link: 8, way: vec![3, 4, 5, 6, 7, 8], whole: false }]);
    }

    #[test]
    fn a_chain_of_twenty_thousand_needs_no_stack() {
        let count = 20_000;
        let links: Vec<(usize, usize)> = (1..count).map(|cause| (cause, cause - 1)).collect();
        assert!(closing_links(count, &links).is_empty());
        let order = order(&vec![0; count], &links);
        assert_eq!((order.len(), order.first(), order.last()), (count, Some(&(count - 1)), Some(&0)));
    }
}
