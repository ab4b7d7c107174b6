//! What is the same in many places is told of the first, and the others are behind it.

#[cfg(feature = "lint")]
use {
    super::{Arg, Collector, Problem},
    crate::model::MAX_PROBLEMS,
    std::sync::Arc,
};

/// Where a problem is, and the same problem in other places.
pub(crate) struct Places<At> {
    pub first: At,
    // a reader's browser is told of nothing that is the same in many places
    #[cfg(feature = "lint")]
    others: Vec<(At, Problem)>,
}

impl<At> Places<At> {
    /// A single place.
    pub fn of(first: At) -> Places<At> {
        Places {
            first,
            #[cfg(feature = "lint")]
            others: Vec::new(),
        }
    }
}

#[cfg(feature = "lint")]
impl<At> Places<At> {
    /// One more like `told`. It is counted, and as many are kept as there are problems at most.
    fn add(&mut self, told: &mut Problem, other: impl FnOnce() -> (At, Problem)) {
        told.again();
        if self.others.len() + 1 < MAX_PROBLEMS {
            self.others.push(other());
        }
    }

    /// The other places, each with what is said of it.
    pub fn others(&self) -> &[(At, Problem)] {
        &self.others
    }
}

#[cfg(feature = "import")]
impl<At> Places<At> {
    /// These places.
    pub fn all(first: At, others: Vec<(At, Problem)>) -> Places<At> {
        Places { first, others }
    }

    /// The first place, and the others.
    pub fn split(self) -> (At, Vec<(At, Problem)>) {
        (self.first, self.others)
    }

    /// The same with places of another kind: `turn` gives one for each, in their order.
    pub fn turned<To>(all: Vec<Places<At>>, turn: impl FnOnce(&[At]) -> Vec<To>) -> Vec<Places<To>>
    where
        At: Clone,
    {
        let each = |places: &Places<At>| {
            let others = places.others.iter().map(|(at, _)| at.clone());
            std::iter::once(places.first.clone()).chain(others).collect::<Vec<At>>()
        };
        let mut turned = turn(&all.iter().flat_map(each).collect::<Vec<At>>()).into_iter();
        let places = all.into_iter().filter_map(|places| {
            let first = turned.next()?;
            let others = places.others.into_iter().zip(turned.by_ref()).map(|((_, problem), at)| (at, problem));
            Some(Places { first, others: others.collect() })
        });
        places.collect()
    }
}

#[cfg(feature = "lint")]
impl<At> Collector<Places<At>> {
    /// Reports what is the same in all of these: it is told of the first, and the others are behind it.
    pub fn report_all<T>(&mut self, all: &[T], report: impl Fn(&T) -> (At, Problem)) {
        let Some((first, others)) = all.split_first() else { return };
        let (at, problem) = report(first);
        let index = self.add_at(Places::of(at), problem);
        for other in others {
            self.also(index, || report(other));
        }
    }

    /// One more like the entry at that index, if that is kept.
    pub fn also(&mut self, index: Option<usize>, other: impl FnOnce() -> (At, Problem)) {
        if let Some((places, told)) = index.and_then(|index| self.entry(index)) {
            places.add(told, other);
        }
    }
}

#[cfg(feature = "lint")]
impl Problem {
    /// One more like it: it is said once, with how often it is.
    fn again(&mut self) {
        match self.args.iter_mut().find(|(slot, _)| *slot == "times") {
            Some((_, Arg::Number(times))) => *times += 1,
            _ => _ = self.with("times", 2_usize),
        }
    }

    /// Puts the same in other places behind it, each with its file.
    pub(crate) fn put_behind(&mut self, others: Vec<(Arc<str>, Problem)>) {
        if !others.is_empty() {
            self.with("others", Arg::Others(others));
        }
    }
}

#[cfg(feature = "import")]
impl Problem {
    /// The same in other places, each with its file.
    pub(crate) fn others(&self) -> &[(Arc<str>, Problem)] {
        match self.arg("others") {
            Some(Arg::Others(others)) => others,
            _ => &[],
        }
    }

    /// Takes them away from it.
    pub(crate) fn take_others(&mut self) -> Vec<(Arc<str>, Problem)> {
        let at = self.args.iter().position(|(slot, _)| *slot == "others");
        match at.map(|at| self.args.swap_remove(at)) {
            Some((_, Arg::Others(others))) => others,
            _ => Vec::new(),
        }
    }
}
