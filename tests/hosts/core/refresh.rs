//! A chain that is asked for again: what has changed is told, and nothing else changes until the reader asks.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;
use crate::kind::Kind;

/// The page, with its chain live and whole, and asked for again every minute.
#[track_caller]
fn following(query: &str) -> Browser {
    let browser = hosts();
    browser.open_until(&format!("/hosts/refresh.html?refresh=60{query}"), "is_whole()");
    browser.soon("requested('refresh.js')", 1);
    browser.soon("all('.ic-update', chain().shadowRoot).length", 1);
    browser
}

/// From now on the file is another one.
fn set(browser: &Browser, what: &str) {
    assert_eq!(
        browser.await_script(&format!("fetch('/changing/set?{what}').then(({{ ok }}) => arguments[0](ok))"), vec![]),
        true
    );
}

/// A minute passes, and the data are asked for once more.
#[track_caller]
fn pass(browser: &Browser) {
    let before = browser.see("asked.length").as_u64().expect("a number");
    browser.run("pass(61)");
    browser.soon("asked.length", before + 1);
}

/// What the line says, and its button, if it can be seen.
const LINE: &str = "((bar) => { const button = one('button', bar); return is_seen(button) ? [text(one('[role=status]', bar)), text(button)] : []; })(one('.ic-update', chain().shadowRoot))";
const MORE: [&str; 2] = ["2 new incidents, 1 correction", "Show"];
/// The words that mark rows, by the ids of the incidents.
const MARKS: &str = "Object.fromEntries(all('.ic-news', figure()).map((mark) => [mark.closest('li').id.replace(/^.*incident-/, ''), text(mark)]))";
const COUNTS: &str = "told.filter(({ name }) => name === 'chain-update').map(({ detail }) => [detail.added, detail.corrections, detail.changed, detail.removed])";

fn show(browser: &Browser) {
    browser.run("one('.ic-update button', chain().shadowRoot).click()");
}

#[test]
fn what_is_new_is_told_and_shown_when_the_reader_asks() {
    for file in ["chain.json", "chain.packed.json"] {
        let browser = following(&format!("&src=/changing/{file}"));
        browser.run("openers()[3].focus(); openers()[3].click();");
        browser.soon("open_cards()", json!([3]));
        browser.run("window.before = figure().outerHTML");
        set(&browser, "more");
        pass(&browser);
        browser.soon(LINE, json!(MORE));
        assert_eq!(browser.see("figure().outerHTML === before"), true, "{file}: nothing else has changed");
        assert_eq!(browser.see(COUNTS), json!([[2, 1, 0, 0]]));
        show(&browser);
        browser.soon("rows().length", 13);
        assert_eq!(browser.see("open_cards()"), json!([3]), "{file}");
        assert_eq!(browser.see("active() === openers()[3]"), true, "{file}: the keyboard stays");
        let marks = json!({"later": "New", "latest": "New", "two-facilities-in-syria": "Corrected"});
        assert_eq!(browser.see(MARKS), marks, "{file}");
        browser.soon("all('.ic-update', chain().shadowRoot).length", 1);
        assert_eq!(browser.see(LINE), json!([]));
        assert_eq!(browser.see("chain().shadowRoot.querySelectorAll('section.incident-chain').length"), 1);
        // it goes on, from what is shown now
        pass(&browser);
        set(&browser, "other");
        pass(&browser);
        browser.soon(LINE, json!(["1 incident changed, 2 incidents removed", "Show"]));
        assert_eq!(browser.see("[faults, errors(), logged]"), json!([[], [], []]), "{file}");
    }
}

#[test]
fn what_is_open_stays_open_where_an_incident_comes_above_it() {
    let browser = following("");
    browser.run("openers()[3].click()");
    browser.soon("open_cards()", json!([3]));
    let id = browser.see("one('.ic-row.ic-open', figure()).id");
    set(&browser, "above");
    pass(&browser);
    browser.soon(LINE, json!(["1 new incident", "Show"]));
    show(&browser);
    browser.soon("rows().length", 12);
    assert_eq!(browser.see("open_cards()"), json!([4]));
    assert_eq!(browser.see("one('.ic-row.ic-open', figure()).id"), id);
    assert_eq!(browser.see(MARKS), json!({"earlier": "New"}));
}

