//! The wasm that an embed loads. What JavaScript can call in it is in `incident_chain::embed`.

extern crate incident_chain;

fn main() {}
