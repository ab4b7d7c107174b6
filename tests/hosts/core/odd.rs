//! Places that few would think of: the figure is live and answers, and what is around it stays where it is.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;

/// The page with a tag in one of its places.
#[track_caller]
fn put(browser: &Browser, place: &str, options: &str) {
    browser.open_until("/hosts/odd.html", "!!customElements.get('incident-chain')");
    browser.run(&format!("put('{place}', {options})"));
}

/// Both ways of loading, with and without something between the tags.
const WAYS: [&str; 3] = [
    "{ loading: 'eager' }",
    "{ loading: 'lazy' }",
    "{ loading: 'lazy', around: '<b>What stands here without script.</b>' }",
];

/// The tag is live and large enough to read.
#[track_caller]
fn is_shown(browser: &Browser) {
    browser.soon("is_live(tag)", true);
    browser.run("tag.shadowRoot.firstElementChild.dispatchEvent(new PointerEvent('pointerdown'));");
    browser
        .soon("(({ width, height }) => width >= 280 && width <= innerWidth && height >= 500)(seen(figure(tag)))", true);
}

/// Presses the mouse where an element is seen.
#[track_caller]
fn press(browser: &Browser, element: &str) {
    browser.run(&format!("({element}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"));
    browser.settle();
    let middle = browser.see(&format!(
        "(() => {{ const {{ left, top, width, height }} = seen({element}); return [left + width / 2, top + height / 2].map(Math.round); }})()"
    ));
    let at = (middle[0].as_f64().expect("a number"), middle[1].as_f64().expect("a number"));
    browser.drag(at, at);
}

/// A real click on a title opens its card, and another closes it.
#[track_caller]
fn answers(browser: &Browser) {
    press(browser, "openers(tag)[3]");
    browser.soon("open_cards(tag)", json!([3]));
    press(browser, "openers(tag)[3]");
    browser.soon("open_cards(tag)", json!([]));
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

/// What comes before and after the place is neither covered nor pushed aside.
#[track_caller]
fn leaves_others_alone(browser: &Browser) {
    let seen = "(id) => { const each = one(id); each.scrollIntoView({ block: 'center', behavior: 'instant' }); \
        const { left, top, height } = seen(each); return document.elementFromPoint(left + 5, top + height / 2) === each; }";
    assert_eq!(browser.see(&format!("['#before', '#after'].map({seen})")), json!([true, true]));
    assert_eq!(
        browser.see(
            "seen(one('#before')).bottom <= seen(one('main')).top && document.documentElement.scrollWidth <= innerWidth"
        ),
        true
    );
}

#[track_caller]
fn is_at_home(browser: &Browser) {
    is_shown(browser);
    answers(browser);
    leaves_others_alone(browser);
}

#[test]
fn in_a_paragraph() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "paragraph", way);
        is_at_home(&browser);
    }
}

#[test]
fn in_closed_details_that_are_opened_later() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "details", way);
        // what is closed is not near the window
        if way == WAYS[0] {
            browser.soon("is_live(tag)", true);
        } else {
            browser.settle();
            assert_eq!(browser.see("is_live(tag)"), false);
        }
        press(&browser, "one('summary')");
        is_at_home(&browser);
    }
}

#[test]
fn in_a_dialog_that_is_shown_later() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "dialog", way);
        browser.settle();
        browser.run("one('dialog').showModal()");
        is_shown(&browser);
        answers(&browser);
        assert_eq!(browser.see("one('dialog').scrollWidth <= one('dialog').clientWidth"), true);
        browser.run("one('dialog').close()");
        leaves_others_alone(&browser);
    }
}

#[test]
fn in_a_template_that_is_cloned() {
    let browser = hosts();
    put(&browser, "template", WAYS[0]);
    browser.settle();
    assert_eq!(browser.see("[chains().length, is_live(tag)]"), json!([0, false]), "a template is not part of the page");
    browser.run(
        "const made = one('main template').content.cloneNode(true); one('main').append(made); window.tag = chain();",
    );
    is_at_home(&browser);
}

#[test]
fn in_the_shadow_root_of_another() {
    let browser = hosts();
    for mode in ["open", "closed"] {
        for way in WAYS {
            put(&browser, "plain", way);
            browser.run(&format!(
                "const host = document.createElement('article'); one('main').append(host); host.attachShadow({{ mode: '{mode}' }}).append(tag);"
            ));
            is_at_home(&browser);
        }
    }
}

