//! What columns are taken for, in one screen.

use serde_json::json;

use super::{FIELD, SUMMARY, TEXT, paste, studio, write};
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
    // a list of forty has groups
    assert_eq!(
        browser.see("all('optgroup', one('.columns select')).map((it) => it.label).slice(0, 4)"),
        json!(["When", "What happened", "Who", "Where"])
    );
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
    paste(browser, "id,Date,Headline,Link\nraid,20/11/2023,A raid,https://news.example/raid\n");
    browser.soon("text(one('.columns'))?.includes('4 columns')", true);
}

#[test]
fn on_a_phone_the_screen_fits_and_every_list_has_a_name() {
    let browser = studio(360);
    bring(&browser, OWN);
    browser.soon("all('.columns tr.asked').length > 0", true);
    assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true);
    // a list is as wide as there is room
    let narrow = "all('.columns select').filter((it) => it.offsetWidth < one('.columns').clientWidth - 40).length";
    assert_eq!(browser.see(narrow), 0);
    for header in ["Quand", "Headline", "Seen"] {
        assert_eq!(browser.name_of(&list(header)), format!("What {header} is taken for"));
    }
    let small = "all('.columns button, .columns select').filter(is_seen).filter((it) => it.getBoundingClientRect().height < 24).map(text)";
    assert_eq!(browser.see(small), json!([]));
    browser.choose(&list("Headline"), "What happened");
    browser.soon("all('.preview .ic-opener').length", 2);
    browser.picture("studio-columns-360", 360);
}

const TWO_WAYS: &str = "id,title,date,source_url\nraid,A raid,03/04/2023,https://news.example/raid\n";

/// The answers that are offered, in the rows of columns and elsewhere.
const ANSWERS: &str =
    "all('.answers label').map((it) => [text(it), text(one('th', it.closest('tr') ?? it)), one('input', it).checked])";

#[test]
fn dates_that_can_be_read_two_ways_are_asked_about_at_their_column_and_nowhere_else() {
    let browser = studio(1280);
    paste(&browser, TWO_WAYS);
    browser.soon(SUMMARY, "This cannot be read yet.");
    let said =
        "text(one('.columns [role=status]')).startsWith('Say which comes first in the dates, the day or the month.')";
    browser.soon(said, true);
    let answers = |first: bool, second: bool| {
        json!([["The day: 3/4 is 3 April", "date", first], ["The month: 3/4 is 4 March", "date", second]])
    };
    browser.soon(ANSWERS, answers(false, false));
    browser.picture("studio-day-first-1280", 1280);

    // what was found leads there, also where the columns are hidden
    browser.click(".columns [aria-expanded]");
    browser.soon("one('.answers')", json!(null));
    browser.click(".findings .ask button");
    browser.soon("active()?.closest('.answers') !== null", true);
    browser.press(&[key::SPACE]);
    browser.soon("text(one('.preview .ic-spans'))?.includes('3 April 2023')", true);
    // there it can be changed again, and the focus stays
    browser.soon(ANSWERS, answers(true, false));
    browser.press(&[key::DOWN]);
    browser.soon("text(one('.preview .ic-spans'))?.includes('4 March 2023')", true);
    browser.soon(ANSWERS, answers(false, true));
    assert_eq!(browser.see("active()?.closest('.answers') !== null"), true);
    assert_eq!(browser.see(said), false);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn where_there_are_no_columns_to_choose_from_the_dates_are_asked_about_with_what_was_found() {
    let browser = studio(1280);
    let acled = "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,location,notes,fatalities,source\n\
        IRQ1,03/04/2023,2023,Battles,Armed clash,Army,Band,Hit,A clash in Hit.,2,Gazette\n";
    paste(&browser, acled);
    browser.soon(SUMMARY, "This cannot be read yet.");
    assert_eq!(browser.see("[one('.columns'), all('.findings .answers input').length]"), json!([null, 2]));
    browser.click(".answers label:nth-of-type(2) input");
    browser.soon(&format!("{SUMMARY}.includes(': 1 incident')"), true);
    browser.soon("text(one('.preview .ic-spans'))?.includes('4 March 2023')", true);
    browser.soon("active()?.id", "findings-summary");
}

#[test]
fn a_column_that_is_missing_is_found_with_one_click() {
    let browser = studio(1280);
    paste(&browser, "id,date,titlle,source_url\nraid,2023-11-20,A raid,https://news.example/raid\n");
    browser.soon(SUMMARY, "This cannot be read yet.");
    browser.soon("all('.findings .take-guess').map(text)", json!(["Take titlle as: What happened"]));
    browser.click(".findings .take-guess");
    browser.soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 1 incident')"), true);
    browser.soon("active()?.id", "findings-summary");
    // the text is as it was, and the choice can be taken back
    assert_eq!(browser.see(&format!("one('{TEXT}').value.includes('titlle')")), true);
    browser.click(".shelf button");
    browser.soon(SUMMARY, "This cannot be read yet.");

    paste(
        &browser,
        "id,date,title,source_url,Toll,sumary\nraid,2023-11-20,A raid,https://news.example/raid,2,A patrol.\n",
    );
    browser.soon("all('.findings .take-guess').map(text).includes('Take sumary as: More about it')", true);
    browser.run("all('.findings .take-guess').find((it) => text(it) === 'Take sumary as: More about it').click()");
    browser.soon("text(one('.preview')).includes('A patrol.')", true);
}

#[test]
fn where_all_is_sure_it_is_said_where_a_wrong_column_is_mended() {
    let browser = studio(1280);
    paste(&browser, "id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/raid\n");
    let says = "text(one('.columns [role=status]')).includes('Is one of them taken for the wrong thing?')";
    browser.soon(says, true);
    for width in [1080, 360] {
        for scheme in ["light", "dark"] {
            browser.prefer(scheme);
            browser.picture(&format!("studio-columns-sure-{width}-{scheme}"), width);
        }
    }
    browser.click("#columns-toggle");
    browser.soon(says, false);
}
