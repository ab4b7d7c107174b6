//! The studio: a publisher's text in, the place of each slip, a chain next to it, and the chain out.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hands::key;
use crate::site::{Answer, Request, Site};

mod arranging;
mod columns;
mod findings;
mod history;
mod journey;
mod language;
mod leaving;
mod parcel;
mod stopping;

const TEXT: &str = ".paper textarea";

const SOUND: &str =
    r#"{"title":"T","incidents":[{"title":"A raid","date":"2023","sources":["https://news.example/raid"]}]}"#;

/// Two incidents and what the second answers; the date of the first is written as it should not be.
const BROKEN: &str = r#"{
  "title": "A raid and its answer",
  "incidents": [
    { "id": "raid", "title": "A raid on a border post", "date": "20/11/2023", "sources": ["https://news.example/raid"] },
    { "id": "shelling", "title": "Shelling across the border", "date": "2023-11-21", "sources": ["https://news.example/shelling"],
      "responds_to": [{ "incident": "raid", "basis": "declared", "says": "Southern Army", "source": "https://news.example/shelling" }] }
  ]
}"#;

fn studio(width: u32) -> Browser {
    let browser = Browser::start(width);
    browser.open_until("/?studio", "!!one('.paper textarea')");
    browser
}

/// Puts a text into the field as pasting does: at once.
fn paste(browser: &Browser, text: &str) {
    let text = json!(text);
    browser.run(&format!(
        "const field = one('{TEXT}'); field.focus(); field.select();
         document.execCommand('insertText', false, {text});"
    ));
}

/// What the field has selected.
fn selected(browser: &Browser) -> Value {
    browser.see(&format!("((field) => field.value.slice(field.selectionStart, field.selectionEnd))(one('{TEXT}'))"))
}

const SUMMARY: &str = "text(one('#findings-summary'))";

