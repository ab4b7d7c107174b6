//! Any bytes as a packed chain: they are refused, or the chain can be laid out, and is the same after packing and unpacking.

#![no_main]

use incident_chain::layout::Overview;
use incident_chain::pack::{pack, unpack};
use incident_chain::story::{self, State};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(chain) = unpack(bytes) {
        assert_eq!(unpack(&pack(&chain)), Some(chain.clone()));
        let all: Vec<_> = chain.incident_ids().collect();
        Overview::new(&chain, &all, 640.0);
        story::lines(&chain, &State::default(), &all);
    }
});
