//! All that is found wrong, kept in bounds and counted truly.

use super::{Arg, Code, Counts, Problem};
use crate::model::MAX_PROBLEMS;
use crate::read::Severity;

/// Of each sort as many are kept, however many others there are.
const FEW: usize = 5;

/// Problems of one code and one severity.
struct Sort {
    code: Code,
    severity: Severity,
    /// How many there are.
    count: usize,
    /// How many of them are kept.
    kept: usize,
}

/// Collects problems, each with where it is. Of each severity [`MAX_PROBLEMS`] are kept, and a [`FEW`] of each sort; all are
/// counted.
pub(crate) struct Collector<At> {
    entries: Vec<(At, Problem)>,
    sorts: Vec<Sort>,
    /// What no one wants to hear of.
    allowed: Vec<Code>,
    /// Takes what is said of problems that are only counted.
    spare: Problem,
}

impl<At> Collector<At> {
    pub fn new(allowed: &[Code]) -> Collector<At> {
        Collector {
            entries: Vec::new(),
            sorts: Vec::new(),
            allowed: allowed.to_vec(),
            spare: Problem::new(Code::MoreProblems),
        }
    }

    /// Adds a problem. Arguments can be added to what this gives.
    pub fn add(&mut self, at: At, problem: Problem) -> &mut Problem {
        let index = self.add_at(at, problem);
        match index.and_then(|index| self.entries.get_mut(index)) {
            Some((_, problem)) => problem,
            None => {
                self.spare.args.clear();
                &mut self.spare
            }
        }
    }

    /// Adds a problem, and gives its index, if it is kept: in the order in which they come.
    pub fn add_at(&mut self, at: At, problem: Problem) -> Option<usize> {
        let is_kept = self.has_room_for(&problem);
        if !self.allowed.contains(&problem.code) {
            self.count(problem.code, problem.severity, 1, is_kept);
        }
        is_kept.then(|| {
            self.entries.push((at, problem));
            self.entries.len() - 1
        })
    }

    /// Whether such a problem would be kept.
    pub fn has_room_for(&self, problem: &Problem) -> bool {
        let of_severity = self.sorts.iter().filter(|sort| sort.severity == problem.severity);
        let of_code = of_severity.clone().find(|sort| sort.code == problem.code).map_or(0, |sort| sort.kept);
        let has_room = of_code < FEW || of_severity.map(|sort| sort.kept).sum::<usize>() < MAX_PROBLEMS;
        has_room && !self.allowed.contains(&problem.code)
    }

    fn count(&mut self, code: Code, severity: Severity, more: usize, are_kept: bool) {
        let kept = if are_kept { more } else { 0 };
        match self.sorts.iter_mut().find(|sort| sort.code == code && sort.severity == severity) {
            Some(sort) => (sort.count, sort.kept) = (sort.count + more, sort.kept + kept),
            None => self.sorts.push(Sort { code, severity, count: more, kept }),
        }
    }

    /// The gravest [`MAX_PROBLEMS`] and a [`FEW`] of each sort, in the order in which they came, and one more that counts the rest.
    pub fn finish(self) -> (Vec<(At, Problem)>, Option<Problem>) {
        let Collector { mut entries, mut sorts, .. } = self;
        let (mut counts, mut kept) = (Counts::default(), Counts::default());
        for sort in &sorts {
            counts.add(sort.severity, sort.count);
            kept.add(sort.severity, sort.kept);
        }
        let mut room = MAX_PROBLEMS;
        let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
            let told = kept.get(severity).min(room);
            room -= told;
            told
        });
        let mut told = Counts { errors, warnings, notes };
        // from now on, `kept` is how many are told
        sorts.iter_mut().for_each(|sort| sort.kept = 0);
        entries.retain(|(_, problem)| {
            let left = told.of_severity(problem.severity);
            let is_of = |sort: &&mut Sort| sort.code == problem.code && sort.severity == problem.severity;
            let Some(sort) = sorts.iter_mut().find(is_of) else { return false };
            let is_told = *left > 0 || sort.kept < FEW;
            *left = left.saturating_sub(1);
            sort.kept += usize::from(is_told);
            is_told
        });
        let rest = counts.sum() - entries.len();
        let closing = (rest > 0).then(|| {
            let mut closing = Problem::graded(Code::MoreProblems, counts.gravest_beyond(MAX_PROBLEMS));
            closing.with("count", rest).with("all", Arg::Plain(counts.words())).with("errors", counts.errors);
            closing.with("warnings", counts.warnings).with("notes", counts.notes);
            #[cfg(feature = "import")]
            closing.with("unlisted", Arg::Unlisted(unlisted(&sorts)));
            closing
        });
        (entries, closing)
    }
}

