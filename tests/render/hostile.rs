//! Hostile texts and addresses in every field of a chain. The output has only our own elements and attributes, links only to
//! allowed addresses, and shows every text as text.

use serde_json::Value;

use super::attacks::{SHOWN, chain, naughty, payloads};
use super::parsed::{Element, Parsed, parsed};
use super::render;

/// Every element that a static chain may have, with every attribute that it may have there.
const FIGURE: &str = "
    section class lang dir aria-label data-prefix v-pre | bdi lang | header class | footer class | div id class role | p class | span class role aria-label aria-hidden
    h2 class | h3 class | h4 class | ol class role aria-label | ul class role aria-label | li id class
    dl class aria-label | dt class | dd | q class | s class | strong class | cite | a class href target rel download
    details class | summary | figure class | figcaption | blockquote
    svg class width height viewbox aria-hidden display | g class | line class x1 x2 y1 y2 | path class d | circle class cx cy r";
/// What a page has besides.
const PAGE: &str = "
    html lang dir | head | body | main | h1 class | title | meta charset name property content http-equiv | link rel href type title
    script type src | incident-chain src lang";
const EMBED: &str = "blockquote class | a href | iframe class src title width height data-heights loading frameborder style sandbox allow";

/// As it is read: without marks that turn it about.
fn kept(text: &str) -> String {
    text.trim().chars().filter(|&c| !incident_chain::model::is_turning(c)).collect()
}

/// As it reads in HTML: what has no place in a page is shown as such.
fn in_html(text: &str) -> String {
    let is_out = |c: char| matches!(c, '\u{fffe}' | '\u{ffff}') || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
    kept(text).chars().map(|c| if is_out(c) { '\u{fffd}' } else { c }).collect()
}

fn is_allowed(element: &Element, lists: &[&str]) -> bool {
    let entries = lists.iter().flat_map(|list| list.split(['|', '\n'])).map(str::split_whitespace);
    entries.into_iter().any(|mut entry| {
        let is_it = entry.next() == Some(&element.name);
        let allowed: Vec<&str> = entry.collect();
        is_it && element.attributes.iter().all(|(name, _)| allowed.contains(&name.as_str()))
    })
}

/// A web page, a letter, a place in the page, or a path on its own site.
fn is_followed(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let is_own = !scheme.contains(':') && !address.starts_with("//") && !address.contains('\\');
    let is_clean = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    is_clean && (is_own || ["https:", "http:"].contains(&scheme.as_str()) || scheme.starts_with("mailto:"))
}

fn is_sound(html: &Parsed, lists: &[&str]) {
    for element in &html.elements {
        assert!(is_allowed(element, lists), "{element:?}");
        for (name, value) in &element.attributes {
            let is_turning = |c: char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
            let is_seen = |c: char| !c.is_ascii() && !c.is_whitespace() && !c.is_control() && !is_turning(c);
            let is_word = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c) || is_seen(c);
            let is_so = match name.as_str() {
                "href" | "src" => is_followed(value),
                "id" => value.chars().all(is_word),
                "class" if element.name != "iframe" && element.name != "blockquote" => {
                    value.split(' ').all(|class| class == "incident-chain" || class.starts_with("ic-"))
                }
                "lang" => value == "en" || is_word_list(value),
                _ => true,
            };
            assert!(is_so, "{name}={value:?} in {element:?}");
        }
    }
}

fn is_word_list(tag: &str) -> bool {
    tag.len() <= 35 && tag.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

const URL: &str = "https://news.example/\"><script>alert('url')</script>";
const ADDRESSES: [&str; 4] = ["--url", URL, "--publisher", "</script><script>alert('publisher')</script>"];

fn page_of(payload: &str) {
    let chain = chain(payload);
    let arguments = [&["--page", "--data", "a.json?\"'<>&"][..], &ADDRESSES].concat();
    let page = parsed(&render(&chain, &arguments));
    is_sound(&page, &[FIGURE, PAGE]);
    for field in SHOWN {
        let text = in_html(&format!("{payload} ~{field}~"));
        assert!(page.text.contains(&text), "{text:?} in {:?}", page.text);
    }
    let [embed, graph] = &page.scripts[..] else { panic!("{} scripts", page.scripts.len()) };
    assert_eq!((embed.as_str(), graph.contains('<')), ("", false));
    let graph: Value = serde_json::from_str(graph).unwrap();
    assert_eq!(graph["@graph"][0]["name"], kept(&format!("{payload} ~title~")));
}

fn embed_of(payload: &str) {
    let chain = chain(payload);
    let frame = "https://news.example/i.html?src=a.json&\" onload='alert(1)'";
    let frame = frame.replace(' ', "%20");
    let answer = render(&chain, &[&["--oembed", "--embed-url", &frame][..], &ADDRESSES].concat());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let html = answer["html"].as_str().unwrap();
    let parsed = parsed(html);
    is_sound(&parsed, &[EMBED]);
    assert_eq!(
        parsed.elements.iter().map(|element| element.name.as_str()).collect::<Vec<_>>(),
        ["blockquote", "a", "iframe"]
    );
    assert_eq!(parsed.elements[2].attribute("src"), Some(frame.as_str()));
    // WordPress takes the first ` src="…"` or ` src='…'` for the frame's, wherever it stands
    let first = html.split(" src=").skip(1).find(|rest| rest.starts_with(['"', '\'']));
    assert!(first.unwrap().starts_with("\"https://news.example/i.html"), "{html}");
    assert_eq!(answer["title"], kept(&format!("{payload} ~title~")));
}

#[test]
fn no_hostile_text_is_more_than_text_in_a_page() {
    payloads().iter().for_each(|payload| page_of(payload));
}

#[test]
fn no_hostile_text_is_more_than_text_in_an_embed() {
    payloads().iter().for_each(|payload| embed_of(payload));
}

#[test]
fn a_fragment_has_only_what_a_chain_has() {
    let all = payloads();
    for payload in all.iter().step_by(5) {
        is_sound(&parsed(&render(&chain(payload), &["--id-prefix", "a_1"])), &[FIGURE]);
    }
}

#[test]
fn no_naughty_string_is_more_than_text() {
    for payload in naughty() {
        page_of(&payload);
        embed_of(&payload);
    }
}
