//! Any text through the reader. What is read, written and read again is the same chain.

#![no_main]

use incident_chain::read::{check, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok((chain, _)) = check(text) {
        let (again, _) = check(&write(&chain)).expect("what is written is read");
        assert_eq!(again, chain);
    }
});
