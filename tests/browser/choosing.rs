//! Opening a card, choosing an incident, following a link, the overview.

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;

/// The focus, what led to it and what came of it.
const FOCUS_CHAIN: [usize; 6] = [0, 1, 2, 8, 9, 10];

#[test]
fn a_title_opens_its_card_in_place_and_closes_it() {
    let browser = Browser::with_article(1080);
    let mut closed = vec![json!("false"); 11];
    // that of the focus leads to its panel
    closed[9] = json!(null);
    assert_eq!(browser.see("all('.ic-opener').map((each) => each.ariaExpanded)"), json!(closed));
    assert_eq!(browser.see("all('ol.ic-chain .ic-sources').filter(is_seen).length"), 0);
    for index in [8, 9] {
        let top = browser.see(&format!("card({index}).offsetTop"));
        browser.click_title(index);
        browser.soon(&format!("is_open({index})"), true);
        let source = format!("one('.ic-more .ic-sources li', card({index}))");
        browser.soon(
            &format!("is_seen({source}) && text({source}).includes('US strike kills pro-Iran forces in Iraq')"),
            true,
        );
        assert_eq!(browser.see(&format!("card({index}).offsetTop")), top, "it opens where it is");
        assert_eq!(browser.see("all('[aria-expanded=true]').length"), 1);
        browser.click_title(index);
        browser.soon(
            &format!("[is_open({index}), all('.ic-sources', card({index})).some(is_seen)]"),
            json!([false, false]),
        );
    }
    browser.click_title(9);
    browser.soon("is_open(9)", true);
    let card = browser.see("text(one('.ic-more', card(9)))");
    let card = card.as_str().expect("a text");
    for said in [
        "AC-130 aircraft",
        "self-defense strike",
        "Islamic Resistance in Iraq",
        "CENTCOM says",
        "2,500 American troops",
    ] {
        assert!(card.contains(said), "{said} in {card}");
    }
}

#[test]
fn a_click_rewrites_no_dot_of_the_overview() {
    let browser = Browser::start(1080);
    browser.open("/?src=data/attacks-on-us-forces.json&show=all");
    browser.run(
        "window.rewritten = [];
         const watch = new MutationObserver((all) => rewritten.push(...all.map(({ target, attributeName }) => `${attributeName} of ${name_of(target)}`)));
         watch.observe(one('.ic-overview'), { subtree: true, attributeFilter: ['cx', 'cy', 'data-do'] });",
    );
    // arrows are drawn before the dots, so their number must not matter
    let arrows: std::collections::BTreeSet<u64> = [3, 20, 41]
        .map(|index| {
            browser.click_title(index);
            browser.soon(&format!("is_open({index})"), true);
            browser.settle();
            browser.see("all('.ic-arc').length").as_u64().expect("a number")
        })
        .into();
    assert!(arrows.len() > 1, "{arrows:?}");
    browser.settle();
    assert_eq!(browser.see("rewritten"), json!([]));
}

#[test]
fn what_a_click_asks_for_is_drawn_before_the_rest() {
    let browser = Browser::start(1080);
    browser.open("/?src=data/attacks-on-us-forces.json&show=all");
    browser.settle();
    browser.run("window.looks = () => all('li.ic-row.ic-lit, .ic-spot.ic-lit, .ic-arc').map((each) => each.id || each.innerHTML).join()");
    let at_once = browser.see(
        "(() => {
            window.before = looks();
            for (const row of [41, 3]) one(`li[data-row='${row}'] .ic-opener`).click();
            return [is_open(41), is_open(3), looks() === before];
        })()",
    );
    assert_eq!(at_once, json!([true, true, true]), "the cards are open, and nothing else has changed yet");
    browser.soon("looks() !== before && one('li[data-row=\"3\"]').matches('.ic-lit')", true);
    assert_eq!(
        browser.see("one('li[data-row=\"41\"]').matches('.ic-lit')"),
        json!(false),
        "only the last choice is brought out"
    );
}

