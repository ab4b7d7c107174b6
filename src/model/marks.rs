//! Characters that no one sees, and what they do to a text.

/// Marks that turn the text after them about, up to another mark (UAX #9, 2.1 to 2.5). With them "21" can read "12", and the end of a
/// name can turn the words behind it. No text needs them: each is a run of its own.
pub fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters of no width, by which two ids that look the same differ. Joiners are none of them: Persian and emoji need those.
#[cfg(feature = "lint")]
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}
