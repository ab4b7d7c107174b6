//! Any bytes as a packed chain: they are refused, or the chain is the same after packing and unpacking.

#![no_main]

use incident_chain::pack::{pack, unpack};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((chain, left_out)) = unpack(bytes) {
        assert_eq!(unpack(&pack(&chain, &left_out)), Some((chain, left_out)));
    }
});
