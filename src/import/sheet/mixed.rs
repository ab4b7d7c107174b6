//! Names and addresses in one cell, as people put them there: `The Gazette, https://gazette.example/raid`, or, as in Markdown,
//! `[The Gazette](https://gazette.example/raid)`.

use crate::read::meant;

/// What an item has in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Mixed {
    pub name: Option<String>,
    pub addresses: Vec<String>,
}

impl Mixed {
    pub fn of(item: &str) -> Mixed {
        if let [Link { text, name, address }] = links(item).as_slice() {
            let name = item.replacen(text, name, 1).trim().to_string();
            return Mixed { name: (!name.is_empty()).then_some(name), addresses: vec![address.to_string()] };
        }
        let (mut name, mut addresses) = (Vec::new(), Vec::new());
        for word in words(item) {
            match address(word) {
                Some(address) => addresses.push(address),
                None => name.push(word),
            }
        }
        if addresses.is_empty() {
            return Mixed { name: Some(item.to_string()), addresses };
        }
        let name = name.join(" ");
        // what people put between the two
        let name = name.trim_matches(|c: char| c.is_whitespace() || ",:-–—|()<>[]،".contains(c));
        Mixed { name: (!name.is_empty()).then(|| name.to_string()), addresses }
    }
}

/// A link as Markdown has it: `[name](address)`.
pub struct Link<'i> {
    /// The whole of it.
    pub text: &'i str,
    pub name: &'i str,
    pub address: &'i str,
}

/// The links in an item.
pub fn links(item: &str) -> Vec<Link<'_>> {
    let (mut links, mut rest) = (Vec::new(), item);
    while let Some((before, after)) = rest.split_once("](") {
        let begins: String = after.chars().take(SCHEME).collect();
        let close = if is_address(begins.trim_start()) { closing(after) } else { None };
        let (Some(open), Some(close)) = (before.rfind('['), close) else {
            rest = after;
            continue;
        };
        let length = before.len() - open + "](".len() + close + 1;
        let parts = (rest.get(open..open + length), before.get(open + 1..), after.get(..close));
        if let (Some(text), Some(name), Some(address)) = parts
            && is_address(address.trim())
        {
            links.push(Link { text, name: name.trim(), address: address.trim() });
        }
        rest = after.get(close..).unwrap_or_default();
    }
    links
}

/// The links in an item that has nothing else in it.
pub fn bare_links(item: &str) -> Vec<Link<'_>> {
    let links = links(item);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let inside: usize = links.iter().map(|link| letters(link.text)).sum();
    if inside < letters(item) { Vec::new() } else { links }
}

/// In as many characters an address shows that it is one.
const SCHEME: usize = 20;

/// As many characters may an address have: else a cell of brackets would be looked through for each of them.
const MOST: usize = 2_000;

/// Where the bracket closes that is open: an address may have brackets of its own.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().take(MOST).find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
        None
    })
}

/// The addresses in an item of a column of addresses. Anything else stays, so that it is reported at its place.
pub fn addresses(item: &str) -> Vec<String> {
    let words: Vec<&str> = words(item).collect();
    let found: Option<Vec<String>> = words.iter().map(|word| address(word).or_else(|| meant(word))).collect();
    found.filter(|found| !found.is_empty()).unwrap_or_else(|| vec![item.to_string()])
}

/// The words of an item, without what is around an address. An address may have commas in it: one ends only where the
/// next begins.
fn words(item: &str) -> impl Iterator<Item = &str> {
    let words = item.split_whitespace().flat_map(|word| {
        let starts =
            word.match_indices(',').filter(|(at, _)| word.get(at + 1..).is_some_and(is_address)).map(|(at, _)| at);
        let starts: Vec<usize> = starts.collect();
        let mut from = 0;
        let mut pieces: Vec<&str> = Vec::new();
        for end in starts.into_iter().chain([word.len()]) {
            pieces.extend(word.get(from..end));
            from = end + 1;
        }
        pieces
    });
    let is_alone = item.split_whitespace().nth(1).is_none();
    words.map(move |word| if is_alone { word } else { unwrapped(word) }).filter(|word| !word.is_empty())
}