#[test]
fn a_broken_text_is_mended_where_its_problem_leads_and_taken_away() {
    let browser = studio(1280);
    browser.soon(SUMMARY, "Nothing here yet.");
    paste(&browser, BROKEN);
    browser.soon(SUMMARY, "Read as a chain in JSON: 1 incident, 0 answers. 2 errors, 1 note.");
    browser.soon("all('.preview .ic-opener').length", 1);

    browser.click(".findings li button");
    browser.soon("active() === one('.paper textarea')", true);
    browser.settle();
    assert_eq!(selected(&browser), "\"20/11/2023\"");
    assert_eq!(
        browser.see("one('.paper textarea').value.slice(0, one('.paper textarea').selectionStart).split('\\n').length"),
        4
    );

    browser.type_into(TEXT, "\"2023-11-20\"");
    browser.soon(SUMMARY, "Read as a chain in JSON: 2 incidents, 1 answer. 2 notes.");
    browser.soon(
        "all('.preview .ic-opener').map(text)",
        json!(["A raid on a border post, responses: 1", "Shelling across the border, responds to 1"]),
    );

    let saved = saved_by(&browser, SAVE_PLAIN);
    let (name, text) = &saved[0];
    assert_eq!(name, "chain.json");
    let (chain, problems) = incident_chain::read::read(text).expect("a chain");
    assert_eq!((chain.incidents.len(), chain.links.len(), problems), (2, 1, Vec::new()));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The names and texts of the files that a click has the browser save.
fn saved_by(browser: &Browser, css: &str) -> Vec<(String, String)> {
    browser.run(
        "window.saved = [];
         const made = new Map();
         const make = URL.createObjectURL;
         URL.createObjectURL = (blob) => { const address = make.call(URL, blob); made.set(address, blob); return address; };
         HTMLAnchorElement.prototype.click = function () {
             const entry = [this.download, null];
             saved.push(entry);
             made.get(this.href).text().then((text) => (entry[1] = text));
         };",
    );
    browser.click(css);
    browser.soon("saved.length > 0 && saved.every(([, text]) => text !== null)", true);
    let saved = browser.see("saved");
    let text = |value: &Value| value.as_str().expect("a text").to_string();
    saved.as_array().expect("files").iter().map(|file| (text(&file[0]), text(&file[1]))).collect()
}

/// The same, with nothing wrong in it.
fn mended() -> String {
    BROKEN.replace("20/11/2023", "2023-11-20")
}

/// The folder that holds what the browser has saved, put on the site as a publisher does, next to an article.
static PUT: OnceLock<PathBuf> = OnceLock::new();

fn put(request: &Request) -> Option<Answer> {
    let name = request.path.strip_prefix("/put/")?;
    if name == "article.html" {
        let tag = "<incident-chain src=\"chain.packed.json\" loading=\"eager\"></incident-chain><script type=\"module\" src=\"/embed.js\"></script>";
        return Some(Answer::of(
            "text/html",
            format!("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>An article</title>{tag}"),
        ));
    }
    Some(Answer::of("application/json", std::fs::read(PUT.get()?.join(name)).ok()?))
}

/// The text of a file, once the browser has saved it.
fn saved_file(folder: &Path, name: &str) -> String {
    let path = folder.join(name);
    for _ in 0..200 {
        if let Some(text) = std::fs::read_to_string(&path).ok().filter(|text| !text.is_empty()) {
            return text;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{name} was not saved");
}

const SAVE_PLAIN: &str = ".take .actions button:nth-of-type(2)";
const SAVE_PACKED: &str = ".take .actions button:nth-of-type(4)";

#[test]
fn the_packed_chain_is_what_the_command_packs_and_an_article_draws_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = PUT.get_or_init(|| folder.path().to_owned());
    let browser = Browser::at(Site::with(put), "", 1280);
    browser.save_into(path);
    browser.open_until("/?studio", "!!one('.paper textarea')");
    paste(&browser, &mended());
    browser.soon("all('.preview .ic-opener').length", 2);
    let titles = browser.see("all('.preview .ic-opener').map(text)");

    assert_eq!(browser.see(&format!("text(one('{SAVE_PACKED}'))")), "Download the packed chain");
    browser.click(SAVE_PACKED);
    browser.soon(
        "text(one('.take [role=status]'))",
        "Saved as chain.packed.json: readers load it faster. Put it next to chain.json, and write its name in the tag.",
    );
    let packed = saved_file(path, "chain.packed.json");
    browser.click(SAVE_PLAIN);
    let plain = saved_file(path, "chain.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    let by_command = command.args(["pack", "chain.json"]).current_dir(path).output().expect("the command runs");
    assert_eq!(packed, String::from_utf8(by_command.stdout).expect("text"));

    browser.open_until("/put/article.html", "all('.ic-opener').length === 2");
    assert_eq!(browser.see("all('.ic-opener').map(text)"), titles);
    assert_eq!(browser.see("JSON.stringify(one('incident-chain').data)"), packed.trim_end());
    // nothing that reads was asked for, and a reader who wants the data gets the plain ones
    let asked = browser.site.requests();
    assert!(asked.iter().any(|path| path.ends_with("/widget_bg.wasm")), "{asked:?}");
    assert!(!asked.iter().any(|path| path.ends_with("/reader_bg.wasm")), "{asked:?}");
    assert_eq!(browser.see("new URL(one('a[download]').href).pathname"), "/put/chain.json");
    let offered = "fetch(one('a[download]').href).then((answer) => answer.text()).then(arguments[0])";
    let script = format!(
        "const one = (css) => document.querySelector('incident-chain').shadowRoot.querySelector(css); {offered}"
    );
    assert_eq!(browser.await_script(&script, Vec::new()), plain);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_chain_with_errors_has_no_packed_one_to_take_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    paste(&browser, BROKEN);
    browser.soon("all('.preview .ic-opener').length", 1);
    let refused = format!("one('{SAVE_PACKED}').disabled");
    let why = format!("text(document.getElementById(one('{SAVE_PACKED}').getAttribute('aria-describedby')))");
    browser.soon(&refused, true);
    assert_eq!(
        browser.see(&why),
        "What has an error is not in the checked chain. There is no packed chain until it is mended."
    );
    browser.click(SAVE_PACKED);
    browser.click(SAVE_PLAIN);
    saved_file(folder.path(), "chain.json");
    browser.soon("text(one('.take [role=status]')).endsWith(' Saved as chain.json.')", true);
    let names: Vec<_> =
        std::fs::read_dir(folder.path()).expect("a folder").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(names, ["chain.json"]);

    paste(&browser, &mended());
    browser.soon(&refused, false);
    assert_eq!(browser.see(&why), Value::Null);
    browser.soon("text(one('.take [role=status]'))", "");
    browser.click(SAVE_PACKED);
    saved_file(folder.path(), "chain.packed.json");
}

#[test]
fn sheets_are_converted_in_the_page_and_a_row_is_led_to() {
    let browser = studio(1280);
    paste(
        &browser,
        "id;date;title;responds_to;source_url\nraid;20/11/2023;A raid on a border post;;https://news.example/raid\n\
         shelling;21/11/2023;Shelling across the border;rade;https://news.example/shelling\n",
    );
    browser
        .soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 2 incidents, 0 answers.')"), true);
    browser.soon("all('.findings .error .does').map(text)", json!(["Show row 3, responds_to"]));
    browser.click(".findings .error button");
    browser.soon("active() === one('.paper textarea')", true);
    browser.settle();
    assert_eq!(selected(&browser), "rade");
    browser.type_into(TEXT, "raid");
    browser
        .soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 2 incidents, 1 answer.')"), true);

    // back as sheets: one file, which is named after the chain
    let folder = tempfile::tempdir().expect("a folder");
    browser.save_into(folder.path());
    browser.type_into("#title", "A raid, and its answer");
    browser.soon("text(one('.preview [part~=title]'))", "A raid, and its answer");
    browser.click(".take .actions button:nth-of-type(5)");
    let files = parcel::unpacked(folder.path(), "a-raid-and-its-answer-sheets.zip");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["chain.csv", "incidents.csv", "links.csv"]);
    assert!(files["chain.csv"].contains("A raid, and its answer"), "{}", files["chain.csv"]);
    browser.soon(
        "text(one('#take-said')).startsWith('Saved as a-raid-and-its-answer-sheets.zip, with incidents.csv, ')",
        true,
    );
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_chain_without_a_title_is_not_taken_away_without_a_word() {
    let sheet = "id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/raid\n";
    for width in [1280, 360] {
        let browser = studio(width);
        paste(&browser, sheet);
        browser.soon(
            "text(one('.take .untitled'))",
            "The chain has no title: all that you take away says “Untitled chain”. Give it a title",
        );
        // it is asked next to the figure, where it is seen
        let told = "text(document.getElementById(one('.result #title').getAttribute('aria-describedby')))";
        assert_eq!(
            browser.see(told),
            "It has none yet: readers see “Untitled chain”. Say in a few words what the chain is about."
        );
        browser.picture(&format!("studio-untitled-{width}"), width);
        browser.click(".untitled button");
        browser.soon("active()?.id", "title");
        browser.type_into("#title", "A raid");
        browser.soon("text(one('.preview [part~=title]'))", "A raid");
        browser.soon("[one('.untitled'), text(one('#title-told'))]", json!([null, ""]));
    }
}

#[test]
fn a_missing_title_is_said_also_where_more_is_wrong_than_is_listed() {
    let browser = studio(1280);
    let row = |at: usize| format!("r{at},soon,Raid {at},https://news.example/{at}\n");
    let rows: String = (0..300).map(row).collect();
    let sheet = format!("id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/raid\n{rows}");
    paste(&browser, &sheet);
    browser.soon(&format!("{SUMMARY}.includes(': 1 incident')"), true);
    browser.soon("one('.untitled') !== null", true);
}

#[test]
fn a_title_that_the_files_say_is_not_changed_in_silence() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let files = [
        write(
            folder.path(),
            "raids.csv",
            "id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/raid\n",
        ),
        write(folder.path(), "about.csv", "field,value\ntitle,Of the files\n"),
    ];
    browser.choose_files(FIELD, &[&files[0], &files[1]]);
    browser.soon("text(one('.preview [part~=title]'))", "Of the files");
    assert_eq!(browser.see("one('.untitled')"), Value::Null);
    browser.type_into("#title", "Mine");
    browser.soon("text(one('#title-told'))", "The files say what it is called: Of the files. Change it there.");
}

#[test]
fn nothing_leaves_the_page_and_an_embed_carries_nothing_of_it() {
    let browser = studio(1280);
    let before = browser.site.requests();
    assert!(before.iter().any(|path| path.ends_with("/studio_bg.wasm")), "{before:?}");
    paste(&browser, BROKEN);
    browser.soon("all('.preview .ic-opener').length", 1);
    browser.click(".take .actions button");
    browser.settle();
    assert_eq!(browser.site.requests(), before);

    for page in ["/article.html", "/?src=data/al-asad.json", "/"] {
        let article = Browser::start(1280);
        article.open_until(page, "all('.ic-opener').length > 0");
        article.settle();
        let mut asked = article.site.requests();
        assert!(asked.iter().any(|path| path.ends_with("/reader_bg.wasm")), "{asked:?}");
        // The page that offers the studio asks whether it is there, and takes nothing of it.
        asked.retain(|path| page != "/" || !path.ends_with("/studio_bg.wasm"));
        assert!(!asked.iter().any(|path| path.contains("studio")), "{page}: {asked:?}");
        let taken = "performance.getEntriesByType('resource').filter(({ name, decodedBodySize }) => name.includes('studio') && decodedBodySize > 0).length";
        assert_eq!(article.see(taken), 0, "{page}");
    }
}

#[test]
fn the_samples_to_start_from_have_nothing_wrong_with_them() {
    let browser = studio(1280);
    for sample in 1..=3 {
        browser.click(&format!(".samples li:nth-child({sample}) button"));
        browser.soon(
            &format!(
                "/^Read as .*: \\d+ incidents, \\d+ answers?\\. (Nothing is wrong|\\d+ notes?\\.)/.test({SUMMARY})"
            ),
            true,
        );
        assert_eq!(browser.see("all('.findings .error, .findings .warning').map(text)"), json!([]), "sample {sample}");
        browser.soon("text(one('.trouble'))", "");
    }
}

#[test]
fn the_studio_fits_a_phone_and_is_named_for_a_screen_reader() {
    for (width, scheme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
        let browser = studio(width);
        browser.prefer(scheme);
        browser.picture(&format!("studio-empty-{width}-{scheme}"), width);
        paste(&browser, BROKEN);
        browser.soon("all('.preview .ic-opener').length", 1);
        assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true, "{width} px");
        let small = "all('.studio button, .studio a, .choose').filter(is_seen).filter((it) => it.getBoundingClientRect().height < 24).map(text)";
        assert_eq!(browser.see(small), json!([]), "{width} px");
        assert_eq!(browser.name_of(TEXT), "Text of chain.json");
        for field in ["#address", "#tag", "#frame", ".choose input"] {
            assert_ne!(browser.name_of(field), "", "{field}");
        }
        browser.picture(&format!("studio-{width}-{scheme}"), width);
    }
}

/// Everything of the studio that can be pressed and is smaller than a fingertip.
const SMALL: &str = "all('.studio :is(button, select, summary, input[type=text], a, .choose, label:has([type=radio]))')
    .filter((it) => is_seen(it) && !it.closest('.sheet') && it.getBoundingClientRect().height < 44)
    .map((it) => it.outerHTML)";

#[test]
fn on_a_touch_screen_all_that_is_pressed_is_as_large_as_a_fingertip_and_nothing_is_wider_than_it() {
    let browser = studio(320);
    browser.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true, "maxTouchPoints": 1 }));
    browser.soon("matchMedia('(pointer: coarse)').matches", true);
    let check = |name: &str| {
        browser.settle();
        assert_eq!(browser.see("document.documentElement.scrollWidth"), 320, "{name}");
        assert_eq!(browser.see(SMALL), json!([]), "{name}");
        browser.picture(&format!("studio-touch-{name}"), 320);
    };
    check("empty");
    let sheet = "id,title,date,by,against,Toll,source_url\nraid,A raid,03/04/2023,The Band,The Army,2,https://news.example/raid\n";
    paste(&browser, sheet);
    browser.soon("all('.answers input').length", 2);
    check("columns");
    browser.click(".answers input");
    browser.soon("all('.preview .ic-opener').length", 1);
    browser.click(".looks summary");
    for count in 1..=2 {
        browser.click("#add-side");
        browser.soon("all('.side').length", count + 1);
    }
    browser.choose("select[aria-label='Colour of Side 2']", "Colour 1");
    browser.run("all('.studio details').forEach((it) => (it.open = true))");
    browser.run("all('.shelf button').find((it) => text(it) === 'Forget everything…').click()");
    browser.soon("one('#keep-it') !== null", true);
    check("sides");
}

