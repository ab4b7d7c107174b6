//! How much a card names where an incident has very many causes or responses.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

#[path = "made/mod.rs"]
mod made;

use std::sync::Arc;

use incident_chain::model::LeftOut;
use incident_chain::read::read;
use incident_chain::story::{Show, State};
use incident_chain::view::{Mode, More, Options, Store, figure, tell_more};
use leptos::prelude::RenderHtml;
use made::{MANY_CAUSES, STAR, Shape, chain};

/// The card of the incident at a position, as HTML.
fn card(shape: &Shape, count: usize, position: usize, mode: Mode, is_open: bool) -> String {
    let (chain, _) = read(&chain(count, shape)).expect("a chain that we made");
    let id = chain.incident_at(position).expect("an incident");
    let open = if is_open { vec![id] } else { Vec::new() };
    let state = State { show: Show::All, selected: Some(id), open, ..State::default() };
    let store = Store::new(Arc::new(chain), Options { mode, state, ..Options::default() });
    let html = figure(store, &LeftOut::default()).to_html();
    let begin = html.find(&format!("id=\"incident-i{position}\"")).expect("its row");
    let card = &html[begin..];
    card[..card.find("</li><li id=").unwrap_or(card.len())].to_string()
}

/// How often a link to an incident leads away from the lines of a closed card, from its list of claims, and what counts the others.
fn named(card: &str) -> (usize, usize, Vec<&str>) {
    let (lines, details) = card.split_at(card.find("<ul role=\"list\" class=\"ic-arrows\"").unwrap_or(card.len()));
    // without those of the rail, which no Tab reaches
    let links = |html: &str| html.matches("href=\"#incident-").count() - html.matches("tabindex=\"-1\"").count();
    let more = card.match_indices("And ").map(|(at, _)| card[at..].split('<').next().unwrap_or_default());
    (links(lines), links(details), more.filter(|text| text.ends_with(" more.")).collect())
}

#[test]
fn a_card_names_some_of_many_causes_and_an_open_one_all() {
    let card = |is_open| card(&MANY_CAUSES, 250, 240, Mode::Live, is_open);
    let responses = 9;
    // the causes, and how many responses there are
    assert_eq!(named(&card(false)), (5 + 1, 0, vec!["And 195 more."]));
    assert_eq!(named(&card(true)), (5 + 1, 200 + responses, vec!["And 195 more."]));
}

#[test]
fn an_open_card_names_some_of_many_responses() {
    assert_eq!(named(&card(&STAR, 60, 0, Mode::Live, true)), (1, 20, vec!["And 39 more."]));
}

#[test]
fn without_script_all_are_named() {
    // the cause that is directly above is "this", and no link; another link leads to the responses
    assert_eq!(named(&card(&MANY_CAUSES, 250, 240, Mode::Static, false)), (199 + 1, 209, vec![]));
}

/// The open card of an incident with these media. The reader has asked for some of them.
fn with_media(given: &str, asked: &[usize]) -> String {
    let text = format!(
        r#"{{"title": "T", "incidents": [{{"id": "a", "title": "A", "date": "2023", "media": [{given}], "sources": [{{"publisher": "P"}}]}}]}}"#
    );
    let (chain, _) = read(&text).expect("a chain");
    let id = chain.incident_at(0).expect("an incident");
    let media = asked.iter().map(|&index| (id, index)).collect();
    let state = State { open: vec![id], media, ..State::default() };
    figure(Store::new(Arc::new(chain), Options { state, ..Options::default() }), &LeftOut::default()).to_html()
}

#[test]
fn a_picture_is_loaded_when_the_reader_asks_and_one_that_may_disturb_when_asked_twice() {
    let plain = r#"{"type": "image", "url": "https://media.example/a.jpg", "alt": "A bridge", "caption": "The bridge", "credit": "N. N."}"#;
    let image = "<img src=\"https://media.example/a.jpg\" alt=\"A bridge\"";
    let ask = "It may disturb";
    let closed = with_media(plain, &[]);
    assert!(closed.contains("The bridge</a> &#40;from media.example&#41; · N. N. · Shows&#58; A bridge"), "{closed}");
    assert!(!closed.contains("<img"));
    assert!(with_media(plain, &[0]).contains(image));
    let sensitive = plain.replacen('{', r#"{"sensitive": true, "#, 1);
    let shown = [&[][..], &[0], &[0, 0]].map(|asked| with_media(&sensitive, asked));
    assert_eq!(shown.each_ref().map(|html| html.contains("<img")), [false, false, true]);
    assert_eq!(shown.each_ref().map(|html| html.contains(ask)), [false, true, false]);
    // another picture of the same card is not meant
    let two = format!("{sensitive}, {plain}");
    assert_eq!(with_media(&two, &[1]).matches("<img").count(), 1);
    assert!(!with_media(&two, &[1]).contains(ask));
}

#[test]
fn a_film_and_a_sound_are_played_by_the_browser_and_load_nothing_before() {
    for kind in ["video", "audio"] {
        let plain = format!(r#"{{"kind": "{kind}", "url": "https://media.example/a", "caption": "The raid"}}"#);
        let player = format!("<{kind} src=\"https://media.example/a\" controls=\"\"");
        let (closed, open) = (with_media(&plain, &[]), with_media(&plain, &[0]));
        assert!(
            closed.contains("The raid</a> &#40;from media.example&#41;") && !closed.contains(&format!("<{kind}")),
            "{closed}"
        );
        assert!(open.contains(&player) && open.contains("preload=\"metadata\" aria-label=\"The raid\""), "{open}");
        let sensitive = plain.replacen('{', r#"{"sensitive": true, "#, 1);
        let shown = [&[][..], &[0], &[0, 0]].map(|asked| with_media(&sensitive, asked).contains(&player));
        assert_eq!(shown, [false, false, true]);
    }
}

/// What a card shows where its details are.
fn more(mode: Mode, is_open: bool) -> String {
    let card = card(&STAR, 30, 0, mode, is_open);
    let at = card.find("ic-more").expect("its place");
    card[card[..at].rfind('<').expect("a tag")..].to_owned()
}

#[test]
fn a_card_whose_details_have_not_come_says_so() {
    let (live, whole) = (more(Mode::Live, true), more(Mode::Static, false));
    tell_more(More::Coming);
    assert!(more(Mode::Live, true).starts_with(r#"<div class="ic-more" aria-busy="true"></div>"#));
    assert!(more(Mode::Live, false).starts_with(r#"<div class="ic-more ic-closed"></div>"#));
    tell_more(More::Failed);
    let failed = more(Mode::Live, true);
    let (said, again) = ("<p>The details could not be loaded.</p>", ">Try again</button>");
    assert!(failed.contains(said) && failed.contains(again) && !failed.contains("aria-busy"), "{failed}");
    assert!(more(Mode::Live, false).starts_with(r#"<div class="ic-more ic-closed"></div>"#), "closed, it needs none");
    let paper = more(Mode::Static, false);
    assert!(paper.contains(said) && !paper.contains("<details") && !paper.contains("button"), "{paper}");
    tell_more(More::Here);
    assert_eq!((more(Mode::Live, true), more(Mode::Static, false)), (live, whole));
}
