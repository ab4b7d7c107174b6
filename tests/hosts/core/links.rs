//! Links to an incident, from the article and in its address: the row is brought into sight, selected and open.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;

/// How low the page's own header reaches, px.
const HEADER: f64 = 90.0;

/// What is selected and open in a chain, by its element's id.
fn chosen(id: &str) -> String {
    format!(
        "(() => {{ const each = one('#{id}'); if (!is_live(each)) return null; const row = one('.ic-selected', figure(each)); return row && [row.id, open_cards(each).length]; }})()"
    )
}

/// The row of an incident is in sight, below the page's own header, and has the keyboard's focus.
#[track_caller]
fn assert_in_sight(browser: &Browser, id: &str, row: &str) {
    browser.soon("active()?.closest('li')?.id ?? ''", row);
    browser.soon(&chosen(id), json!([row, 1]));
    browser.settle();
    let top = format!("one('#{row}', figure(one('#{id}'))).getBoundingClientRect().top");
    let top = browser.see(&top).as_f64().expect("a place");
    assert!((HEADER..HEADER + 200.0).contains(&top), "{row} is {top} px below the top of the window");
}

#[test]
fn an_address_leads_to_an_incident_of_a_chain_far_below() {
    let browser = hosts();
    browser.open_until("/hosts/links.html#incident-al-asad-attack", "is_live(one('#first'))");
    assert_in_sight(&browser, "first", "first-incident-al-asad-attack");
    assert_eq!(browser.see("[is_live(one('#second')), faults]"), json!([false, []]), "the other is left alone");
    assert_eq!(
        browser.see("told.at(-1)"),
        json!({ "name": "chain-select", "id": "first", "detail": { "id": "al-asad-attack" } })
    );
}

#[test]
fn a_link_leads_there_at_once_once_it_is_live_and_again() {
    let browser = hosts();
    browser.open_until("/hosts/links.html", "!!customElements.get('incident-chain')");
    for link in ["#to-attack", "#to-sanctions", "#to-sanctions", "#to-attack"] {
        browser.run("scrollTo(0, 0)");
        browser.click(link);
        let incident = if link == "#to-attack" { "al-asad-attack" } else { "sanctions" };
        let row = format!("first-incident-{incident}");
        browser.soon("one('.ic-selected', figure(one('#first')) ?? document)?.id ?? ''", row.clone());
        browser.soon("scrollY > 3000", true);
        browser.settle();
        let top = browser.see(&format!("one('#{row}', figure(one('#first'))).getBoundingClientRect().top"));
        assert!((HEADER..HEADER + 200.0).contains(&top.as_f64().expect("a place")), "{link}: {top}");
    }
    browser.click("#to-none");
    browser.settle();
    assert_eq!(browser.see("[location.hash, faults, errors()]"), json!(["#incident-nothing-of-the-kind", [], []]));
}

#[test]
fn two_chains_in_one_page_do_not_answer_each_others_links() {
    let browser = hosts();
    browser.open_until("/hosts/links.html#second-incident-al-asad-attack", "is_live(one('#second'))");
    assert_in_sight(&browser, "second", "second-incident-al-asad-attack");
    assert_eq!(browser.see("is_live(one('#first'))"), false);
    browser.run("location.hash = '#incident-sanctions'");
    assert_in_sight(&browser, "first", "first-incident-sanctions");
    assert_eq!(browser.see(&chosen("second")), json!(["second-incident-al-asad-attack", 1]));
    // The links inside a figure stay inside it.
    browser.run("one('#second').scrollIntoView(); one('.ic-link a, .ic-arrows a', figure(one('#second'))).click();");
    browser.settle();
    assert_eq!(browser.see(&chosen("first")), json!(["first-incident-sanctions", 1]));
    assert_eq!(browser.see("location.hash"), "#incident-sanctions");
}

#[test]
fn a_reader_who_has_gone_elsewhere_is_not_taken_back() {
    let browser = hosts();
    browser.open_until("/hosts/links.html", "!!customElements.get('incident-chain')");
    browser.run("one('#first').setAttribute('src', '/slow/al-asad.json'); location.hash = '#incident-sanctions';");
    browser.settle();
    browser.run("dispatchEvent(new WheelEvent('wheel')); scrollTo(0, 0);");
    assert_eq!(browser.see("is_live(one('#first'))"), false, "it is still loading");
    browser.soon("is_live(one('#first'))", true);
    for _ in 0..5 {
        browser.settle();
    }
    assert_eq!(browser.see("scrollY"), 0);
}

#[test]
fn where_the_live_chain_fails_a_link_opens_the_static_one() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?without=WebAssembly", "errors().length > 0");
    browser.run(
        "const section = document.createElement('section'); section.className = 'incident-chain';
         section.innerHTML = '<ol><li id=\"incident-raid\" style=\"margin-top: 3000px\"><details><summary>Details</summary>What happened.</details></li></ol>';
         chain().replaceChildren(section); location.hash = '#incident-raid';",
    );
    browser.soon("one('#incident-raid details').open", true);
    browser.soon("scrollY > 1000", true);
}

#[test]
fn the_standalone_page_and_a_frame_are_led_to_an_incident_too() {
    let browser = hosts();
    browser.open_until("/index.html#incident-sanctions", "is_live()");
    browser.soon("one('.ic-selected')?.id ?? ''", "incident-sanctions");
    browser.soon("open_cards().length", 1);
    browser.soon("scrollY > 100", true);
}

/// The header is not enlarged, what is below it is.
#[test]
fn in_a_zoomed_article_too_a_row_ends_up_below_the_header() {
    let browser = hosts();
    browser.open_until("/hosts/links.html", "!!customElements.get('incident-chain')");
    browser.run("one('#first').style.zoom = 1.5; location.hash = '#incident-sanctions';");
    browser.soon("active()?.closest('li')?.id ?? ''", "first-incident-sanctions");
    browser.settle();
    let top =
        browser.see("seen(one('#first-incident-sanctions', figure(one('#first')))).top").as_f64().expect("a place");
    assert!((HEADER..HEADER + 200.0).contains(&top), "{top} px below the top of the window");
}
