//! Everything in one ZIP.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

use super::{BROKEN, mended, paste, studio};

/// The texts in a ZIP that the browser has saved, by name.
pub fn unpacked(folder: &Path, name: &str) -> BTreeMap<String, String> {
    let path = folder.join(name);
    let bytes = (0..200)
        .find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            std::fs::read(&path).ok().filter(|bytes| !bytes.is_empty())
        })
        .expect("a ZIP is saved");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").to_string(), text)
        })
        .collect()
}

#[test]
fn the_zip_has_all_that_goes_into_an_article_and_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    paste(&browser, &mended());
    browser.soon("all('.preview .ic-opener').length", 2);
    browser.run("const at = one('#address'); at.value = '/chains/mine.json'; at.dispatchEvent(new Event('input', { bubbles: true }))");
    browser.soon("one('#frame').value.includes('<iframe')", true);
    browser.click(".take button.first");
    let files = unpacked(folder.path(), "chain.zip");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["README.txt", "frame.html", "mine.json", "mine.packed.json", "static.html", "tag.html"]);
    let (chain, problems) = incident_chain::read::read(&files["mine.json"]).expect("a chain");
    assert_eq!((chain.incidents.len(), problems), (2, Vec::new()));
    // one address for both
    let origin = browser.see("location.origin");
    let address = format!("{}/chains/mine.json", origin.as_str().expect("an origin"));
    assert!(files["tag.html"].contains(&format!("<incident-chain src=\"{address}\"")), "{}", files["tag.html"]);
    assert!(files["frame.html"].contains(&format!("?src={address}&amp;embed=1")), "{}", files["frame.html"]);
    assert!(files["README.txt"].contains(&address), "{}", files["README.txt"]);
    // both are on their hosts, which have to let the article have them
    assert_eq!(files["README.txt"].matches("Access-Control-Allow-Origin: *").count(), 2, "{}", files["README.txt"]);
    // the static chain needs no Rust: it is the one that the command renders
    let rendered = incident_chain::view::to_html(
        chain,
        &incident_chain::model::LeftOut::default(),
        incident_chain::view::Options { data_url: Some(address), ..Default::default() },
    );
    let line = incident_chain::embed::snippet::one_line(&rendered);
    assert_eq!(files["static.html"].trim_end(), line);
    assert!(files["tag.html"].contains(&line));
}

#[test]
fn an_address_that_no_reader_can_load_is_said_to_be_none_and_a_frame_stays_on_its_host() {
    let browser = studio(1280);
    paste(&browser, &mended());
    browser.soon("one('#frame')?.value.includes('<iframe')", true);
    let write = |address: &str| {
        let address = serde_json::json!(address);
        browser.run(&format!("const at = one('#address'); at.value = {address}; at.dispatchEvent(new Event('input', {{ bubbles: true }}))"));
    };
    for none in ["", "ftp://files.example/a.json", "/chains/"] {
        write(none);
        browser.soon("text(one('#address-said')).startsWith('This is no address of a file on the web.')", true);
        browser.soon("one('#tag').value.includes('/chain.json\"')", true);
    }
    write("https://cdn.example/a.json");
    browser.soon("text(one('#address-said'))", "Readers load it from https://cdn.example/a.json");
    browser.soon("one('#frame').value.startsWith('A frame shows data from the host of http')", true);

    // and the text in the ZIP says so, too
    let folder = tempfile::tempdir().expect("a folder");
    browser.save_into(folder.path());
    browser.click(".take button.first");
    let files = unpacked(folder.path(), "chain.zip");
    assert!(!files.contains_key("frame.html"));
    let says = "There is no frame.html. A frame shows data from the host of http";
    assert!(files["README.txt"].contains(says), "{}", files["README.txt"]);
}

#[test]
fn what_was_read_of_other_files_is_not_taken_away() {
    let browser = studio(1280);
    let folder = tempfile::tempdir().expect("a folder");
    paste(&browser, &mended());
    browser.soon("one('.take') !== null", true);
    let question = "id,date,title,source_url\nraid,03/04/2023,A raid,https://news.example/raid\n";
    browser.choose_files(super::FIELD, &[&super::write(folder.path(), "question.csv", question)]);
    browser.soon("text(one('#findings-summary'))", "This cannot be read yet.");
    assert_eq!(browser.see("[one('.take'), one('.preview .ic-opener')]"), serde_json::json!([null, null]));
}

#[test]
fn a_chain_with_errors_is_not_packed_in_the_zip_either() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    paste(&browser, BROKEN);
    browser.soon("all('.preview .ic-opener').length", 1);
    browser.click(".take button.first");
    let files = unpacked(folder.path(), "chain.zip");
    assert!(files.contains_key("chain.json") && !files.contains_key("chain.packed.json"), "{:?}", files.keys());
    assert!(!files["README.txt"].contains("chain.packed.json"), "{}", files["README.txt"]);
}

#[test]
fn the_zip_of_a_long_chain_is_made_while_the_page_responds() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    let row = |at: usize| format!("r{at},2023-11-20,Raid {at},https://news.example/{at}\n");
    let sheet = format!("id,date,title,source_url\n{}", (0..4_000).map(row).collect::<String>());
    browser.choose_files(super::FIELD, &[&super::write(folder.path(), "long.csv", sheet)]);
    browser.soon("text(one('#findings-summary')).includes(': 4000 incidents')", true);
    browser.settle();
    browser.run(
        "window.longest = 0;
         let last = performance.now();
         setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 20);",
    );
    browser.click(".take button.first");
    browser.soon("text(one('.take .waiting'))", "chain.zip is being made.");
    for width in [1080, 360] {
        browser.picture(&format!("studio-making-{width}"), width);
    }
    browser.soon("text(one('#take-said')).includes('Saved as chain.zip.')", true);
    assert_eq!(browser.see("one('.take .waiting')"), serde_json::Value::Null);
    let longest = browser.see("longest").as_f64().expect("a time");
    assert!(longest < 1_000.0, "the page stood still for {longest} ms");
    let files = unpacked(folder.path(), "chain.zip");
    assert!(files["README.txt"].contains("There is no frame.html. A chain as long as this needs no frame"));
}
