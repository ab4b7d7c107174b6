//! Any text through the reader, and what it reads out again: the same chain.

#![no_main]

use incident_chain::read::{check, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok((chain, _)) = check(text) {
        let (again, _) = check(&write(&chain)).expect("what is written is read");
        assert_eq!(again, chain);
    }
});
