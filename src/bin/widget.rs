//! The wasm that an embed of a packed chain loads.
#![cfg_attr(target_arch = "wasm32", no_main)]

mod embed;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
