//! The wasm that the studio loads, and no embed. What JavaScript can call in it is in `incident_chain::studio`.

extern crate incident_chain;

fn main() {}
