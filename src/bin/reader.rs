//! The wasm that an embed of plain JSON loads in place of the widget: the widget, and what reads a publisher's text for it.
#![cfg_attr(target_arch = "wasm32", no_main)]

extern crate incident_chain;

/// Two-level segregated fit: allocates in constant time, in a third of the code of the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
