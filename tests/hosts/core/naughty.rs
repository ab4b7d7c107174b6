//! The big list of naughty strings: whatever people have put into a text field to break what reads it.

use serde_json::json;

use super::attributes;
use crate::browser::Browser;
use crate::kind::Kind;
use crate::{hosts, live};

#[test]
fn naughty_strings_are_text() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(
        "window.hacked = []; for (const name of ['alert', 'prompt', 'confirm']) window[name] = () => hacked.push(name);
         const made = document.createElement('incident-chain'); made.setAttribute('src', '/faulty/naughty.json');
         made.setAttribute('show', 'all'); made.setAttribute('loading', 'eager'); one('#one').append(made);",
    );
    browser.soon("is_live()", true);
    browser.run("window.whole = chain().data");
    let count = browser.see("whole.incidents.length").as_u64().expect("a number");
    assert!(count > 450, "{count} strings");
    // So few at a time that all of their rows are drawn.
    for from in (0..count).step_by(70) {
        browser.run(&format!("chain().data = {{ ...whole, incidents: whole.incidents.slice({from}, {from} + 70) }}"));
        let first = format!("whole.incidents[{from}].id === chain().data?.incidents[0].id && is_live()");
        browser.soon(&first, true);
        assert_are_text(&browser);
    }
    assert_eq!(browser.see("[hacked, faults]"), json!([[], []]));
    assert_eq!(browser.see("document.cookie"), "");
}

#[track_caller]
fn assert_are_text(browser: &Browser) {
    // Every title is there to the letter, but for its white space and what cannot be seen.
    let bare = "(words) => words.replace(/[\\s\\p{C}]+/gu, '')";
    let lost = format!(
        "(() => {{ const bare = {bare}; const shown = new Set(openers().map((each) => bare(each.firstChild.data)));
           return chain().data.incidents.map(({{ title }}) => bare(title)).filter((title) => !shown.has(title)); }})()"
    );
    browser.soon(&format!("{lost}.slice(0, 5)"), json!([]));
    browser.run("openers().forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });");
    browser.soon("all('.ic-more').length >= chain().data.incidents.length", true);
    assert_eq!(browser.see("figure().querySelectorAll('script, img, iframe, object, embed, style, link, base, form, b, marquee, [onerror], [onload], [onclick]').length"), 0);
    let schemes = "[...new Set([...figure().querySelectorAll('a[href]')].map((each) => each.protocol))].filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))";
    assert_eq!(browser.see(schemes), json!([]));
    assert_eq!(browser.see("overflows().slice(0, 5)"), json!([]));
}

#[test]
fn naughty_attributes_and_arguments_do_no_harm() {
    let browser = live("plain.html");
    // A naughty address is another test.
    let attributes = attributes();
    let all = attributes.iter().map(|each| each["name"].clone()).filter(|name| name != "src");
    // With other words the figure is drawn anew, which a reader waits for: of these each string is set, and only the last is waited for.
    let (of_words, names): (Vec<_>, Vec<_>) = all.partition(|name| name == "lang" || name == "words");
    browser.run(&format!(
        "window.taken = null;
         (async () => {{
           const [names, of_words] = {};
           const strings = await (await fetch('/node_modules/big-list-of-naughty-strings/blns.json')).json();
           const answers = [];
           for (const each of strings) {{
             for (const name of names) chain().setAttribute(name, each);
             answers.push(await chain().select(each));
           }}
           for (const each of strings) for (const name of of_words) chain().setAttribute(name, each);
           for (const name of [...names, ...of_words]) chain().removeAttribute(name);
           answers.push(await chain().select('no such id'));
           window.taken = answers.filter(Boolean).length;
         }})().catch((error) => {{ window.taken = String(error.stack); }});",
        json!([names, of_words])
    ));
    browser.soon("window.taken", 0);
    assert_eq!(browser.see("[is_live(), errors(), faults]"), json!([true, [], []]));
}

#[test]
fn accents_cover_nothing_outside_of_the_figure() {
    let browser = live("plain.html");
    browser.run("one('.story').previousElementSibling.id = 'above'");
    let entitled = |title: &str| {
        let incidents = json!([{ "title": "A raid", "date": "2023" }]);
        browser.run(&format!("chain().data = {}", json!({ "title": title, "incidents": incidents })));
        browser.soon("text(one('.ic-title'))", json!(title));
        browser.settle();
        browser.seen_of("#above")
    };
    let accents = format!("A{}", "\u{301}".repeat(300));
    let bare = entitled("A");
    assert_eq!(entitled(&accents), bare);
    // Else the pictures would be alike whatever is drawn. (Not every browser piles accents up.)
    if browser.kind != Kind::Chromium {
        return;
    }
    browser.run(
        "const shown = new CSSStyleSheet(); shown.replaceSync('* { clip-path: none !important; overflow: visible !important }');
         chain().shadowRoot.adoptedStyleSheets.push(shown)",
    );
    assert_ne!(entitled(&accents), bare);
}
