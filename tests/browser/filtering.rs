//! Filters by side, kind and text, and the way back.

use serde_json::json;

use crate::browser::Browser;
use crate::choosing::overview;
use crate::hands::key;

const ALL: [usize; 11] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

fn every() -> Vec<usize> {
    (0..20).collect()
}

/// A side's button by its name.
fn side(name: &str) -> String {
    format!("all('button.ic-side').find((each) => text(each) === '{name}')")
}

#[test]
fn a_side_shows_what_it_did_and_what_was_done_to_it() {
    let browser = Browser::with_article(640);
    let press = |name: &str| browser.run(&format!("{}.click();", side(name)));
    let pressed = "all('button.ic-side').filter((each) => each.ariaPressed === 'true').map(text)";
    assert_eq!(browser.see(pressed), json!([]));
    assert_eq!(
        browser.see("all('button.ic-side').every((each) => ['true', 'false'].includes(each.ariaPressed))"),
        true
    );
    press("Israel");
    browser.soon("[rows(), counted()]", json!([[0, 1], "2 of 11 incidents shown"]));
    assert_eq!(browser.see(pressed), json!(["Israel"]));
    press("United States and coalition");
    browser.soon("rows()", json!([2, 3, 4, 5, 6, 7, 8, 9]));
    assert_eq!(browser.see(pressed), json!(["United States and coalition"]));
    press("United States and coalition");
    browser.soon("[rows(), counted()]", json!([ALL, ""]));
}

#[test]
fn a_kind_shows_its_own() {
    let browser = Browser::with_filters(640);
    browser.choose(".ic-filters select", "strike");
    browser.soon("[rows(), counted()]", json!([[4, 5, 6, 9], "4 of 20 incidents shown"]));
    browser.choose(".ic-filters select", "statement");
    browser.soon("rows()", json!([10]));
    browser.soon("counted()", "1 of 20 incidents shown");
    browser.choose(".ic-filters select", "All kinds");
    browser.soon("[rows(), counted()]", json!([every(), ""]));
}

