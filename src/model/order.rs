//! The order of a chain: by earliest possible moment, a cause always above its response, then as the document has it.
//!
//! Both functions know nothing but numbers: `links` are pairs of a cause's and a response's position. Neither recurses,
//! for a chain can be 20,000 incidents long.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The links that close a circle, each with the circle: positions in which each answers the next, and the last the first.
///
/// Causes are followed in the order of the incidents and of their links, so that of a circle's links the one met last is
/// to blame. Without the links found there is no circle left.
pub(super) fn closing_links(count: usize, links: &[(usize, usize)]) -> Vec<(usize, Vec<usize>)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        Unseen,
        OnTheWay,
        Done,
    }
    let mut causes: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
    for (link, &(cause, response)) in links.iter().enumerate() {
        if let Some(causes) = causes.get_mut(response) {
            causes.push((link, cause));
        }
    }
    let mut marks = vec![Mark::Unseen; count];
    let mut closing = Vec::new();
    for start in 0..count {
        if marks.get(start) != Some(&Mark::Unseen) {
            continue;
        }
        // the way from `start`, and how many causes of each stop on it have been followed
        let mut way = vec![(start, 0)];
        set(&mut marks, start, Mark::OnTheWay);
        while let Some((stop, followed)) = way.last_mut() {
            let (stop, next) = (*stop, causes.get(*stop).and_then(|causes| causes.get(*followed)));
            *followed += 1;
            match next.map(|&(link, cause)| (link, cause, marks.get(cause))) {
                None => {
                    set(&mut marks, stop, Mark::Done);
                    way.pop();
                }
                Some((link, cause, Some(Mark::OnTheWay))) => {
                    let circle = way.iter().map(|&(stop, _)| stop).skip_while(|&stop| stop != cause);
                    closing.push((link, circle.collect()));
                }
                Some((_, cause, Some(Mark::Unseen))) => {
                    set(&mut marks, cause, Mark::OnTheWay);
                    way.push((cause, 0));
                }
                Some(_) => {}
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

fn set<T>(list: &mut [T], index: usize, value: T) {
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
        assert_eq!(closing_links(3, &links), [(1, vec![0, 2, 1])]);
        assert!(closing_links(3, &[(0, 1), (0, 2), (1, 2)]).is_empty());
        assert_eq!(closing_links(1, &[(0, 0)]), [(0, vec![0])]);
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
