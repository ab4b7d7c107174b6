//! The nearest right word to a wrong one: "did you mean …?"

use super::case::lower;

/// The candidate that fewest slips turn into `word`, if at most a third of its letters (and never more than three) are wrong.
///
/// A slip is a letter too many, too few or wrong, or two neighbours swapped. Case does not count. Ties go to the first.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word: Vec<char> = lower(word).chars().collect();
    // Nobody mistypes a sentence into another; and the cost is quadratic in the length.
    if word.is_empty() || word.len() > 80 {
        return None;
    }
    let mut best = None;
    let mut allowed = (word.len() / 3).min(3);
    let mut table = Table::default();
    for candidate in candidates {
        // a character has one to four bytes
        if candidate.len() + allowed < word.len() || candidate.len() > 4 * (word.len() + allowed) {
            continue;
        }
        if let Some(slips) = table.slips(&word, candidate, allowed) {
            best = Some(candidate);
            match slips.checked_sub(1) {
                Some(fewer) => allowed = fewer,
                None => return best,
            }
        }
    }
    best
}

/// The two last rows of the table of Damerau and Levenshtein, and the one in work, kept for the next candidate.
#[derive(Default)]
struct Table {
    candidate: Vec<char>,
    before: Vec<usize>,
    above: Vec<usize>,
    row: Vec<usize>,
}

impl Table {
    /// How many slips turn `word` into `candidate`; `None` if over `most`.
    fn slips(&mut self, word: &[char], candidate: &str, most: usize) -> Option<usize> {
        let Table { candidate: b, before, above, row } = self;
        b.clear();
        b.extend(lower(candidate).chars());
        if b.len().abs_diff(word.len()) > most {
            return None;
        }
        above.clear();
        above.extend(0..=b.len());
        let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
        for (i, &ca) in word.iter().enumerate() {
            row.clear();
            row.push(i + 1);
            let (mut left, mut least) = (i + 1, i + 1);
            for (j, &cb) in b.iter().enumerate() {
                let wrong = at(above, j) + usize::from(ca != cb);
                let mut cost = wrong.min(at(above, j + 1) + 1).min(left + 1);
                let swapped = i > 0 && j > 0 && word.get(i - 1) == Some(&cb) && b.get(j - 1) == Some(&ca);
                if swapped {
                    cost = cost.min(at(before, j - 1) + 1);
                }
                row.push(cost);
                (left, least) = (cost, least.min(cost));
            }
            if least > most {
                return None;
            }
            std::mem::swap(before, above);
            std::mem::swap(above, row);
        }
        above.last().copied().filter(|&slips| slips <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_a_letter_too_many_too_few_wrong_or_swapped() {
        let words = ["attack", "strike", "sanctions"];
        for wrong in ["atack", "attackk", "attbck", "attakc", "ATTACK"] {
            assert_eq!(nearest(wrong, words), Some("attack"), "{wrong}");
        }
        assert_eq!(nearest("sanktion", words), Some("sanctions"));
    }

    #[test]
    fn what_is_far_from_everything_has_no_guess() {
        assert_eq!(nearest("earthquake", ["attack", "strike"]), None);
        assert_eq!(nearest("ab", ["a", "ac"]), None);
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest("a", []), None);
        assert_eq!(nearest(&"a".repeat(1000), ["a"]), None);
    }

    #[test]
    fn fewer_slips_win_and_ties_go_to_the_first() {
        assert_eq!(nearest("strik", ["stride", "strike"]), Some("strike"));
        assert_eq!(nearest("cat", ["bat", "rat"]), Some("bat"));
    }
}
