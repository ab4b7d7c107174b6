//! What a page's own scripts and styles may do with an element.

use serde_json::json;

use crate::{hosts, live};

#[test]
fn data_can_be_read_and_set_as_an_object_and_as_text() {
    let browser = live("plain.html");
    assert_eq!(browser.see("chain().data.incidents.length"), 11);
    browser.run("chain().data = { title: 'An object', incidents: [{ title: 'A raid', date: '2023' }] };");
    browser.soon("text(one('.ic-title'))", "An object");
    browser.run("chain().data = JSON.stringify({ title: 'A text', incidents: [{ title: 'A raid', date: '2023' }] });");
    browser.soon("text(one('.ic-title'))", "A text");
    assert_eq!(
        browser.see("chain().data"),
        json!({ "title": "A text", "incidents": [{ "title": "A raid", "date": "2023" }] })
    );
    browser.run("chain().data = 'no chain'");
    browser.soon("[errors(), is_static()]", json!([["data"], true]));
}

#[test]
fn it_tells_and_can_be_told_what_is_selected() {
    let browser = live("plain.html");
    assert_eq!(browser.see("told"), json!([{ "name": "chain-ready", "id": "chain", "detail": {} }]));
    let ids = browser.see("chain().data.incidents.map(({ id }) => id)");
    browser.run(&format!(
        "window.answers = []; told.length = 0;
         (async () => {{
           await chain().ready;
           answers.push(await chain().select({})); answers.push(await chain().select('nothing of the kind'));
           answers.push(await chain().step('cause')); answers.push(await chain().step('response'));
           answers.push(await chain().step('sideways').catch((error) => error.name));
         }})();",
        ids[8]
    ));
    browser.soon("answers", json!([true, false, true, true, "TypeError"]));
    let selected = "told.map(({ name, detail }) => [name, detail.id])";
    browser.soon(selected, json!([["chain-select", ids[8]], ["chain-select", ids[2]], ["chain-select", ids[8]]]));
    browser.run("told.length = 0");
    browser.click_title(0);
    browser.soon(selected, json!([["chain-select", ids[0]]]));
    // Events cross shadow roots and can be heard on the way.
    browser.run(
        "window.heard = null;
         const host = document.createElement('div'); document.body.append(host);
         host.attachShadow({ mode: 'open' }).append(chain());
         addEventListener('chain-select', (event) => { window.heard = [event.bubbles, event.composed, event.target === host]; });
         host.shadowRoot.querySelector('incident-chain').step('response');",
    );
    browser.soon("window.heard", json!([true, true, true]));
}

#[test]
fn ready_says_why_it_is_not() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(
        "window.reasons = [];
         const add = (change) => {
           const made = document.createElement('incident-chain'); made.setAttribute('loading', 'eager'); change(made);
           one('#one').append(made); made.ready.catch(({ code, message }) => reasons.push([code, message.length > 20]));
         };
         add(() => {}); add((made) => made.setAttribute('src', 'http://['));",
    );
    browser.soon("reasons.sort()", json!([["address", true], ["no-data", true]]));
    assert_eq!(browser.see("all('.incident-chain > .ic-notice.ic-failure[role=alert]').filter(is_seen).length"), 2);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn its_colours_and_parts_can_be_set_from_outside() {
    let browser = live("themed.html");
    let style = |id: &str, css: &str, name: &str| {
        browser
            .see(&format!("getComputedStyle(figure(one('{id}')).querySelector('{css}') ?? figure(one('{id}'))).{name}"))
    };
    assert_eq!(style("#chain", "none", "color"), "rgb(1, 2, 3)");
    assert_eq!(style("#chain", "none", "fontSize"), "20px");
    assert_eq!(style("#own", "none", "color"), "rgb(7, 8, 9)");
    assert_eq!(style("#chain", ".ic-dot.ic-tone-1", "fill"), style("#own", ".ic-dot.ic-tone-1", "fill"));
    assert_eq!(style("#chain", ".ic-title", "fontFamily"), "monospace");
    assert_ne!(style("#chain", "none", "backgroundColor"), style("#own", "none", "backgroundColor"));
    assert_eq!(
        style("#auto", "none", "backgroundColor"),
        style("#own", "none", "backgroundColor"),
        "as dark as its place"
    );
    assert_eq!(browser.see("getComputedStyle(one('#narrow')).display"), "none", "a page may hide it");
}

#[test]
fn lazy_asks_for_nothing_until_it_is_near_and_eager_at_once() {
    let browser = hosts();
    browser.open_until("/hosts/lazy.html", "document.readyState === 'complete'");
    browser.settle();
    browser.settle();
    let asked = || {
        browser
            .site
            .requests()
            .into_iter()
            .filter(|asked| ["figure.js", "reader_bg.wasm", ".css", ".json"].iter().any(|file| asked.ends_with(file)))
            .count()
    };
    assert_eq!(asked(), 0);
    assert_eq!(browser.see("is_static()"), true);
    let to = |above: i32| {
        browser.run(&format!("scrollTo(0, chain().getBoundingClientRect().top + scrollY - innerHeight - {above})"))
    };
    to(640);
    browser.settle();
    browser.settle();
    assert_eq!(asked(), 0, "640 px below the window");
    to(560);
    browser.soon("is_live()", true);
    assert_eq!(asked(), 3, "what draws, the wasm and the data");
    browser.open_until("/hosts/lazy.html", "document.readyState === 'complete'");
    browser.run("chain().setAttribute('loading', 'eager')");
    browser.soon("is_live()", true);
}
