//! A walk back from the focus to a first cause, one claim at a time.

use super::State;
use crate::model::{Chain, IncidentId};

/// Where a walk has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The response by whose claim the walk has come here. `None` where it begins.
    pub from: Option<IncidentId>,
    /// How many claims it has followed.
    pub number: usize,
    /// How many there are on its way, if it goes on to the nearest cause each time.
    pub of: usize,
    /// What is given as the cause of the incident where it is.
    pub causes: Vec<IncidentId>,
}

impl State {
    /// The step of the walk, if it has come to that incident.
    pub fn step_at(&self, chain: &Chain, id: IncidentId) -> Option<Step> {
        let (last, before) = self.trace.split_last().filter(|(last, _)| **last == id)?;
        let rest = std::iter::successors(nearest(chain, *last), |&id| nearest(chain, id)).count();
        let causes = chain.causes(*last).map(|link| link.cause).collect();
        Some(Step { from: before.last().copied(), number: before.len(), of: before.len() + rest, causes })
    }

    /// Begins at the focus, or goes on to the nearest cause. Where the focus has one cause, the walk begins with its claim.
    pub(super) fn go_back(&mut self, chain: &Chain) {
        let is_begun = !self.trace.is_empty();
        if !is_begun {
            self.trace.extend(self.focus(chain).or(chain.incident_ids().last()));
        }
        let Some(&last) = self.trace.last() else { return };
        if is_begun || chain.causes(last).len() == 1 {
            self.trace.extend(nearest(chain, last));
        }
    }
}

/// Whether each is given as a cause of the one before.
pub(super) fn is_walk(chain: &Chain, path: &[IncidentId]) -> bool {
    path.iter().zip(path.iter().skip(1)).all(|(&response, &cause)| is_cause(chain, cause, response))
}

pub(super) fn is_cause(chain: &Chain, cause: IncidentId, response: IncidentId) -> bool {
    chain.causes(response).any(|link| link.cause == cause)
}

/// Of what is given as an incident's cause, the latest.
fn nearest(chain: &Chain, id: IncidentId) -> Option<IncidentId> {
    chain.causes(id).map(|link| link.cause).max()
}