#[test]
fn the_row_of_the_focus_leads_to_its_panel() {
    let browser = Browser::with_article(640);
    browser.click("li.ic-row[data-row='9'] .ic-opener");
    browser.soon("active() === one('.ic-finding-opener')", true);
    browser.soon("(() => { const { top, bottom } = active().getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()", true);
    assert_eq!(browser.see("[location.hash, is_open(9)]"), json!(["", false]), "it only leads there");
    browser.press(&[key::ENTER]);
    browser.soon("is_open(9)", true);
    browser.press(&[key::LEFT]);
    browser.soon("focused()", 8);
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
        browser.see("all('ol.ic-chain .ic-row.ic-lit .ic-dot').map((dot) => row_of(dot.closest('li')))"),
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
            "['.ic-finding > .ic-link', 'li.ic-row[data-row=\"9\"] .ic-link', 'li.ic-row[data-row=\"8\"] .ic-link'].map((css) => text(one(css)))"
        ),
        json!([
            "In response to Ballistic missile attack on Al-Asad airbase of 20–21 November, CENTCOM says",
            "In response to this, CENTCOM says · within a day",
            "Possibly in response to Washington supports Israel in the war: our inference, no source says so",
        ])
    );
    browser.click(".ic-finding .ic-link a");
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
fn trace_back_walks_from_the_focus_to_the_first_cause() {
    let browser = Browser::with_folds(640);
    let bar = "[row_of(one('.ic-trace').closest('li')), text(one('.ic-trace .ic-number')), active().closest('.ic-trace') !== null]";
    browser.click(".ic-tools .ic-step");
    browser.soon(bar, json!([8, "1 of 4", true]));
    assert_eq!(
        browser.see("text(one('.ic-trace p'))"),
        "US aircraft strikes militia vehicle and personnel in western Baghdad came in response to this, CENTCOM says: Immediately following the attack, a U.S. military AC-130 aircraft in the area conducted a self-defense strike"
    );
    browser.press(&[key::ENTER]);
    browser.soon(bar, json!([2, "2 of 4", true]));
    assert!(
        browser
            .see("text(one('.ic-trace p'))")
            .as_str()
            .is_some_and(|said| said.contains("may have come in response to this: our inference"))
    );
    // arrow keys lead along the walk, and back
    browser.press(&[key::LEFT, key::LEFT]);
    browser.soon(bar, json!([0, "4 of 4", true]));
    assert!(browser.see("text(one('.ic-trace'))").as_str().is_some_and(|said| {
        said.contains("No cause is given for this.") && said.contains("goes back that far and no further")
    }));
    browser.press(&[key::RIGHT]);
    browser.soon(bar, json!([1, "3 of 4", true]));
    browser.soon("(() => { const { top, bottom } = one('.ic-trace').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()", true);
    browser.press(&[key::ESCAPE]);
    browser.soon("[one('.ic-trace'), focused()]", json!([null, 1]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn where_a_response_has_several_causes_the_reader_chooses() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/tracks.json");
    browser.click(".ic-tools .ic-step");
    browser.soon("one('.ic-trace') !== null", true);
    let choices = "all('.ic-trace button').filter((each) => text(each).startsWith('To ')).length";
    assert!(browser.see(choices).as_u64() > Some(1), "{}", browser.see("text(one('.ic-trace'))"));
    browser.click(".ic-trace button:nth-of-type(2)");
    browser.soon("text(one('.ic-trace .ic-number')).startsWith('1 of ')", true);
}

/// Middle of the leftmost spot, and the box of the overview, in the window's px.
pub fn overview(browser: &Browser) -> ((f64, f64), [f64; 4]) {
    browser.run("all('.ic-overview-box details').forEach((each) => { each.open = true; }); one('.ic-overview').scrollIntoView({ block: 'center' });");
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
fn the_overview_says_which_incidents_a_mark_stands_for() {
    for (width, said) in [(320, 2), (1080, 0)] {
        let browser = Browser::with_article(width);
        overview(&browser);
        let told = "all('.ic-spot title').flatMap((title) => title.textContent.split('\\n')).sort()";
        let all = "all('.ic-opener').map((each) => each.firstChild.data.trim()).sort()";
        browser.soon(&format!("{told}.join() === {all}.join()"), true);
        assert_eq!(browser.see("all('.ic-band').every((band) => one('title', band).textContent.length > 5)"), true);
        // where there is no pointer to rest on a mark, it is said below
        assert_eq!(browser.see("all('.ic-hint').length"), said);
        let size = "(element) => parseFloat(getComputedStyle(element).fontSize)";
        let is_small = format!("all('.ic-hint').every((hint) => ({size})(hint) <= ({size})(one('.ic-key')))");
        assert_eq!(browser.see(&is_small), true);
    }
}

#[test]
fn a_drag_in_the_overview_chooses_a_time_range() {
    for width in [320, 1080] {
        let browser = Browser::with_article(width);
        let (_, [left, top, wide, high]) = overview(&browser);
        let at = |share: f64| (left + share * wide, top + 0.9 * high);
        browser.drag(at(0.75), at(0.98));
        browser.soon("rows().length < 11 && rows().includes(9) && !rows().includes(0)", true);
        browser.soon("counted().startsWith(`${rows().length} of 11 incidents shown, `)", true);
        // Back to front is as good.
        browser.click(".ic-shown button");
        browser.soon("rows().length", 11);
        let (_, [left, top, wide, high]) = overview(&browser);
        let at = |share: f64| (left + share * wide, top + 0.9 * high);
        browser.drag(at(0.3), at(0.01));
        browser.soon("rows().includes(0) && !rows().includes(9)", true);
    }
}

#[test]
fn what_a_filter_hides_comes_back_when_it_is_chosen() {
    let browser = Browser::with_filters(640);
    browser.choose(".ic-filters select", "sanctions");
    browser.soon("rows()", json!([7]));
    browser.click("li.ic-row[data-row='7'] .ic-link a");
    browser.soon("[rows().length, focused(), counted()]", json!([20, 3, ""]));
}
