//! The studio: a publisher's own files in, a checked chain out, next to the text as it is typed. Nothing leaves the page.
//!
//! It is a wasm of its own (`src/bin/studio.rs`), because no embed may carry it. It knows every room, and no room knows it.
//! Workbooks are read by another (`src/bin/book.rs`).

// Natively only the tests use what is pure in it.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

#[cfg(any(feature = "studio", test))]
mod arrange;
#[cfg(any(feature = "studio", test))]
mod column_groups;
#[cfg(any(feature = "studio", test))]
mod draft;
#[cfg(any(feature = "studio", test))]
mod hidden_sheet;
#[cfg(any(feature = "studio", test))]
mod history;
#[cfg(any(feature = "studio", test))]
mod mend;
#[cfg(any(feature = "studio", test))]
mod names;
#[cfg(any(feature = "studio", test))]
mod offer;
#[cfg(any(feature = "studio", test))]
mod opened;
#[cfg(any(feature = "studio", test))]
mod place;
mod told;

#[cfg(all(target_arch = "wasm32", feature = "book-wasm"))]
mod book;

#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod bring;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod browser;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod columns;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod day_first;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod desk;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod editor;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod findings;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod hidden;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod kept;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod letters;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod look;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod measure;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod page;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod parcel;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod preview;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod reading;
#[cfg(any(all(target_arch = "wasm32", feature = "studio"), feature = "languages"))]
mod say;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod shelf;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod sides;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod take;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod title;

/// A wasm begins with no words: those of the studio and of figures in it are English, until it is told others.
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
pub fn begin() {
    crate::words::Language::ENGLISH.speak();
    say::speak(say::ENGLISH);
}

/// From now on the studio, and the figures in it, speak the language with these lines.
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
#[leptos::wasm_bindgen::prelude::wasm_bindgen(js_name = speakStudio)]
pub fn speak_studio(figure: &str, studio: String) {
    say::speak(speak(figure, studio));
}

/// From now on figures, and what is said of files, are in the language with these lines. Gives those of the studio itself.
#[cfg(all(target_arch = "wasm32", any(feature = "studio", feature = "book-wasm")))]
fn speak(figure: &str, studio: String) -> &'static str {
    use crate::words::{self, lexicon};
    words::Language::of(figure).speak();
    crate::import::speak(
        studio.leak(),
        crate::read::Manner { form: lexicon::form, number: words::number, isolated: words::isolated },
    )
}

/// Every sentence of the studio on a line of its own, `key = text`.
#[cfg(feature = "languages")]
pub fn listed_sentences() -> String {
    crate::words::listed_part("studio", say::KEYS, say::ENGLISH)
}

/// Every sentence that the studio says of files. The key of one that counts ends in its form, `other`.
#[cfg(feature = "languages")]
pub fn listed_problems() -> String {
    let line = |(key, text): (String, &'static str)| {
        // between backquotes it is the name of a slot, which someone else has to write
        let is_counted = text.replace("`{count}`", "").contains("{count}");
        format!("{key}{} = {}\n", if is_counted { ".other" } else { "" }, crate::words::quoted(text))
    };
    crate::words::listed_part("problems", "", "") + &crate::import::listed().map(line).collect::<String>()
}
