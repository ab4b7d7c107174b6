//! Characters that no one sees, and what they do to a text.

/// Marks that turn the text about them (UAX #9, 2.1 to 2.6): those that hold up to another mark, and invisible ones that count
/// as a letter of a script. With them "21" can read "12", and the end of a name can turn the words behind it. No text needs
/// them: each is a run of its own.
pub fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}
