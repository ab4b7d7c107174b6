//! What people and programs write where they have nothing: one list, for figures in a chain and for cells of sheets.

/// With their signs only: `NA` may be somebody's name.
const NOT_GIVEN: [&str; 12] =
    ["n/a", "n.a.", "n/d", "n.d.", "n.c.", "s/d", "k. a.", "k.a.", "н/д", "Н/Д", "μ/δ", "Μ/Δ"];

/// As programs write them in place of a number.
const NO_NUMBER: [&str; 4] = ["na", "nd", "nan", "null"];

/// That it is still to be written.
pub(crate) const TO_COME: [&str; 3] = ["TBA", "TBC", "TBD"];

/// Signs that say nothing by themselves.
const SIGNS: &str = "?-‐‑‒–—―−./…*_~";

/// Whether a text says nothing: `n/a`, `–`, `?`.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    text.chars().all(|c| SIGNS.contains(c) || c == ' ') || is_one_of(&NOT_GIVEN) || is_one_of(&TO_COME)
}

/// The same of a text in place of a number.
pub(crate) fn is_no_number(text: &str) -> bool {
    is_blank(text) || NO_NUMBER.iter().any(|word| word.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_told_from_words_and_numbers() {
        for text in ["n/a", "N/A", "?", "???", "-", "–", "…", "k.A.", "Н/Д", "TBD", "- / -", ""] {
            assert!(is_blank(text) && is_no_number(text), "{text}");
        }
        for text in ["NA", "null", "NaN", "nd"] {
            assert!(!is_blank(text) && is_no_number(text), "{text}");
        }
        for text in ["unknown", "none", "several", "3-5", "-3", "~20", "no figure given", "N/A 3"] {
            assert!(!is_no_number(text), "{text}");
        }
    }
}
