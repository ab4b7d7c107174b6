//! The host of an address, as a reader is shown it.

use super::address::host;

/// Bytes that a host has at most; in ASCII it has 253 (RFC 1035).
const LONGEST: usize = 1024;
/// The number of all scripts but those whose letters look like Latin ones.
const OTHER: u8 = 4;

/// The host of a web address, without `www.`: the publisher's name where nothing better is known. Where its letters are of more
/// than one script, one may look like another, and its form in ASCII (RFC 3492) stands behind it: `аpple.com (xn--pple-43d.com)`.
pub(crate) fn named(address: &str) -> Option<String> {
    let host = host(address)?;
    Some(match mixed(host) {
        Some(ascii) => format!("{host} ({ascii})"),
        None => host.to_string(),
    })
}

/// The form in ASCII of a host whose letters are of more than one script.
pub(crate) fn mixed(host: &str) -> Option<String> {
    let name = host.split(':').next().filter(|name| !name.is_ascii() && name.len() <= LONGEST)?;
    let scripts = name.chars().filter_map(script).fold(0_u32, |found, script| found | 1 << script);
    if scripts.count_ones() < 2 {
        return None;
    }
    let labels = name.split('.').map(|label| match label.is_ascii() {
        true => Some(label.to_ascii_lowercase()),
        false => punycode::encode(&label.to_lowercase().replace('և', "եւ")).ok().map(|code| format!("xn--{code}")),
    });
    Some(labels.collect::<Option<Vec<_>>>()?.join("."))
}

/// A number for the script of a letter. Those whose letters look like each other's are told apart; all others are one.
fn script(c: char) -> Option<u8> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(0),
        '\u{370}'..='\u{3ff}' => Some(1),
        '\u{400}'..='\u{52f}' => Some(2),
        '\u{530}'..='\u{58f}' => Some(3),
        _ if c.is_ascii() => None,
        _ => Some(OTHER),
    }
}

/// Whether a character of a host may be one that browsers replace before they look the host up (RFC 5892, section 2.2: unstable
/// under normalization), as `ｇ` and `ⓖ` by `g`. No address that a browser shows has one.
pub(super) fn is_replaced(c: char) -> bool {
    matches!(c,
        // signs, ligatures and marks that are for old texts
        '\u{80}'..='\u{bf}' | 'ĳ' | 'Ĳ' | 'Ŀ' | 'ŀ' | 'ŉ' | 'ſ' | 'Ǆ'..='ǌ' | 'Ǳ'..='ǳ' | '\u{2b0}'..='\u{385}' | '\u{387}'
            | 'ϐ'..='ϖ' | 'ϰ'..='\u{3ff}' | '\u{558}' | '\u{58a}'..='\u{58f}' | '\u{1c80}'..='\u{1c8f}' | '\u{1d2c}'..='\u{1dff}'
            | 'ẚ' | 'ẛ' | '\u{1f00}'..='\u{1fff}'
        // punctuation, letters in circles and squares, of full and half width, of formulas
            | '\u{2000}'..='\u{200b}' | '\u{200e}'..='\u{25ff}' | '\u{3000}'..='\u{3004}' | '\u{3200}'..='\u{33ff}'
            | '\u{f900}'..='\u{feff}' | '\u{ff00}'..='\u{ffff}' | '\u{1d400}'..='\u{1d7ff}' | '\u{1f100}'..='\u{1f2ff}'
            | '\u{2f800}'..='\u{2fa1f}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::address;

    #[test]
    fn a_host_of_two_scripts_is_given_in_both_forms() {
        let table = [
            ("https://www.\u{430}pple.com/a", "\u{430}pple.com (xn--pple-43d.com)"),
            // all of it Cyrillic, but for the last label
            ("https://аррӏе.com:8080", "аррӏе.com:8080 (xn--80ak6aa92e.com)"),
            ("https://gοοgle.example", "gοοgle.example (xn--ggle-0nda.example)"),
            ("https://пример.рф", "пример.рф"),
            ("https://münchen.example", "münchen.example"),
            ("https://مثال.إختبار", "مثال.إختبار"),
            ("https://xn--pple-43d.com", "xn--pple-43d.com"),
            ("https://a.example", "a.example"),
        ];
        for (address, shown) in table {
            assert_eq!(named(address).as_deref(), Some(shown), "{address}");
        }
    }

    #[test]
    fn letters_that_browsers_replace_are_of_no_host() {
        for bad in [
            "ｇoogle.com",
            "ⓖoogle.com",
            "a。example",
            "a.example℀b.example",
            "𝐚.example",
            "e\u{301}.example",
            "a\u{ad}b.example",
        ] {
            assert!(!address::page(&format!("https://{bad}/")), "{bad}");
        }
    }

    proptest! {
        /// The crate idna does what browsers do (UTS #46).
        #[test]
        fn the_form_in_ascii_is_where_a_browser_goes(name in "[a-zа-яөәαβγέωա-ֆא-תا-يあ-ん一-三é-ü0-9-]{1,12}", end in "com|рф|example") {
            let host = format!("{name}.{end}");
            prop_assume!(address::page(&format!("https://{host}/")));
            if let (Some(ours), Ok(theirs)) = (mixed(&host), idna::domain_to_ascii_strict(&host)) {
                prop_assert_eq!(ours, theirs);
            }
        }
    }

    #[test]
    fn every_letter_that_may_look_like_another_is_looked_up_as_it_is() {
        let mut bad = Vec::new();
        for c in ('\u{80}'..='\u{1fff}').filter(|&c| script(c).is_some_and(|script| script < OTHER)) {
            let host = format!("aя{c}a.example");
            if !address::page(&format!("https://{host}/")) {
                continue;
            }
            if let (Some(ours), Ok(theirs)) = (mixed(&host), idna::domain_to_ascii(&host))
                && ours != theirs
            {
                bad.push(format!("U+{:04X}", c as u32));
            }
        }
        assert_eq!(bad, [""; 0]);
    }
}
