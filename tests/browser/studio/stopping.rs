//! Reading that takes a while: how far it is, and what is there when it is stopped.

use serde_json::json;

use super::{FIELD, SUMMARY, TEXT, chain, studio, write};

fn sheet(rows: usize) -> String {
    let row = |at: usize| format!("r{at},2023-11-20,Raid {at},https://news.example/{at}\n");
    format!("id,date,title,source_url\n{}", (0..rows).map(row).collect::<String>())
}

#[test]
fn what_was_there_before_is_there_again_when_the_reading_of_other_files_is_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let first = chain("First");
    browser.choose_files(FIELD, &[&write(folder.path(), "first.json", &first)]);
    browser.soon("all('.preview .ic-opener').length", 1);
    browser.choose_files(FIELD, &[&write(folder.path(), "long.csv", sheet(20_000))]);
    browser.soon("one('.findings .waiting progress') !== null", true);
    browser.click(".findings .waiting button");
    browser.soon(
        "text(one('.findings .ask'))",
        "Reading was stopped. Your earlier files are here again. Read the new files",
    );
    let is_first =
        format!("[one('{TEXT}').value, all('.preview .ic-opener').length, {SUMMARY}.includes('1 incident')]");
    browser.soon(&is_first, json!([first, 1, true]));
    for width in [1080, 360] {
        for scheme in ["light", "dark"] {
            browser.prefer(scheme);
            browser.picture(&format!("studio-stopped-{width}-{scheme}"), width);
        }
    }
    // so it is kept
    browser.settle();
    browser.open_until("/?studio", "all('.preview .ic-opener').length === 1");
    browser.soon(&is_first, json!([first, 1, true]));
    // and the new files are a step away
    browser.click(".shelf button");
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 20000 incidents')"), true);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_text_of_a_million_lines_does_not_stop_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let empty = "\n".repeat(900_000);
    browser.choose_files(FIELD, &[&write(folder.path(), "long.csv", sheet(2) + &empty)]);
    browser.soon(&format!("{SUMMARY}.includes('2 incidents')"), true);
    browser.soon(&format!("[one('{TEXT}').value.length < 60_000, one('{TEXT}').readOnly]"), json!([true, true]));
}

#[test]
fn each_of_several_files_that_are_refused_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let files = [("good.csv", sheet(1)), ("empty.csv", String::new()), ("page.pdf", "%PDF-1.7".to_string())];
    let [good, empty, page] = files.map(|(name, text)| write(folder.path(), name, text));
    browser.choose_files(FIELD, &[&good, &empty, &page]);
    let said = "text(one('.trouble'))";
    browser.soon(
        &format!("['empty.csv: ', 'page.pdf: ', 'Nothing has changed.'].every((it) => {said}.includes(it))"),
        true,
    );
    assert_eq!(browser.see(&format!("{said}.includes('good.csv')")), false);
}
