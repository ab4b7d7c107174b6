//! Nothing that a person does in the studio is lost: undo and redo over everything, and over a reload.

use serde_json::{Value, json};

use super::{BROKEN, FIELD, SOUND, TEXT, assert_holds, chain, mended, paste, studio, write};
use crate::browser::Browser;
use crate::hands::key;

pub(super) const UNDO: &str = ".shelf button:nth-of-type(1)";
pub(super) const REDO: &str = ".shelf button:nth-of-type(2)";
const CLEAR: &str = ".shelf button:nth-of-type(3)";

/// Loads the page again, as a reader does the next day.
pub(super) fn again(browser: &Browser) {
    browser.open_until("/?studio", "!!one('.paper textarea')");
}

pub(super) fn holds(browser: &Browser, text: &str) {
    browser.soon(&format!("one('{TEXT}').value"), text);
}

/// Waits until the browser has kept what was done last.
pub(super) fn kept(browser: &Browser) {
    browser.settle();
    browser.soon("text(one('.shelf'))?.includes('Kept in this browser')", true);
}

/// A studio with a draft that is read and kept.
pub(super) fn with_kept(text: &str) -> Browser {
    let browser = studio(1280);
    paste(&browser, text);
    browser.soon("all('.preview .ic-opener').length", 1);
    kept(&browser);
    browser
}

#[test]
fn what_was_typed_survives_a_reload_and_so_does_every_way_back() {
    let browser = with_kept(BROKEN);
    again(&browser);
    holds(&browser, BROKEN);
    browser.soon("all('.preview .ic-opener').length", 1);

    browser.click(CLEAR);
    holds(&browser, "");
    // the next thing to do
    browser.soon(&format!("active() === one('{FIELD}')"), true);
    browser.soon("one('.preview .ic-opener')", Value::Null);
    kept(&browser);
    again(&browser);
    browser.soon("one('.shelf button')?.ariaDisabled", "false");
    holds(&browser, "");
    browser.click(UNDO);
    holds(&browser, BROKEN);
    browser.click(REDO);
    holds(&browser, "");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_sample_and_another_file_can_be_taken_back_step_by_step() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let (first, second) = (chain("First"), chain("Second"));
    browser.choose_files(FIELD, &[&write(folder.path(), "first.json", &first)]);
    assert_holds(&browser, &first);
    browser.choose_files(FIELD, &[&write(folder.path(), "second.json", &second)]);
    assert_holds(&browser, &second);
    browser.click(".samples li:nth-child(2) button");
    browser
        .soon(&format!("one('{TEXT}').value.includes('\"title\"') && one('{TEXT}').value !== {}", json!(second)), true);
    for before in [&second, &first] {
        browser.click(UNDO);
        holds(&browser, before);
    }
    browser.click(UNDO);
    holds(&browser, "");
    browser.soon(&format!("one('{UNDO}').ariaDisabled"), "true");
    browser.click(REDO);
    holds(&browser, &first);
}

#[test]
fn the_keys_of_undo_mean_the_draft_wherever_the_focus_is() {
    let browser = studio(1280);
    paste(&browser, SOUND);
    holds(&browser, SOUND);
    browser.settle();
    browser.run("all('.samples button')[1].focus()");
    browser.press_with(&[key::CONTROL], 'z');
    holds(&browser, "");
    browser.press_with(&[key::CONTROL, key::SHIFT], 'z');
    holds(&browser, SOUND);
    // in the field itself too, where the browser would undo by itself
    browser.run(&format!("one('{TEXT}').focus()"));
    browser.press_with(&[key::CONTROL], 'z');
    holds(&browser, "");
    browser.press_with(&[key::CONTROL], 'y');
    holds(&browser, SOUND);
    // by a menu
    browser.run(&format!(
        "one('{TEXT}').dispatchEvent(new InputEvent('beforeinput', {{ inputType: 'historyUndo', bubbles: true, cancelable: true }}))"
    ));
    holds(&browser, "");
}

#[test]
fn files_that_were_replaced_can_be_put_beside_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    let incidents = "id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/a\nstrike,2023-11-21,A strike,https://news.example/b\n";
    let links = "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/b\n";
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.csv", incidents)]);
    assert_holds(&browser, incidents);
    browser.choose_files(FIELD, &[&write(folder.path(), "answers.csv", links)]);
    assert_holds(&browser, links);
    browser.soon("all('.ask button').map(text).slice(0, 2)", json!(["Bring that back", "Keep both together"]));
    browser.click(".ask button:nth-of-type(2)");
    browser.soon("all('[role=tab]').map(text)", json!(["raids.csv", "answers.csv"]));
    browser.soon("active()?.getAttribute('role')", "tab");
    browser.soon("text(one('#findings-summary')).includes('2 incidents, 1 answer.')", true);
    browser.soon("all('.ask button').map(text).includes('Keep both together')", false);
}

