//! Sides, the focus and the looks, chosen in the studio next to the figure.

use serde_json::json;

use super::{SUMMARY, paste, saved_by, studio};
use crate::browser::Browser;
use crate::hands::key;

const SHEET: &str = "id,date,title,by,against,responds_to,source_url
raid,2023-11-20,A raid,The Band,The Army,,https://news.example/raid
strike,2023-11-21,A strike,The Army,The Band,raid,https://news.example/strike
talks,2023-11-22,Talks,The Envoy,,,https://news.example/talks
";

fn arranging(width: u32) -> Browser {
    let browser = studio(width);
    paste(&browser, SHEET);
    browser.soon(&format!("{SUMMARY}.includes('3 incidents, 1 answer.')"), true);
    browser.click(".looks summary");
    browser.soon("all('.sides .side').length", 1);
    browser
}

/// Who is on each side, those on none last.
fn sides(browser: &Browser) -> serde_json::Value {
    browser.see("all('.sides .side').map((side) => all('.party', side).map(text))")
}

/// Waits until what was chosen is read.
fn read(browser: &Browser) {
    browser.soon("one('.findings').ariaBusy", "false");
}

fn wait(browser: &Browser, expected: serde_json::Value) {
    browser.soon("all('.sides .side').map((side) => all('.party', side).map(text))", expected);
}

