//! How a figure gets into a page: the snippets that a publisher pastes. In the browser also mounting, following the container's
//! width, and the functions that the element calls.

pub mod heights;
pub mod snippet;

#[cfg(target_arch = "wasm32")]
mod element;
#[cfg(target_arch = "wasm32")]
mod mount;

#[cfg(target_arch = "wasm32")]
pub use mount::{Mounted, mount};
