//! The wasm that the studio loads when a workbook comes. What JavaScript can call in it is in `incident_chain::studio`.

extern crate incident_chain;

fn main() {}
