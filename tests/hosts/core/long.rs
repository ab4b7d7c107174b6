//! A chain of many rows: those near what is seen are drawn, and a reader need not know that the others are not.

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;
use crate::live;

/// The rows that are drawn, by their incidents' numbers.
const ROWS: &str = "all('[data-row]').map((row) => Number(row.dataset.row))";
/// Whether rows are all that is seen of the list.
pub const IS_COVERED: &str = "all('.ic-space').every((space) => { const { top, bottom } = seen(space); return bottom < 1 || top > innerHeight - 1; })";

/// The top of an incident's row in the window, px.
fn top(incident: usize) -> String {
    format!("one('#incident-i{incident}')?.getBoundingClientRect().top ?? null")
}

/// Scrolls, and waits until what is seen is drawn.
fn scroll(browser: &Browser, script: &str) {
    browser.run(script);
    browser.settle();
    browser.settle();
    browser.soon(IS_COVERED, true);
    browser.settle();
}

fn number(browser: &Browser, script: &str) -> f64 {
    browser.see(script).as_f64().unwrap_or_else(|| panic!("{script} is no number"))
}

#[test]
fn a_list_of_six_hundred_rows_has_few_nodes_wherever_it_is_seen() {
    let browser = live("long.html");
    for part in [0.0, 0.3, 0.9, 0.5] {
        scroll(&browser, &format!("scrollTo(0, document.documentElement.scrollHeight * {part})"));
        let nodes = number(&browser, "figure().querySelectorAll('*').length");
        assert!(nodes < 3_000.0, "{nodes} elements at {part}");
        assert!(number(&browser, &format!("{ROWS}.length")) < 80.0);
    }
    let numbers = browser.see("all('[data-row]').map((row) => [Number(row.dataset.row) + 1, Number(row.ariaPosInSet), Number(row.ariaSetSize)])");
    for row in numbers.as_array().expect("a list") {
        assert_eq!((&row[0], &row[2]), (&row[1], &json!(600)), "a screen reader is told its number");
    }
    assert_eq!(browser.see("all('.ic-space').every((space) => space.ariaHidden === 'true')"), true);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn nothing_that_is_seen_moves_when_rows_are_drawn() {
    let browser = live("long.html");
    for (from, by) in [(0.5, -300.0), (0.4, 350.0)] {
        scroll(&browser, &format!("scrollTo(0, document.documentElement.scrollHeight * {from})"));
        for step in 0..12 {
            let row = number(
                &browser,
                "Number(all('[data-row]').find((row) => row.getBoundingClientRect().top > 380).dataset.row)",
            ) as usize;
            let before = number(&browser, &top(row));
            scroll(&browser, &format!("scrollBy(0, {by})"));
            let after = number(&browser, &top(row));
            assert!((before - by - after).abs() < 2.0, "step {step}: row {row} at {before}, then at {after}");
        }
    }
}

#[test]
fn in_a_busy_page_what_it_is_scrolled_to_is_drawn_too() {
    let browser = live("long.html?busy");
    // at any moment between what is told at once
    for (step, pause) in (0..10).map(|step| (step, 60 * step)) {
        let to = |part: f64| format!("scrollTo(0, document.documentElement.scrollHeight * {part})");
        browser.run(&to(0.1 + 0.05 * f64::from(step)));
        browser.see(&format!("new Promise((resolve) => setTimeout(resolve, {pause}))"));
        browser.run(&to(0.9 - 0.05 * f64::from(step)));
        browser.soon(IS_COVERED, true);
    }
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn links_keys_and_scripts_lead_to_rows_that_were_not_drawn() {
    let browser = live("long.html");
    browser.click("#to-far");
    browser.soon("row_of(one('.ic-selected'))", 444);
    browser.soon(IS_COVERED, true);
    let at = number(&browser, &top(444));
    assert!((0.0..300.0).contains(&at), "it is in sight, at {at}");
    browser.press(&[key::END]);
    browser.soon("[active()?.closest('li')?.dataset.row, row_of(one('.ic-selected'))]", json!(["599", 599]));
    browser.soon(IS_COVERED, true);
    browser.press(&[key::UP]);
    browser.soon("active()?.closest('li')?.dataset.row", "598");
    browser.press(&[key::HOME]);
    browser.soon("active()?.closest('li')?.dataset.row", "0");
    browser.soon("scrollY < 1000", true);
    browser.run("chain().select('i321')");
    browser.soon("[row_of(one('.ic-selected')), scrollY < 1000]", json!([321, true]));
    browser.soon(IS_COVERED, true);
}

#[test]
fn what_is_open_and_what_has_the_focus_stays_when_it_is_scrolled_away() {
    let browser = live("long.html");
    browser.click("#incident-i3 .ic-opener");
    browser.soon("open_cards()", json!([3]));
    browser.run("one('#incident-i5 .ic-opener').focus()");
    scroll(&browser, "scrollTo(0, document.documentElement.scrollHeight * 0.7)");
    assert_eq!(browser.see("active()?.closest('li')?.dataset.row"), "5", "Tab goes on from there");
    assert_eq!(browser.see(&format!("{ROWS}.includes(9)")), false);
    scroll(&browser, "scrollTo(0, 0)");
    assert_eq!(browser.see("one('#incident-i3 .ic-opener').ariaExpanded"), "true");
    assert!(number(&browser, "one('#incident-i3 .ic-more').getBoundingClientRect().height") > 20.0);
}

#[test]
fn a_filter_and_its_end_lose_nothing() {
    let browser = live("long.html");
    scroll(&browser, "scrollTo(0, document.documentElement.scrollHeight * 0.5)");
    browser.click(".ic-tools .ic-opens > summary");
    browser.type_into("input[type=search]", "number 44");
    // fifteen have the number, and twelve are of the year 2044
    browser.soon("text(one('.ic-shown [role=status]'))", "27 of 600 incidents shown");
    browser.soon(&format!("{ROWS}.length"), 27);
    browser.click(".ic-shown button");
    browser.soon("text(one('.ic-shown [role=status]'))", "");
    browser.soon(&format!("{ROWS}.length < 80 && {IS_COVERED}"), true);
    scroll(&browser, "scrollTo(0, document.documentElement.scrollHeight)");
    browser.soon(&format!("{ROWS}.at(-1)"), 599);
}

#[test]
fn every_word_of_what_is_not_drawn_is_there_for_the_search_of_the_page() {
    let browser = live("long.html");
    // The words come when the page has time.
    let words =
        "[...all('.ic-finding, .ic-space [data-incident], [data-row]')].map((each) => each.textContent).join(' ')";
    let all = "Array.from({ length: 600 }, (_, index) => index)";
    browser.soon(&format!("{all}.filter((index) => !({words}).includes(`Told of number ${{index}}.`))"), json!([]));
    assert_eq!(
        browser.see(&format!("{all}.filter((index) => !new RegExp(`number ${{index}}[ ,]`).test({words}))")),
        json!([])
    );
    browser.run("one('.ic-space [data-incident=\"450\"]').dispatchEvent(new Event('beforematch', { bubbles: true }))");
    browser.soon(&format!("[450, 451, 452].every((row) => {ROWS}.includes(row))"), true);
}

#[test]
fn paper_has_every_row() {
    let browser = live("long.html");
    browser.run("dispatchEvent(new Event('beforeprint'))");
    browser.soon("chain().shadowRoot.querySelectorAll('.ic-paper li.ic-row').length", 600);
    browser.run("dispatchEvent(new Event('afterprint'))");
    browser.soon("chain().shadowRoot.querySelectorAll('.ic-paper').length", 0);
}
