//! The wasm that an embed of plain JSON loads in place of the widget: the widget, and what reads a publisher's text for it.
#![cfg_attr(target_arch = "wasm32", no_main)]

mod embed;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
