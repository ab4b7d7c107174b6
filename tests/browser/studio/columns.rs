//! What columns are taken for, in one screen.

use serde_json::json;

use super::{FIELD, SUMMARY, studio, write};
use crate::browser::Browser;
use crate::hands::key;

/// A journalist's own sheet: some names are known, some are not, and two may be the title.
const OWN: &str = "Quand,Headline,Event,Toll,Seen,Answer to what
20/11/2023,A raid on a border post,Raid,12,https://news.example/raid,
21/11/2023,Shelling across the border,Shelling,several,https://news.example/shelling,A raid on a border post
";

fn bring(browser: &Browser, text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    browser.choose_files(FIELD, &[&write(folder.path(), "own.csv", text)]);
    browser.soon("all('.columns tbody tr').length > 0", true);
    // the browser reads a chosen file later than it is chosen
    std::mem::forget(folder);
}

/// The list for a column.
fn list(header: &str) -> String {
    format!("select[aria-label=\"What {header} is taken for\"]")
}

fn taken(browser: &Browser) -> serde_json::Value {
    browser.see("all('.columns tbody select').map((it) => it.value)")
}

#[test]
fn columns_that_are_not_clear_are_asked_about_and_the_chain_appears_as_one_chooses() {
    let browser = studio(1280);
    bring(&browser, OWN);
    browser.soon("text(one('.columns [role=status]')).includes('not clear')", true);
    assert_eq!(
        browser.see("all('.columns tbody th').map(text)"),
        json!(["Quand", "Headline", "Event", "Toll", "Seen", "Answer to what"])
    );
    assert_eq!(
        browser.see("all('.columns tbody tr:nth-child(2) li').map(text)"),
        json!(["A raid on a border post", "Shelling across the border"])
    );
    browser.picture("studio-columns-1280", 1280);
    browser.choose(&list("Headline"), "What happened");
    browser.choose(&list("Toll"), "Killed");
    browser.choose(&list("Seen"), "Link to the source");
    browser.choose(&list("Answer to what"), "In response to");
    browser.soon(&format!("{SUMMARY}.includes('2 incidents, 1 answer.')"), true);
    browser.soon("all('.preview .ic-opener').length", 2);
    let chosen = json!(["date", "title", "", "killed", "source_url", "responds_to"]);
    browser.soon("all('.columns tbody select').map((it) => it.value)", chosen.clone());
    assert!(browser.see("text(one('.preview'))").as_str().is_some_and(|text| text.contains("12 killed")));

    // the choices are kept with the draft, and can be taken back
    browser.settle();
    browser.open_until("/?studio", "!!one('.columns')");
    browser.soon(&format!("{SUMMARY}.includes('2 incidents, 1 answer.')"), true);
    browser.run("if (!one('.columns table')) one('.columns [aria-expanded]').click()");
    browser.soon("all('.columns tbody select').map((it) => it.value)", chosen);
    browser.click(".shelf button");
    browser.soon(&format!("{SUMMARY}.includes('2 incidents, 0 answers.')"), true);
    assert_eq!(taken(&browser)[5], "");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn by_keyboard_alone_a_column_is_chosen_and_the_focus_stays() {
    let browser = studio(1280);
    bring(&browser, OWN);
    browser.run(&format!("one('{}').focus()", list("Toll")));
    // a list chooses what begins with what is typed
    browser.press(&['K', 'i', 'l', 'l', 'e', 'd']);
    browser.soon(&format!("one('{}').value", list("Toll")), "killed");
    browser.settle();
    browser.soon(&format!("active() === one('{}')", list("Toll")), true);
    browser.press(&[key::TAB]);
    browser.soon("active()?.closest('.columns') !== null", true);
}

#[test]
fn all_that_seems_likely_is_taken_with_one_click() {
    let browser = studio(1280);
    bring(&browser, OWN);
    browser.soon("all('.columns tr.asked').length > 1", true);
    browser.run("all('.columns > p button').at(-1).click()");
    browser.soon("all('.columns tr.asked').length", 0);
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 2 incidents')"), true);
    let taken = taken(&browser);
    assert_eq!((&taken[0], &taken[1], &taken[4]), (&json!("date"), &json!("title"), &json!("source_url")));
}

#[test]
fn a_sheet_whose_columns_are_all_known_asks_nothing() {
    let browser = studio(1280);
    bring_known(&browser);
    assert_eq!(browser.see("one('.columns table')"), json!(null));
    browser.click(".columns [aria-expanded]");
    browser.soon("all('.columns tbody tr').length", 4);
    assert_eq!(browser.see("one('.columns.asks')"), json!(null));
}

fn bring_known(browser: &Browser) {
    super::paste(browser, "id,Date,Headline,Link\nraid,20/11/2023,A raid,https://news.example/raid\n");
    browser.soon("text(one('.columns'))?.includes('4 columns')", true);
}

#[test]
fn on_a_phone_the_screen_fits_and_every_list_has_a_name() {
    let browser = studio(360);
    bring(&browser, OWN);
    browser.soon("all('.columns tr.asked').length > 0", true);
    assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true);
    for header in ["Quand", "Headline", "Seen"] {
        assert_eq!(browser.name_of(&list(header)), format!("What {header} is taken for"));
    }
    let small = "all('.columns button, .columns select').filter(is_seen).filter((it) => it.getBoundingClientRect().height < 24).map(text)";
    assert_eq!(browser.see(small), json!([]));
    browser.choose(&list("Headline"), "What happened");
    browser.soon("all('.preview .ic-opener').length", 2);
    browser.picture("studio-columns-360", 360);
}
