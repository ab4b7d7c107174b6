//! **incident-chain**: who did what to whom, when, and in answer to what.
//!
//! A chain goes one way through the rooms of this crate, and each room imports only the rooms above it:
//!
//! | room | question it answers |
//! |---|---|
//! | [`model`] | What happened? Text to [`model::Chain`], and all that is wrong with the text |
//! | `import` | What do other people's formats say? Files to the model's document (feature `import`) |
//! | [`story`] | What did the reader choose? State and action to state |
//! | [`layout`] | Where does it stand? Rows, rails, arrows, the overview's scale |
//! | [`words`] | In what words? Dates, gaps, labels, sentences |
//! | `view` | What is drawn? Leptos components, one file a mark |
//! | `embed` | How does it get into a page? What is pasted; mounting and fetching (wasm32 only) |
//!
//! The compiler keeps that law: `view` and `embed` stand behind the feature `view`, and without it there is neither
//! leptos nor web-sys in the build.

#[cfg(feature = "import")]
pub mod import;
pub mod layout;
pub mod model;
pub mod story;
pub mod words;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "view")]
pub mod embed;

#[cfg(feature = "studio")]
pub mod studio;
