//! The language that is spoken: that of the figure which is drawn now.

use std::cell::{Cell, RefCell};

use super::say;

/// A language, as the lines of its text. A copy is the same language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    /// What is compiled in.
    pub const ENGLISH: Language = Language(say::ENGLISH);

    /// That of a text which has the lines of all keys (`data/words`). It stays for as long as the program runs: a page has few languages.
    pub fn of(lines: &str) -> Language {
        KNOWN.with_borrow_mut(|known| {
            let same = known.iter().find(|language| language.0 == lines).copied();
            same.unwrap_or_else(|| {
                let new = Language(lines.to_owned().leak());
                known.push(new);
                new
            })
        })
    }

    /// Its lines.
    #[cfg(feature = "languages")]
    pub(super) fn lines(self) -> &'static str {
        self.0
    }

    /// From now on all words are in this language.
    pub fn speak(self) {
        if SPOKEN.replace(self) != self {
            say::speak(self.0);
        }
    }
}

thread_local! {
    /// Each text is kept once, however often a figure asks for it.
    static KNOWN: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
    static SPOKEN: Cell<Language> = const { Cell::new(Language(if cfg!(target_family = "wasm") { "" } else { say::ENGLISH })) };
}

/// The lines of the language are taken from its text once more when the next figure speaks.
pub fn speak_anew() {
    SPOKEN.set(Language(""));
}

/// The language that is spoken; English where nothing has spoken yet.
pub fn spoken() -> Language {
    match SPOKEN.get() {
        Language("") => Language::ENGLISH,
        spoken => spoken,
    }
}