#[test]
fn by_keyboard_alone_one_gets_from_a_problem_to_its_place() {
    let browser = studio(1280);
    paste(&browser, BROKEN);
    browser.soon("all('.findings li').length", 3);
    browser.run("one('.findings li button').focus()");
    browser.press(&[key::ENTER]);
    browser.soon("active() === one('.paper textarea')", true);
}

pub const FIELD: &str = ".choose input";

/// A chain of one incident.
fn chain(title: &str) -> String {
    json!({ "title": title, "incidents": [{ "title": title, "date": "2023-11-20", "sources": ["https://news.example/a"] }] })
        .to_string()
}

/// Writes a file to choose.
pub fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file to choose");
    path
}

#[track_caller]
fn assert_holds(browser: &Browser, text: &str) {
    browser.soon(&format!("[one('{TEXT}').value, text(one('.trouble'))]"), json!([text, ""]));
}

#[test]
fn a_chosen_file_is_read_and_chosen_again_after_it_was_mended() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let (first, mended, other) = (chain("A raid"), chain("A raid, mended"), chain("Another chain"));
    let path = write(folder.path(), "mine.json", &first);
    browser.choose_files(FIELD, &[&path]);
    assert_holds(&browser, &first);
    browser.soon("all('.preview .ic-opener').map((each) => each.firstChild.data)", json!(["A raid"]));
    assert_eq!(browser.see("all('[role=tab]').map(text)"), json!(["mine.json"]));

    write(folder.path(), "mine.json", &mended);
    browser.choose_files(FIELD, &[&path]);
    assert_holds(&browser, &mended);

    // what a second choice replaces can be brought back
    browser.choose_files(FIELD, &[&write(folder.path(), "other.json", &other)]);
    assert_holds(&browser, &other);
    browser.soon("text(one('.ask'))?.startsWith('This has come in place of mine.json.')", true);
    browser.click(".ask button");
    assert_holds(&browser, &mended);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn several_chosen_files_are_one_spreadsheet() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let sample = |name: &str| crate::site::folder("data/templates").join(name);
    browser.choose_files(FIELD, &[&sample("incidents.csv"), &sample("links.csv"), &sample("chain.csv")]);
    browser.soon("all('[role=tab]').map(text).sort()", json!(["chain.csv", "incidents.csv", "links.csv"]));
    browser.soon(&format!("/^Read as .*: \\d+ incidents, \\d+ answers?\\./.test({SUMMARY})"), true);

    // all or none
    let before = browser.see(&format!("one('{TEXT}').value"));
    let (good, empty) = (write(folder.path(), "good.csv", "id,title,date\n"), write(folder.path(), "empty.csv", ""));
    browser.choose_files(FIELD, &[&good, &empty]);
    browser.soon("text(one('.trouble'))", "empty.csv: This file is empty. Nothing has changed.");
    assert_eq!(browser.see(&format!("one('{TEXT}').value")), before);
    assert_eq!(browser.see("all('[role=tab]').length"), 3);
}

