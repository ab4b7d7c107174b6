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

/// A workbook whose sheets are hidden but for an empty one: `Incidents` and `More`, with an incident each.
pub fn hidden() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    for (name, title) in [("Incidents", "A raid"), ("More", "A strike")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["Date", "Title", "Link"]).unwrap();
        sheet.write_row(1, 0, ["2023-11-20", title, "https://news.example/a"]).unwrap();
        sheet.set_hidden(true);
    }
    book.save_to_buffer().unwrap()
}

/// A workbook whose parts are called otherwise than Excel calls them.
pub fn renamed(bytes: &[u8]) -> Vec<u8> {
    let bytes = replaced(bytes, "_rels/.rels", "xl/workbook.xml", "Data/book.xml");
    let parts = parts(&bytes)
        .into_iter()
        .map(|(name, bytes)| (name.replace("xl/", "data/").replace("workbook.xml", "BOOK.xml"), bytes));
    let parts: Vec<(String, Vec<u8>)> = parts.collect();
    zipped(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
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

/// A workbook in Excel's binary form with one sheet of texts, `Incidents`.
pub fn xlsb(rows: &[&[&str]]) -> Vec<u8> {
    let wide = |text: &str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        let length = (units.len() as u32).to_le_bytes().to_vec();
        [length, units.into_iter().flat_map(u16::to_le_bytes).collect()].concat()
    };
    // the kind and the length of a record take seven bits a byte
    let number = |number: usize| match number {
        0..0x80 => vec![number as u8],
        _ => vec![number as u8 | 0x80, (number >> 7) as u8],
    };
    let record = |kind: u8, data: &[u8]| {
        let kind = if kind < 0x80 { vec![kind] } else { vec![kind, 0x01] };
        [kind, number(data.len()), data.to_vec()].concat()
    };
    let shown = [0_u32, 1].map(u32::to_le_bytes).concat();
    let sheet = [shown, wide("rId1"), wide("Incidents")].concat();
    let book = [record(0x83, &[]), record(0x8F, &[]), record(0x9C, &sheet), record(0x90, &[]), record(0x84, &[])];
    let mut cells = [record(0x81, &[]), record(0x94, &[0; 16]), record(0x91, &[])].concat();
    for (row, texts) in (0_u32..).zip(rows) {
        cells.extend(record(0x00, &[&row.to_le_bytes()[..], &[0; 13]].concat()));
        for (column, text) in (0_u32..).zip(*texts) {
            cells.extend(record(0x06, &[column.to_le_bytes().to_vec(), vec![0; 4], wide(text)].concat()));
        }
    }
    cells.extend([record(0x92, &[]), record(0x82, &[])].concat());
    let relations = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book.concat()),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &cells),
    ])
}

/// A workbook with some bits of its parts, or of the whole where it has none, changed: `number` says which.
pub fn flipped(bytes: &[u8], number: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most.max(1)
    };
    let mut flip = |bytes: &mut Vec<u8>| {
        for _ in 0..=next(4) {
            let (at, bit) = (next(bytes.len()), next(8));
            bytes[at] ^= 1 << bit;
        }
    };
    if !bytes.starts_with(b"PK") {
        let mut bytes = bytes.to_vec();
        flip(&mut bytes);
        return bytes;
    }
    let mut parts = parts(bytes);
    let count = parts.len();
    flip(&mut parts[number as usize % count].1);
    zipped(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}
