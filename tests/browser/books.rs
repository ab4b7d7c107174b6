//! Workbooks in the studio: chosen as they are, read by a wasm of their own, and harmless where they are broken.

use std::path::{Path, PathBuf};

use incident_chain::import::to_workbook;
use serde_json::json;

use crate::book::{compound, hidden, zipped};
use crate::browser::Browser;

const FIELD: &str = ".choose input";
const TEXT: &str = ".paper textarea";
const SUMMARY: &str = "text(one('#findings-summary'))";

const INCIDENTS: &str = "Date,Headline,Who,Target,In response to,Link
2023-11-20,A raid,The Army,A patrol,,https://gazette.example/raid
2023-11-21,A strike,A patrol,The Army,A raid,https://gazette.example/strike
";

fn raids() -> Vec<u8> {
    to_workbook(&[("What happened", INCIDENTS), ("To do", "call,whom\nback,Ali\n")]).expect("a workbook")
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file to choose");
    path
}

fn studio() -> Browser {
    let browser = Browser::start(1280);
    browser.open_until("/?studio", "!!one('.paper textarea')");
    browser
}

/// What was asked for of the wasm that reads workbooks.
fn asked(browser: &Browser) -> usize {
    browser.site.requests().iter().filter(|path| path.contains("/book")).count()
}

#[test]
fn a_workbook_is_chosen_as_it_is_and_becomes_a_chain() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio();
    browser.settle();
    assert_eq!(asked(&browser), 0);
    let path = write(folder.path(), "raids.xlsx", &raids());
    browser.choose_files(FIELD, &[&path]);
    browser.soon("all('[role=tab]').map(text)", json!(["raids.xlsx – What happened.csv", "raids.xlsx – To do.csv"]));
    browser.soon(&format!("one('{TEXT}').value"), INCIDENTS);
    browser
        .soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 2 incidents, 1 answer.')"), true);
    browser.soon("all('.preview .ic-opener').length", 2);
    browser.soon(
        "all('.findings li').map(text).some((line) => line.includes('To do.csv') && line.includes('is passed over'))",
        true,
    );
    assert_eq!(asked(&browser), 2);
    // the wasm is kept, the worker is not
    browser.choose_files(FIELD, &[&path]);
    browser.soon("text(one('.trouble'))", "");
    assert_eq!(asked(&browser), 2);

    // the texts are a workbook's after a reload, too
    browser.open_until("/?studio", "all('.preview .ic-opener').length === 2");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_workbook_that_cannot_be_read_changes_nothing_and_is_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio();
    let good = write(folder.path(), "raids.xlsx", &raids());
    browser.choose_files(FIELD, &[&good]);
    browser.soon(&format!("one('{TEXT}').value"), INCIDENTS);
    // a record that is cut off, at which the wasm breaks down
    let trap = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"\x99\x01\x00")]);
    let bad: [(&str, &[u8], &str); 4] = [
        ("locked.xlsx", &compound("EncryptedPackage"), "This workbook has a password: save a copy without one."),
        ("letter.docx", &zipped(&[("word/document.xml", b"")]), "This is a text document (.docx), and no workbook"),
        ("cut.xlsx", &raids()[..3_000], "This workbook cannot be read, because it is broken or cut off"),
        ("trap.xlsb", &trap, "it is broken, or needs more memory than there is"),
    ];
    for (name, bytes, said) in bad {
        browser.choose_files(FIELD, &[&write(folder.path(), name, bytes)]);
        let says = format!(
            "((said) => said.startsWith('{name}') && said.includes('{said}') && said.endsWith(' Nothing has changed.'))"
        );
        browser.soon(&format!("{says}(text(one('.trouble')))"), true);
        assert_eq!(browser.see(&format!("one('{TEXT}').value")), INCIDENTS, "{name}");
    }
    browser.choose_files(FIELD, &[&good]);
    browser.soon("text(one('.trouble'))", "");
}

#[test]
fn a_workbook_that_takes_for_ever_is_given_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio();
    browser.run(
        "const wait = window.setTimeout;
         window.setTimeout = (call, time, ...rest) => wait(call, time >= 60_000 ? 1_000 : time, ...rest);
         window.ended = 0;
         const end = Worker.prototype.terminate;
         Worker.prototype.terminate = function () { window.ended += 1; end.call(this); };
         Worker.prototype.postMessage = () => {};",
    );
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.xlsx", &raids())]);
    browser.soon(
        "text(one('.trouble'))",
        "raids.xlsx could not be read within a minute. Take out what the chain does not need, or save the sheet as CSV. Nothing has changed.",
    );
    assert_eq!(browser.see("window.ended"), 1);
}