#[test]
fn two_files_of_one_name_are_told_apart_and_neither_is_lost() {
    let [one, two] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let browser = studio(1280);
    let sheet = |at: &str| format!("id,date,title,source_url\n{at},2023-11-20,Raid {at},https://news.example/{at}\n");
    let paths = [(&one, "a"), (&two, "b")].map(|(folder, at)| write(folder.path(), "raids.csv", sheet(at)));
    browser.choose_files(FIELD, &[&paths[0], &paths[1]]);
    browser.soon("all('[role=tab]').map(text)", json!(["raids.csv", "raids (2).csv"]));
    browser.soon(&format!("{SUMMARY}.includes('2 incidents')"), true);
    browser.click("[role=tab]:nth-of-type(2)");
    browser.soon(&format!("one('{TEXT}').value"), sheet("b"));

    // a file that comes in place of one of its name can be kept next to it
    browser.choose_files(FIELD, &[&paths[0]]);
    assert_holds(&browser, &sheet("a"));
    browser.choose_files(FIELD, &[&paths[1]]);
    assert_holds(&browser, &sheet("b"));
    browser.click(".ask button:nth-of-type(2)");
    browser.soon("all('[role=tab]').map(text)", json!(["raids.csv", "raids (2).csv"]));
    browser.soon(&format!("{SUMMARY}.includes('2 incidents')"), true);
    assert_holds(&browser, &sheet("a"));
}

