//! Characters that no one sees.

/// Whether a text has a visible character. A name without one does not count as a name.
pub(super) fn is_seen(text: &str) -> bool {
    let without_shape =
        |c| matches!(c, '\u{115f}' | '\u{1160}' | '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}');
    text.chars().any(|c| !(c.is_whitespace() || is_invisible(c) || without_shape(c)))
}

/// Characters of no width, by which two ids that look the same differ. Joiners are none of them: Persian and emoji need those.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}
