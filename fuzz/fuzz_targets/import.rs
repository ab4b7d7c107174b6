//! Any bytes through the guess of the format, and through one importer. The last byte chooses the importer, so each is tested.

#![no_main]

use incident_chain::import::{DayOrder, File, Format, Options, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, rest)) = bytes.split_last() else { return };
    let from = Format::ALL.get(usize::from(choice) % Format::ALL.len()).copied();
    let day_order = (choice >= 128).then_some(DayOrder::DayFirst);
    for from in [None, from] {
        let options = Options { from, day_order, ..Options::default() };
        let _ = open(&[File { name: "input", bytes: rest }], &options);
    }
});