#[test]
fn what_cannot_be_read_replaces_nothing_and_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    paste(&browser, BROKEN);
    let kept = |said: &str| {
        browser.soon("text(one('.trouble'))", said);
        assert_eq!(browser.see(&format!("one('{TEXT}').value")), BROKEN);
        assert_eq!(browser.see("all('[role=tab]').map(text)"), json!(["chain.json"]));
    };
    browser.choose_files(FIELD, &[&write(folder.path(), "empty.json", " \n")]);
    kept("empty.json: This file is empty. Nothing has changed.");
    browser.choose_files(FIELD, &[&write(folder.path(), "book.xlsx", b"PK\x03\x04\0")]);
    browser.soon(
        "text(one('.trouble')).startsWith('book.xlsx: This workbook cannot be read, because it is broken')",
        true,
    );
    browser.choose_files(FIELD, &[&write(folder.path(), "big.csv", vec![b' '; 41 * 1024 * 1024])]);
    browser.soon("text(one('.trouble')).startsWith('big.csv: This file has 41.0 MiB')", true);
    // The browser gives no bytes of a file that has changed since it was chosen: it fails to be read.
    browser.run("File.prototype.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));");
    browser.choose_files(FIELD, &[&write(folder.path(), "gone.json", chain("Gone"))]);
    kept(
        "gone.json could not be read: it is a folder, or it was moved, changed or locked since you chose it. Nothing has changed.",
    );
    // Nothing chosen is nothing said to be read.
    browser.run(&format!("one('{FIELD}').dispatchEvent(new Event('change', {{ bubbles: true }}))"));
    kept("There was no file in that. Nothing has changed.");
    // a reload finds it, too
    browser.open_until("/?studio", "!!one('.paper textarea')");
    // the draft comes with the second frame
    browser.soon(&format!("one('{TEXT}').value"), BROKEN);
}

