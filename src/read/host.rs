//! The host of an address, as a reader is shown it.

/// Bytes that a host has at most; in ASCII it has 253 (RFC 1035).
const LONGEST: usize = 1024;

/// The host of a web address, without `www.`.
pub(crate) fn of(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once(':')?;
    let host = rest.trim_start_matches('/').split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

/// The host of a web address, without `www.`: the publisher's name where nothing better is known. Where its letters are of more
/// than one script, one may look like another, and its form in ASCII (UTS #46) follows it: `аpple.com (xn--pple-43d.com)`.
pub(crate) fn named(address: &str) -> Option<String> {
    let host = of(address)?;
    Some(match mixed(host) {
        Some(ascii) => [host, " (", &ascii, ")"].concat(),
        None => host.to_owned(),
    })
}

/// The form in ASCII of a host whose letters are of more than one script.
pub(crate) fn mixed(host: &str) -> Option<String> {
    let name = host.split(':').next().filter(|name| !name.is_ascii() && name.len() <= LONGEST)?;
    let mut scripts = name.chars().filter_map(script);
    let first = scripts.next()?;
    if scripts.all(|script| script == first) { None } else { in_ascii(name) }
}

/// A number for the script of a letter. Those whose letters look like each other's are told apart; all others are one.
fn script(c: char) -> Option<u8> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(0),
        '\u{370}'..='\u{3ff}' => Some(1),
        '\u{400}'..='\u{52f}' => Some(2),
        _ if c.is_ascii() => None,
        _ => Some(3),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn in_ascii(host: &str) -> Option<String> {
    idna::domain_to_ascii(host).ok()
}

/// As the browser does it, because the tables would cost an embed more than all that it weighs.
#[cfg(target_arch = "wasm32")]
fn in_ascii(host: &str) -> Option<String> {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        type URL;
        #[wasm_bindgen(constructor, catch)]
        fn new(address: &str) -> Result<URL, wasm_bindgen::JsValue>;
        #[wasm_bindgen(method, getter)]
        fn hostname(this: &URL) -> String;
    }
    URL::new(&["https://", host].concat()).ok().map(|url| url.hostname())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_of_two_scripts_is_given_in_both_forms() {
        let table = [
            ("https://www.\u{430}pple.com/a", "\u{430}pple.com (xn--pple-43d.com)"),
            // all of it Cyrillic, but for the last label
            ("https://аррӏе.com:8080", "аррӏе.com:8080 (xn--80ak6aa92e.com)"),
            ("https://gοοgle.example", "gοοgle.example (xn--ggle-0nda.example)"),
            // letters that browsers replace lead where they seem to lead
            ("https://ｇoogle.com", "ｇoogle.com (google.com)"),
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
}
