//! The tag itself in a "Custom HTML" block: WordPress keeps it for users who may write any HTML: administrators and editors.
//! For all other users it removes script and unknown elements.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::newsroom::{Block, assert_asked_nobody_else, publish, read};
use crate::site::{data, on_lines, publisher, source, static_chain, tag};

/// The tag round its own data, which stay as they are: a "Custom HTML" block makes no paragraphs.
fn with_data() -> String {
    let (from, data) = (publisher(), data("al-asad"));
    format!(
        "<script type=\"module\" src=\"{from}/embed.js\"></script>\n\
         <incident-chain><script type=\"application/json\">{data}</script></incident-chain>"
    )
}

#[track_caller]
fn assert_is_live(reader: &Browser) {
    reader.soon("is_seen(one('incident-chain').shadowRoot?.querySelector('.ic-chain'))", true);
    let title = "text(one('.ic-title', one('incident-chain').shadowRoot))";
    assert_eq!(reader.see(title), "The missile at Al-Asad and the strike in western Baghdad");
    assert_eq!(reader.see("all('.ic-chain').filter(is_seen).length"), 1);
    assert_asked_nobody_else(reader);
    assert_eq!(reader.complaints(), Vec::<String>::new());
}

/// Every element but the drawings, with its attributes, and every word. WordPress sets the dashes and quotation marks of all
/// texts to its own taste, so they count as equal. It takes `download` from links: the data open, where they would be saved.
fn content(reader: &Browser, root: &str) -> Value {
    reader.see(&format!(
        "(() => {{
            const root = ({root}).cloneNode(true);
            for (const drawing of all('svg', root)) drawing.remove();
            for (const link of all('a[download]', root)) link.removeAttribute('download');
            const plain = (text) => text.replace(/[‘’‚′]/g, \"'\").replace(/[“”„″]/g, '\"').replace(/[–—]|---?/g, '-');
            return [all('*', root).map((element) => element.cloneNode(false).outerHTML), plain(text(root))];
        }})()"
    ))
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn an_administrators_tag_is_live() {
    let reader = read(&publish("admin", &Block::Html(&tag("al-asad"))));
    assert_is_live(&reader);
    reader.picture("wordpress-tag", 1000);
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn so_is_one_that_an_editor_has_written_on_lines() {
    let html = on_lines("al-asad", &source("al-asad"));
    let reader = read(&publish("editor", &Block::Html(&html)));
    assert_is_live(&reader);
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn an_editors_data_reach_the_tag_as_they_are() {
    let reader = read(&publish("editor", &Block::Html(&with_data())));
    assert_is_live(&reader);
    assert_eq!(reader.see("one('incident-chain > script').textContent"), data("al-asad"));
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn of_an_authors_tag_the_whole_static_chain_stays() {
    let reader = read(&publish("author", &Block::Html(&tag("al-asad"))));
    assert_eq!(reader.see("all('.entry-content :is(script, incident-chain, svg)').length"), 0);
    // WordPress knows no attribute of Vue's, and reads no template of Vue's.
    let given = json!(static_chain("al-asad").replace(" v-pre=\"\"", ""));
    let given = content(&reader, &format!("new DOMParser().parseFromString({given}, 'text/html').body"));
    assert_eq!(content(&reader, "one('.entry-content > div')"), given);
    assert_eq!(reader.complaints(), Vec::<String>::new());
    reader.picture("wordpress-stripped", 1000);
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn of_an_authors_data_the_bare_json_is_left() {
    let reader = read(&publish("author", &Block::Html(&with_data())));
    assert_eq!(reader.see("all('.entry-content :is(script, incident-chain)').length"), 0);
    assert_eq!(reader.see("text(one('.entry-content')).startsWith('{ “$schema”')"), true);
}
