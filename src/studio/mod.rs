//! The studio: a publisher's own files in, a checked chain out, next to the text as it is typed. Nothing leaves the page.
//!
//! It is a wasm of its own (`src/bin/studio.rs`), for no embed may carry it. It knows every room, and none knows it.

// Natively only the tests use what is pure in it.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

mod arrange;
mod draft;
mod history;
mod place;
mod told;

#[cfg(target_arch = "wasm32")]
mod bring;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod columns;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod editor;
#[cfg(target_arch = "wasm32")]
mod findings;
#[cfg(target_arch = "wasm32")]
mod kept;
#[cfg(target_arch = "wasm32")]
mod look;
#[cfg(target_arch = "wasm32")]
mod measure;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod parcel;
#[cfg(target_arch = "wasm32")]
mod preview;
#[cfg(target_arch = "wasm32")]
mod reading;
#[cfg(target_arch = "wasm32")]
mod say;
#[cfg(target_arch = "wasm32")]
mod shelf;
#[cfg(target_arch = "wasm32")]
mod sides;
#[cfg(target_arch = "wasm32")]
mod take;
