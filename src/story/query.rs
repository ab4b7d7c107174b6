//! A query as addresses have it, `key=value&…` (application/x-www-form-urlencoded): written, and read without trust.

use crate::model::joined;

/// Keys with their values, in their order. A key may be there several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// What a text says. Any text says something.
    pub fn read(text: &str) -> Query {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Query(
            pairs
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
                .map(|(key, value)| (plain(key), plain(value)))
                .collect(),
        )
    }

    /// Adds these values of a key. That there is none is said too.
    pub fn add(&mut self, key: &str, values: &[String]) {
        let none = [String::new()];
        let values = if values.is_empty() { &none } else { values };
        self.0.extend(values.iter().map(|value| (key.to_owned(), value.clone())));
    }

    /// Adds what another says.
    pub fn append(&mut self, mut other: Query) {
        self.0.append(&mut other.0);
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values of a key; `None` where the query says nothing of it.
    pub fn get(&self, key: &str) -> Option<Vec<&str>> {
        let values: Vec<&str> =
            self.0.iter().filter(|(other, _)| other == key).map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then_some(values)
    }

    /// The first value of a key.
    pub fn first(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    /// The query as a text.
    pub fn written(&self) -> String {
        let pairs: Vec<String> =
            self.0.iter().map(|(key, value)| [&*escaped(key), "=", &*escaped(value)].concat()).collect();
        joined(&pairs, "&")
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => escaped.push(byte.into()),
            b' ' => escaped.push('+'),
            _ => {
                let digit = |four: u8| char::from_digit(four.into(), 16).unwrap_or_default().to_ascii_uppercase();
                escaped.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    escaped
}

/// A text without its escapes. What is no escape is text. If its bytes are no text (UTF-8), it is empty.
fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        bytes.push(match (first, after) {
            (b'+', _) => b' ',
            (b'%', [one, two, after @ ..]) if digit(*one).is_some() && digit(*two).is_some() => {
                rest = after;
                digit(*one).unwrap_or_default() << 4 | digit(*two).unwrap_or_default()
            }
            _ => *first,
        });
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn it_is_read_as_browsers_read_it() {
        let query = Query::read("a=1&&b=%C3%A4+%2B&a=&c&%41=%zz%4z%z4%4&d=%ff=x");
        assert_eq!(query.get("a"), Some(vec!["1", ""]));
        assert_eq!((query.first("b"), query.first("c"), query.get("e")), (Some("ä +"), Some(""), None));
        assert_eq!((query.first("A"), query.first("d")), (Some("%zz%4z%z4%4"), Some("")));
    }

    #[test]
    fn it_says_also_that_there_is_no_value() {
        let mut query = Query::default();
        query.add("open", &["a b".to_owned(), "c&=ü/".to_owned()]);
        query.add("side", &[]);
        assert_eq!(query.written(), "open=a+b&open=c%26%3D%C3%BC%2F&side=");
        assert_eq!(Query::read(&query.written()), query);
    }
}
