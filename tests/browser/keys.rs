//! The keys: inside the chain they move through it, outside they belong to the page.

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;

/// Records which keys and wheel turns were taken from the page.
const WATCH: &str = "window.taken = [];
    for (const type of ['keydown', 'wheel', 'touchstart', 'touchmove'])
        addEventListener(type, (event) => { if (event.defaultPrevented) taken.push(event.key ?? type); }, { passive: true });";

#[test]
fn tab_goes_through_the_rows_and_passes_on() {
    let browser = Browser::with_article(640);
    let mut stops = Vec::new();
    // As many as there may be; Tab leaves the page at the end and begins anew.
    for _ in 0..100 {
        browser.press(&[key::TAB]);
        let stop =
            browser.see("active() === document.body ? null : [focused(), active().closest('.ic-foot') !== null, active().matches('.ic-opener')]");
        if stop.is_null() {
            break;
        }
        stops.push(stop);
    }
    let titles: Vec<_> = stops.iter().filter(|stop| stop[2] == true).map(|stop| &stop[0]).collect();
    assert_eq!(titles, (0..11).collect::<Vec<_>>(), "each title is one stop: {stops:?}");
    let mut rows: Vec<_> = stops.iter().filter_map(|stop| stop[0].as_u64()).collect();
    rows.dedup();
    assert_eq!(rows, (0..11).collect::<Vec<_>>(), "Tab goes through every row: {stops:?}");
    assert!(stops.iter().any(|stop| stop[1] == true), "Tab goes on to the foot: {stops:?}");
}

#[test]
fn arrows_home_and_end_move_through_the_rows() {
    let browser = Browser::with_article(640);
    browser.run("opener(9).focus();");
    browser.press(&[key::HOME]);
    browser.soon("focused()", 0);
    browser.press(&[key::UP]);
    browser.settle();
    browser.soon("focused()", 0);
    browser.press(&[key::DOWN]);
    browser.soon("focused()", 1);
    browser.press(&[key::DOWN]);
    browser.soon("focused()", 2);
    browser.press(&[key::UP]);
    browser.soon("focused()", 1);
    browser.press(&[key::END]);
    browser.soon("focused()", 10);
    browser.press(&[key::DOWN]);
    browser.settle();
    browser.soon("focused()", 10);
    browser.soon("(() => { const { top, bottom } = opener(10).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()", true);
    // The keys have taken no row out of the way of Tab.
    assert_eq!(browser.see("rows().every((index) => opener(index).tabIndex === 0)"), true);
}

#[test]
fn keys_move_from_the_row_that_tab_has_reached() {
    let browser = Browser::with_article(640);
    browser.run("opener(4).focus();");
    browser.press(&[key::DOWN]);
    browser.soon("focused()", 5);
    browser.run("opener(2).focus();");
    browser.press(&[key::UP]);
    browser.soon("focused()", 1);
}

#[test]
fn arrows_move_through_what_a_filter_shows() {
    let browser = Browser::with_filters(640);
    browser.choose(".ic-filters select", "strike");
    browser.soon("rows()", json!([4, 5, 6, 9]));
    browser.run("opener(9).focus();");
    browser.press(&[key::HOME]);
    browser.soon("focused()", 4);
    browser.press(&[key::DOWN, key::DOWN]);
    browser.soon("focused()", 6);
}

#[test]
fn left_leads_to_the_cause_and_right_to_the_response() {
    let browser = Browser::with_article(640);
    browser.run("opener(9).focus();");
    browser.press(&[key::LEFT]);
    browser.soon("focused()", 8);
    browser.press(&[key::LEFT]);
    browser.soon("focused()", 2);
    browser.press(&[key::RIGHT]);
    browser.soon("focused()", 8);
    browser.press(&[key::RIGHT, key::RIGHT]);
    browser.soon("focused()", 10);
    browser.press(&[key::RIGHT]);
    browser.settle();
    browser.soon("focused()", 10);
}

#[test]
fn right_leads_to_the_cause_where_text_runs_from_right_to_left() {
    let browser = Browser::start(640);
    browser.open("/rtl.html?src=fixtures/arabic.json");
    browser.soon("rows().length", 4);
    browser.run("opener(3).focus();");
    browser.press(&[key::RIGHT]);
    browser.soon("focused()", 2);
    browser.press(&[key::RIGHT]);
    browser.soon("focused()", 1);
    browser.press(&[key::LEFT]);
    browser.soon("focused()", 2);
}

