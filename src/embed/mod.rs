//! How a figure gets into a page: what a publisher pastes; and in the browser mounting, following the container's width,
//! answering the element.

pub mod heights;
pub mod snippet;

#[cfg(target_arch = "wasm32")]
mod element;
#[cfg(target_arch = "wasm32")]
mod mount;

#[cfg(target_arch = "wasm32")]
pub use mount::{Mounted, mount};
