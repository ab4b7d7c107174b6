//! How a figure gets into a page: mounting, fetching, following the container's width. Only in the browser.

mod element;
mod fetch;
mod mount;
mod page;

pub use mount::{Mounted, mount};