#[test]
fn it_is_seen_that_a_workbook_is_coming_and_it_can_be_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio();
    let good = write(folder.path(), "raids.xlsx", &raids());
    browser.choose_files(FIELD, &[&good]);
    browser.soon(&format!("one('{TEXT}').value"), INCIDENTS);
    // from now on no worker answers
    browser.run(
        "window.ended = 0;
         const end = Worker.prototype.terminate;
         Worker.prototype.terminate = function () { window.ended += 1; end.call(this); };
         Worker.prototype.postMessage = () => {};",
    );
    browser.choose_files(FIELD, &[&write(folder.path(), "other.xlsx", &raids())]);
    browser.soon("one('.bring .waiting progress') !== null", true);
    for width in [1080, 360] {
        for scheme in ["light", "dark"] {
            browser.prefer(scheme);
            browser.picture(&format!("studio-coming-{width}-{scheme}"), width);
        }
    }
    browser.click(".bring .waiting button");
    browser.soon(
        "text(one('.trouble'))",
        "The files were not read to their end, because you stopped. Nothing has changed.",
    );
    browser.soon("[one('.bring .waiting'), window.ended]", json!([null, 1]));
    assert_eq!(browser.see(&format!("one('{TEXT}').value")), INCIDENTS);
}

#[test]
fn a_hidden_sheet_is_asked_about_and_the_answer_can_be_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, title) in [("Shown", "A raid"), ("More", "A strike")] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet.write_row(0, 0, ["Date", "Title", "Link"]).expect("cells");
        sheet.write_row(1, 0, ["2023-11-20", title, "https://news.example/a"]).expect("cells");
        sheet.set_hidden(name == "More");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let browser = studio();
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.xlsx", &bytes)]);
    let asked = "text(one('.desk > .ask'))";
    let question =
        "raids.xlsx – More.csv is a hidden sheet of its workbook. Does it belong to the chain? Read it Leave it out";
    browser.soon(asked, question);
    browser.soon(&format!("{SUMMARY}.includes(': 1 incident,')"), true);
    assert_eq!(browser.see("text(one('.findings')).includes('hidden')"), false);
    for width in [1080, 360] {
        for scheme in ["light", "dark"] {
            browser.prefer(scheme);
            browser.picture(&format!("studio-hidden-{width}-{scheme}"), width);
        }
    }
    browser.click(".desk > .ask button:nth-of-type(1)");
    browser.soon("all('[role=tab]').map(text)", json!(["raids.xlsx – Shown.csv", "raids.xlsx – More.csv"]));
    browser.soon(&format!("{SUMMARY}.includes(': 2 incidents,')"), true);
    assert_eq!(browser.see("one('.desk > .ask')"), json!(null));
    browser.click(".shelf button");
    browser.soon(asked, question);
    browser.soon("all('[role=tab]').length", 1);
    browser.click(".desk > .ask button:nth-of-type(2)");
    let left = "raids.xlsx – More.csv is a hidden sheet of its workbook, and is left out. Read it";
    browser.soon(asked, left);
    browser.settle();
    // it is kept with the draft
    browser.open_until("/?studio", "all('[role=tab]').length === 1");
    browser.soon(asked, left);
    browser.click(".shelf button");
    browser.soon(asked, question);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_workbook_of_hidden_sheets_is_asked_about_sheet_by_sheet() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio();
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.xlsx", &hidden())]);
    let asked = "all('.desk > .ask').map(text)";
    let question = |sheet: &str| {
        format!(
            "raids.xlsx – {sheet}.csv is a hidden sheet of its workbook. Does it belong to the chain? Read it Leave it out"
        )
    };
    browser.soon(asked, json!([question("Incidents"), question("More")]));
    assert_eq!(browser.see("[text(one('.trouble')), all('[role=tab]').length]"), json!(["", 0]));
    browser.settle();
    // the question is kept like a text
    browser.open_until("/?studio", "all('.desk > .ask').length === 2");
    browser.click(".desk > .ask button:nth-of-type(1)");
    browser.soon("all('[role=tab]').map(text)", json!(["raids.xlsx – Incidents.csv"]));
    browser.soon(&format!("{SUMMARY}.includes(': 1 incident,')"), true);
    browser.soon(asked, json!([question("More")]));
    browser.click(".desk > .ask button:nth-of-type(1)");
    browser.soon(&format!("{SUMMARY}.includes(': 2 incidents,')"), true);
    browser.soon(asked, json!([]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_row_below_a_million_empty_ones_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Date", "Title", "Link"]).expect("cells");
    sheet.write_row(1, 0, ["2023-11-20", "A raid", "https://news.example/a"]).expect("cells");
    sheet.write_row(1_048_575, 0, ["2023-11-21", "A strike", "https://news.example/b"]).expect("cells");
    let browser = studio();
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.xlsx", &book.save_to_buffer().expect("a workbook"))]);
    browser.soon(&format!("{SUMMARY}.includes(': 1 incident,')"), true);
    browser.soon("text(one('.findings .error')).includes('Row 1048576: is below 1048573 empty rows')", true);
    assert!(browser.see(&format!("one('{TEXT}').value.length")).as_u64().is_some_and(|length| length < 200));
}
