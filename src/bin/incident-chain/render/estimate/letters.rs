//! How wide letters are, in em: between a narrow system font (Arial, Roboto) and a wide one (DejaVu Sans, Verdana).

/// The space between two words.
pub const SPACE: f64 = 0.30;

/// Whether a line may end after it, within a word.
pub fn breaks_after(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '/' | '>' | '?')
}

/// One letter in ordinary weight.
pub fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!' | '·' => 0.29,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '“' | '”' | '"' | '/' => 0.40,
        'm' | 'w' | 'M' | 'W' | '—' | '%' | '@' => 0.88,
        '<' | '>' | '=' | '+' => 0.8,
        'a'..='z' | '0'..='9' => 0.59,
        'A'..='Z' => 0.70,
        // marks that stand on other letters, and what only joins or turns
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
        '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => 0.52,
        // Chinese, Japanese, Korean, emoji
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{1f000}'..='\u{3ffff}' => 1.0,
        _ => 0.6,
    }
}
