//! An incident's causes all the way up and its responses all the way down.

use crate::model::{Chain, IncidentIndex, Link};

/// The incidents that led to one incident, and those that it led to; itself among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lineage {
    /// By [`IncidentIndex`].
    members: Vec<bool>,
}

impl Lineage {
    /// The lineage of the incident at `of`.
    ///
    /// A sibling (another response to the same cause) is no part of it: it neither led here nor follows from here.
    pub fn new(chain: &Chain, of: IncidentIndex) -> Lineage {
        let mut members = vec![false; chain.incidents.len()];
        let causes = |index| chain.causes(index).map(|link| link.cause).collect();
        let responses = |index| chain.responses(index).map(|link| link.response).collect();
        for index in reach(of, members.len(), causes).into_iter().chain(reach(of, members.len(), responses)) {
            if let Some(member) = members.get_mut(index) {
                *member = true;
            }
        }
        Lineage { members }
    }

    /// The incident belongs to it; one that is not there does not.
    pub fn contains(&self, index: IncidentIndex) -> bool {
        self.members.get(index).copied().unwrap_or(false)
    }

    /// Both ends of the link belong to it.
    pub fn contains_link(&self, link: &Link) -> bool {
        self.contains(link.cause) && self.contains(link.response)
    }
}

/// Everything that can be reached from `start` (itself too) by `next`, among `count` incidents.
fn reach(start: IncidentIndex, count: usize, next: impl Fn(IncidentIndex) -> Vec<IncidentIndex>) -> Vec<IncidentIndex> {
    let mut seen = vec![false; count];
    let mut reached = Vec::new();
    let mut waiting = vec![start];
    while let Some(index) = waiting.pop() {
        match seen.get_mut(index) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        reached.push(index);
        waiting.extend(next(index));
    }
    reached
}
