//! All that is found wrong, kept in bounds and counted truly.

use super::{Arg, Code, Problem};
use crate::model::MAX_PROBLEMS;
use crate::read::Severity;

/// How many problems there are, of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// What was left out.
    pub errors: usize,
    /// What an editor should look at.
    pub warnings: usize,
    /// What is worth knowing.
    pub notes: usize,
}

impl Counts {
    /// Of the problems of one reading. Where a closing one counts those that are not listed, they are counted too.
    pub fn of<'p>(problems: impl IntoIterator<Item = &'p Problem>) -> Counts {
        let mut counts = Counts::default();
        for problem in problems {
            match Counts::in_all(problem) {
                Some(all) => return all,
                None => counts.add(problem.severity, 1),
            }
        }
        counts
    }

    /// What a closing problem says that there are in all; `None` for any other problem.
    pub(crate) fn in_all(problem: &Problem) -> Option<Counts> {
        let number = |slot| match problem.arg(slot) {
            Some(Arg::Number(number)) => usize::try_from(*number).ok(),
            _ => None,
        };
        let is_closing = problem.code == Code::MoreProblems;
        is_closing.then_some(Counts {
            errors: number("errors")?,
            warnings: number("warnings")?,
            notes: number("notes")?,
        })
    }

    /// All of them together.
    pub fn sum(self) -> usize {
        self.errors + self.warnings + self.notes
    }

    /// With others besides.
    #[must_use]
    pub fn plus(self, others: Counts) -> Counts {
        Counts {
            errors: self.errors + others.errors,
            warnings: self.warnings + others.warnings,
            notes: self.notes + others.notes,
        }
    }

    /// Of one severity.
    pub fn get(mut self, severity: Severity) -> usize {
        *self.of_severity(severity)
    }

    /// Counts some more.
    pub(crate) fn add(&mut self, severity: Severity, more: usize) {
        *self.of_severity(severity) += more;
    }

    fn of_severity(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }

    /// How many there are next to those.
    #[cfg(feature = "import")]
    pub(crate) fn beyond(self, others: Counts) -> Counts {
        Counts {
            errors: self.errors.saturating_sub(others.errors),
            warnings: self.warnings.saturating_sub(others.warnings),
            notes: self.notes.saturating_sub(others.notes),
        }
    }

    /// The severity of which there are the gravest among those that are not told, where `told` are.
    fn gravest_beyond(self, told: usize) -> Severity {
        match (self.errors > told, self.errors + self.warnings > told) {
            (true, _) => Severity::Error,
            (false, true) => Severity::Warning,
            _ => Severity::Note,
        }
    }
}

/// Collects problems, each with where it stands. At most [`MAX_PROBLEMS`] of each severity are kept; all are counted.
pub(crate) struct Collector<At> {
    entries: Vec<(At, Problem)>,
    /// Of those in `entries`.
    kept: Counts,
    /// Of all.
    counts: Counts,
    /// What no one wants to hear of.
    allowed: Vec<Code>,
    /// Takes what is said of problems that are only counted.
    spare: Problem,
}

impl<At> Collector<At> {
    pub fn new(allowed: &[Code]) -> Collector<At> {
        Collector {
            entries: Vec::new(),
            kept: Counts::default(),
            counts: Counts::default(),
            allowed: allowed.to_vec(),
            spare: Problem::new(Code::MoreProblems),
        }
    }

    /// Adds a problem. Arguments can be added to what this gives.
    pub fn add(&mut self, at: At, problem: Problem) -> &mut Problem {
        let is_kept = self.has_room_for(&problem);
        if !self.allowed.contains(&problem.code) {
            self.counts.add(problem.severity, 1);
        }
        if is_kept {
            self.kept.add(problem.severity, 1);
            self.entries.push((at, problem));
        }
        match self.entries.last_mut() {
            Some((_, problem)) if is_kept => problem,
            _ => {
                self.spare.args.clear();
                &mut self.spare
            }
        }
    }

    /// Whether such a problem would be kept.
    pub fn has_room_for(&self, problem: &Problem) -> bool {
        !self.allowed.contains(&problem.code) && self.kept.get(problem.severity) < MAX_PROBLEMS
    }

    /// The gravest [`MAX_PROBLEMS`], in the order in which they came, and one more that counts the rest.
    pub fn finish(self) -> (Vec<(At, Problem)>, Option<Problem>) {
        let Collector { mut entries, kept, counts, .. } = self;
        let mut room = MAX_PROBLEMS;
        let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
            let told = kept.get(severity).min(room);
            room -= told;
            told
        });
        let mut told = Counts { errors, warnings, notes };
        entries.retain(|(_, problem)| {
            let left = told.of_severity(problem.severity);
            let is_told = *left > 0;
            *left -= usize::from(is_told);
            is_told
        });
        let rest = counts.sum() - entries.len();
        let closing = (rest > 0).then(|| {
            let mut closing = Problem::graded(Code::MoreProblems, counts.gravest_beyond(MAX_PROBLEMS));
            closing.with("rest", rest).with("errors", counts.errors);
            closing.with("warnings", counts.warnings).with("notes", counts.notes);
            closing
        });
        (entries, closing)
    }
}

#[cfg(feature = "import")]
impl<At> Collector<At> {
    /// The entry at that index, in the order in which they came.
    pub fn entry(&mut self, index: usize) -> Option<&mut Problem> {
        self.entries.get_mut(index).map(|(_, problem)| problem)
    }

    /// How many are kept.
    pub fn kept(&self) -> usize {
        self.entries.len()
    }

    /// Takes over all of another collector; `place` turns its places into places here, in their order.
    pub fn absorb<Other>(&mut self, other: Collector<Other>, place: impl FnOnce(&[Other]) -> Vec<At>) {
        let (places, problems): (Vec<Other>, Vec<Problem>) = other.entries.into_iter().unzip();
        self.count_unlisted(other.counts.beyond(Counts::of(&problems)));
        for (at, problem) in place(&places).into_iter().zip(problems) {
            self.add(at, problem);
        }
    }

    /// Counts what another reading found and did not list.
    pub fn count_unlisted(&mut self, more: Counts) {
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            self.counts.add(severity, more.get(severity));
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
        assert_eq!((told.len(), of(Severity::Error), of(Severity::Warning)), (MAX_PROBLEMS, 100, 100));
        assert!(told.is_sorted_by_key(|(index, _)| *index));
        let closing = closing.unwrap();
        assert_eq!(closing.severity, Severity::Warning);
        let all = Counts { errors: 100, warnings: 150, notes: 300 };
        assert_eq!(Counts::of(told.iter().map(|(_, problem)| problem).chain([&closing])), all);
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
        collector.absorb(other, <[()]>::to_vec);
        collector.add((), Problem::new(Code::BareLink));
        let (told, closing) = collector.finish();
        assert_eq!(told.len(), MAX_PROBLEMS);
        assert_eq!(Counts::of(&closing).warnings, MAX_PROBLEMS + 7);
        assert_eq!(Counts::of(&closing).notes, 0, "an allowed one is not counted");
    }
}