#[test]
fn where_layout_is_contained() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "strict", way);
        is_at_home(&browser);
        assert_eq!(browser.see("tag.getBoundingClientRect().width <= one('main').clientWidth"), true);
    }
    // Without a size of its own it is of no height, and nothing in it can be seen.
    put(&browser, "strict-without-size", WAYS[0]);
    browser.soon("is_live(tag)", true);
    leaves_others_alone(&browser);
    assert_eq!(browser.see("[faults, errors(), one('main').clientHeight]"), json!([[], [], 0]));
}

#[test]
fn where_an_ancestor_draws_only_what_is_near() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "unseen", way);
        is_at_home(&browser);
        // Far below the window, and scrolled to.
        put(&browser, "unseen", way);
        browser.run("one('#before').style.paddingBottom = '9000px'; scrollTo(0, 0);");
        browser.settle();
        browser.run("one('main').scrollIntoView()");
        is_at_home(&browser);
    }
}

/// A click on a dot of the overview selects its incident, a drag draws a time range from where it began to where it ended.
#[track_caller]
fn overview_answers(browser: &Browser) {
    browser.run("figure(tag).querySelectorAll('.ic-overview-box details').forEach((each) => { each.open = true; }); figure(tag).querySelector('.ic-overview').scrollIntoView({ block: 'center', behavior: 'instant' })");
    browser.settle();
    let middle =
        "(each) => { const { left, top, width, height } = seen(each); return [left + width / 2, top + height / 2]; }";
    browser.run("told.length = 0");
    // The last dot that stands for one incident only.
    let spot = browser.see(&format!(
        "[...figure(tag).querySelectorAll('.ic-spot')].filter((each) => !each.querySelector('.ic-count')).map((each) => ({middle})(each.querySelector('.ic-dot'))).sort((a, b) => a[0] - b[0]).at(-1)"
    ));
    let at = (spot[0].as_f64().expect("a number"), spot[1].as_f64().expect("a number"));
    browser.drag(at, at);
    browser.soon("told.map(({ name, detail }) => [name, detail.id])", json!([["chain-select", "abu-ghraib-strike"]]));
    let strip = "(() => { const { left, top, width, height } = seen(figure(tag).querySelector('.ic-overview')); return [left, top, width, height]; })()";
    let strip = browser.see(strip);
    let [left, top, width, height] = [0, 1, 2, 3].map(|at| strip[at].as_f64().expect("a number"));
    let point = |share: f64| (left + share * width, top + 0.45 * height);
    browser.drag(point(0.6), point(0.9));
    let drawn = "(() => { const { left, right } = figure(tag).querySelector('.ic-range').getBoundingClientRect(); const strip = figure(tag).querySelector('.ic-overview').getBoundingClientRect(); return [left, right].map((x) => Math.round(((x - strip.left) / strip.width) * 50)); })()";
    browser.soon(drawn, json!([30, 45]));
}

#[test]
fn zoomed_and_scaled_the_overview_answers_where_it_is_clicked() {
    let browser = hosts();
    for place in ["plain", "zoomed", "scaled"] {
        put(&browser, place, WAYS[0]);
        is_shown(&browser);
        answers(&browser);
        overview_answers(&browser);
    }
}

#[test]
fn zoomed_and_scaled_nothing_stands_out() {
    let browser = hosts();
    for place in ["zoomed", "scaled"] {
        for way in WAYS {
            put(&browser, place, way);
            is_at_home(&browser);
            assert_eq!(browser.see("overflows()"), json!([]));
            // The rails' dots are next to their titles.
            let far = "[...figure(tag).querySelectorAll('li.ic-row')].filter((row) => { const [dot, card] = ['.ic-rail .ic-dot, .ic-rail .ic-ring', '.ic-card'].map((css) => row.querySelector(css)?.getBoundingClientRect()); return dot && (dot.right > card.left + 3 || dot.top < card.top - 3 || dot.bottom > card.bottom + 3); }).length";
            assert_eq!(browser.see(far), 0);
        }
    }
}

#[test]
fn in_vertical_writing() {
    let browser = hosts();
    for way in WAYS {
        put(&browser, "vertical", way);
        browser.soon("is_live(tag)", true);
        browser.run("tag.shadowRoot.firstElementChild.dispatchEvent(new PointerEvent('pointerdown'));");
        browser.settle();
        assert_eq!(
            browser
                .see("[getComputedStyle(figure(tag)).writingMode, figure(tag).getBoundingClientRect().width >= 280]"),
            json!(["horizontal-tb", true])
        );
        answers(&browser);
        leaves_others_alone(&browser);
    }
}
