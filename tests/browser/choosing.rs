//! Opening a card, choosing an incident, following a link, the overview.

use serde_json::json;

use crate::browser::Browser;

/// The focus, what led to it and what came of it.
const FOCUS_CHAIN: [usize; 6] = [0, 1, 2, 8, 9, 10];

#[test]
fn a_title_opens_its_card_in_place_and_closes_it() {
    let browser = Browser::with_article(1080);
    assert_eq!(browser.see("all('.ic-opener').map((each) => each.ariaExpanded)"), json!(vec!["false"; 11]));
    assert_eq!(browser.see("all('ol.ic-chain .ic-sources').filter(is_seen).length"), 0);
    let top = browser.see("row(9).offsetTop");
    browser.click_title(9);
    browser.soon("is_open(9)", true);
    browser.soon("is_seen(one('.ic-more .ic-sources li', row(9))) && text(one('.ic-more .ic-sources li', row(9))).includes('US strike kills pro-Iran forces in Iraq')", true);
    assert_eq!(browser.see("row(9).offsetTop"), top, "it opens where it stands");
    assert_eq!(browser.see("all('.ic-opener').filter((each) => each.ariaExpanded === 'true').length"), 1);
    let card = browser.see("text(one('.ic-more', row(9)))");
    let card = card.as_str().expect("a text");
    for said in
        ["AC-130 aircraft", "self-defense strike", "Islamic Resistance in Iraq", "declared", "2,500 American troops"]
    {
        assert!(card.contains(said), "{said} in {card}");
    }
    browser.click_title(9);
    browser.soon("[is_open(9), all('.ic-sources', row(9)).some(is_seen)]", json!([false, false]));
}

#[test]
fn several_cards_may_be_open() {
    let browser = Browser::with_article(640);
    browser.click_title(0);
    browser.click_title(8);
    browser.soon("rows().filter(is_open)", json!([0, 8]));
}

#[test]
fn choosing_lights_up_what_led_to_it_and_what_came_of_it() {
    let browser = Browser::with_article(1080);
    browser.soon("lit()", json!(FOCUS_CHAIN));
    // The sanctions answer the series of attacks, and nothing answers them.
    browser.click_title(7);
    browser.soon("lit()", json!([0, 1, 2, 3, 7]));
    browser.click_title(8);
    browser.soon("lit()", json!(FOCUS_CHAIN));
    browser.soon(
        "announced().startsWith('Ballistic missile attack on Al-Asad airbase: responds to 1, responses: 1')",
        true,
    );
    // What is drawn lights up with the rows, and nothing else does.
    assert_eq!(
        browser.see("all('ol.ic-chain .ic-dot.ic-lit').map((dot) => row_of(dot.closest('li')))"),
        json!(FOCUS_CHAIN)
    );
    assert_eq!(
        browser.see("all('ol.ic-chain .ic-branch.ic-lit').map((each) => row_of(each.closest('li')))"),
        json!([1, 2, 8, 9, 10])
    );
    assert_eq!(browser.see("one('.ic-branch', row(7)).matches('.ic-lit')"), false);
}

#[test]
fn choosing_does_not_draw_the_rows_anew() {
    let browser = Browser::with_article(1080);
    browser.run("all('ol.ic-chain > li.ic-row').forEach((each) => { each.was_there = true; });");
    browser.click_title(7);
    browser.soon("lit()", json!([0, 1, 2, 3, 7]));
    assert_eq!(browser.see("all('ol.ic-chain > li.ic-row').every((each) => each.was_there)"), true);
}

#[test]
fn a_response_leads_to_its_cause() {
    let browser = Browser::with_article(640);
    assert_eq!(
        browser.see(
            "text(one('.ic-link', row(9))).startsWith('In response to Ballistic missile attack on Al-Asad airbase · declared by')"
        ),
        true
    );
    browser.click("li.ic-row[data-row='9'] .ic-link a");
    browser.soon("focused()", 8);
    browser.soon("(() => { const { top, bottom } = opener(8).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()", true);
    browser.click("li.ic-row[data-row='8'] .ic-link a");
    browser.soon("[focused(), lit().length]", json!([2, 11]));
    // From an open card too.
    browser.click_title(4);
    browser.soon("is_open(4)", true);
    browser.click("li.ic-row[data-row='4'] .ic-more .ic-arrows a");
    browser.soon("focused()", 3);
    assert_eq!(browser.see("location.pathname"), "/");
}

