//! Chains that are long or have many links: few elements are drawn, and nothing is lost. How long they hold the page is what
//! `make bench-heavy` tells.

use serde_json::json;

use super::long::IS_COVERED;
use crate::browser::Browser;
use crate::hands::key;
use crate::hosts;

/// As many elements as the figure may have, however long its chain is.
const MOST: f64 = 3_000.0;
/// An open card names each of its two hundred causes, and that is a third more.
const MOST_OF_CAUSES: f64 = 4_000.0;

/// A page with a chain of that shape, unfolded.
fn heavy(shape: &str, count: usize) -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(&format!(
        "const chain = document.createElement('incident-chain');
         for (const [name, value] of Object.entries({{ loading: 'eager', show: 'all', src: '/made/{shape}-{count}.json' }}))
           chain.setAttribute(name, value);
         one('#one').append(chain);"
    ));
    browser.soon("is_live()", true);
    browser
}

#[track_caller]
fn assert_whole(browser: &Browser, most: f64, after: &str) {
    browser.settle();
    browser.soon(IS_COVERED, true);
    let nodes = browser.see("figure().querySelectorAll('*').length").as_f64().expect("a number");
    assert!(nodes < most, "{nodes} elements after {after}");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]), "after {after}");
}

/// Goes through all that a reader may do with a chain of so many incidents.
fn go_through(shape: &str, count: usize, most: f64) {
    let browser = heavy(shape, count);
    let assert_whole = |browser: &Browser, after| assert_whole(browser, most, after);
    assert_whole(&browser, "loading");
    let (middle, last) = (count / 2, count - 1);
    assert_eq!(browser.see(&format!("chain().select('i{middle}')")), true);
    browser.soon("row_of(one('.ic-selected'))", middle);
    browser.click(".ic-selected .ic-opener");
    browser.soon("all('.ic-row.ic-open').map(row_of)", json!([middle]));
    assert_whole(&browser, "opening a card");
    browser.press(&[key::END]);
    browser
        .soon("[row_of(active().closest('li')), Number(all('[data-row]').at(-1).ariaSetSize)]", json!([last, count]));
    assert_whole(&browser, "going to the end");
    browser.run("all('button.ic-side')[0].click()");
    browser.soon(&format!("one('.ic-shown').textContent.startsWith('{} of {count} ')", count / 2), true);
    assert_whole(&browser, "choosing a side");
    browser.run("one('.ic-shown button').click()");
    browser.soon("all('.ic-shown button').length", 0);
    assert_eq!(browser.see(&format!("chain().select('i{middle}')")), true);
    browser.soon("all('.ic-row.ic-open').map(row_of)", json!([middle]));
    browser.run("scrollTo(0, document.documentElement.scrollHeight / 3)");
    assert_whole(&browser, "scrolling");
    // the first incident may be a cause of all others
    assert_eq!(browser.see("chain().select('i0')"), true);
    browser.soon("row_of(one('.ic-selected'))", 0);
    browser.click(".ic-selected .ic-opener");
    browser.soon("all('.ic-row.ic-open').map(row_of)", json!([0]));
    assert_whole(&browser, "opening the first card");
}

#[test]
fn a_long_line_of_answers() {
    go_through("line", 2_000, MOST);
}

#[test]
fn a_cause_that_all_others_answer() {
    go_through("star", 2_000, MOST);
}

#[test]
fn everything_on_one_day() {
    go_through("day", 2_000, MOST);
}

#[test]
fn as_many_causes_as_an_incident_may_have() {
    go_through("causes", 300, MOST_OF_CAUSES);
}

/// Does something in each of forty frames.
fn each_frame(browser: &Browser, script: &str) {
    browser.run(&format!(
        "let frame = 0;
         const next = () => {{
           {script}
           frame += 1;
           if (frame < 40) requestAnimationFrame(next);
           else window.frames_done = true;
         }};
         window.frames_done = false;
         requestAnimationFrame(next);"
    ));
    browser.soon("frames_done", true);
}

#[test]
fn a_place_that_changes_in_every_frame() {
    let browser = heavy("line", 2_000);
    browser.run("scrollTo(0, document.documentElement.scrollHeight / 2)");
    assert_whole(&browser, MOST, "scrolling");
    each_frame(&browser, "chain().hidden = frame % 2 === 0;");
    browser.run("chain().hidden = false");
    assert_whole(&browser, MOST, "hiding and showing");
    each_frame(&browser, "one('#one').style.width = `${300 + frame * 10}px`;");
    assert_whole(&browser, MOST, "other widths");
    each_frame(&browser, "scrollBy(0, 400 * (frame % 3 ? 1 : -1));");
    assert_whole(&browser, MOST, "scrolling to and fro");
    browser.run("one('#one').style.zoom = 4");
    assert_whole(&browser, MOST, "zooming");
}

#[test]
fn data_that_come_twice_and_others_under_an_open_card() {
    let browser = heavy("line", 2_000);
    assert_eq!(browser.see("chain().select('i1000')"), true);
    browser.soon("row_of(one('.ic-selected'))", 1_000);
    browser.click(".ic-selected .ic-opener");
    browser.soon("all('.ic-row.ic-open').map(row_of)", json!([1_000]));
    browser.run(
        "window.is_set = false;
         const texts = ['/made/star-2000.json', '/made/day-300.json'].map((address) => fetch(address).then((it) => it.text()));
         Promise.all(texts).then(async ([star, day]) => {
           chain().data = star;
           chain().data = star;
           await chain().ready;
           window.first = Number(all('[data-row]').at(-1).ariaSetSize);
           chain().data = star;
           chain().data = day;
           await chain().ready;
           window.is_set = true;
         });",
    );
    browser.soon("window.is_set", true);
    assert_eq!(browser.see("first"), 2_000);
    browser.soon("Number(all('[data-row]').at(-1).ariaSetSize)", 300);
    assert_whole(&browser, MOST, "other data");
}
