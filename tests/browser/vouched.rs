//! Files of the standalone page and of the studio with a wrong hash: they are not run.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::browser::Browser;
use crate::site::{Answer, Request, Site};

/// The files of a release of which one of these has the hash.
fn vouched_by(files: &[&str]) -> BTreeSet<String> {
    let list: Vec<Value> = serde_json::from_str(include_str!("../../tools/files.json")).expect("a list of files");
    let text = |file: &Value, name: &str| file[name].as_str().expect("a name").to_owned();
    list.iter()
        .filter(|file| files.contains(&text(file, "vouchedBy").as_str()))
        .map(|file| text(file, "name"))
        .collect()
}

/// The folder `/NAME/` is the release with that one file exchanged.
fn exchanged(request: &Request) -> Option<Answer> {
    let path = request.path.split('?').next()?;
    if path == "/packed.json" {
        let text = String::from_utf8(crate::site::dist("data/al-asad.json")?).ok()?;
        let (chain, _) = incident_chain::read::read(&text).ok()?;
        return Some(Answer::of("application/json", incident_chain::pack::envelope(&chain, None)));
    }
    let (folder, file) = path.strip_prefix('/')?.split_once('/')?;
    if !vouched_by(&["embed.js", "page.js", "index.html"]).contains(folder) {
        return None;
    }
    let body = crate::site::dist(file)?;
    let mime = crate::site::mime(file);
    // a script or style that shows that it was taken, or one space more
    let stranger = match file.rsplit('.').next() {
        Some("js") => {
            b"globalThis.document && document.body.setAttribute('data-stranger', ''); export default 1;".to_vec()
        }
        Some("css") => b"body { --stranger: 1; }".to_vec(),
        _ => [&body[..], b" "].concat(),
    };
    Some(Answer::of(mime, if file == folder { stranger } else { body }))
}

const STRANGER: &str = "document.body.hasAttribute('data-stranger') || getComputedStyle(document.body).getPropertyValue('--stranger') !== ''";

#[test]
fn an_exchanged_file_of_the_page_is_not_run_and_that_is_said() {
    let browser = Browser::at(Site::with(exchanged), "", 640);
    // The page has these three in it, or has only tags to give out that name them.
    let mut left = vouched_by(&["embed.js", "page.js", "index.html"]);
    left.retain(|file| !["embed.js", "figure.js", "resize.js"].contains(&file.as_str()));
    for (address, is_said) in [
        ("page.js/index.html", "is_seen(one('#broken'))"),
        ("page.js/index.html?studio", "is_seen(one('#broken'))"),
        ("widget_bg.wasm/index.html?src=/packed.json", "is_seen(one('.ic-failure'))"),
        ("reader_bg.wasm/index.html", "is_seen(one('.ic-failure'))"),
        ("studio-worker.js/index.html?studio", "is_seen(one('#unopened'))"),
        ("studio_bg.wasm/index.html?studio", "is_seen(one('#unopened'))"),
        // without its styles the studio works
        ("studio.css/index.html?studio", "is_seen(one('.studio'))"),
    ] {
        left.remove(address.split('/').next().unwrap_or_default());
        browser.open_until(&format!("/{address}"), is_said);
        assert_eq!(browser.see(STRANGER), false, "{address}");
        assert_eq!(browser.see("all('.ic-opener').length"), 0, "{address}");
        let is_open = browser.see("all('.studio').length");
        assert_eq!(is_open, usize::from(address.starts_with("studio.css")), "{address}");
    }
    // the first view is there, and says of what opens that it could not be loaded
    for address in ["widget_more_bg.wasm/index.html?src=/packed.json", "reader_more_bg.wasm/index.html"] {
        left.remove(address.split('/').next().unwrap_or_default());
        browser.open_until(&format!("/{address}"), "all('.ic-opener').length > 0");
        browser.run("one('.ic-opener').click()");
        browser.soon("text(one('.ic-more p'))", "The details could not be loaded.");
    }
    // the studio is there, and reads everything but workbooks
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("mine.xlsx");
    std::fs::write(&book, b"PK\x03\x04").expect("a file to choose");
    for file in ["book-worker.js", "book_bg.wasm"] {
        left.remove(file);
        browser.open_until(&format!("/{file}/index.html?studio"), "is_seen(one('.studio'))");
        browser.choose_files(".choose input", &[&book]);
        browser
            .soon("text(one('.trouble')).includes('the part of this page that reads those could not be loaded')", true);
        assert_eq!(browser.see(STRANGER), false, "{file}");
    }
    let styles = left.iter().filter(|file| file.ends_with(".css")).cloned().collect::<Vec<_>>();
    for styles in styles {
        left.remove(&styles);
        browser.open_until(&format!("/{styles}/index.html"), "all('.ic-opener').length > 0");
        assert_eq!(browser.see(STRANGER), false, "{styles}");
    }
    assert!(left.is_empty(), "nobody has exchanged {left:?}");
}

#[test]
fn no_page_of_ours_loads_a_script_that_nothing_vouches_for() {
    let browser = Browser::start(640);
    for (address, is_there) in
        [("/?example=al-asad&embed=1", "all('.ic-opener').length > 0"), ("/?studio", "is_seen(one('.studio'))")]
    {
        browser.open_until(address, is_there);
        browser.settle();
    }
    let mut scripts = browser.site.requests();
    scripts.retain(|path| path.ends_with(".js"));
    scripts.iter_mut().for_each(|path| path.drain(..=path.find('/').unwrap_or(0)).for_each(drop));
    scripts.sort();
    scripts.dedup();
    assert_eq!(scripts, ["page.js", "studio-worker.js"]);
}

#[test]
fn the_word_for_a_page_that_does_not_come_is_not_seen_before_its_time() {
    let browser = Browser::at(Site::with(exchanged), "", 640);
    browser.open_until("/page.js/index.html", "document.readyState === 'complete'");
    browser.settle();
    assert_eq!(browser.see("is_seen(one('#broken'))"), false);
    browser.open_until("/index.html", "all('.ic-opener').length > 0");
    assert_eq!(browser.see("one('#broken')"), serde_json::Value::Null);
}

#[test]
fn a_release_lists_the_crates_that_it_is_built_of() {
    let list = String::from_utf8(crate::site::dist("sbom.cdx.json").expect("a list")).expect("text");
    let bom: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    assert_eq!(bom["bomFormat"], "CycloneDX");
    let components = bom["components"].as_array().expect("components");
    let lock = include_str!("../../Cargo.lock");
    for name in ["leptos", "wasm-bindgen", "serde_json", "chrono"] {
        let listed = components.iter().find(|component| component["name"] == name).expect(name);
        let version = listed["version"].as_str().expect("a version");
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n")), "{name} {version}");
        assert!(listed["licenses"].is_array() && listed["hashes"].is_array(), "{listed}");
    }
    // Two builds of one commit list the same.
    assert_eq!(
        (&bom["serialNumber"], &bom["metadata"]["timestamp"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert!(!list.contains(env!("CARGO_MANIFEST_DIR")), "no folder of the machine that built it");
}
