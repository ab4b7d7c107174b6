//! A CMS makes paragraphs of lines, and the end of a paragraph ends a tag in it: its static chain comes to be right behind it.

use serde_json::json;

use crate::browser::Browser;
use crate::{hosts, live};

/// How many chains a reader sees, live or static.
const SEEN: &str = "all('.ic-chain').filter(is_seen).length";
/// The static chain of the first tag, wherever it is.
const STATIC: &str = "one('[data-prefix=asad-]', document)";

/// A page with this in it, as the browser reads it.
fn with(html: &str) -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(&format!("one('#one').innerHTML = {};", json!(html)));
    browser
}

fn tag(attributes: &str) -> String {
    format!("<p><incident-chain loading=\"eager\" {attributes}></p>")
}

fn static_chain(title: &str) -> String {
    format!(
        "<section class=\"incident-chain\" aria-label=\"{title}\"><ol class=\"ic-chain\"><li>A raid</li></ol></section>"
    )
}

#[test]
fn a_chain_whose_tag_was_ended_too_soon_is_seen_once() {
    let browser = live("paragraphs.html");
    assert_eq!(browser.see(SEEN), 2, "two chains are in the page");
    assert_eq!(browser.see("chains().map((each) => is_live(each))"), json!([true, true]));
    assert_eq!(browser.see(&format!("{STATIC}.parentNode === chain()")), true);
    assert_eq!(browser.see("all('#next, #last').filter(is_seen).length"), 2);
    assert_eq!(browser.see("one('#last').parentNode.localName"), "article", "what follows is in no tag");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
    // On paper, too.
    browser.run("dispatchEvent(new Event('beforeprint'));");
    assert_eq!(browser.see(&format!("is_seen({STATIC})")), false);
    browser.run("dispatchEvent(new Event('afterprint'));");
    // The static chain's anchors are the live one's.
    browser.run("location.hash = '#asad-incident-al-asad-attack';");
    browser.soon("open_cards()", json!([8]));
}

#[test]
fn where_the_live_chain_fails_the_static_one_is_seen() {
    let browser = live("paragraphs.html");
    browser.run("chain().setAttribute('src', '/none.json');");
    browser.soon("errors()", json!(["http"]));
    assert_eq!(browser.see(&format!("[{SEEN}, is_seen({STATIC}), all('.ic-failure').length]")), json!([2, true, 0]));
    // On paper it is open.
    let is_open = "one('details', one('[data-prefix=asad-]', document)).open";
    browser.run("dispatchEvent(new Event('beforeprint'));");
    assert_eq!(browser.see(is_open), true);
    browser.run("dispatchEvent(new Event('afterprint'));");
    assert_eq!(browser.see(is_open), false);

    let browser = with(&(tag("src=\"/none.json\"") + &static_chain("A small chain")));
    browser.soon("errors()", json!(["http"]));
    assert_eq!(browser.see(&format!("[{SEEN}, all('.ic-failure').length]")), json!([1, 0]));
}

#[test]
fn taken_out_the_tag_leaves_the_static_chain_where_it_was() {
    let browser = live("paragraphs.html");
    let place = format!("[is_seen({STATIC}), {STATIC}.nextElementSibling.nextElementSibling.id]");
    browser.run("window.kept = chain(); window.former = kept.parentNode; kept.remove();");
    browser.soon(&place, json!([true, "next"]));
    browser.run("former.append(kept)");
    browser.soon("is_live(kept)", true);
    assert_eq!(browser.see(&format!("[{SEEN}, is_seen({STATIC})]")), json!([2, false]));
}

#[test]
fn another_source_gives_the_static_chain_back() {
    let browser = live("paragraphs.html");
    browser.run("chain().setAttribute('src', '/open/small.json')");
    browser.soon("text(figure().querySelector('.ic-title'))", "A small chain");
    assert_eq!(browser.see(&format!("[{SEEN}, is_seen({STATIC})]")), json!([3, true]));
    browser.run("chain().setAttribute('src', '/data/al-asad.json')");
    browser.soon(&format!("[{SEEN}, is_seen({STATIC})]"), json!([2, false]));
}

#[test]
fn only_the_same_chain_right_behind_belongs_to_a_tag() {
    let small = tag("src=\"/open/small.json\"");
    for (html, seen) in [
        (small.clone() + &static_chain("A small chain"), 1),
        (format!("{small}\n<p><br />\n</p><!-- more --><script></script>{}", static_chain("A small chain")), 1),
        (small.clone() + &static_chain("Another chain"), 2),
        (format!("{small}<p>Its data:</p>{}", static_chain("A small chain")), 2),
        (format!("{small}<hr>{}", static_chain("A small chain")), 2),
        (format!("<div>{small}</div>{}", static_chain("A small chain")), 2),
        (
            tag("src=\"/open/small.json\"")
                .replace("></p>", &format!("><i>Soon</i></p>{}", static_chain("A small chain"))),
            2,
        ),
    ] {
        let browser = with(&html);
        browser.soon("is_live()", true);
        assert_eq!(browser.see(SEEN), seen, "{html}");
        assert_eq!(browser.see("[faults, errors()]"), json!([[], []]), "{html}");
    }
}

#[test]
fn of_data_with_paragraphs_in_them_the_publisher_is_told() {
    let spoiled = "<p><incident-chain loading=\"eager\"><br />\n<script type=\"application/json\">\n{ \"title\": \"A raid\",</p>\n\
                   <p>  \"incidents\": [] }\n</script><br />\n</incident-chain></p>";
    let plain = spoiled.replace("</p>\n<p>", "]\n");
    for (html, is_told) in [(spoiled, true), (&plain, false), (&plain.replace("\"title\"", "“title”"), true)] {
        let browser = with(html);
        browser.soon("errors()", json!(["data"]));
        assert_eq!(browser.see("told[0].detail.message.includes('A CMS')"), is_told, "{html}");
        assert_eq!(browser.see("all('.ic-failure').filter(is_seen).length"), 1, "{html}");
    }
}
