//! What is wrong, each sort once, in words for a person; and reading that takes long.

use serde_json::json;

use super::{FIELD, SUMMARY, TEXT, paste, studio, write};
use crate::browser::Browser;
use crate::hands::key;

/// A sheet in which every row has the same slip.
fn sheet(rows: usize, kind: &str) -> String {
    let row = |at: usize| format!("r{at},2023-11-20,Raid {at},{kind},https://news.example/{at}\n");
    let rows: String = (0..rows).map(row).collect();
    format!("id,date,title,kind,source_url\n{rows}")
}

fn groups(browser: &Browser) -> serde_json::Value {
    browser.see("all('.findings > ul > li').map((it) => [it.className, all('details > ul > li', it).length])")
}

#[test]
fn the_same_slip_in_many_rows_is_said_once_with_its_places() {
    let browser = studio(1280);
    paste(&browser, &sheet(40, "atack"));
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 40 incidents')"), true);
    let slips = "all('.findings > ul > li').filter((it) => it.textContent.includes('attack'))";
    browser.soon(&format!("{slips}.length"), 1);
    assert_eq!(browser.see(&format!("text(one('summary', {slips}[0]))")), "40 places");
    browser.run(&format!("one('summary', {slips}[0]).click()"));
    browser.soon(&format!("all('li', {slips}[0]).length"), 30);
    browser.run(&format!("all('button', {slips}[0]).find((it) => text(it) === 'Show all 40').click()"));
    browser.soon(&format!("all('li', {slips}[0]).length"), 40);
    // the button has gone, and the keyboard is at the first place that is new
    browser.soon(&format!("active() === all('.place', {slips}[0])[30]"), true);
    // a place leads to the text
    browser.run(&format!("all('.place', {slips}[0])[2].click()"));
    browser.soon(&format!("active() === one('{TEXT}')"), true);
    browser.soon("((field) => field.value.slice(field.selectionStart, field.selectionEnd))(active())", "atack");
    assert!(
        !browser.see("text(one('.findings'))").as_str().unwrap_or_default().contains(['`', '{']),
        "{}",
        groups(&browser)
    );
}

#[test]
fn a_guess_is_taken_with_a_click_and_so_are_all_of_a_sort() {
    let browser = studio(1280);
    paste(&browser, &sheet(3, "atack"));
    browser.soon("all('.take-guess').length", 4);
    browser.run("one('details summary', one('.findings')).click()");
    browser.run("all('.take-guess').find((it) => text(it) === 'Put attack').click()");
    browser.soon(&format!("one('{TEXT}').value.match(/,attack,/g)?.length"), 1);
    browser.soon("all('.take-guess').length", 3);
    browser.run("all('.take-guess').find((it) => text(it) === 'Take all 2 guesses').click()");
    browser.soon(&format!("one('{TEXT}').value"), sheet(3, "attack"));
    browser.soon("all('.take-guess').length", 0);
    browser.click(".shelf button");
    browser.soon(&format!("one('{TEXT}').value.match(/,attack,/g)?.length"), 1);
}

#[test]
fn nothing_in_the_studio_speaks_of_the_command() {
    let browser = studio(1280);
    for text in [
        "id,date,title,Toll,Ort,Stadt,source_url\nraid,03/04/2023,A raid,12,Hit,Hit,https://news.example/a\n",
        "id,date,titlle\nraid,2023-11-20,A raid\n",
        "{\"title\": \"T\", // a comment\n \"incidents\": []}",
        "id,date,title,by,killed\nraid,soon,A raid,Unknown,#REF!\nraid,,,,3\n",
    ] {
        paste(&browser, text);
        browser.soon("all('.findings > ul > li').length > 0", true);
        browser.settle();
        let said = browser.see("text(one('.findings'))");
        let said = said.as_str().unwrap_or_default();
        assert!(!said.contains("--") && !said.contains('`'), "{said}");
        assert!(said.contains("Explained"), "{said}");
        let pages = browser
            .see("all('.findings a').every((it) => it.pathname.endsWith('/problems.html') && it.hash.length > 2)");
        assert_eq!(pages, true);
    }
}

