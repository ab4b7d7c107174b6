//! Workbooks made by hand.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook with one sheet.
pub fn xlsx(fill: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// A ZIP of parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |index: usize| {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(part).collect()
}

/// The text of a part.
pub fn part(bytes: &[u8], name: &str) -> String {
    let part = parts(bytes).into_iter().find(|(part, _)| part == name).unwrap();
    String::from_utf8(part.1).unwrap()
}

/// A workbook with a text in one of its parts replaced.
pub fn replaced(bytes: &[u8], name: &str, old: &str, new: &str) -> Vec<u8> {
    let text = part(bytes, name);
    assert!(text.contains(old), "{old} in {text}");
    let text = text.replace(old, new);
    let parts = parts(bytes);
    let changed = parts.iter().map(|(part, bytes)| (part.as_str(), if part == name { text.as_bytes() } else { bytes }));
    zipped(&changed.collect::<Vec<_>>())
}

/// A workbook with one part more.
pub fn with_part(bytes: &[u8], name: &str, data: &[u8]) -> Vec<u8> {
    let parts = parts(bytes);
    let all = parts.iter().map(|(part, bytes)| (part.as_str(), bytes.as_slice())).chain([(name, data)]);
    zipped(&all.collect::<Vec<_>>())
}

/// What begins as a compound file, and names a stream in its directory.
pub fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1_024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2_048, 0);
    bytes
}

/// A cell of OpenDocument, as XML.
#[derive(Clone)]
pub struct Cell(String);

impl Cell {
    pub fn text(text: &str) -> Cell {
        Cell::of("office:value-type=\"string\"", &format!("<text:p>{text}</text:p>"))
    }

    /// A cell with those attributes and that content.
    pub fn of(attributes: &str, content: &str) -> Cell {
        Cell(format!("<table:table-cell {attributes}>{content}</table:table-cell>"))
    }

    pub fn covered() -> Cell {
        Cell("<table:covered-table-cell/>".to_string())
    }
}

/// A workbook of OpenDocument.
pub fn ods(sheets: &[(&str, Vec<Vec<Cell>>)]) -> Vec<u8> {
    let row = |row: &Vec<Cell>| {
        let cells: String = row.iter().map(|cell| cell.0.as_str()).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let table = |(name, rows): &(&str, Vec<Vec<Cell>>)| {
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
    };
    ods_with("", &sheets.iter().map(table).collect::<String>())
}

/// The same of XML.
pub fn ods_with(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}
