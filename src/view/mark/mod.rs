//! Marks: the few kinds of element of which the figure is made.
//!
//! A mark is plain data, so every component is an ordinary function that returns one. Leptos's own elements are a type
//! each, with a type for each set of attributes and children. With them the figure was 258 KB of compressed wasm; it is 62
//! now. Here there is one type, drawn by Leptos's effects in the browser and written as text
//! natively; to Leptos it is a view like any other ([`Figure`]).

mod dom;
mod escape;
mod figure;
mod html;
mod said;

pub use dom::{Kept, effect};
pub use escape::{escaped, escaped_attribute};
pub use figure::{Figure, Mounted};
pub use said::Marks;

use leptos::web_sys::Event;

use crate::model::digits;
use crate::words;

/// Something drawn.
pub enum Mark {
    /// Always text, whatever it holds: there is no way from here to markup.
    Text(String),
    Element(Element),
}

/// An HTML or SVG element.
///
/// Behind a pointer, and its methods never inlined: a chain of calls then costs the wasm little more than its arguments.
pub struct Element(Box<Inner>);

struct Inner {
    tag: &'static str,
    namespace: &'static str,
    attributes: Vec<(&'static str, Value)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Children,
}

/// What an attribute is, or how to work it out. Without a value the attribute is not there.
enum Value {
    Fixed(String),
    Live(Box<dyn Fn() -> Option<String> + Send>),
}

enum Children {
    Fixed(Vec<Mark>),
    Live(Box<dyn Fn() -> Vec<Mark> + Send>),
}

type Handler = Box<dyn Fn(Event) + Send>;

/// Elements whose words run on into what follows.
const INLINE: [&str; 6] = ["a", "cite", "q", "s", "span", "strong"];

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
    let children = Children::Fixed(Vec::new());
    Element(Box::new(Inner { tag, namespace, attributes: Vec::new(), handlers: Vec::new(), children }))
}

impl Element {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Element {
        self.0.attributes.push((name, Value::Fixed(value.to_owned())));
        self
    }

    /// Class names, without the prefix that keeps them apart from the page's own.
    #[inline(never)]
    pub fn class(self, names: &str) -> Element {
        self.attr("class", &prefixed(names))
    }

    /// The name by which a page's own stylesheet reaches it in the shadow root; a class too.
    #[inline(never)]
    pub fn part(self, name: &str) -> Element {
        self.class(name).attr("part", name)
    }

    /// Class names that follow what `names` reads.
    pub fn live_class(self, names: impl Fn() -> String + Send + 'static) -> Element {
        self.live("class", move || Some(prefixed(&names())))
    }

    /// A length in px, to a tenth.
    #[inline(never)]
    pub fn px(self, name: &'static str, value: f64) -> Element {
        self.attr(name, &px(value))
    }

    /// An attribute that follows what `value` reads; a name that begins with a full stop is a property.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Element {
        self.value(name, Box::new(value))
    }

    #[inline(never)]
    fn value(mut self, name: &'static str, value: Box<dyn Fn() -> Option<String> + Send>) -> Element {
        self.0.attributes.push((name, Value::Live(value)));
        self
    }

    /// `class`, and the class `extra` while `is_on`.
    pub fn class_while(self, class: &str, extra: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Element {
        self.boxed_class_while(class, extra, Box::new(is_on))
    }

    #[inline(never)]
    fn boxed_class_while(self, class: &str, extra: &'static str, is_on: Box<dyn Fn() -> bool + Send>) -> Element {
        let class = class.to_owned();
        self.live_class(move || if is_on() { [&class, " ", extra].concat() } else { class.clone() })
    }

    /// "true" or "false", as ARIA's states want it.
    pub fn state(self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Element {
        self.live(name, move || Some(if is_on() { "true" } else { "false" }.to_owned()))
    }

    /// A handler for an event at this element.
    pub fn on(self, event: &'static str, handler: impl Fn(Event) + Send + 'static) -> Element {
        self.handler(event, Box::new(handler))
    }

    #[inline(never)]
    fn handler(mut self, event: &'static str, handler: Handler) -> Element {
        self.0.handlers.push((event, handler));
        self
    }

    /// Adds a text of the data in a line with others, isolated (UAX #9), so that it reverses none of them.
    #[inline(never)]
    pub fn run(self, text: &str) -> Element {
        self.text(&words::isolated(text))
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

    /// Children that are drawn anew whenever what `children` reads has changed.
    pub fn live_children(mut self, children: impl Fn() -> Vec<Mark> + Send + 'static) -> Element {
        self.0.children = Children::Live(Box::new(children));
        self
    }

    /// Text that follows what `text` reads.
    pub fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Element {
        self.live_children(move || vec![Mark::Text(text())])
    }

    /// Its words as they stand, without what is live in it.
    pub fn words(&self) -> String {
        let mut words = String::new();
        if let Children::Fixed(children) = &self.0.children {
            for child in children {
                match child {
                    Mark::Text(text) => words.push_str(text),
                    Mark::Element(element) => words.push_str(&element.words()),
                }
            }
        }
        if !INLINE.contains(&self.0.tag) {
            words.push(' ');
        }
        words
    }

    #[inline(never)]
    fn push(mut self, child: Mark) -> Element {
        if let Children::Fixed(children) = &mut self.0.children {
            children.push(child);
        }
        self
    }
}

impl From<Element> for Mark {
    fn from(element: Element) -> Mark {
        Mark::Element(element)
    }
}

/// The static chain stands among the page's own elements, where a class named `row` or `card` means something else.
#[inline(never)]
fn prefixed(names: &str) -> String {
    let names = names.split(' ').filter(|name| !name.is_empty());
    names.map(|name| ["ic-", name].concat()).collect::<Vec<_>>().join(" ")
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
