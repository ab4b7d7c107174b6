//! The name by which an incident's row is known in its page.

use crate::model::Incident;

/// What every anchor begins with. `links.js` knows an incident's anchor by it.
pub const INCIDENT: &str = "incident-";

/// The fragment by which an incident's row is known, after [`Options::id_prefix`](super::Options::id_prefix): no two ids
/// share one, and none needs escaping.
pub fn anchor(incident: &Incident) -> String {
    let mut anchor = INCIDENT.to_owned();
    for character in incident.id.chars() {
        match character {
            '-' | '_' | '0'..='9' | 'a'..='z' | 'A'..='Z' => anchor.push(character),
            '\u{80}'.. if !is_unseen(character) => anchor.push(character),
            _ => anchor.extend([".", &*hex(character.into()), "."]),
        }
    }
    anchor
}

/// Hexadecimal digits.
fn hex(number: u32) -> String {
    let mut digits = if number < 16 { String::new() } else { hex(number / 16) };
    digits.extend(char::from_digit(number % 16, 16));
    digits
}

/// Spaces, and marks that are not seen or turn the text round. (Unicode's own tables would weigh kilobytes in an embed.)
fn is_unseen(character: char) -> bool {
    let (controls, fillers) = ('\u{80}'..='\u{a0}', '\u{fe00}'..='\u{fe0f}');
    let (punctuation, specials) = ('\u{2000}'..='\u{206f}', '\u{fff0}'..='\u{ffff}');
    [controls, fillers, punctuation, specials].iter().any(|range| range.contains(&character))
        || matches!(character, '\u{61c}' | '\u{1680}' | '\u{3000}' | '\u{feff}' | '\u{e0000}'..)
}

#[cfg(test)]
mod tests {
    use super::{INCIDENT, hex};

    #[test]
    fn numbers_are_written_in_sixteens() {
        assert_eq!([0, 15, 16, 0x10ffff].map(hex), ["0", "f", "10", "10ffff"]);
    }

    #[test]
    fn links_begin_as_anchors_do() {
        let links = include_str!("../embed/links.js");
        assert!(links.contains(&format!("const INCIDENT = \"{INCIDENT}\";")));
    }
}
