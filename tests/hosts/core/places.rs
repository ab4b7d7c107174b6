//! Where a figure may stand: in a narrow column, in a page written from right to left, in a hidden tab, ten times over.

use serde_json::json;

use crate::kind::Kind;
use crate::{hosts, live};

#[test]
fn in_a_narrow_column_nothing_stands_out() {
    let browser = live("column.html");
    assert_eq!(browser.see("figure().getBoundingClientRect().width"), 280);
    browser.click_title(9);
    browser.soon("open_cards()", json!([9]));
    assert_eq!(browser.see("overflows()"), json!([]));
    if browser.kind == Kind::Chromium {
        browser.picture("hosts-column", 1080);
    }
}

#[test]
fn from_right_to_left_the_rails_stand_on_the_right_unless_the_place_says_otherwise() {
    let browser = live("rtl.html");
    let side = "(id) => { const item = figure(one(id)).querySelector('li.ic-row'); return one('svg.ic-rail', item).getBoundingClientRect().left > one('.ic-card', item).getBoundingClientRect().left ? 'right' : 'left'; }";
    // English words run as their place does, Arabic ones as Arabic does
    assert_eq!(
        browser.see(&format!("['#chain', '#turned', '#spoken'].map({side})")),
        json!(["right", "left", "right"])
    );
    // A number before English words stays before them, a name in Arabic runs its own way.
    let place = "(text, at) => { const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect().left; }";
    let way = format!(
        "(id, part) => {{ const text = one(part, figure(one(id))).firstChild; return ({place})(text, 0) < ({place})(text, text.length - 1) ? 'right' : 'left'; }}"
    );
    for id in ["#chain", "#turned"] {
        let ways = browser.see(&format!(
            "['.ic-see', '.ic-spans p', '.ic-date-meant', '.ic-title'].map((part) => ({way})('{id}', part))"
        ));
        assert_eq!(ways, json!(["right", "right", "right", "left"]), "{id}");
    }
    assert_eq!(browser.see("overflows()"), json!([]));
    if browser.kind == Kind::Chromium {
        browser.picture("hosts-rtl", 1080);
    }
}

#[test]
fn in_a_tab_that_is_shown_later_it_is_laid_out_for_the_width_that_it_gets() {
    let browser = hosts();
    browser.open_until("/hosts/hidden.html", "is_live(one('#eager'))");
    browser.settle();
    assert_eq!(browser.see("is_live(one('#lazy'))"), false, "what is not shown is not near the window");
    browser.run("one('#tab').style = 'width: 300px'");
    browser.soon("chains().every(is_live)", true);
    browser.soon("overflows()", json!([]));
    let width = "(id) => figure(one(id)).querySelector('svg.ic-rail').getBoundingClientRect().width";
    browser.soon(&format!("new Set(['#eager', '#lazy'].map({width})).size"), 1);
    let narrow = browser.see(&format!("({width})('#eager')"));
    browser.run("one('#tab').style = 'width: 900px'");
    browser.soon(&format!("({width})('#eager') > {narrow} && ({width})('#lazy') > {narrow}"), true);
}

#[test]
fn ten_share_one_script_and_one_wasm_and_do_not_mind_each_other() {
    let browser = live("ten.html");
    assert_eq!(browser.see("chains().length"), 10);
    for file in ["/embed.js", "/figure.js", "/reader_bg.wasm", "/reader_more_bg.wasm"] {
        let asked = browser.site.requests().into_iter().filter(|asked| asked.ends_with(file)).count();
        assert_eq!(asked, 1, "{file}");
    }
    let selected = "chains().map((each) => figure(each).querySelectorAll('.ic-selected').length)";
    let before = browser.see(selected);
    browser.run("figure(one('#c3')).querySelectorAll('.ic-opener')[7].click()");
    browser.soon("open_cards(one('#c3'))", json!([7]));
    browser.settle();
    assert_eq!(browser.see("chains().filter((each) => open_cards(each).length).map(({ id }) => id)"), json!(["c3"]));
    let others =
        |counts: &serde_json::Value| (0..10).filter(|&at| at != 2).map(|at| counts[at].clone()).collect::<Vec<_>>();
    assert_eq!(others(&browser.see(selected)), others(&before));
    assert_eq!(browser.see("told.filter(({ name }) => name === 'chain-select').map(({ id }) => id)"), json!(["c3"]));
    assert_eq!(browser.see("faults"), json!([]));
}