#[test]
fn a_note_names_a_file_that_was_renamed_by_its_new_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    // no UTF-8, which is noted
    let sheet = |at: u8| {
        [b"id,date,title,source_url\nr", &[at][..], b",2023-11-20,March in Li\xe8ge,https://news.example/a\n"].concat()
    };
    let note = "all('.findings > ul > li').map(text).filter((it) => it.includes('UTF-8')).join(' ')";
    for at in [b'1', b'2'] {
        browser.choose_files(FIELD, &[&write(folder.path(), "raids.csv", sheet(at))]);
        browser.soon(&format!("one('{TEXT}').value.includes('r{}')", char::from(at)), true);
        browser.soon(&format!("{note}.includes('raids.csv')"), true);
    }
    browser.run("all('.ask button').find((it) => text(it) === 'Keep both together').click()");
    browser.soon("all('[role=tab]').map(text)", json!(["raids.csv", "raids (2).csv"]));
    browser.soon(&format!("['raids.csv', 'raids (2).csv'].map((name) => {note}.includes(name))"), json!([true, true]));
}

/// How many drafts the browser keeps.
fn records(browser: &Browser) -> Value {
    let count = "new Promise((done) => { indexedDB.open('incident-chain.studio').onsuccess = ({ target }) => {
        target.result.transaction('records').objectStore('records').count().onsuccess = (event) => done(event.target.result);
    }; }).then(arguments[0])";
    browser.await_script(count, Vec::new())
}

#[test]
fn everything_that_is_kept_can_be_forgotten_for_good() {
    let browser = studio(1280);
    paste(&browser, SOUND);
    kept(&browser);
    let press =
        |label: &str| browser.run(&format!("all('.shelf button').find((it) => text(it) === '{label}').click()"));
    press("Forget everything…");
    press("Keep it");
    holds(&browser, SOUND);
    press("Forget everything…");
    press("Forget everything");
    holds(&browser, "");
    browser.soon("one('.shelf')", Value::Null);
    browser.settle();
    assert_eq!(records(&browser), json!(0));
    again(&browser);
    holds(&browser, "");
}

#[test]
fn each_window_keeps_a_draft_of_its_own() {
    let browser = studio(1280);
    paste(&browser, SOUND);
    kept(&browser);
    // the same page in another window begins anew, and offers the draft of the first
    browser.window(1);
    again(&browser);
    browser.soon("text(one('.others li'))?.startsWith('chain.json, ')", true);
    holds(&browser, "");
    browser.run("one('.others summary').click(), one('.others li button').click()");
    holds(&browser, SOUND);
    // what happens there changes nothing in the first
    browser.click(CLEAR);
    holds(&browser, "");
    kept(&browser);
    browser.window(0);
    holds(&browser, SOUND);
    again(&browser);
    holds(&browser, SOUND);
}

#[test]
fn a_draft_of_an_older_release_is_opened_whatever_it_is() {
    for (kept, text) in [
        (json!({ "files": [{ "name": "mine.json", "text": SOUND }] }).to_string(), SOUND),
        ("not json at all".to_string(), "not json at all"),
        ("{\"files\": 5}".to_string(), "{\"files\": 5}"),
    ] {
        let browser = Browser::start(1280);
        again(&browser);
        browser.run(&format!("localStorage.setItem('incident-chain.studio', {})", json!(kept)));
        again(&browser);
        holds(&browser, text);
        browser.soon("localStorage.length", 0);
        again(&browser);
        holds(&browser, text);
    }
}

#[test]
fn what_cannot_be_kept_is_said() {
    let browser = studio(1280);
    browser.run("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    paste(&browser, SOUND);
    browser.soon("text(one('.shelf')).includes('Not kept in this browser')", true);
    browser.soon("all('.preview .ic-opener').length", 1);
}

#[test]
fn what_is_forgotten_in_one_window_is_not_kept_again_by_another_unasked() {
    let browser = studio(1280);
    let press =
        |label: &str| browser.run(&format!("all('.studio button').find((it) => text(it) === '{label}').click()"));
    paste(&browser, SOUND);
    kept(&browser);
    browser.window(1);
    again(&browser);
    paste(&browser, BROKEN);
    kept(&browser);
    press("Forget everything…");
    press("Forget everything");
    holds(&browser, "");

    browser.window(0);
    browser.soon("text(one('.forgotten'))?.startsWith('Everything was forgotten in another window.')", true);
    holds(&browser, SOUND);
    paste(&browser, &mended());
    browser.soon("all('.preview .ic-opener').length", 2);
    browser.settle();
    assert_eq!(records(&browser), json!(0));
    assert_eq!(browser.see("text(one('.shelf')).includes('Kept in this browser')"), false);
    press("Keep what is here");
    browser.soon("one('.forgotten')", Value::Null);
    browser.soon("active()?.id", "forget");
    kept(&browser);
    again(&browser);
    holds(&browser, &mended());

    // a window with nothing in it has nothing to ask
    browser.window(1);
    assert_eq!(browser.see("one('.forgotten')"), Value::Null);
    paste(&browser, SOUND);
    kept(&browser);
}
