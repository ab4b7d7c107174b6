//! How many problems there are.

use super::{Arg, Code, Problem};
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

    /// "2 errors, 1 warning and 3 notes"; empty where there is nothing.
    pub fn words(self) -> String {
        let kinds = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let last = kinds.iter().rposition(|(count, _)| *count > 0);
        let mut words = String::new();
        for (index, (count, word)) in kinds.into_iter().enumerate().filter(|(_, (count, _))| *count > 0) {
            let lead = match (words.is_empty(), Some(index) == last) {
                (true, _) => "",
                (false, true) => " and ",
                (false, false) => ", ",
            };
            words.extend([lead, &count.to_string(), " ", word, if count == 1 { "" } else { "s" }]);
        }
        words
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

    pub(super) fn of_severity(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }

    /// The gravest severity among the problems that are not listed, where `told` are.
    pub(super) fn gravest_beyond(self, told: usize) -> Severity {
        match (self.errors > told, self.errors + self.warnings > told) {
            (true, _) => Severity::Error,
            (false, true) => Severity::Warning,
            _ => Severity::Note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn counts_are_told_in_words() {
        let words = |errors, warnings, notes| Counts { errors, warnings, notes }.words();
        assert_eq!(words(2, 1, 3), "2 errors, 1 warning and 3 notes");
        assert_eq!([words(1, 0, 1), words(0, 7, 0), words(0, 0, 0)], ["1 error and 1 note", "7 warnings", ""]);
    }
}