#[test]
fn the_chooser_opens_by_mouse_and_by_keyboard() {
    let browser = studio(1280);
    browser.choosers_opened();
    browser.click(".choose");
    assert_eq!(browser.choosers_opened(), 1, "a click");
    // the first stop after the list of languages, which is the last of the page's head
    browser.run("one('#languages').focus()");
    browser.press(&[key::TAB]);
    browser.soon(&format!("active() === one('{FIELD}')"), true);
    let ring =
        "((style) => [style.outlineStyle, parseFloat(style.outlineWidth) >= 2])(getComputedStyle(one('.choose')))";
    assert_eq!(browser.see(ring), json!(["solid", true]), "the focus is seen");
    for (key, name) in [(key::ENTER, "Enter"), (key::SPACE, "Space")] {
        browser.press(&[key]);
        browser.settle();
        assert_eq!(browser.choosers_opened(), 1, "{name}");
    }
}

#[test]
fn dropped_files_are_read_wherever_they_fall() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let middle = |css: &str| {
        let place = browser.see(&format!(
            "((box) => [box.x + box.width / 2, box.y + box.height / 2])(one('{css}').getBoundingClientRect())"
        ));
        (place[0].as_f64().expect("x"), place[1].as_f64().expect("y"))
    };
    for (number, css) in [".bring", TEXT, ".preview", "h1"].into_iter().enumerate() {
        let text = chain(&format!("Dropped {number}"));
        browser.drop_files(middle(css), &[&write(folder.path(), "dropped.json", &text)]);
        assert_holds(&browser, &text);
        assert_eq!(browser.see("one('.bring').classList.contains('over')"), false);
    }
    // a folder is no file
    browser.drop_files(middle(".bring"), &[folder.path()]);
    browser.soon("text(one('.trouble')).endsWith('Nothing has changed.')", true);
    assert_eq!(browser.see(&format!("one('{TEXT}').value.includes('Dropped 3')")), true);
}