#[test]
fn enter_opens_and_escape_closes() {
    let browser = Browser::with_article(640);
    browser.run("opener(9).focus();");
    browser.press(&[key::HOME]);
    browser.soon("focused()", 0);
    browser.press(&[key::ENTER]);
    browser.soon("[is_open(0), focused()]", json!([true, 0]));
    browser.press(&[key::ESCAPE]);
    browser.soon("[is_open(0), focused()]", json!([false, 0]));
    browser.press(&[key::ENTER]);
    browser.soon("is_open(0)", true);
    browser.press(&[key::ENTER]);
    browser.soon("is_open(0)", false);
}

#[test]
fn outside_the_chain_keys_are_the_pages_own() {
    let browser = Browser::with_filters(640);
    browser.run(WATCH);
    let lit = browser.see("lit()");
    let keys = [key::DOWN, key::UP, key::LEFT, key::RIGHT, key::HOME, key::END, key::ENTER, key::ESCAPE];
    browser.run("active().blur(); scrollTo(0, 0);");
    browser.press(&keys);
    browser.press(&[key::END]);
    browser.soon("scrollY > 0", true);
    browser.run("one('input[type=search]').focus();");
    browser.press(&keys);
    browser.settle();
    assert_eq!(browser.see("taken"), json!([]));
    assert_eq!(browser.see("[focused(), lit(), rows().filter(is_open)]"), json!([null, lit, []]));
    // Inside it, what belongs to the browser stays the browser's.
    browser.run("opener(9).focus();");
    let passes = |init: &str| {
        browser.see(&format!(
            "opener(9).dispatchEvent(new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, {init} }}))"
        ))
    };
    for chord in [
        "key: 'ArrowLeft', altKey: true",
        "key: 'Home', ctrlKey: true",
        "key: 'ArrowUp', metaKey: true",
        "key: 'ArrowDown', shiftKey: true",
        "key: 'PageDown'",
        "key: ' '",
        "key: 'f'",
    ] {
        assert_eq!(passes(chord), true, "{chord}");
    }
    assert_eq!(passes("key: 'ArrowDown'"), false, "the watch is awake");
}

#[test]
fn the_wheel_scrolls_the_page_wherever_it_turns() {
    let browser = Browser::with_article(640);
    browser.run(WATCH);
    for place in [".ic-overview", "ol.ic-chain svg.ic-rail", "ol.ic-chain .ic-card"] {
        browser.run(&format!(
            "scrollTo(0, 0); one('{place}').scrollIntoView({{ block: 'center' }}); window.before = scrollY;"
        ));
        let at = browser.see(&format!("(() => {{ const box = one('{place}').getBoundingClientRect(); return [box.x + box.width / 2, box.y + 10]; }})()"));
        let at = |axis: usize| at[axis].as_f64().expect("a place") as i64;
        browser.wheel(at(0), at(1), 120);
        browser.soon("scrollY > before", true);
    }
    assert_eq!(browser.see("taken"), json!([]));
    assert_eq!(browser.see("['.ic-overview', 'ol.ic-chain', '.ic-card'].map((css) => getComputedStyle(one(css)).touchAction).every((action) => ['auto', 'pan-y', 'manipulation'].includes(action))"), true);
}

/// A row cuts off what stands out of it (`contain`), so that rows that move are not painted anew. The ring around the focus stands out of some.
#[test]
fn no_row_cuts_off_the_ring_around_the_focus() {
    let cut = "(() => {
        const faults = [], met = new Set();
        for (const row of all('ol.ic-chain > li')) {
            const margin = parseFloat(getComputedStyle(row).overflowClipMargin);
            for (const each of all(':is(a[href], button, summary)', row).filter(is_seen)) {
                // the page may scroll
                each.focus({ focusVisible: true });
                const whole = row.getBoundingClientRect();
                const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(each);
                const out = parseFloat(outlineWidth) + parseFloat(outlineOffset);
                if (outlineStyle === 'none' || !(out > 0)) continue;
                met.add(each.localName);
                for (const box of each.getClientRects())
                    if (box.left - out < whole.left - margin || box.right + out > whole.right + margin || box.top - out < whole.top - margin || box.bottom + out > whole.bottom + margin)
                        faults.push(`${text(each)}: ${[box.left - out - whole.left, box.right + out - whole.right, box.top - out - whole.top, box.bottom + out - whole.bottom].map((px) => px.toFixed(1))} past ${getComputedStyle(row).overflowClipMargin} of its row`);
            }
        }
        return [faults, [...met].sort()];
    })()";
    for width in [280, 640, 1080] {
        let browser = Browser::with_folds(width);
        browser.run("all('ol.ic-chain .ic-opener').forEach((each) => each.click())");
        browser.settle();
        browser.run("all('ol.ic-chain details').forEach((each) => { each.open = true; })");
        assert_eq!(browser.see(cut), json!([[], ["a", "button", "summary"]]), "{width} px");
    }
}
