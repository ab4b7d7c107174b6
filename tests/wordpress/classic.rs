//! Posts of the classic editor. When WordPress shows them, it makes paragraphs of their lines. When it saves them, it removes script
//! and unknown elements, unless the user may write any HTML.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::newsroom::{Desk, assert_asked_nobody_else, read};
use crate::site::{data, on_lines, publisher, source, static_chain, tag};

const TITLE: &str = "The missile at Al-Asad and the strike in western Baghdad";
/// Those whose HTML is kept as it is, and those whose HTML is not.
const FREE: [&str; 2] = ["admin", "editor"];
const STRIPPED: [&str; 2] = ["author", "contributor"];

fn script() -> String {
    format!("<script type=\"module\" src=\"{}/embed.js\"></script>", publisher())
}

fn bare() -> String {
    format!("{}\n<incident-chain src=\"{}\"></incident-chain>", script(), source("al-asad"))
}

/// Data in one line, as `snippets.html` has it.
fn with_data() -> String {
    let data: Value = serde_json::from_str(&data("al-asad")).expect("JSON");
    let data = data.to_string().replace('<', "\\u003c");
    format!("<div>{}<incident-chain><script type=\"application/json\">{data}</script></incident-chain></div>", script())
}

/// In an article, between two lines.
fn article(html: &str) -> String {
    format!("It began in October.\n\n{html}\n\nWhat comes next is open.")
}

#[track_caller]
fn assert_article_is_whole(reader: &Browser) {
    // A tag that was ended too soon is in a paragraph, with its static chain.
    let lines = "all('.entry-content > p:not(:has(incident-chain))').map(text).filter(Boolean)";
    assert_eq!(reader.see(lines), json!(["It began in October.", "What comes next is open."]));
    assert_asked_nobody_else(reader);
    assert_eq!(reader.complaints(), Vec::<String>::new());
}

#[track_caller]
fn assert_is_live_and_seen_once(reader: &Browser) {
    reader.soon("is_seen(one('incident-chain').shadowRoot?.querySelector('.ic-chain'))", true);
    assert_eq!(reader.see("text(one('.ic-title', one('incident-chain').shadowRoot))"), TITLE);
    assert_eq!(reader.see("all('.ic-chain').filter(is_seen).length"), 1);
    assert_article_is_whole(reader);
}

/// What an element says and leads to, without spaces and in plain quotation marks: WordPress sets both to its own taste.
fn content(reader: &Browser, root: &str) -> Value {
    reader.see(&format!(
        "(() => {{
            const root = {root};
            const plain = (text) => text.replace(/[‘’‚′]/g, \"'\").replace(/[“”„″]/g, '\"').replace(/[–—]|---?/g, '-');
            const parts = all('h2, h3, ol, ul, li, a, details, time, q', root);
            return [plain(root.textContent.replace(/\\s+/g, '')), parts.map((part) => [part.localName, part.id, part.getAttribute('href')])];
        }})()"
    ))
}

/// The chain is there as text, every word and link of it, once.
#[track_caller]
fn assert_is_static_and_whole(reader: &Browser) {
    assert_eq!(reader.see("all('.entry-content :is(script, incident-chain)').length"), 0);
    assert_eq!(reader.see("all('.ic-chain').filter(is_seen).length"), 1);
    let given = json!(static_chain("al-asad"));
    let given =
        content(reader, &format!("new DOMParser().parseFromString({given}, 'text/html').querySelector('section')"));
    assert_eq!(content(reader, "one('section.incident-chain')"), given);
    assert_article_is_whole(reader);
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn of_those_who_may_write_any_html_every_form_is_live_and_seen_once() {
    for role in FREE {
        let desk = Desk::of(role);
        for (form, html) in [
            ("one-line", tag("al-asad")),
            ("on-lines", on_lines("al-asad", &source("al-asad"))),
            ("bare", bare()),
            ("data", with_data()),
        ] {
            let reader = read(&desk.publish_plain(&article(&html)));
            assert_is_live_and_seen_once(&reader);
            reader.picture(&format!("wordpress-classic-{role}-{form}"), 1000);
        }
    }
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn of_all_others_the_whole_static_chain_stays() {
    for role in STRIPPED {
        let desk = Desk::of(role);
        for (form, html) in [("one-line", tag("al-asad")), ("on-lines", on_lines("al-asad", &source("al-asad")))] {
            let reader = read(&desk.publish_plain(&article(&html)));
            assert_is_static_and_whole(&reader);
            reader.picture(&format!("wordpress-classic-{role}-{form}"), 1000);
        }
        let reader = read(&desk.publish_plain(&article(&bare())));
        assert_eq!(reader.see("all('.ic-chain, .entry-content :is(script, incident-chain)').length"), 0);
        assert_article_is_whole(&reader);
    }
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn where_its_data_do_not_come_the_static_chain_is_seen_once() {
    let reader = read(&Desk::of("editor").publish_plain(&article(&on_lines("al-asad", &source("none")))));
    let failed = "chain.ready.then(() => 'ready', ({ code }) => code)";
    assert_eq!(
        reader.see(&format!(
            "(async () => {{ const chain = one('incident-chain'); chain.loading = 'eager'; return {failed}; }})()"
        )),
        "http"
    );
    assert_eq!(reader.see("[all('.ic-chain').filter(is_seen).length, all('.ic-failure').length]"), json!([1, 0]));
}