#[test]
fn a_long_text_is_read_but_not_changed_here() {
    let browser = Browser::start(1280);
    let rows: String = (0..20_000)
        .map(|at| format!("r{at},2023-11-20,A raid with a long title that fills the row,https://news.example/{at}\n"))
        .collect();
    let sheet = format!("id,date,title,source_url\n{rows}");
    let folder = tempfile::tempdir().expect("a folder");
    browser.open_until("/?studio", "!!one('.paper textarea')");
    browser.choose_files(FIELD, &[&write(folder.path(), "long.csv", &sheet)]);
    browser.soon(&format!("one('{TEXT}').readOnly && one('{TEXT}').value.length > 900000"), true);
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 20000 incidents')"), true);
}

#[test]
fn what_is_pasted_is_vouched_for() {
    let browser = studio(1280);
    paste(&browser, BROKEN);
    let value = |css: &str| browser.see(&format!("one('{css}').value")).as_str().unwrap_or_default().to_string();
    browser.soon("one('#frame')?.value.includes('<iframe')", true);
    let manifest: Value =
        serde_json::from_slice(&crate::site::dist("integrity.json").expect("a release")).expect("JSON");
    for (field, file) in [("#tag", "embed.js"), ("#frame", "resize.js")] {
        let hash = manifest[file].as_str().expect("a hash");
        assert!(
            value(field).contains(&format!("{file}\" integrity=\"{hash}\" crossorigin=\"anonymous\"")),
            "{}",
            value(field)
        );
    }
    assert!(value("#frame").contains(" sandbox=\"allow-scripts "), "{}", value("#frame"));
}

#[test]
fn what_is_taken_away_of_a_text_that_cannot_be_read_is_said_to_be_older() {
    let browser = studio(1280);
    paste(&browser, SOUND);
    browser.soon("text(one('.take [role=status]'))", "");
    paste(&browser, "{ \"title\": ");
    browser.soon("text(one('.take [role=status]')).startsWith('Your text cannot be read as it is')", true);
}