/// How many of each sort are not told.
#[cfg(feature = "import")]
fn unlisted(sorts: &[Sort]) -> Vec<(Code, Severity, usize)> {
    let counts = sorts.iter().map(|sort| (sort.code, sort.severity, sort.count - sort.kept));
    counts.filter(|(_, _, count)| *count > 0).collect()
}

#[cfg(feature = "lint")]
impl<At> Collector<At> {
    /// The entry at that index.
    pub fn entry(&mut self, index: usize) -> Option<&mut (At, Problem)> {
        self.entries.get_mut(index)
    }
}

#[cfg(feature = "import")]
impl<At> Collector<At> {
    /// Takes over all of another collector; `place` turns its places into places here, in their order.
    pub fn absorb<Other>(&mut self, other: Collector<Other>, place: impl FnOnce(Vec<Other>) -> Vec<At>) {
        let (places, problems): (Vec<Other>, Vec<Problem>) = other.entries.into_iter().unzip();
        self.count_unlisted(&unlisted(&other.sorts));
        for (at, problem) in place(places).into_iter().zip(problems) {
            self.add(at, problem);
        }
    }

    /// Counts what another reading found and did not list.
    pub fn count_unlisted(&mut self, unlisted: &[(Code, Severity, usize)]) {
        for (code, severity, more) in
            unlisted.iter().filter(|(code, ..)| !self.allowed.contains(code)).copied().collect::<Vec<_>>()
        {
            self.count(code, severity, more, false);
        }
    }
}

#[cfg(feature = "import")]
impl Problem {
    /// What a closing problem says that is not listed, by code and severity.
    pub(crate) fn unlisted(&self) -> &[(Code, Severity, usize)] {
        match self.arg("unlisted") {
            Some(Arg::Unlisted(unlisted)) => unlisted,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collected(notes: usize, warnings: usize, errors: usize) -> (Vec<(usize, Problem)>, Option<Problem>) {
        let mut collector = Collector::new(&[]);
        let codes = [(Code::BareLink, notes), (Code::NoSource, warnings), (Code::NoDate, errors)];
        for (index, (code, count)) in codes.into_iter().enumerate() {
            (0..count).for_each(|_| _ = collector.add(index, Problem::new(code)));
        }
        collector.finish()
    }

    #[test]
    fn the_gravest_are_told_in_their_order_and_all_are_counted() {
        let (told, closing) = collected(300, 150, 100);
        let of = |severity| told.iter().filter(|(_, problem)| problem.severity == severity).count();
        assert_eq!([Severity::Error, Severity::Warning, Severity::Note].map(of), [100, 100, FEW]);
        assert!(told.is_sorted_by_key(|(index, _)| *index));
        let closing = closing.unwrap();
        assert_eq!(closing.severity, Severity::Warning);
        let all = Counts { errors: 100, warnings: 150, notes: 300 };
        assert_eq!(Counts::of(told.iter().map(|(_, problem)| problem).chain([&closing])), all);
    }

    #[test]
    fn many_of_one_sort_leave_room_for_a_few_of_another() {
        let mut collector = Collector::new(&[]);
        (0..300).for_each(|index| _ = collector.add(index, Problem::new(Code::NoDate)));
        (0..9).for_each(|index| _ = collector.add(index, Problem::new(Code::Nameless)));
        let (told, closing) = collector.finish();
        let of = |code| told.iter().filter(|(_, problem)| problem.code == code).count();
        assert_eq!([Code::NoDate, Code::Nameless].map(of), [MAX_PROBLEMS, FEW]);
        let closing = closing.unwrap();
        assert_eq!(Counts::of([&closing]).errors, 309);
        #[cfg(feature = "import")]
        assert_eq!(closing.unlisted(), [(Code::NoDate, Severity::Error, 100), (Code::Nameless, Severity::Error, 4)]);
    }

    #[test]
    fn what_is_all_told_needs_no_closing_line() {
        let (told, closing) = collected(1, 2, 3);
        assert_eq!((told.len(), closing), (6, None));
    }

    #[cfg(feature = "import")]
    #[test]
    fn what_another_collector_only_counted_is_counted() {
        let mut other = Collector::new(&[]);
        (0..MAX_PROBLEMS + 7).for_each(|_| _ = other.add((), Problem::new(Code::NoSource)));
        let mut collector = Collector::new(&[Code::BareLink]);
        collector.absorb(other, |places| places);
        collector.add((), Problem::new(Code::BareLink));
        let (told, closing) = collector.finish();
        assert_eq!(told.len(), MAX_PROBLEMS);
        assert_eq!(Counts::of(&closing).warnings, MAX_PROBLEMS + 7);
        assert_eq!(Counts::of(&closing).notes, 0, "an allowed one is not counted");
    }
}