#[test]
fn each_problem_has_its_part_on_the_page_that_explains() {
    let browser = studio(1280);
    paste(&browser, "id,date,title\nraid,soon,A raid\n");
    browser.soon("all('.findings a').length > 0", true);
    let address = browser.see("((it) => it.pathname + it.hash)(one('.findings a'))");
    let address = address.as_str().expect("an address").to_string();
    let (_, id) = address.split_once('#').expect("a place in the page");
    browser.open_until(&address, &format!("document.getElementById('{id}') !== null"));
    assert!(browser.see("document.querySelector('main').innerText.length > 10000").as_bool().unwrap_or_default());
    browser.open_until("/format.html", "document.getElementById('from-a-spreadsheet-in-five-minutes') !== null");
}

#[test]
fn a_long_file_shows_how_far_it_is_read_and_can_be_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.choose_files(FIELD, &[&write(folder.path(), "long.csv", sheet(20_000, "attack"))]);
    browser.soon("one('.findings .waiting progress') !== null", true);
    // the page responds meanwhile
    browser.click(".findings .waiting button");
    browser.soon(
        "text(one('.findings .ask'))?.startsWith('Reading was stopped before there was anything to show.')",
        true,
    );
    browser.settle();
    assert_eq!(browser.see("all('.preview .ic-opener').length"), 0);
    browser.click(".findings .ask button");
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 20000 incidents')"), true);
    browser.soon("one('.waiting')", json!(null));
    // 20,000 incidents are read, but not drawn unasked
    assert_eq!(browser.see("all('.preview .ic-opener').length"), 0);
    browser.soon("text(one('.preview .quiet button'))", "Draw it");
    // so a draft of any length is kept, and can be cleared
    browser.soon("text(one('.shelf')).includes('Kept in this browser')", true);
    browser.open_until("/?studio", "!!one('.paper textarea')");
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 20000 incidents')"), true);
    browser.run("all('.shelf button').find((it) => text(it) === 'Clear').click()");
    browser.soon(&format!("one('{TEXT}').value"), "");
    browser.soon("one('.take')", json!(null));
}

#[test]
fn the_list_of_other_files_begins_at_its_beginning() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    // more sorts of problems than fit below the text
    let bad = |at: usize| {
        format!(
            "id,date,title,kind,killed,lat,by,against,source_url\nr{at},soon,Raid {at},atack,#REF!,north,,,nowhere\ns{at},2023-11-20,Raid {at},atack,some,91,,,https://news.example/{at}\n"
        )
    };
    let scrolled = "one('.findings').scrollTop";
    // a file of the same name, too, may be another
    for (at, name) in ["first.csv", "second.csv", "second.csv"].into_iter().enumerate() {
        browser.choose_files(FIELD, &[&write(folder.path(), name, bad(at))]);
        browser.soon(&format!("one('{TEXT}').value"), bad(at));
        browser.soon("one('.findings').ariaBusy", "false");
        browser.soon("one('.findings').scrollHeight > one('.findings').clientHeight + 60", true);
        browser.soon(scrolled, 0);
        browser.run("one('.findings').scrollTop = 50");
        browser.soon(scrolled, 50);
    }
}

#[test]
fn a_long_chain_that_is_drawn_on_demand_gets_the_focus() {
    let browser = studio(1280);
    paste(&browser, &sheet(1_001, "attack"));
    browser.soon("text(one('.preview .quiet button'))", "Draw it");
    browser.run("one('.preview .quiet button').focus()");
    browser.press(&[key::ENTER]);
    browser.soon("all('.preview .ic-opener').length > 0", true);
    browser.soon("active() === one('.preview .sheet')", true);
    assert_eq!(browser.see("active().getAttribute('aria-labelledby')"), "preview");
    // and goes on into it
    browser.press(&[key::TAB]);
    browser.soon("one('.preview .sheet').contains(active()) && active() !== one('.preview .sheet')", true);
}
