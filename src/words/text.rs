//! Texts of the data in our sentences: made short without losing a word, and kept apart.

use super::say;
use crate::model::joined;

/// The first sentence, and the rest. The rest is empty if there is only one.
///
/// A sentence ends at a full stop (in any of the scripts below) with a space after it, and not before `least` characters.
/// So "Mr. Smith" does not end one.
pub fn lead(text: &str, least: usize) -> (&str, &str) {
    let mut characters = text.char_indices().peekable();
    let mut position = 0;
    while let Some((_, character)) = characters.next() {
        position += 1;
        let Some(&(next, following)) = characters.peek() else { break };
        let ends = matches!(character, '.' | '!' | '?' | '؟' | '۔' | '।') && following.is_whitespace();
        if position >= least
            && (ends || character == '。')
            && let Some((lead, rest)) = text.split_at_checked(next)
        {
            return (lead, rest.trim_start());
        }
    }
    (text, "")
}

/// Isolates a text with letters whose direction is not that of our sentence around it. Without this, digits and punctuation next to it would
/// take its direction (UAX #9, 2.7).
///
/// ```
/// use incident_chain::words::isolated;
///
/// assert_eq!(isolated("CENTCOM"), "CENTCOM");
/// assert_eq!(isolated("\u{645}\u{635}\u{631}"), "\u{2068}\u{645}\u{635}\u{631}\u{2069}");
/// ```
pub fn isolated(text: &str) -> String {
    let is_right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    let is_left_to_right = |c: char| matches!(c, 'A'..='\u{58f}' | '\u{900}'..='\u{1fff}');
    let is_other =
        if say::direction() == "rtl" { text.contains(is_left_to_right) } else { text.contains(is_right_to_left) };
    match is_other {
        true => ["\u{2068}", text, "\u{2069}"].concat(),
        false => text.to_owned(),
    }
}

/// "A", "A and B", "A, B and C".
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(isolated).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => say::all_but_last(&*joined(rest, say::comma()), last).text(),
        _ => names.concat(),
    }
}

/// "A, B": texts with a comma between them, as the language writes it.
pub fn listed(texts: impl Iterator<Item = String>) -> String {
    joined(&texts.collect::<Vec<_>>(), say::comma())
}

#[cfg(test)]
mod tests {
    use super::lead;

    #[test]
    fn nothing_is_lost() {
        let text = "Mr. Smith begins here. Others begin elsewhere. So it is.";
        let (first, rest) = lead(text, 10);
        assert_eq!(first, "Mr. Smith begins here.");
        assert_eq!(format!("{first} {rest}"), text);
        assert_eq!(lead("One sentence only.", 1), ("One sentence only.", ""));
        assert_eq!(lead("", 1), ("", ""));
    }
}
