//! Hostile texts, and hostile addresses, in every field of a chain: what is written has only the elements and attributes
//! that we write, leads only where a reader may be sent, and says every text as text.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::parsed::{Element, Parsed, parsed};
use super::render;

/// Every element that a static chain may have, with every attribute that it may have there.
const FIGURE: &str = "
    section class lang aria-label | header class | footer class | div class role | p class | span class | h2 class | h3
    ol class aria-label | ul class aria-label | li id class | dl class | dt | dd | q class | s class | strong class | cite
    a href target rel download | details class | summary | table | caption | thead | tbody | tr | th scope | td class
    figure class | figcaption | blockquote | svg class width aria-hidden display | g class | line class x1 x2 y1 y2
    path class d | circle class cx cy r";
/// What a page has besides.
const PAGE: &str = "
    html lang dir | head | body | main | title | meta charset name property content | link rel href type title
    script type src | incident-chain src";
const EMBED: &str = "blockquote class | a href | iframe class sandbox src width height title frameborder loading";

/// The lines of `tests/fixtures/xss.txt`.
fn payloads() -> Vec<String> {
    let lines = include_str!("../fixtures/xss.txt").lines().filter(|line| !line.starts_with("# "));
    let written_out = |line: &str| {
        let mut pieces = line.split("{U+");
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |text, piece| {
            let (code, rest) = piece.split_once('}').unwrap();
            let character = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
            format!("{text}{character}{rest}")
        })
    };
    lines.map(written_out).collect()
}

/// The Big List of Naughty Strings, where somebody has put it.
fn naughty() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/big-list-of-naughty-strings/blns.json");
    let text = fs::read_to_string(path).unwrap_or_else(|_| "[]".to_owned());
    let strings: Vec<String> = serde_json::from_str(&text).unwrap();
    strings.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

/// The texts that a static chain shows whole.
const SHOWN: [&str; 37] = [
    "title",
    "summary",
    "byline",
    "credit",
    "license",
    "side",
    "actor",
    "short",
    "about",
    "place",
    "region",
    "country",
    "publisher",
    "headline",
    "cause",
    "incident",
    "said",
    "when",
    "means",
    "damage",
    "who",
    "killed",
    "injured",
    "unspecified",
    "claimant",
    "speaker",
    "words",
    "objector",
    "quote",
    "quoted",
    "inline",
    "alt",
    "caption",
    "photographer",
    "wrong",
    "corrected",
    "newcomer",
];

/// A chain in which every text ends with the field's name, and every address is the payload.
fn chain(payload: &str) -> Value {
    let t = |field: &str| format!("{payload} ~{field}~");
    let address = |start: &str| format!("{start}{payload}");
    let answer = json!({
        "id": t("id"), "title": t("incident"), "summary": t("said"), "kind": payload, "date": "2023-11-21", "date_text": t("when"),
        "by": [t("actor-id")], "against": [t("newcomer")], "claimed_by": [t("actor-id")], "denied_by": [t("actor-id")],
        "involving": [t("actor-id")], "place": t("place-id"), "means": t("means"), "damage": t("damage"),
        "part_of": t("cause-id"), "tags": [t("tag")],
        "casualties": [{
            "who": t("who"), "killed": t("killed"), "injured": t("injured"), "unspecified": t("unspecified"),
            "says": t("claimant"), "source": t("source-id"), "superseded": true
        }],
        "responds_to": [{
            "incident": t("cause-id"), "basis": "alleged", "says": t("speaker"), "quote": t("words"), "source": t("letter-id"),
            "disputed_by": [t("objector"), t("actor-id")]
        }],
        "quotes": [{"text": t("quote"), "says": t("quoted"), "source": t("source-id")}],
        "sources": [t("source-id"), t("letter-id")],
        "media": [
            {"kind": "image", "url": payload, "alt": t("alt"), "caption": t("caption"), "credit": t("photographer")},
            {"kind": "video", "url": address("https://a.example/"), "alt": t("alt"), "caption": t("caption"), "credit": t("photographer")},
            {"kind": "image", "url": "https://a.example/b.jpg", "alt": t("alt"), "caption": t("caption"), "credit": t("photographer")}
        ],
        "corrections": [{"date": "2023-11-22", "text": t("wrong")}]
    });
    json!({
        "$schema": t("schema"), "title": t("title"), "summary": t("summary"), "lang": payload, "byline": t("byline"),
        "credit": t("credit"), "license": t("license"), "framing": t("framing"), "focus": t("id"),
        "sides": [{"id": t("side-id"), "name": t("side"), "tone": 1}],
        "actors": [{
            "id": t("actor-id"), "name": t("actor"), "short": t("short"), "side": t("side-id"), "kind": t("kind"),
            "about": t("about"), "url": payload
        }],
        "places": [{"id": t("place-id"), "name": t("place"), "region": t("region"), "country": t("country")}],
        "sources": [{
            "id": t("source-id"), "publisher": t("publisher"), "title": t("headline"), "url": address("https://a.example/"),
            "archived_url": payload, "published": "2023-11", "lang": payload
        }, {"id": t("letter-id"), "publisher": t("letter"), "url": address("mailto:"), "archived_url": address("HTTP://a.example/?")}],
        "incidents": [
            {"id": t("cause-id"), "title": t("cause"), "date": "2023-11-20", "sources": [payload, {"publisher": t("inline"), "url": payload}]},
            answer,
            {"id": t("left-out"), "title": t("left-out"), "date": payload}
        ],
        "corrections": [{"date": "2023-11-23", "text": t("corrected"), "incident": t("id")}, {"text": payload}]
    })
}

/// As it reads in HTML: what has no place in a page is shown as such.
fn in_html(text: &str) -> String {
    let is_out =
        |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.trim().chars().map(|c| if is_out(c) { '\u{fffd}' } else { c }).collect()
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
            let is_word = |c: char| c.is_alphanumeric() || "-_.".contains(c);
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
    assert_eq!(graph["@graph"][0]["name"], format!("{payload} ~title~").trim());
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
    assert_eq!(answer["title"], format!("{payload} ~title~").trim());
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
