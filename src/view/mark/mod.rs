//! Marks: the few kinds of element of which the figure is made.
//!
//! A mark is plain data, so every part of the figure is an ordinary function that returns one. Natively marks are written as HTML. In
//! the browser they are compared with those that were drawn before, and only what differs is changed. Leptos's own elements have a type
//! for each set of attributes and children: with them the wasm was 258 KB. To Leptos a whole figure is one view ([`Figure`]).

mod dom;
mod effect;
mod escape;
mod figure;
mod html;
mod later;
mod page;
mod said;
mod tongue;

pub use effect::{Kept, effect, run_all};
pub use escape::{escaped, escaped_attribute};
pub use figure::{Figure, Mounted};
pub use page::scroll_by;
pub use said::Marks;
pub use tongue::set_foreign;

use std::sync::Arc;

use crate::model::{digits, joined};

/// Something drawn.
#[derive(Clone)]
pub enum Mark {
    /// Always text: there is no way from here to markup.
    Text(String),
    Element(Element),
}

/// An HTML or SVG element. A clone is the same element, which need not be compared.
///
/// Behind a pointer, and its methods never inlined: a chain of calls then costs the wasm little more than its arguments.
#[derive(Clone)]
pub struct Element(Arc<Inner>);

struct Inner {
    tag: &'static str,
    namespace: &'static str,
    /// Different in each of the children of one parent, where they have one.
    key: Option<usize>,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Mark>,
}

/// Elements whose words run on into what follows.
const INLINE: [&str; 7] = ["a", "bdi", "cite", "q", "s", "span", "strong"];

/// Class names as marks have them, before their prefix.
const CLASS: &str = "ic-";

/// The attribute that says what a click does.
pub const DEED: &str = "data-do";

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// An HTML element.
pub fn html(tag: &'static str) -> Element {
    element(tag, HTML)
}

/// A list, `ol` or `ul`. WebKit takes the role from a list that has no bullets, so it is said.
pub fn list(tag: &'static str) -> Element {
    html(tag).attr("role", "list")
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Element {
    element(tag, SVG)
}

#[inline(never)]
fn element(tag: &'static str, namespace: &'static str) -> Element {
    Element(Arc::new(Inner { tag, namespace, key: None, attributes: Vec::new(), children: Vec::new() }))
}

impl Element {
    /// An attribute; a name that begins with a full stop is a property.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Element {
        // While an element is made, nothing else has it.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.attributes.push((name, value.to_owned()));
        }
        self
    }

    /// "true" or "false", as ARIA's states want it.
    pub fn state(self, name: &'static str, is_on: bool) -> Element {
        self.attr(name, if is_on { "true" } else { "false" })
    }

    /// Class names, without the prefix that keeps them apart from the page's own.
    #[inline(never)]
    pub fn class(self, names: &str) -> Element {
        self.attr(CLASS, names)
    }

    /// `class`, and the class `extra` where it is on.
    #[inline(never)]
    pub fn class_if(self, class: &str, extra: &str, is_on: bool) -> Element {
        if is_on { self.class(&[class, " ", extra].concat()) } else { self.class(class) }
    }

    /// The name by which a page's own stylesheet reaches it in the shadow root; a class too.
    #[inline(never)]
    pub fn part(self, name: &str) -> Element {
        self.class(name).attr("part", name)
    }

    /// A length in px, to a tenth.
    #[inline(never)]
    pub fn px(self, name: &'static str, value: f64) -> Element {
        self.attr(name, &px(value))
    }

    /// Keeps its node in the document while its parent has a child with this key.
    pub fn key(mut self, key: usize) -> Element {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.key = Some(key);
        }
        self
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> Element {
        self.push(Mark::Text(text.to_owned()))
    }

    #[inline(never)]
    pub fn child(self, child: Element) -> Element {
        self.push(Mark::Element(child))
    }

    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Element {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn all(self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().fold(self, Element::child)
    }

    /// Its words.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for child in &self.0.children {
            match child {
                Mark::Text(text) => words.push_str(text),
                Mark::Element(element) => words.push_str(&element.words()),
            }
        }
        if !INLINE.contains(&self.0.tag) {
            words.push(' ');
        }
        words
    }

    #[inline(never)]
    fn push(mut self, child: Mark) -> Element {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.children.push(child);
        }
        self
    }
}

/// An attribute's name and value in the document. The static chain is among the page's own elements, where a class named `row` or `card`
/// means something else. This is done last: most marks are as they were, and never come here.
#[inline(never)]
fn written(name: &'static str, value: &str) -> (&'static str, String) {
    if name != CLASS {
        return (name, value.to_owned());
    }
    let names = value.split(' ').filter(|name| !name.is_empty());
    ("class", joined(&names.map(|name| ["ic-", name].concat()).collect::<Vec<_>>(), " "))
}

/// A length in px, to a tenth. (What is drawn formats nothing: `format!` would bring 2 KB into the wasm, and with an f64 as much again.)
pub fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let whole = digits(tenths.abs() / 10);
    match tenths.abs() % 10 {
        0 => [sign, &whole].concat(),
        tenth => [sign, &whole, ".", &digits(tenth)].concat(),
    }
}

/// An SVG path, or any other text with lengths in it: each `_` of its `form` is the next of the lengths, in px.
pub fn path(form: &str, lengths: &[f64]) -> String {
    let mut lengths = lengths.iter();
    let mut path = String::new();
    for letter in form.chars() {
        match letter {
            '_' => lengths.next().into_iter().for_each(|length| path.push_str(&px(*length))),
            _ => path.push(letter),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{path, px};

    #[test]
    fn lengths_are_written_to_a_tenth() {
        assert_eq!([px(12.0), px(0.04), px(-0.26), px(-3.0), px(1.96)], ["12", "0", "-0.3", "-3", "2"]);
    }

    #[test]
    fn a_path_takes_its_lengths_in_turn() {
        assert_eq!(path("M_ _H8l-7 _z", &[1.0, 2.25, -3.0]), "M1 2.3H8l-7 -3z");
    }
}
