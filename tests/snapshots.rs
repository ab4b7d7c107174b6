//! The figure as plain HTML, for a person to review: what a reader without script, a search engine or a printer gets.
//!
//! To change a snapshot on purpose, see `CONTRIBUTING.md`.

#![allow(clippy::expect_used)]

#[path = "gallery/list.rs"]
mod list;

use std::collections::BTreeSet;

use incident_chain::model::{Chain, LeftOut, Speaker};

use incident_chain::read::{Problem, Severity, read};
use incident_chain::view::{Options, to_html};

/// A fixture's chain, with what is wrong with it.
fn load(text: &str) -> (Chain, Vec<Problem>) {
    read(text).expect("a fixture is a chain")
}

/// A fixture as HTML, laid out for a container `width` px wide.
fn render(text: &str, width: f64) -> String {
    let (chain, problems) = load(text);
    to_html(chain, &LeftOut::of(&problems), Options { width, ..Options::default() })
}

const AL_ASAD: &str = include_str!("../data/al-asad.json");
const PROBLEMS: &str = include_str!("fixtures/problems.json");
const HOSTILE: &str = include_str!("fixtures/hostile.json");
const ARABIC: &str = include_str!("fixtures/arabic.json");

/// Each element on a line of its own, indented by its depth; one without elements in it stays on one line. A space at
/// either end of a text, which keeps words apart, is shown as `␣`.
fn pretty(html: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    // whether the last tag opened an element: then its text and its end tag stay on its line
    let mut after_start = false;
    for piece in html.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        let is_end = tag.starts_with("</");
        let is_void = ["<img", "<input", "<br", "<!"].iter().any(|void| tag.starts_with(void)) || tag.ends_with("/>");
        depth -= usize::from(is_end);
        if !text.is_empty() && !after_start {
            out.extend(["\n", &"  ".repeat(depth + usize::from(is_end))]);
        }
        out.push_str(&spaces_shown(text));
        if !(is_end && after_start) {
            out.extend(["\n", &"  ".repeat(depth)]);
        }
        out.push_str(tag);
        after_start = !is_end && !is_void && !tag.is_empty();
        depth += usize::from(after_start);
    }
    out.trim_start().to_owned() + "\n"
}

fn spaces_shown(text: &str) -> String {
    let inner = text.trim_matches(' ');
    let before = text.len() - text.trim_start_matches(' ').len();
    let after = text.len() - before - inner.len();
    [&"␣".repeat(before), inner, &"␣".repeat(after)].concat()
}

/// What a reader sees: the text between the tags, its entities resolved.
fn text_of(html: &str) -> String {
    let pieces: Vec<&str> =
        html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    let text = pieces.join("");
    let mut parts = text.split("&#");
    let first = parts.next().unwrap_or_default().to_owned();
    let decoded = parts.fold(first, |text, part| {
        let (code, rest) = part.split_once(';').expect("a numeric reference");
        let character = code.parse().ok().and_then(char::from_u32).expect("a character");
        format!("{text}{character}{rest}")
    });
    decoded.replace("&amp;", "&")
}

/// Every tag with its attributes, in lower case.
fn tags(html: &str) -> Vec<String> {
    let after = html.split('<').skip(1);
    after.map(|piece| piece.split_once('>').map_or(piece, |(tag, _)| tag).to_lowercase()).collect()
}

/// Holds of every figure: all elements closed, no script, no handler, no inline style, no link that runs code, and every
/// link within the figure leads to one place in it.
fn is_sound(html: &str) {
    let mut open: Vec<String> = Vec::new();
    let values = |name: &str| html.split(name).skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
    let ids = values(" id=\"");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
    for target in values(" href=\"#") {
        assert!(ids.contains(&target), "a link to #{target}, which is not there");
    }
    for tag in tags(html) {
        let name: String = tag.chars().take_while(|c| !c.is_whitespace()).collect();
        match name.strip_prefix('/') {
            Some(end) => assert_eq!(open.pop().as_deref(), Some(end), "an end tag of another element"),
            None if ["img", "input", "br"].contains(&name.as_str()) || tag.ends_with('/') => {}
            None => open.push(name.clone()),
        }
        assert!(!["script", "iframe", "object", "embed", "style", "form", "base"].contains(&name.as_str()), "<{tag}>");
        // what stands outside the quotes: `a class=`, ` href=`
        let outside = tag.split('"').step_by(2);
        for attribute in outside.filter_map(|part| part.split_whitespace().last()?.strip_suffix('=')) {
            assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc", "<{tag}>");
        }
        for link in tag.split("href=\"").skip(1).chain(tag.split("src=\"").skip(1)) {
            let is_safe = ["https://", "http://", "mailto:", "#"].iter().any(|start| link.starts_with(start));
            // on the page's own site: a name in place of a scheme or a host
            let first = link.split(['/', '"']).next().unwrap_or_default();
            let is_name = |first: &str| first.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            assert!(is_safe || !first.is_empty() && is_name(first), "<{tag}>");
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}

/// Compares each static chain of the gallery's list with `tests/snapshots/NAME-WIDTH.snap`.
#[test]
fn static_chains_are_as_they_were_reviewed() {
    for entry in list::entries() {
        for &width in &entry.snapshots {
            let text = entry.text().expect("a file of this repository");
            snapshot(&format!("{}-{width}", entry.name), &render(&text, f64::from(width)));
        }
    }
}

fn snapshot(name: &str, html: &str) {
    is_sound(html);
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, pretty(html)));
}