#[test]
fn parties_are_put_on_sides_by_a_list_and_by_dragging() {
    let browser = arranging(1280);
    assert_eq!(sides(&browser), json!([["The Band", "The Army", "The Envoy"]]));
    for _ in 0..2 {
        browser.click(".sides > p button");
    }
    wait(&browser, json!([[], [], ["The Band", "The Army", "The Envoy"]]));
    browser.run("const name = one('.side input'); name.value = 'North'; name.dispatchEvent(new Event('input', { bubbles: true }))");
    browser.choose("select[aria-label='Side of The Band']", "North");
    wait(&browser, json!([["The Band"], [], ["The Army", "The Envoy"]]));
    browser.soon("active()?.ariaLabel", "Side of The Band");

    browser.run(
        "const dataTransfer = new DataTransfer();
         const drag = (type, css) => one(css).dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
         drag('dragstart', '.side.none li'), drag('dragover', '.side:nth-of-type(2)'), drag('drop', '.side:nth-of-type(2) ul')",
    );
    wait(&browser, json!([["The Band"], ["The Army"], ["The Envoy"]]));
    browser.picture("studio-sides-1280", 1280);

    // readers see them, and they are in what is taken away
    read(&browser);
    let saved = saved_by(&browser, super::SAVE_PLAIN);
    let (chain, _) = incident_chain::read::read(&saved[0].1).expect("a chain");
    let names: Vec<&str> = chain.sides.iter().map(|side| side.name.as_str()).collect();
    assert_eq!(names, ["North", "Side 2"]);
    let side = |incident: &incident_chain::model::Incident| incident.side.map(|side| chain.side(side).name.clone());
    let of: Vec<_> = chain.incidents.iter().map(side).collect();
    assert_eq!(of, [Some("North".to_string()), Some("Side 2".to_string()), None]);
    // a side is moved up, removed, and brought back
    browser.click("button[aria-label='Move Side 2 up']");
    wait(&browser, json!([["The Army"], ["The Band"], ["The Envoy"]]));
    // the focus goes with it: at the end to the button of the other way
    browser.soon("active()?.ariaLabel", "Move Side 2 down");
    browser.press(&[key::ENTER]);
    wait(&browser, json!([["The Band"], ["The Army"], ["The Envoy"]]));
    browser.soon("active()?.ariaLabel", "Move Side 2 up");
    browser.press(&[key::ENTER]);
    wait(&browser, json!([["The Army"], ["The Band"], ["The Envoy"]]));
    browser.click("button[aria-label='Remove North']");
    wait(&browser, json!([["The Army"], ["The Band", "The Envoy"]]));
    browser.soon("text(active())", "Add a side");
    browser.click(".shelf button");
    wait(&browser, json!([["The Army"], ["The Band"], ["The Envoy"]]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn of_three_sides_the_one_that_is_pressed_keeps_its_button_and_the_next_follows_a_removed_one() {
    let browser = arranging(1280);
    for _ in 0..3 {
        browser.click(".sides > p button");
    }
    browser.soon("all('.side').length", 4);
    browser.click("button[aria-label='Move Side 1 down']");
    browser.soon("active()?.ariaLabel", "Move Side 1 down");
    browser.press(&[key::ENTER]);
    browser.soon("all('.side input').map((it) => it.value)", json!(["Side 2", "Side 3", "Side 1"]));
    browser.soon("active()?.ariaLabel", "Move Side 1 up");
    browser.click("button[aria-label='Remove Side 2']");
    browser.soon("[active()?.ariaLabel, active()?.value]", json!(["Name of side 1", "Side 3"]));
}

#[test]
fn two_sides_of_one_colour_are_said_to_be_so_and_may_stay_so() {
    let browser = arranging(1280);
    for _ in 0..3 {
        browser.click(".sides > p button");
    }
    browser.soon("all('.side').length", 4);
    let told = "all('.side .head + .quiet').map(text)";
    assert_eq!(browser.see(told), json!(["", "", ""]));
    browser.choose("select[aria-label='Colour of Side 3']", "Colour 1");
    let same = |other: &str| format!("{other} has the same colour. Choose another one, unless both are to look alike.");
    browser.soon(told, json!([same("Side 3"), "", same("Side 1")]));
    browser.picture("studio-same-tone-1280", 1280);
    // a screen reader hears it with the list of colours, too
    let described = "text(document.getElementById(one(\"select[aria-label='Colour of Side 3']\").getAttribute('aria-describedby')))";
    assert_eq!(browser.see(described), same("Side 1"));
    browser.choose("select[aria-label='Colour of Side 1']", "Colour 4");
    browser.soon(told, json!(["", "", ""]));
}

#[test]
fn the_focus_and_the_looks_are_in_the_chain_and_in_the_tag() {
    let browser = arranging(1280);
    let value = |css: &str| browser.see(&format!("one('{css}').value")).as_str().unwrap_or_default().to_string();
    browser.choose("#focus", "21 November 2023: A strike");
    browser.choose("#show", "All shown");
    browser.choose("#theme", "Dark");
    browser.soon("one('#tag').value.includes(' show=\"all\" theme=\"dark\">')", true);
    browser.soon("one('#frame').value.includes('&amp;show=all&amp;theme=dark')", true);
    browser.soon("getComputedStyle(one('.preview .sheet')).colorScheme", "dark");
    assert!(!value("#tag").contains("focus="), "the focus is in the chain itself");
    read(&browser);
    assert_eq!(value("#focus"), "strike");
    let saved = saved_by(&browser, super::SAVE_PLAIN);
    assert!(saved[0].1.contains("\"focus\": \"strike\""), "{}", saved[0].1);
    browser.picture("studio-looks-1280", 1280);
}

#[test]
fn the_figure_can_be_seen_as_wide_as_on_a_phone() {
    let browser = arranging(1280);
    let width = "one('.preview .sheet').getBoundingClientRect().width";
    browser.click(".widths label:nth-of-type(2) input");
    browser.soon(&format!("Math.round({width})"), 360);
}

#[test]
fn a_chain_that_would_be_folded_away_is_said_to_be_so_and_why() {
    let rows: String =
        (1..10).map(|day| format!("e{day},2023-11-0{day},Event {day},,https://news.example/{day}\n")).collect();
    let sheet = |answers: &str| {
        format!(
            "id,date,title,responds_to,source_url\n{rows}last,2023-11-20,The last,{answers},https://news.example/last\n"
        )
    };
    let browser = studio(1280);
    // a chain without links is not folded
    paste(&browser, &sheet(""));
    browser.soon("all('.preview .ic-opener').length", 10);
    assert_eq!(browser.see("one('.folded')"), json!(null));
    paste(&browser, &sheet("e9"));
    browser.soon("text(one('.folded'))?.startsWith('Readers first see a small part: 8 of 10 incidents are folded away. They neither lead')", true);
    assert_eq!(browser.see("all('.preview .ic-opener').length"), 2);
    // the list of events is where the first button leads, and what it chooses is read
    browser.click(".folded button");
    browser.soon("[active()?.id, is_seen(active())]", json!(["focus", true]));
    browser.click(".folded button:nth-of-type(2)");
    browser.soon("one('.folded')", json!(null));
    browser.soon("active()?.id", "looks-summary");
    browser.soon("all('.preview .ic-opener').length", 10);
}

#[test]
fn on_a_phone_sides_fit_and_every_field_has_a_name() {
    let browser = arranging(360);
    browser.click(".sides > p button");
    browser.soon("all('.side').length", 2);
    assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true);
    let unnamed = "all('.looks :is(input, select, button)').filter((it) => !(it.ariaLabel || it.labels?.length || text(it))).map((it) => it.outerHTML)";
    assert_eq!(browser.see(unnamed), json!([]));
    browser.picture("studio-sides-360", 360);
}

#[test]
fn the_keyboard_goes_on_with_the_first_party_that_is_new() {
    let browser = studio(1280);
    let row = |at: usize| format!("r{at},2023-11-20,Raid {at},Band {at:02},https://news.example/{at}\n");
    let rows: String = (0..25).map(row).collect();
    paste(&browser, &format!("id,date,title,by,source_url\n{rows}"));
    browser.soon("all('.sides .none li').length", 20);
    browser.run("one('#looks-summary').click()");
    let button = "all('.sides button').find((it) => text(it) === 'Show all 25')";
    browser.run(&format!("{button}.click()"));
    browser.soon("all('.sides .none li').length", 25);
    browser.soon("active() === all('.sides .none li select')[20]", true);
}
