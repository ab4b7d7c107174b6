//! Long texts, made short without losing a word.

/// The first sentence, and the rest; the rest is empty where there is but one.
///
/// A sentence ends at a full stop (in any of the scripts below) that a space follows and that stands at least `least`
/// characters in, so that "Mr. Smith" does not end one.
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