#[test]
fn what_is_wrong_is_counted_and_named() {
    let html = render(PROBLEMS, 640.0);
    let (_, problems) = load(PROBLEMS);
    let text = text_of(&html);
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        let said = problem.to_string();
        let (fault, guess) = said.split_once("; did you mean ").unwrap_or((&said, "a guess"));
        assert!(text.contains(fault), "{problem}");
        assert!(!text.contains(guess), "readers are not asked what was meant");
    }
}

#[test]
fn markup_in_any_text_is_text() {
    let html = render(HOSTILE, 640.0);
    let text = text_of(&html);
    // every text that is shown at all is shown whole
    let shown = [
        "title",
        "summary",
        "byline",
        "credit",
        "license",
        "framing",
        "framing-rest",
        "side",
        "actor",
        "actor-short",
        "actor-about",
        "place",
        "region",
        "country",
        "publisher",
        "source-title",
        "cause-title",
        "incident-title",
        "incident-summary",
        "date-text",
        "against",
        "claimed-by",
        "denied-by",
        "means",
        "damage",
        "who",
        "killed",
        "injured",
        "unspecified",
        "casualties-says",
        "link-says",
        "link-quote",
        "disputed-by",
        "quote",
        "quote-says",
        "inline-publisher",
        "caption",
        "media-credit",
        "incident-correction",
        "correction",
        "left-out-title",
    ];
    for name in shown {
        let written =
            format!("<img src=x onerror=alert('{name}')></p></svg><script>alert(\"{name}\")</script>&amp;{name}");
        assert!(text.contains(&written), "{name}");
    }
}

#[test]
fn a_chain_says_its_language() {
    let html = render(ARABIC, 640.0);
    assert!(html.contains("lang=\"ar\""));
}

/// Everything that a reader without script must be able to check.
#[test]
fn every_claim_speaker_and_source_of_the_article_is_in_the_text() {
    let (chain, problems) = load(AL_ASAD);
    assert_eq!(problems, [], "the example has no fault");
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    let speaker = |speaker: &Option<Speaker>| speaker.as_ref().map(|speaker| chain.speaker(speaker).to_owned());
    for incident in &chain.incidents {
        wanted.insert(incident.title.clone());
        wanted.extend(incident.texts.summary.clone());
        wanted.extend(incident.date.words.clone());
        for claim in &incident.casualties {
            wanted.extend(speaker(&claim.says));
            wanted.extend(claim.who.clone());
            let figures = [&claim.killed, &claim.injured, &claim.unspecified];
            wanted.extend(figures.into_iter().flatten().map(|figure| figure.as_written().to_owned()));
        }
        for quote in &incident.quotes {
            wanted.insert(quote.text.clone());
            wanted.extend(speaker(&quote.says));
        }
        wanted.extend(incident_chain::words::facts(&incident.texts).map(|(_, text)| text.to_owned()));
        wanted.extend(incident.by.iter().chain(&incident.against).map(|&id| chain.actor(id).name.clone()));
    }
    for link in &chain.links {
        wanted.extend(speaker(&link.says));
        wanted.extend(link.quote.clone());
        wanted.insert(incident_chain::words::claim(&chain, link, false));
    }
    for source in &chain.sources {
        wanted.insert(source.publisher.clone());
        wanted.extend(source.title.clone());
    }
    let text = text_of(&to_html(chain, &LeftOut::of(&problems), Options::default()));
    let missing: Vec<_> = wanted.iter().filter(|wanted| !text.contains(wanted.as_str())).collect();
    assert!(missing.is_empty(), "not in the page: {missing:#?}");
}
