//! **incident-chain**: who did what to whom, when, and in answer to what.
//!
//! A chain goes one way through the rooms of this crate, and each room imports only the rooms above it:
//!
//! | room | question it answers |
//! |---|---|
//! | [`model`] | What happened? A [`model::Chain`], checked and whole |
//! | [`read`] | What does a text say? Text to chain, and all that is wrong with the text |
//! | [`pack`] | Chain to bytes and back, so that an embed need not read text |
//! | `import` | What do other people's formats say? Files to the model's document (feature `import`) |
//! | [`story`] | What did the reader choose? State and action to state |
//! | [`layout`] | Where is it drawn? Rows, rails, arrows, the overview's scale |
//! | [`words`] | In what words? Dates, gaps, labels, sentences |
//! | `view` | What is drawn? One file for each part of the figure; for Leptos it is one view |
//! | `embed` | How does it get into a page? Snippets to paste, and mounting (wasm32 only); fetching is JavaScript's |
//!
//! `view` and `embed` need the feature `view`, and without it neither leptos nor web-sys is in the build. `tests/law.rs` checks the
//! imports of each room, with one exception: [`read`] asks `words::keys` which sentences a publisher may replace.

/// The version of the crate, of a release's folder, and of the docs.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[cfg(feature = "import")]
pub mod import;
pub mod layout;
pub mod model;
pub mod pack;
#[cfg(feature = "read")]
pub mod read;
pub mod story;
pub mod words;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "view")]
pub mod embed;

#[cfg(any(feature = "studio", feature = "book-wasm", feature = "languages", all(test, feature = "import")))]
pub mod studio;