#[test]
fn steps_lead_to_cause_and_response() {
    let browser = Browser::with_article(640);
    browser.click(".ic-step.ic-to-cause");
    browser.soon("focused()", 8);
    browser.click(".ic-step.ic-to-cause");
    browser.soon("focused()", 2);
    browser.click(".ic-step.ic-to-response");
    browser.soon("focused()", 8);
    browser.click_title(0);
    browser
        .soon("[one('.ic-step.ic-to-cause').disabled, one('.ic-step.ic-to-response').disabled]", json!([true, false]));
    browser.click_title(10);
    browser
        .soon("[one('.ic-step.ic-to-cause').disabled, one('.ic-step.ic-to-response').disabled]", json!([false, true]));
}

/// Middle of the leftmost spot, and the box of the overview, in the window's px.
fn overview(browser: &Browser) -> ((f64, f64), [f64; 4]) {
    browser.run("one('.ic-overview').scrollIntoView({ block: 'center' });");
    let seen = browser.see(
        "(() => {
            const middle = (spot) => { const { x, y, width, height } = one('.ic-dot', spot).getBoundingClientRect(); return [x + width / 2, y + height / 2]; };
            const box = one('.ic-overview').getBoundingClientRect();
            return [...all('.ic-spot').map(middle).sort((a, b) => a[0] - b[0])[0], box.left, box.top, box.width, box.height];
        })()",
    );
    let numbers: Vec<f64> = seen.as_array().expect("numbers").iter().filter_map(serde_json::Value::as_f64).collect();
    ((numbers[0], numbers[1]), [numbers[2], numbers[3], numbers[4], numbers[5]])
}

#[test]
fn a_click_in_the_overview_chooses() {
    for width in [320, 1080] {
        let browser = Browser::with_article(width);
        browser.soon("lit()", json!(FOCUS_CHAIN));
        let (spot, _) = overview(&browser);
        // Down and up in the same place. To the first incident of all, everything goes back.
        browser.drag(spot, spot);
        browser.soon("lit().length", 11);
        browser.soon("announced().length > 0 && all('.ic-opener').slice(0, 2).some((each) => announced().startsWith(each.firstChild.data.trim()))", true);
        assert_eq!(browser.see("[rows().length, counted()]"), json!([11, ""]), "a click narrows nothing");
    }
}

#[test]
fn a_drag_in_the_overview_chooses_a_time_range() {
    for width in [320, 1080] {
        let browser = Browser::with_article(width);
        let (_, [left, top, wide, high]) = overview(&browser);
        let at = |share: f64| (left + share * wide, top + 0.1 * high);
        browser.drag(at(0.75), at(0.98));
        browser.soon("rows().length < 11 && rows().includes(9) && !rows().includes(0)", true);
        browser.soon("counted().startsWith(`${rows().length} of 11 incidents shown, `)", true);
        // Back to front is as good.
        browser.click(".ic-shown button");
        browser.soon("rows().length", 11);
        let (_, [left, top, wide, high]) = overview(&browser);
        let at = |share: f64| (left + share * wide, top + 0.1 * high);
        browser.drag(at(0.3), at(0.01));
        browser.soon("rows().includes(0) && !rows().includes(9)", true);
    }
}

#[test]
fn what_a_filter_hides_comes_back_when_it_is_chosen() {
    let browser = Browser::with_article(640);
    browser.choose(".ic-filters select", "Sanctions");
    browser.soon("rows()", json!([7]));
    browser.click("li.ic-row[data-row='7'] .ic-link a");
    browser.soon("[rows().length, focused(), counted()]", json!([11, 3, ""]));
}