#[test]
fn a_file_that_has_not_changed_costs_nothing_and_one_that_says_the_same_tells_nothing() {
    let browser = following("");
    pass(&browser);
    pass(&browser);
    assert_eq!(browser.see("asked"), json!(["", "no-cache", "no-cache"]));
    let answered = "fetch('/changing/answered').then((answer) => answer.json()).then(arguments[0])";
    // WebKit's driver keeps no answers.
    let again = if browser.kind == Kind::WebKit { "200" } else { "304" };
    assert_eq!(browser.await_script(answered, vec![]), json!(["200", again, again]));
    // a blank more is another text, and the same chain
    set(&browser, "spaced");
    pass(&browser);
    browser.settle();
    assert_eq!(browser.see(&format!("[{LINE}, {COUNTS}]")), json!([[], []]));
    set(&browser, "other");
    pass(&browser);
    browser.soon(LINE, json!(["Other details changed", "Show"]));
    show(&browser);
    browser.soon("text(figure()).includes('Another desk')", true);
    assert_eq!(browser.see(MARKS), json!({}));
}

#[test]
fn changed_again_the_line_says_what_is_so_now_and_changed_back_it_goes() {
    let browser = following("");
    set(&browser, "more");
    pass(&browser);
    browser.soon(LINE, json!(MORE));
    set(&browser, "much-more");
    pass(&browser);
    browser.soon(LINE, json!(["3 new incidents, 1 incident changed", "Show"]));
    assert_eq!(browser.see("all('.ic-update', chain().shadowRoot).length"), 1);
    set(&browser, "less");
    pass(&browser);
    browser.soon(LINE, json!(["1 incident removed", "Show"]));
    set(&browser, "");
    pass(&browser);
    browser.soon(LINE, json!([]));
    set(&browser, "much-more");
    pass(&browser);
    browser.soon(LINE, json!(["3 new incidents, 1 incident changed", "Show"]));
    show(&browser);
    browser.soon(MARKS, json!({"on-24": "New", "on-25": "New", "on-26": "New", "weapons-store": "Changed"}));
    assert_eq!(browser.see(COUNTS), json!([[2, 1, 0, 0], [3, 0, 1, 0], [0, 0, 0, 1], [3, 0, 1, 0]]));
    // the next update marks what is new in it
    set(&browser, "more");
    pass(&browser);
    browser.soon(&format!("{LINE}.length"), 2);
    show(&browser);
    browser.soon("rows().length", 13);
    assert_eq!(browser.see(&format!("({MARKS})['weapons-store']")), "Changed", "its title is another one again");
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn it_is_asked_for_only_while_it_is_seen() {
    let browser = following("");
    browser.run("hide(true); pass(600); pass(600);");
    browser.settle();
    assert_eq!(browser.see("asked.length"), 1);
    browser.run("hide(false)");
    browser.soon("asked.length", 2);
    // far above the window
    browser.run("one('.below').style.height = '9000px'; scrollTo(0, 9000);");
    browser.soon("chain().getBoundingClientRect().bottom < -700", true);
    browser.settle();
    browser.run("pass(600)");
    browser.settle();
    assert_eq!(browser.see("asked.length"), 2);
    browser.run("scrollTo(0, 0)");
    browser.soon("asked.length", 3);
}

#[test]
fn a_server_that_fails_is_asked_less_and_less_often_and_the_reader_is_told_nothing() {
    let browser = following("");
    set(&browser, "missing");
    for pause in [60, 120, 240] {
        let before = browser.see("asked.length").as_u64().expect("a number");
        browser.run(&format!("pass({})", pause - 10));
        browser.settle();
        assert_eq!(browser.see("asked.length"), before, "not before {pause} s");
        browser.run("pass(11)");
        browser.soon("asked.length", before + 1);
        browser.settle();
    }
    assert_eq!(browser.see(&format!("[{LINE}, errors(), faults, is_live()]")), json!([[], [], [], true]));
    let log = browser.see("logged");
    assert_eq!(log.as_array().map(Vec::len), Some(1), "told once: {log}");
    assert!(log[0].as_str().expect("a text").contains("404"), "{log}");
    set(&browser, "more");
    browser.run("pass(481)");
    browser.soon(LINE, json!(MORE));
    set(&browser, "");
    pass(&browser);
    browser.soon(LINE, json!([]));
}

#[test]
fn a_file_that_is_no_chain_changes_nothing_and_the_publisher_is_told_once() {
    for (file, what, words) in [
        ("chain.json", "broken", "The chain as it was is still shown."),
        ("chain.packed.json", "broken", "The chain as it was is still shown."),
        ("chain.json", "swapped", "it was plain JSON and is packed now"),
        ("chain.packed.json", "swapped", "it was packed and is plain JSON now"),
    ] {
        let browser = following(&format!("&src=/changing/{file}"));
        for state in [what, "more", what] {
            set(&browser, state);
            pass(&browser);
            browser.settle();
        }
        let log = browser.see("logged");
        assert_eq!(log.as_array().map(Vec::len), Some(1), "{file} {what}: {log}");
        assert!(log[0].as_str().is_some_and(|told| told.contains(words)), "{file} {what}: {log}");
        assert_eq!(browser.see("[rows().length, errors(), faults]"), json!([11, [], []]));
        // what was told of the file before it was broken can still be shown
        browser.soon(LINE, json!(MORE));
        show(&browser);
        browser.soon("rows().length", 13);
    }
}

#[test]
fn only_a_number_of_seconds_means_something() {
    for (value, logs) in [("0", 0), ("never", 1), ("-5", 1), ("", 1)] {
        let browser = hosts();
        browser.open_until(&format!("/hosts/refresh.html?refresh={value}"), "is_whole()");
        browser.soon("requested('refresh.js')", 1);
        browser.settle();
        browser.run("pass(100000)");
        browser.settle();
        assert_eq!(browser.see("[asked.length, logged.length]"), json!([1, logs]), "{value}");
        if logs > 0 {
            assert!(browser.see("logged[0]").as_str().is_some_and(|told| told.contains("refresh=\"60\"")), "{value}");
        }
        // set later, it begins
        browser.run("chain().refresh = '1'");
        browser.settle();
        browser.run("pass(14)");
        browser.settle();
        assert_eq!(browser.see("asked.length"), 1, "no more often than every 15 s");
        browser.run("pass(2)");
        browser.soon("asked.length", 2);
        browser.run("chain().refresh = ''; pass(100);");
        browser.settle();
        assert_eq!(browser.see("asked.length"), 2, "taken away it ends");
    }
}

#[test]
fn without_the_attribute_or_an_address_nothing_is_loaded() {
    let browser = hosts();
    browser.open_until("/hosts/refresh.html", "is_whole()");
    browser.settle();
    assert_eq!(browser.see("requested('refresh.js')"), 0);
    browser.run("chain().data = chain().data; chain().refresh = '60';");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.settle();
    browser.run("pass(1000)");
    browser.settle();
    assert_eq!(browser.see("[requested('refresh.js'), asked.length]"), json!([0, 1]));
}

#[test]
fn taken_out_or_shown_another_file_it_asks_no_more_for_the_old_one() {
    let browser = following("");
    set(&browser, "more");
    pass(&browser);
    browser.soon(LINE, json!(MORE));
    browser.run("window.kept = chain(); kept.remove();");
    browser.settle();
    browser.run("pass(1000)");
    browser.settle();
    assert_eq!(browser.see("asked.length"), 2);
    browser.run("document.body.prepend(kept)");
    browser.soon("is_whole()", true);
    // it is what it was, and asked for again
    assert_eq!(browser.see("rows().length"), 11);
    browser.soon("all('.ic-update', chain().shadowRoot).length", 1);
    let before = browser.see("asked.length").as_u64().expect("a number");
    browser.run("pass(61)");
    browser.soon("asked.length", before + 1);
    browser.soon(LINE, json!(MORE));
    browser.run("chain().setAttribute('src', '/open/small.json')");
    browser.soon("text(one('.ic-title'))", "A small chain");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
    let before = browser.see("asked.length");
    browser.run("pass(61)");
    browser.settle();
    assert_eq!(browser.see("asked.length"), before);
}

#[test]
fn after_a_trap_it_goes_on() {
    let browser = following("");
    set(&browser, "more");
    pass(&browser);
    browser.soon(LINE, json!(MORE));
    browser.run("new Uint8Array(memories.at(-1).buffer).fill(255); openers()[5].click();");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.soon("is_whole()", true);
    browser.soon("all('.ic-update', chain().shadowRoot).length", 1);
    assert_eq!(browser.see(&format!("[{LINE}, rows().length]")), json!([[], 11]));
    pass(&browser);
    browser.soon(LINE, json!(MORE));
    show(&browser);
    browser.soon("rows().length", 13);
    assert_eq!(browser.see("errors()"), json!(["restart"]));
}

#[test]
fn the_keyboard_that_was_at_the_button_is_at_the_head() {
    let browser = following("");
    set(&browser, "more");
    pass(&browser);
    browser.soon(LINE, json!(MORE));
    browser.run("one('.ic-update button', chain().shadowRoot).focus()");
    browser.press(&['\u{e007}']);
    browser.soon("rows().length", 13);
    assert_eq!(browser.see("active() === one('.ic-title')"), true);
}

#[test]
fn neither_the_line_nor_what_is_shown_moves_what_is_read() {
    let browser = following("");
    browser.run(
        "window.moved = [];
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
           new PerformanceObserver((list) => moved.push(...list.getEntries().filter((each) => !each.hadRecentInput).map(({ value }) => value))).observe({ type: 'layout-shift' });
         touch(); one('.below').style.height = '3000px'; row(6).scrollIntoView({ behavior: 'instant' });",
    );
    browser.settle();
    let tops = "[row(6), row(7), one('.after')].map((each) => Math.round(each.getBoundingClientRect().top))";
    let before = browser.see(tops);
    set(&browser, "much-more");
    pass(&browser);
    browser.soon(&format!("({LINE}).length"), 2);
    browser.settle();
    assert_eq!(browser.see(tops), before, "by the line");
    assert_eq!(
        browser.see("one('.ic-update p', chain().shadowRoot).getBoundingClientRect().top < 40"),
        true,
        "it is in sight"
    );
    if browser.kind == Kind::Chromium {
        assert_eq!(browser.see("moved"), json!([]), "by the line");
    }
    browser.click(".ic-update button");
    browser.soon("rows().length", 14);
    browser.settle();
    let (before, after): (Value, Value) = (before[0].clone(), browser.see(tops)[0].clone());
    let moved = (before.as_i64().expect("a number") - after.as_i64().expect("a number")).abs();
    assert!(moved <= 1, "by what is shown: {before} {after}");
    if browser.kind == Kind::Chromium {
        assert_eq!(browser.see("moved"), json!([]));
    }
}

#[test]
fn data_that_come_back_keep_what_is_open_and_others_do_not() {
    let browser = following("");
    browser.run("window.same = JSON.stringify(chain().data); chain().data = same;");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.run("openers()[3].click()");
    browser.soon("open_cards()", json!([3]));
    browser.run("chain().data = JSON.parse(same)");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 3);
    assert_eq!(browser.see("open_cards()"), json!([3]));
    browser.run("chain().data = { ...JSON.parse(same), title: 'Another' }");
    browser.soon("text(one('.ic-title'))", "Another");
    assert_eq!(browser.see("open_cards()"), json!([]));
}

#[test]
fn what_asks_again_is_run_only_if_it_is_of_this_release() {
    let browser = hosts();
    browser.open_until("/hosts/refresh.html?refresh=60&embed=/broken/tampered-refresh/embed.js", "is_whole()");
    browser.soon("logged.length", 1);
    assert!(
        browser
            .see("logged[0]")
            .as_str()
            .is_some_and(|told| told.contains("not the file that belongs to this release"))
    );
    browser.run("pass(61)");
    browser.settle();
    assert_eq!(browser.see("[window.hacked ?? false, asked.length, is_live(), errors()]"), json!([false, 1, true, []]));
}

#[test]
fn the_standalone_page_has_it_in_its_own_script() {
    let browser = hosts();
    browser.open_until("/index.html?src=/changing/chain.json&embed=1&refresh=60", "is_whole()");
    browser.soon("all('.ic-update', chain().shadowRoot).length", 1);
    assert_eq!(browser.see("[requested('refresh.js'), requested('figure.js')]"), json!([0, 0]));
}
