//! What a browser would make of the text that the command writes.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// An element, by its start tag.
#[derive(Debug, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str())
    }
}

/// A text of HTML, taken apart.
#[derive(Debug, Default)]
pub struct Parsed {
    pub elements: Vec<Element>,
    /// What stands between the tags, without that in scripts.
    pub text: String,
    /// What stands in each script.
    pub scripts: Vec<String>,
}

const VOID: [&str; 3] = ["meta", "link", "img"];

/// Takes it apart.
///
/// # Panics
/// Something is open at the end, is closed that is not open, or is a comment, or anything else that we never write.
pub fn parsed(html: &str) -> Parsed {
    take_apart(
        html,
        &[
            // what a text says may be odd; how it is written may not
            "control-character-in-input-stream",
            "noncharacter-in-input-stream",
            "control-character-reference",
        ],
    )
}

/// Takes it apart; in how it is written nothing may be wrong but what these codes name (HTML, 13.2.2).
pub fn take_apart(html: &str, allowed: &[&str]) -> Parsed {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut parsed = Parsed::default();
    let mut open: Vec<String> = Vec::new();
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap_or_else(|never| match never {}) {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                let attributes = tag.attributes.iter().map(|(name, value)| (string(name), string(value)));
                parsed.elements.push(Element { name: name.clone(), attributes: attributes.collect() });
                if name == "script" {
                    parsed.scripts.push(String::new());
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(string(&tag.name)), "an end tag of another element"),
            Token::String(text) => match (open.last().map(String::as_str), parsed.scripts.last_mut()) {
                (Some("script"), Some(script)) => script.push_str(&string(&text)),
                _ => parsed.text.push_str(&string(&text)),
            },
            Token::Doctype(_) => assert!(parsed.elements.is_empty(), "a doctype in the middle"),
            Token::Comment(comment) => panic!("a comment: {:?}", string(&comment)),
            Token::Error(error) => {
                let error = error.value.as_str();
                assert!(allowed.contains(&error), "{error}");
            }
        }
    }
    assert_eq!(open, Vec::<String>::new(), "never closed");
    parsed
}
