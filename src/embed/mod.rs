//! How a figure gets into a page: mounting, following the container's width, answering the element. Only in the browser.

mod element;
mod mount;

pub use mount::{Mounted, mount};