#[test]
fn a_text_shows_what_says_it() {
    let browser = Browser::with_filters(640);
    browser.type_into("input[type=search]", "IRGC");
    browser.soon("[rows(), counted()]", json!([[5], "1 of 20 incidents shown"]));
    assert_eq!(browser.see("active().type"), "search", "typing goes on");
    browser.type_into("input[type=search]", " nowhere");
    browser.soon("[rows(), counted()]", json!([[], "0 of 20 incidents shown"]));
    browser.soon("text(one('.ic-empty'))", "No incident matches.");
    // No row, but no hole either: the way back stands there.
    browser.click(".ic-shown button");
    browser.soon("[rows(), counted(), one('input[type=search]').value]", json!([every(), "", ""]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn show_all_takes_every_filter_off() {
    let browser = Browser::with_filters(640);
    assert_eq!(browser.see("all('.ic-shown button').filter(is_seen).length"), 0);
    browser.run(&format!("{}.click();", side("Iran-backed groups")));
    browser.choose(".ic-filters select", "strike");
    browser.type_into("input[type=search]", "vehicle");
    browser.soon("rows()", json!([9]));
    assert_eq!(browser.see("text(one('.ic-shown button'))"), "Show all");
    browser.click(".ic-shown button");
    browser.soon("rows()", json!(every()));
    assert_eq!(browser.see("[one('.ic-filters select').value, one('input[type=search]').value]"), json!(["", ""]));
    assert_eq!(browser.see("all('button.ic-side[aria-pressed=true]').length"), 0);
    assert_eq!(browser.see("all('.ic-shown button').filter(is_seen).length"), 0);
}

#[test]
fn what_is_announced_is_announced_in_a_region_that_was_there_before() {
    let browser = Browser::with_filters(640);
    browser.run("all('.incident-chain [role=status]').forEach((each) => { each.was_there = true; });");
    browser.choose(".ic-filters select", "strike");
    browser.soon("counted()", "4 of 20 incidents shown");
    browser.click_title(4);
    browser.soon("lit().includes(4)", true);
    let regions = "all('.incident-chain [role=status]').filter((each) => text(each))";
    assert_eq!(browser.see(&format!("{regions}.map((each) => each.was_there)")), json!([true, true]));
    assert_eq!(browser.see(&format!("{regions}.every((each) => getComputedStyle(each).display !== 'none')")), true);
}

/// Fills a field as a reader does, digit by digit, in the order of the browser's own language: a year that is being typed changes nothing.
fn type_day(browser: &Browser, css: &str, day: &str) {
    browser.run(&format!("one('{css}').blur(); one('{css}').focus();"));
    let parts = format!(
        "new Intl.DateTimeFormat(navigator.language, {{ day: '2-digit', month: '2-digit', year: 'numeric', numberingSystem: 'latn', timeZone: 'UTC' }}).format(new Date('{day}'))"
    );
    let digits = browser.see(&format!("{parts}.replace(/\\D/g, '')"));
    for digit in digits.as_str().expect("digits").chars() {
        browser.press(&[digit]);
    }
}

#[test]
fn days_are_chosen_by_keyboard_as_a_drag_chooses_them() {
    let browser = Browser::with_filters(640);
    let [first, last] = ["first", "last"].map(|end| format!(".ic-{end}-day"));
    let names = "all('.ic-day').map((label) => [text(label), one('input', label).type])";
    assert_eq!(browser.see(names), json!([["From", "date"], ["To", "date"]]));
    let values = "all('.ic-day input').map((input) => input.value)";
    let ends = browser.see(&format!("[one('{first}').min, one('{last}').max]"));
    assert_eq!(browser.see(values), json!(["", ""]), "nothing is chosen");
    type_day(&browser, &first, "2023-11-17");
    browser.soon(values, json!(["2023-11-17", ends[1]]));
    browser.soon("rows().length < 20 && counted().startsWith(`${rows().length} of 20 incidents shown, `)", true);
    assert_eq!(browser.see("active().type"), "date", "typing goes on");
    let since = browser.see("rows()");
    // a day before the first one is not taken, and is seen not to be
    type_day(&browser, &last, "2023-11-13");
    browser.soon(&format!("one('{last}').matches(':invalid')"), true);
    assert_eq!(
        browser.see(&format!("[rows(), getComputedStyle(one('{last}')).borderStyle]")),
        json!([since, "dashed"])
    );
    type_day(&browser, &last, "2023-11-21");
    browser.soon(values, json!(["2023-11-17", "2023-11-21"]));
    browser.soon("rows().includes(8) && rows().every((row) => row < 11)", true);
    browser.click(".ic-shown button");
    browser.soon(&format!("[rows(), {values}]"), json!([every(), ["", ""]]));
    // a drag tells the fields
    let (_, [left, top, wide, high]) = overview(&browser);
    let at = |share: f64| (left + share * wide, top + 0.9 * high);
    browser.drag(at(0.6), at(0.7));
    browser.soon(&format!("rows().length < 20 && {values}.every((value) => /^2023-1[0-2]-\\d\\d$/.test(value))"), true);
    browser.click(".ic-shown button");
    browser.soon(values, json!(["", ""]));
    // half a day is none: the field is empty, and its end is that of the chain
    type_day(&browser, &first, "2023-11-17");
    browser.soon("rows()", since);
    browser.run(&format!("one('{first}').blur(); one('{first}').focus();"));
    browser.press(&[key::BACKSPACE]);
    browser.soon(&format!("[rows(), counted(), {values}]"), json!([every(), "", ["", ""]]));
    assert_eq!(browser.see(&format!("one('{first}').validity.badInput")), false, "nothing is left of it");
    type_day(&browser, &first, "2023-11-17");
    browser.soon(values, json!(["2023-11-17", ends[1]]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_chain_without_filters_has_the_days_above_its_table() {
    let browser = Browser::with_article(760);
    assert_eq!(browser.see("[one('.ic-filters'), all('.ic-day').length]"), json!([null, 0]));
    browser.run("all('.ic-tools .ic-step').find((each) => text(each) === 'Table').click();");
    let titles = "all('.ic-sheet tbody th').length";
    browser.soon(&format!("[{titles}, all('.ic-day').length]"), json!([11, 2]));
    type_day(&browser, ".ic-first-day", "2023-11-17");
    browser.soon(&format!("{titles} < 11 && counted().startsWith(`${{{titles}}} of 11 incidents shown, `)"), true);
    assert_eq!(browser.see("active().type"), "date", "typing goes on");
    browser.click(".ic-shown button");
    browser.soon(&format!("[{titles}, one('.ic-first-day').value]"), json!([11, ""]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_chosen_incident_stays_chosen_while_others_are_filtered() {
    let browser = Browser::with_filters(640);
    browser.click_title(5);
    browser.soon("is_open(5)", true);
    browser.choose(".ic-filters select", "strike");
    browser.soon("[rows(), is_open(5), lit()]", json!([[4, 5, 6, 9], true, [5]]));
}
