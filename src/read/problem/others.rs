//! What is the same in many places is told of the first, and the others are behind it.

use std::sync::Arc;

use super::{Arg, Problem};
use crate::model::MAX_PROBLEMS;

impl Problem {
    /// One more like it: it is said once, with how often it is.
    pub(crate) fn again(&mut self) {
        match self.args.iter_mut().find(|(slot, _)| *slot == "times") {
            Some((_, Arg::Number(times))) => *times += 1,
            _ => _ = self.with("times", 2_usize),
        }
    }

    /// One more like it in another place of a file, for as long as there is room for others.
    pub(crate) fn also(&mut self, file: Arc<str>, other: Problem) {
        self.again();
        match self.args.iter_mut().find(|(slot, _)| *slot == "others") {
            Some((_, Arg::Others(others))) => others.push((file, other)),
            _ => _ = self.with("others", Arg::Others(vec![(file, other)])),
        }
    }

    /// Whether another place is kept: as many are as there are problems at most. The rest is counted.
    pub(crate) fn has_room_for_others(&self) -> bool {
        self.others().len() + 1 < MAX_PROBLEMS
    }

    /// The same in other places, each with its file.
    pub(crate) fn others(&self) -> &[(Arc<str>, Problem)] {
        match self.arg("others") {
            Some(Arg::Others(others)) => others,
            _ => &[],
        }
    }
}
