//! The nearest right word to a wrong one: "did you mean …?"

use crate::model::lower;

/// The candidate that fewest slips turn into `word`, if at most a third of its letters (and never more than three) are wrong.
///
/// A slip is a letter too many, too few or wrong, or two neighbours swapped. Case does not count. Ties go to the first.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word: Vec<char> = lower(word).chars().collect();
    // A sentence is not another one with a slip; and the cost is quadratic in the length.
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

/// Whether a name may be another with slips in it, word by word. "Southern Army" and "Northern Army" are two: a slip seldom comes
/// with another in the first letter of a word.
pub(crate) fn is_slip(name: &str, other: &str) -> bool {
    let words = |name: &str| {
        let name = lower(name);
        // an id has hyphens
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_string).collect::<Vec<_>>()
    };
    let (words, others) = (words(name), words(other));
    if words.len() != others.len() || words.len() < 2 {
        return true;
    }
    let mut table = Table::default();
    words.iter().zip(&others).all(|(word, other)| {
        let letters: Vec<char> = word.chars().collect();
        let slips = table.slips(&letters, other, (letters.len() / 3).min(3));
        slips.is_some_and(|slips| slips < 2 || letters.first() == other.chars().next().as_ref())
    })
}

/// More slips than any count: half of what a number holds, so that one can be added.
const FAR: usize = usize::MAX / 2;

fn put(row: &mut [usize], column: usize, cost: usize) {
    if let Some(place) = row.get_mut(column) {
        *place = cost;
    }
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
        row.clear();
        row.resize(b.len() + 1, FAR);
        before.clear();
        before.resize(b.len() + 1, FAR);
        let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(FAR);
        for (i, &ca) in word.iter().enumerate() {
            // farther from the diagonal more than `most` letters are too many or too few
            let (first, end) = (i.saturating_sub(most), b.len().min(i + most + 1));
            let mut left = if first == 0 { i + 1 } else { FAR };
            let mut least = left;
            put(row, first, left);
            for (j, &cb) in b.iter().enumerate().take(end).skip(first) {
                let wrong = at(above, j) + usize::from(ca != cb);
                let mut cost = wrong.min(at(above, j + 1) + 1).min(left + 1);
                let swapped = i > 0 && j > 0 && word.get(i - 1) == Some(&cb) && b.get(j - 1) == Some(&ca);
                if swapped {
                    cost = cost.min(at(before, j - 1) + 1);
                }
                put(row, j + 1, cost);
                (left, least) = (cost, least.min(cost));
            }
            // what is there of an earlier row is no neighbour of the next
            put(row, end + 1, FAR);
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
    use proptest::prelude::*;

    use super::*;

    /// The whole table, as Damerau and Levenshtein have it (with two neighbours swapped once).
    fn slips(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = match (i, j) {
                    (0, _) | (_, 0) => i + j,
                    _ => (table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                        .min(table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1),
                };
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
                }
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_narrow_table_says_what_the_whole_one_says(pairs in prop::collection::vec(("[ab]{0,9}", "[abc]{0,9}"), 1..4), most in 0_usize..4) {
            // one table for all, as candidates share it
            let mut table = Table::default();
            for (a, b) in pairs {
                let (word, other): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
                let whole = slips(&word, &other);
                prop_assert_eq!(table.slips(&word, &b, most), (whole <= most).then_some(whole), "{} {}", a, b);
            }
        }
    }

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
    fn a_word_that_is_another_is_no_slip() {
        let table = [
            ("Northern Army", "Southern Army", false),
            ("Eastern League", "Western League", false),
            ("Southern Army", "northern-army", false),
            ("Army A", "Army B", false),
            ("Brigade 12", "Brigade 13", false),
            ("The Army", "The Armi", true),
            ("Nothern Army", "Northern Army", true),
            ("oNrthern Army", "Northern Army", true),
            ("Southren  army", "Southern Army", true),
            ("The NorthernArmy", "The Northern Army", true),
            ("Army", "Armi", true),
        ];
        for (name, other, expected) in table {
            assert_eq!(is_slip(name, other), expected, "{name}, {other}");
        }
    }

    #[test]
    fn fewer_slips_win_and_ties_go_to_the_first() {
        assert_eq!(nearest("strik", ["stride", "strike"]), Some("strike"));
        assert_eq!(nearest("cat", ["bat", "rat"]), Some("bat"));
    }
}
