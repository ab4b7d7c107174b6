//! Two languages in one figure: that of our words, and that of the data.

use std::cell::RefCell;

use super::{Element, html};
use crate::words::{isolated, say};

thread_local! {
    /// The language of the data, where it is another one than that of the words; else empty.
    static FOREIGN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on the data are in this language.
pub fn set_foreign(lang: &str) {
    let lang = if is_spoken(lang) { "" } else { lang };
    FOREIGN.with_borrow_mut(|foreign| {
        foreign.clear();
        foreign.push_str(lang);
    });
}

/// Whether it is the language of the words, or a sort of it: `en-GB` is English.
fn is_spoken(lang: &str) -> bool {
    lang.strip_prefix(say::tag()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

impl Element {
    /// The whole figure, in the language of the words, whose data are in `lang`. Without a direction it has that of its page.
    pub fn spoken(self, lang: &str) -> Element {
        let element = self.attr("lang", if is_spoken(lang) { lang } else { say::tag() });
        match say::direction() {
            "" => element,
            direction => element.attr("dir", direction),
        }
    }

    /// Adds a text of the data. Where they are in another language than the words around them, it says so.
    pub fn data(self, text: &str) -> Element {
        FOREIGN.with_borrow(|lang| self.text_in(lang, text, false))
    }

    /// The same in a line with others, isolated (UAX #9), so that it reverses none of them.
    #[inline(never)]
    pub fn run(self, text: &str) -> Element {
        FOREIGN.with_borrow(|lang| self.text_in(lang, text, true))
    }

    /// The same, of a text that may have a language of its own, as the publisher has written it.
    pub fn run_in(self, lang: Option<&str>, text: &str) -> Element {
        // letters, with single hyphens between them
        let is_tag = |lang: &&str| {
            let mut before = b'-';
            let is_sound = |byte: u8| {
                let is_double = byte == b'-' && before == b'-';
                before = byte;
                !is_double && (byte.is_ascii_alphabetic() || byte == b'-')
            };
            lang.bytes().all(is_sound) && before != b'-'
        };
        match lang.filter(is_tag) {
            Some(lang) => self.text_in(if is_spoken(lang) { "" } else { lang }, text, true),
            None => self.run(text),
        }
    }

    /// Adds a text in that language; without one it is that of the words. The element isolates it, too.
    #[inline(never)]
    fn text_in(self, lang: &str, text: &str, is_isolated: bool) -> Element {
        match (lang, is_isolated) {
            ("", false) => self.text(text),
            ("", true) => self.text(&isolated(text)),
            _ => self.child(html("bdi").attr("lang", lang).text(text)),
        }
    }
}
