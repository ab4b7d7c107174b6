//! Any bytes through every importer: the first byte chooses the format, so that none hides behind the guess.

#![no_main]

use incident_chain::import::{DayOrder, File, Format, Options, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    let from = Format::ALL.get(usize::from(choice % 8)).copied();
    let day_order = (choice >= 128).then_some(DayOrder::DayFirst);
    let options = Options { from, day_order, ..Options::default() };
    let _ = open(&[File { name: "input", bytes }], &options);
});
