//! Characters that no one sees, and what they do to a text.

/// Marks that turn the text about them (UAX #9, 2.1 to 2.6): those that hold up to another mark, and invisible ones that count
/// as a letter of a script. With them "21" can read "12", and the end of a name can turn the words behind it. No text needs
/// them: each is a run of its own.
pub fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Whether a text has a visible character. A name without one does not count as a name.
pub(crate) fn is_seen(text: &str) -> bool {
    let without_shape =
        |c| matches!(c, '\u{115f}' | '\u{1160}' | '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}');
    text.chars().any(|c| !(c.is_whitespace() || is_invisible(c) || without_shape(c)))
}

/// Characters of no width, by which two ids that look the same differ. Joiners are none of them: Persian and emoji need those.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}
