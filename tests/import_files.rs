//! Files as publishers have them: what is read from each, and the one message for each that cannot be read.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use incident_chain::import::{File, MAX_FILE, Opened, Options, doubtful, open};
use incident_chain::read::Code;

fn open_bytes(bytes: &[u8]) -> Result<Opened, String> {
    open_encoded(bytes, None)
}

fn open_encoded(bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<Opened, String> {
    let options = Options { title: Some("T".to_string()), encoding, ..Options::default() };
    open(&[File { name: "sheet.csv", bytes }], &options).map_err(|error| error.to_string())
}

fn refused(bytes: &[u8]) -> String {
    open_bytes(bytes).map(|opened| findings(&opened)).expect_err("no chain")
}

fn findings(opened: &Opened) -> String {
    let lines = opened
        .findings
        .iter()
        // of the chain, not of how the file was read
        .filter(|finding| !matches!(finding.problem.code, Code::OneSource | Code::IncidentOfOneSource))
        .map(|finding| format!("{:?} {}:{}", finding.problem.severity, finding.file, finding.problem));
    lines.collect::<Vec<_>>().join("\n")
}

/// What is said of a file that can be read.
fn said(bytes: &[u8]) -> String {
    findings(&open_bytes(bytes).expect("a chain"))
}

/// The titles of a file that can be read, in the chain's order.
fn titles(bytes: &[u8]) -> Vec<String> {
    open_bytes(bytes)
        .expect("a chain")
        .chain
        .into_parts()
        .incidents
        .into_iter()
        .map(|incident| incident.title)
        .collect()
}

/// A sheet of one incident with that title.
fn sheet(title: &str) -> String {
    format!("id,date,title,source\na,2023-11-20,{title},Paper\n")
}

#[test]
fn what_is_no_text_is_refused_in_one_message() {
    let table: [(&[u8], &str); 12] = [
        (b"", "This file is empty."),
        (b"\xEF\xBB\xBF \r\n", "This file is empty."),
        (
            b"%PDF-1.7",
            "This is a PDF: save the sheet that it was made from as CSV in UTF-8. Only workbooks, CSV and JSON can be read here.",
        ),
        (
            b"{\\rtf1",
            "This is a text document (.rtf): save it as plain text in UTF-8. Only workbooks, CSV and JSON can be read here.",
        ),
        (b"\x89PNG\r\n", "This is a picture. Only workbooks, CSV and JSON can be read here."),
        (b"\xFF\xD8\xFF\xE0", "This is a picture. Only workbooks, CSV and JSON can be read here."),
        (b"GIF89a", "This is a picture. Only workbooks, CSV and JSON can be read here."),
        (b"\x1F\x8B\x08", "This is a compressed file: unpack it first. Only workbooks, CSV and JSON can be read here."),
        (b"\x01\x02\x03\xFE\xFF", "This is no text, but binary data. Only workbooks, CSV and JSON can be read here."),
        (b"a\0b", "This is no text, but binary data, or UTF-16 without its mark: save it as UTF-8."),
        (
            b"<!DOCTYPE html><table>",
            "This is a web page or XML. Only CSV or JSON can be read here: is it what you meant to save?",
        ),
        (b"\n <xml/>", "This is a web page or XML. Only CSV or JSON can be read here: is it what you meant to save?"),
    ];
    for (bytes, message) in table {
        assert_eq!(refused(bytes), format!("sheet.csv: {message}"));
    }
}

#[test]
fn a_file_of_60_mib_is_refused_unread() {
    let message =
        "sheet.csv: This file has 60.0 MiB, and at most 40 are read: take out the rows that the chain does not need.";
    assert_eq!(refused(&vec![b'a'; 60 * 1024 * 1024]), message);
    let file = File { name: "sheet.csv", bytes: &vec![b'a'; MAX_FILE] };
    assert_eq!(open(&[file], &Options::default()).expect_err("no chain").problem.code, Code::UnknownSheet);
}

#[test]
fn letters_that_are_not_utf_8_are_read_and_said() {
    let (bytes, ..) = WINDOWS_1252.encode("id,date,title,source\na,2023-11-20,Le siège de l’école,Paper\n");
    let opened = open_bytes(&bytes).unwrap();
    assert_eq!(opened.chain.incidents[0].title, "Le siège de l’école");
    assert_eq!(
        findings(&opened),
        "Warning sheet.csv:2:1: is not in UTF-8, and is read as windows-1252 (by its letters): expected a file saved as UTF-8, if \
         letters come out wrong, found `a,2023-11-20,Le siège de l’école,Paper`"
    );
    let (bytes, ..) =
        WINDOWS_1251.encode("id,date,title,source\na,2023-11-20,Обстрел пограничного поста на рассвете,Газета\n");
    let opened = open_bytes(&bytes).unwrap();
    assert_eq!(opened.chain.incidents[0].title, "Обстрел пограничного поста на рассвете");
    let message = opened.findings[0].problem.message();
    assert_eq!(message, "is not in UTF-8, and is read as windows-1251 (by its letters)");
}

#[test]
fn an_encoding_that_was_chosen_is_not_remarked_on() {
    let (bytes, ..) = WINDOWS_1251.encode("id,date,title,source\na,2023-11-20,Пост,Paper\n");
    let opened = open_encoded(&bytes, Some(WINDOWS_1251)).unwrap();
    assert_eq!((opened.chain.incidents[0].title.as_str(), findings(&opened).as_str()), ("Пост", ""));
    let opened = open_encoded(&bytes, Some(UTF_8)).unwrap();
    assert_eq!(
        findings(&opened),
        "Warning sheet.csv:2:1: has bytes that are no letters in UTF-8, and are shown as `\u{fffd}`: expected a file saved as \
         UTF-8, found `a,2023-11-20,\u{fffd}\u{fffd}\u{fffd}\u{fffd},Paper`"
    );
}

#[test]
fn utf_16_with_its_mark_is_read_and_said() {
    let little: Vec<u8> = format!("\u{feff}{}", sheet("Été")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("\u{feff}{}", sheet("Été")).encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (bytes, name) in [(&little, "UTF-16LE"), (&big, "UTF-16BE")] {
        let opened = open_bytes(bytes).unwrap();
        assert_eq!(opened.chain.incidents[0].title, "Été");
        assert_eq!(
            findings(&opened),
            format!(
                "Note sheet.csv:2:1: is not in UTF-8, and is read as {name} (by its first bytes): expected a file saved as UTF-8, \
                 if letters come out wrong, found `a,2023-11-20,Été,Paper`"
            )
        );
    }
    // the mark goes before what was chosen
    assert_eq!(open_encoded(&big, Some(UTF_16LE)).unwrap().chain.incidents[0].title, "Été");
}

#[test]
fn utf_8_with_a_mark_and_a_broken_letter_is_still_utf_8() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(sheet("Caf\u{1}").bytes().map(|byte| if byte == 1 { 0xE9 } else { byte }));
    let opened = open_bytes(&bytes).unwrap();
    assert_eq!(opened.chain.incidents[0].title, "Caf\u{fffd}");
    assert_eq!(opened.findings[0].problem.code, Code::BrokenLetters);
}

#[test]
fn separators_and_line_breaks_of_every_kind_are_read() {
    let plain = "id,date,title,source\na,2023,A; B,Paper\nb,2024,\"C, D\",Paper\n";
    let expected = ["A; B", "C, D"];
    let semicolons = "id;date;title;source\na;2023;\"A; B\";Paper\nb;2024;C, D;Paper\n";
    let texts = [
        plain.to_string(),
        format!("\u{feff}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.trim_end().to_string(),
        semicolons.to_string(),
        format!("sep=;\r\n{}", semicolons.replace('\n', "\r\n")),
        plain.replace("\"C, D\"", "C, D").replace(", ", "#").replace(',', "\t").replace('#', ", "),
        // empty rows and columns at the end, and an empty row before everything
        format!("\n{}\n,,,,\n\n", plain.replace('\n', ",,\n")),
    ];
    for text in texts {
        assert_eq!(titles(text.as_bytes()), expected, "{text:?}");
        assert_eq!(said(text.as_bytes()), "", "{text:?}");
    }
}

/// The place of the only thing that is said, as file, line, column and path.
fn place(text: &str) -> String {
    let said = said(text.as_bytes());
    said.split(": ").take(2).collect::<Vec<_>>().join(": ")
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them_and_lines_as_the_text_has_them() {
    let rows = "id,date,title,kind,source\na,2023,\"one\ntwo\n\",other,P\n\n,,,,\nb,2024,T,knid,P\n";
    // a quoted line break makes a line, but no row; an empty line is a row
    assert_eq!(place(rows), "Warning sheet.csv:7:10: row 5, kind");
    assert_eq!(place(&rows.replace('\n', "\r\n")), "Warning sheet.csv:7:10: row 5, kind");
    assert_eq!(place(&rows.replace('\n', "\r")), "Warning sheet.csv:7:10: row 5, kind");
    // Excel hides the line that says what separates
    assert_eq!(place(&format!("sep=,\n{rows}")), "Warning sheet.csv:8:10: row 5, kind");
    assert_eq!(place(&format!("\u{feff}\n\n{rows}")), "Warning sheet.csv:9:10: row 7, kind");
    // columns are of characters, in the line in which the cell begins
    let broken = "id,date,title,kind,source\na,2023,\"é \"\"x\"\"\nü\",knid,P\n";
    assert_eq!(place(broken), "Warning sheet.csv:3:4: row 2, kind");
}

#[test]
fn two_columns_of_one_name_are_refused() {
    assert_eq!(
        refused(b"id,date,Date Text,title,date_text\na,2023,x,T,y"),
        "sheet.csv:1:25: row 1: two columns are called `date_text`: rename one of them, or take it out."
    );
}

#[test]
fn a_column_without_a_name_is_reported_where_something_stands_in_it() {
    let text = "id,,date,title,source,,\na,,2023,T,P,,\nb,note,2024,U,P,,\n";
    assert_eq!(
        said(text.as_bytes()),
        "Warning sheet.csv:3:3: row 3: is in a column without a name, and is left out: expected a name in row 1, found \
         `note`"
    );
}

#[test]
fn a_row_with_too_many_cells_is_left_out() {
    let text = "id,date,title,source\na,2023,One, two, three,P\nb,2024,T,P,,\n";
    assert_eq!(
        said(text.as_bytes()),
        "Error sheet.csv:2:1: row 2: is left out, because it has more cells than there are headers: expected 4 cells, and quotation \
         marks around a cell that has a separator in it, found 6"
    );
    assert_eq!(titles(text.as_bytes()), ["T"]);
}

#[test]
fn rows_with_too_few_cells_are_reported_once() {
    let text = "id,date,title,source,tags,summary\na,2023,T,P\nb,2024,U,P,x\nc,2025,V,P,x,y\n";
    assert_eq!(
        said(text.as_bytes()),
        "Warning sheet.csv:2:1: row 2: has fewer cells than there are headers, and what is missing is read as empty \
         (2 times in all): expected 6 cells, found 4"
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_refused() {
    let open = "sheet.csv:3:8: row 3, title: a quotation mark is opened in this cell and never closed: close it.";
    assert_eq!(refused(b"id,date,title,source\na,2023,T,P\nb,2024,\"U,P\nc,2025,V,P\n"), open);
    assert_eq!(
        refused(b"id,\"date,title\na,2023,T\n"),
        "sheet.csv:1:4: row 1: a quotation mark is opened in this cell and never closed: close it."
    );
}

#[test]
fn a_quotation_mark_within_a_cell_is_read_and_one_that_closes_too_early_is_said() {
    let text = "id,date,title,source\na,2023,5'11\" tall,P\nb,2024,\"Black Friday\" raid,P\n";
    assert_eq!(titles(text.as_bytes()), ["5'11\" tall", "Black Friday raid"]);
    assert_eq!(
        said(text.as_bytes()),
        "Warning sheet.csv:3:8: row 3, title: goes on after its closing quotation mark: expected a cell with quotation marks in it \
         within quotation marks, and those in it doubled, found `Black Friday raid`"
    );
}

#[test]
fn more_columns_than_any_sheet_has_are_refused() {
    let headers: Vec<String> = (0..1_001).map(|column| format!("c{column}")).collect();
    assert_eq!(
        refused(headers.join(",").as_bytes()),
        "sheet.csv:1:1: row 1: 1001 columns are more than a sheet may have (1000)."
    );
}

#[test]
fn what_is_in_no_known_format_says_what_it_has() {
    assert_eq!(
        refused(b"milk,bread\n1,2\n"),
        "sheet.csv: This is in no format that is known here. Its columns are `milk`, `bread`. A sheet of incidents has at least the \
         columns `date` and `title`; a chain in JSON looks like {\"title\": \u{2026}, \"incidents\": [ \u{2026} ]}."
    );
}

#[test]
fn rows_that_a_quotation_mark_swallows_are_an_error() {
    let sheet = "id,date,title,by,source,source_url\na,2023-11-20,\"A raid,x,s,https://news.example/a\nb,2023-11-21,A truce\",x,s,https://news.example/b\n";
    let said = said(sheet.as_bytes());
    let expected = "Error sheet.csv:2:14: row 2, title: holds rows of the sheet, as if its quotation mark were closed in \
                    a later row: expected the closing mark at the end of the cell";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_stray_letter_makes_no_other_encoding_of_a_file() {
    let mut sheet = "id,date,title,source\na,2023-11-20,Près d’Élysée à Noël,Café ".as_bytes().to_vec();
    sheet.extend(b"Fran\xe7ais\n");
    let opened = open_bytes(&sheet).expect("a chain");
    assert_eq!(opened.chain.incidents[0].title, "Près d’Élysée à Noël");
    assert!(findings(&opened).contains("Warning sheet.csv:2:1: "), "{}", findings(&opened));
}

/// What is nearly JSON is told what it is, and what to take out.
#[test]
fn nearly_json_is_told_by_its_name() {
    let refused = |text: &str| {
        let refused =
            open(&[File { name: "chain", bytes: text.as_bytes() }], &Options::default()).expect_err("no chain");
        refused.to_string()
    };
    assert_eq!(
        refused("// our chain\n{\"title\": \"T\", \"incidents\": []}"),
        "chain:1:1: This is not JSON: here is a comment, and JSON has no comments: take it out."
    );
    assert_eq!(
        refused("var data = {\"title\": \"T\", \"incidents\": []};"),
        "chain:1:1: This is not JSON: this is JavaScript: take out what is before the first brace, such as `var data =`, and \
         the semicolon at the end."
    );
    assert_eq!(
        refused("{\"title\": “T”, \"incidents\": []}"),
        "chain:1:11: This is not JSON: here is a curly quotation mark: JSON has straight ones, `\"`."
    );
    assert_eq!(
        refused("[{\"date\": \"2023-11-20\", \"title\": \"A raid\", \"body\": \"At dawn.\", \"by\": \"The Army\"}]"),
        "chain: This is a list, and a chain is an object with a title: put the list into `incidents`, as in {\"title\": …, \
         \"incidents\": [ … ]}. Write `summary` for `body`."
    );
    // a script of TimelineJS's has its own sentence
    assert!(refused("storyjs_jsonp_data = {\"timeline\": {}}").contains("TimelineJS"));
}

#[test]
fn letters_of_old_macintoshes_are_read_and_said() {
    let (bytes, ..) = MACINTOSH.encode("id,date,title,source\na,2023-11-20,Le siège de l’école,Journal\n");
    let opened = open_bytes(&bytes).unwrap();
    assert_eq!(opened.chain.incidents[0].title, "Le siège de l’école");
    assert_eq!(opened.findings[0].problem.message(), "is not in UTF-8, and is read as macintosh (by its letters)");
}

/// One letter is not enough to be sure: a person sees the words as each encoding has them.
#[test]
fn doubtful_words_are_shown_as_each_encoding_has_them() {
    let text = "id,date,title,source\na,2023-11-20,A march at Liège and Besançon,L’Écho\n";
    let (bytes, ..) = WINDOWS_1252.encode(text);
    let doubts = doubtful(&bytes).unwrap();
    let words = |encoding| doubts.iter().find(|doubt| doubt.encoding == encoding).map(|doubt| doubt.words.join(" "));
    assert_eq!(doubts[0].encoding, WINDOWS_1252);
    assert_eq!(words(WINDOWS_1252).as_deref(), Some("Liège Besançon L’Écho"));
    assert_eq!(words(WINDOWS_1250).as_deref(), Some("Ličge Besançon L’Écho"));
    // no word has a capital in its middle
    assert_eq!(words(MACINTOSH), None);
    // what is chosen is read
    let chosen = open_encoded(&bytes, Some(doubts[1].encoding)).unwrap();
    assert!(chosen.chain.incidents[0].title.contains(&doubts[1].words[0]));
    assert!(
        doubtful(text.as_bytes()).is_none() && doubtful(b"\xff\xfeA\0").is_none() && doubtful(b"\x00\xe8").is_none()
    );
}

#[test]
fn json_in_a_call_is_told_as_that_and_not_taken_for_a_sheet() {
    let text = "callback({\"title\": \"T\", \"incidents\": []});\n";
    let error = open(&[File { name: "chain.json", bytes: text.as_bytes() }], &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "chain.json:1:1: This is not JSON: this is JSONP, JSON in a call of JavaScript: take out what is before the first brace, \
         such as `callback(`, and the `)` at the end."
    );
}