/// An address without the comma after it, or the brackets around it; any other word as it is.
fn unwrapped(word: &str) -> &str {
    let inner = word.trim_end_matches([',', ';', '،']);
    let inner = [('(', ')'), ('<', '>'), ('[', ']')]
        .iter()
        .find_map(|&(open, close)| inner.strip_prefix(open).map(|inner| inner.trim_end_matches(close)))
        .unwrap_or(inner);
    if address(inner).is_some() || meant(inner).is_some() { inner } else { word }
}

/// The address that a word is, or clearly was to be: a name has neither `www.` before it nor a path behind it.
fn address(word: &str) -> Option<String> {
    if is_address(word) && !starts(word, "www.") {
        return Some(word.to_string());
    }
    let (host, path) = word.split_once('/').map_or((word, None), |(host, path)| (host, Some(path)));
    let ends = host.rsplit('.').next().unwrap_or_default();
    let is_host = ends.len() > 1 && ends.chars().all(char::is_alphabetic);
    meant(word).filter(|_| is_host && (path.is_some() || starts(word, "www.")))
}

fn is_address(word: &str) -> bool {
    let scheme = word.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric()))
        || starts(word, "mailto:")
        || starts(word, "www.")
}

fn starts(word: &str, with: &str) -> bool {
    word.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_addresses_are_told_apart() {
        let table: [(&str, &str, &[&str]); 17] = [
            ("The Gazette", "The Gazette", &[]),
            ("The Gazette, https://g.example/a", "The Gazette", &["https://g.example/a"]),
            ("The Gazette https://g.example/a", "The Gazette", &["https://g.example/a"]),
            ("The Gazette: https://g.example/a", "The Gazette", &["https://g.example/a"]),
            ("The Gazette (https://g.example/a)", "The Gazette", &["https://g.example/a"]),
            ("The Gazette\nhttps://g.example/a", "The Gazette", &["https://g.example/a"]),
            ("https://g.example/a – The Gazette", "The Gazette", &["https://g.example/a"]),
            ("https://g.example/a, https://c.example/b", "", &["https://g.example/a", "https://c.example/b"]),
            ("https://g.example/a,https://c.example/b", "", &["https://g.example/a", "https://c.example/b"]),
            // commas and brackets of its own
            ("https://g.example/a,b(c)", "", &["https://g.example/a,b(c)"]),
            ("www.g.example/a", "", &["https://www.g.example/a"]),
            ("g.example/a", "", &["https://g.example/a"]),
            ("[The Gazette](https://g.example/a_(b))", "The Gazette", &["https://g.example/a_(b)"]),
            ("[The Gazette](https://g.example/a), p. 3", "The Gazette, p. 3", &["https://g.example/a"]),
            ("[](https://g.example/a)", "", &["https://g.example/a"]),
            ("[The Gazette](page 3)", "[The Gazette](page 3)", &[]),
            ("A.P./Reuters and gazette.example", "A.P./Reuters and gazette.example", &[]),
        ];
        for (item, name, addresses) in table {
            let Mixed { name: found, addresses: at } = Mixed::of(item);
            assert_eq!(
                (found.as_deref().unwrap_or_default(), at.iter().map(String::as_str).collect::<Vec<_>>()),
                (name, addresses.to_vec()),
                "{item}"
            );
        }
    }

    #[test]
    fn addresses_are_parted_and_what_is_none_stays() {
        let table: [(&str, &[&str]); 8] = [
            ("", &[""]),
            ("https://g.example/a", &["https://g.example/a"]),
            ("https://g.example/a https://c.example/b", &["https://g.example/a", "https://c.example/b"]),
            ("https://g.example/a\nhttps://c.example/b", &["https://g.example/a", "https://c.example/b"]),
            ("https://g.example/a, c.example", &["https://g.example/a", "https://c.example"]),
            ("g.example/a", &["https://g.example/a"]),
            ("see the archive", &["see the archive"]),
            ("https://g.example/a and more", &["https://g.example/a and more"]),
        ];
        for (item, parts) in table {
            assert_eq!(addresses(item), parts, "{item}");
        }
    }
}
