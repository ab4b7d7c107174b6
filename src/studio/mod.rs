//! The studio: a publisher's own files in, a checked chain out, next to the text as it is typed. Nothing leaves the page.
//!
//! It is a wasm of its own (`src/bin/studio.rs`), for no embed may carry it. It knows every room, and none knows it.
//! Workbooks are read by another (`src/bin/book.rs`).

#[cfg(feature = "studio")]
mod place;
#[cfg(target_arch = "wasm32")]
mod told;

#[cfg(all(target_arch = "wasm32", feature = "book-wasm"))]
mod book;

#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod bring;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod browser;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod desk;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod draft;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod editor;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod findings;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod measure;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod page;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod preview;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod reading;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod say;
#[cfg(all(target_arch = "wasm32", feature = "studio"))]
mod take;
