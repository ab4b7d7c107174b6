//! Workbooks with some wrong bits: each is read, or refused with a sentence.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

#[allow(dead_code)]
mod book;

use book::{Cell, flipped, ods, xlsb};
use incident_chain::import::{File, Options, open, to_workbook};

const ROWS: [&[&str]; 3] = [
    &["id", "date", "title", "source", "killed"],
    &["raid", "2023-11-20", "A raid", "Gazette", "3"],
    &["strike", "2023-11-21", "A strike", "Courier", "at least 5"],
];

/// A workbook in each format.
fn workbooks() -> [(&'static str, Vec<u8>); 4] {
    let text: Vec<String> = ROWS.iter().map(|row| row.join(",")).collect();
    let cells = ROWS.iter().map(|row| row.iter().map(|text| Cell::text(text)).collect());
    [
        ("xlsx", to_workbook(&[("Incidents", &text.join("\n"))]).unwrap()),
        ("xls", std::fs::read("tests/fixtures/import/book/incidents.xls").unwrap()),
        ("xlsb", xlsb(&ROWS)),
        ("ods", ods(&[("Incidents", cells.collect())])),
    ]
}

#[test]
fn every_format_gives_the_same_incidents() {
    for (format, bytes) in workbooks() {
        let opened = open(&[File { name: "book", bytes: &bytes }], &Options::default()).unwrap();
        let titles: Vec<&str> = opened.chain.incidents.iter().map(|incident| incident.title.as_str()).collect();
        assert_eq!(titles, ["A raid", "A strike"], "{format}");
        assert_eq!(opened.chain.incidents[0].date.edtf, "2023-11-20", "{format}");
        assert_eq!(opened.chain.incidents[1].casualties.len(), 1, "{format}");
    }
}

#[test]
fn a_workbook_with_wrong_bits_is_read_or_refused_with_a_sentence() {
    // what is caught is said nowhere else
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.location().is_some_and(|location| location.file().starts_with("tests")) {
            usual(panic);
        }
    }));
    for (format, bytes) in workbooks() {
        let (mut read, mut refused) = (0, 0);
        for number in 0..400 {
            let bytes = flipped(&bytes, number);
            match open(&[File { name: "book", bytes: &bytes }], &Options::default()) {
                Ok(_) => read += 1,
                Err(error) => {
                    assert!(error.to_string().len() > 20, "{format} {number}: {error}");
                    refused += 1;
                }
            }
        }
        println!("{format}: {read} read, {refused} refused");
        assert!(refused > 0 && read + refused == 400, "{format}: {read} read, {refused} refused");
    }
}
