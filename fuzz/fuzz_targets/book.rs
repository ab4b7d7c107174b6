//! Any bytes as a workbook, and as one part of a sound one: a changed byte in a ZIP would only be a wrong checksum. What the workbook
//! gives, its texts give too.

#![no_main]

use std::io::{Cursor, Write};

use incident_chain::import::{File, Hidden, Options, is_workbook, open, texts};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The other parts of a workbook in the format of Excel.
const XLSX: [(&str, &str); 4] = [
    ("[Content_Types].xml", "<Types/>"),
    ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
    ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"),
    ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/a.xml\"/></Relationships>"),
];

/// The same in binary form.
const XLSB: [(&str, &str); 3] = [
    ("[Content_Types].xml", "<Types/>"),
    ("xl/workbook.bin", "\u{0}"),
    ("xl/_rels/workbook.bin.rels", "<Relationships><Relationship Id=\"b\" Target=\"worksheets/a.bin\"/></Relationships>"),
];

const ODS: [(&str, &str); 1] = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")];

fuzz_target!(
    init: {
        // a panic that the library catches is none; any other ends the run all the same
        std::panic::set_hook(Box::new(|_| {}));
    },
    |bytes: &[u8]| {
        let Some((&choice, rest)) = bytes.split_last() else { return };
        let book = match choice % 8 {
            0 => zipped(&XLSX, "xl/worksheets/a.xml", rest),
            1 => zipped(&XLSX, "xl/sharedStrings.xml", rest),
            2 => zipped(&XLSX, "xl/styles.xml", rest),
            3 => zipped(&XLSB, "xl/workbook.bin", rest),
            4 => zipped(&ODS, "content.xml", rest),
            _ => rest.to_vec(),
        };
        if !is_workbook(&book) {
            return;
        }
        let file = File { name: "book.xlsx", bytes: &book };
        let options = Options { title: Some("T".to_string()), ..Options::default() };
        let Ok(opened) = open(&[file], &options) else { return };
        let (sheets, _) = texts(file, Hidden::Named).expect("texts of a workbook that is read");
        let files: Vec<File> =
            sheets.iter().map(|sheet| File { name: &sheet.name, bytes: sheet.text.as_bytes() }).collect();
        assert_eq!(open(&files, &options).expect("a chain of these texts").json, opened.json);
    }
);

/// A workbook of these parts, one of them with that content.
fn zipped(parts: &[(&str, &str)], name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let others = parts.iter().filter(|(part, _)| *part != name).map(|(part, text)| (*part, text.as_bytes()));
    for (part, bytes) in others.chain([(name, content)]) {
        zip.start_file(part, stored).expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a workbook").into_inner()
}
