//! The widget's own words in other languages: chosen by the tag or the page, the same as in the static chain, and English where they do not come.

use incident_chain::words::languages;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;

/// The page, when the figure is whole.
#[track_caller]
fn page(query: &str) -> Browser {
    let browser = hosts();
    browser.open_until(&format!("/hosts/language.html?{query}"), "is_whole()");
    browser
}

/// The language of the figure's words, and two of them.
const SPOKEN: &str = "[figure().lang, text(one('.ic-how')), text(one('.ic-key li span'))]";
const ENGLISH: [&str; 3] = ["en", "How it came to this", "Solid line:"];

#[test]
fn live_and_static_say_the_same_to_the_letter_in_every_language() {
    let missing = "(async (tag) => {
        const html = await (await fetch(`/spoken/${tag}`)).text();
        const still = new DOMParser().parseFromString(html, 'text/html').querySelector('section');
        for (let at = 0; at < openers().length; at++) if (!open_cards().includes(at)) openers()[at].click();
        for (const each of all('details', figure())) each.open = true;
        const squeezed = (text) => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
        const live = squeezed(figure().textContent);
        const texts = [];
        const walker = document.createTreeWalker(still, NodeFilter.SHOW_TEXT);
        // a card of a live chain opens by its title, so it has no summary
        while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.ic-more > summary')) texts.push(squeezed(walker.currentNode.data));
        return [texts.length > 200, texts.filter((each) => !live.includes(each)), [figure().lang, figure().dir], [still.lang, still.dir]];
    })";
    for tag in languages::TAGS {
        let browser = page(&format!("lang={tag}"));
        let seen = browser.see(&format!("{missing}('{tag}')"));
        assert_eq!((&seen[0], &seen[1]), (&json!(true), &json!([])), "{tag}");
        assert_eq!(seen[2], seen[3], "{tag}");
        assert_eq!(browser.see("[faults, errors(), warned]"), json!([[], [], []]), "{tag}");
    }
}

#[test]
fn the_tag_chooses_the_language_else_the_page_and_the_data_keep_theirs() {
    for (query, lang) in [
        ("lang=ar", "ar"),
        ("page=ar-IQ", "ar"),
        ("page=ar&lang=fr-CA", "fr"),
        ("page=ku-Arab", "ckb"),
        ("page=iw", "he"),
    ] {
        let browser = page(query);
        assert_eq!(browser.see("figure().lang"), lang, "{query}");
        assert_eq!(browser.see("one('.ic-title bdi').lang"), "en", "{query}");
        assert_eq!(browser.see("one('.ic-name bdi', row(0)).lang"), "en", "{query}");
    }
    for query in ["", "lang=en-GB", "page=ar&lang=en", "page="] {
        let browser = page(query);
        assert_eq!(browser.see(SPOKEN), json!(ENGLISH), "{query}");
        assert_eq!(browser.see("[all('bdi', figure()).length, requested('languages.js')]"), json!([0, 0]), "{query}");
    }
}

#[test]
fn another_language_while_it_is_shown_keeps_what_the_reader_has_chosen() {
    let browser = page("lang=tr");
    browser.run("openers()[3].click()");
    browser.soon("open_cards()", json!([3]));
    browser.run("chain().lang = 'uk'");
    browser.soon("figure().lang", "uk");
    browser.soon("open_cards()", json!([3]));
    browser.run("chain().lang = 'en'");
    browser.soon(SPOKEN, json!(ENGLISH));
    browser.soon("open_cards()", json!([3]));
    assert_eq!(browser.see("[faults, errors(), warned]"), json!([[], [], []]));
}

#[test]
fn two_figures_in_two_languages_do_not_take_each_others_words() {
    let browser = page("lang=ar");
    browser.run("document.body.append(Object.assign(document.createElement('incident-chain'), { id: 'other', lang: 'de', src: '/data/al-asad.json', loading: 'eager' }))");
    browser.soon("is_whole(chains()[1])", true);
    let told = "chains().map((each) => [figure(each).lang, text(one('.ic-how', figure(each)))])";
    let before = browser.see(told);
    browser.run("openers(chains()[0])[3].click(); openers(chains()[1])[3].click(); openers(chains()[0])[4].click();");
    browser.soon("[open_cards(chains()[0]).length, open_cards(chains()[1]).length]", json!([2, 1]));
    assert_eq!(browser.see(told), before);
    let sources = "chains().map((each) => text(one('.ic-more .ic-label:last-of-type', figure(each))))";
    let said = browser.see(sources);
    assert_ne!(said[0], said[1], "each card is in its figure's language");
}

#[test]
fn a_language_that_does_not_exist_is_told_once_and_it_is_english() {
    let browser = page("lang=la");
    assert_eq!(browser.see(SPOKEN), json!(ENGLISH));
    browser.run("chain().lang = 'en'; chain().lang = 'la';");
    browser.settle();
    let warned = browser.see("warned");
    assert_eq!(warned.as_array().map(Vec::len), Some(1), "{warned}");
    assert!(warned[0].as_str().is_some_and(|said| said.contains("lang=\"la\"") && said.contains("ckb")), "{warned}");
}

#[test]
fn one_that_is_missing_cut_or_tampered_with_is_told_and_it_is_english() {
    for fault in ["no-words", "cut-words", "tampered-words"] {
        let browser = page(&format!("lang=ar&embed=/broken/{fault}/embed.js"));
        assert_eq!(browser.see(SPOKEN), json!(ENGLISH), "{fault}");
        let warned = browser.see("warned");
        assert!(warned[0].as_str().is_some_and(|said| said.contains("words/ar.txt")), "{fault}: {warned}");
        assert_eq!(browser.see("[faults, errors()]"), json!([[], []]), "{fault}");
    }
}

#[test]
fn one_that_is_slow_is_waited_for_a_moment_and_comes_later() {
    let browser = page("lang=ar&embed=/apart/held-words/embed.js");
    assert_eq!(browser.see(SPOKEN), json!(ENGLISH));
    browser.run("openers()[3].click()");
    browser.soon("open_cards()", json!([3]));
    browser.run("fetch('/apart/held-words/go')");
    browser.soon("figure().lang", "ar");
    browser.soon("open_cards()", json!([3]));
    assert_eq!(browser.see("[faults, errors(), warned]"), json!([[], [], []]));
}

#[test]
fn digits_are_those_that_the_tag_asks_for() {
    let has = |query: &str, digits: &str| page(query).see(&format!("/{digits}/.test(text(one('.ic-spans')))"));
    assert_eq!(has("lang=fa", "[۰-۹]"), true);
    assert_eq!(has("lang=fa-u-nu-latn", "[۰-۹]"), false);
    assert_eq!(has("lang=ar", "[٠-٩]"), false);
    assert_eq!(has("lang=ar-u-nu-arab", "[٠-٩]"), true);
}

#[test]
fn what_stands_in_place_of_a_chain_is_in_its_language_too() {
    let browser = hosts();
    browser.open_until("/hosts/language.html?lang=ar&src=/none.json", "errors().length > 0");
    let said = "[one('.ic-failure strong')?.textContent, one('section.incident-chain')?.lang, one('section.incident-chain')?.dir]";
    browser.soon(said, json!(["تعذّر تحميل هذه السلسلة.", "ar", "rtl"]));
    assert_eq!(browser.see("warned.length"), Value::from(0));
}

/// What a publisher says of the figure's sentences: two that fit, three that do not.
const FITTING: &str = "[text(one('.ic-how')), /^11 events,/.test(text(one('.ic-spans')))]";

#[test]
fn a_publishers_file_of_sentences_is_said_and_what_does_not_fit_is_told() {
    let browser = page("words=/hosts/words.json");
    assert_eq!(browser.see(FITTING), json!(["The road to this", true]));
    let warned = browser.see("warned");
    let told = |words: &str| {
        warned
            .as_array()
            .is_some_and(|all| all.iter().any(|said| said.as_str().is_some_and(|said| said.contains(words))))
    };
    assert!(told("updated: the slot {date} is missing"), "{warned}");
    assert!(told("nonsense: there is no such sentence"), "{warned}");
    assert!(told("headline: the slot {title} is missing"), "{warned}");
    assert_eq!(browser.see("[/^Updated/.test(text(one('.ic-foot > p:last-of-type')) ?? ''), errors()]")[1], json!([]));
    // in another language ours are used for what is not said anew
    browser.run("chain().lang = 'de'");
    browser.soon("[figure().lang, text(one('.ic-how'))]", json!(["de", "The road to this"]));
}

#[test]
fn a_file_of_sentences_that_is_missing_or_none_is_told() {
    for (file, named) in
        [("/none.json", "404"), ("/chains/not-json.json", "expected an object"), ("javascript:alert(1)", "javascript")]
    {
        let browser = page(&format!("words={file}"));
        assert_eq!(browser.see(SPOKEN), json!(ENGLISH), "{file}");
        let warned = browser.see("warned");
        assert!(warned[0].as_str().is_some_and(|said| said.contains(named)), "{file}: {warned}");
    }
}

/// A publisher's sentence in the form for a speaker of that grammar, else in the form for all others.
#[test]
fn a_sentence_has_the_form_that_the_speakers_grammar_asks_for() {
    for (grammar, said) in
        [("feminine", "CENTCOM (she) says"), ("plural", "CENTCOM say"), ("neuter", "It is CENTCOM’s word")]
    {
        let browser = page("");
        browser.run(&format!(
            "chain().data = {{
                ...chain().data,
                actors: chain().data.actors.map((actor) => actor.id === 'centcom' ? {{ ...actor, grammar: '{grammar}' }} : actor),
                words: {{ 'says.feminine': '{{speaker}} (she) says', 'says.other': 'It is {{speaker}}’s word', 'says.one': 'none' }},
            }}"
        ));
        browser.soon(
            "[...new Set(all('strong.ic-claim', figure()).map((each) => text(each)).filter((each) => each.includes('CENTCOM')))]",
            json!([said]),
        );
        let warned = browser.see("warned");
        assert_eq!(warned, json!(["words: says.one: there is no such sentence, so the widget's own sentence is used"]));
    }
}

#[test]
fn sentences_in_the_data_are_said_where_the_figure_speaks_their_language() {
    let browser = page("");
    let text = |lang: &str| {
        format!(
            "{{ ...chain().data, lang: '{lang}', words: {{ how_it_came: 'The road to this', 'incidents.other': '{{count}} events' }} }}"
        )
    };
    browser.run(&format!("chain().data = {}", text("en-GB")));
    browser.soon(FITTING, json!(["The road to this", true]));
    browser.run(&format!("chain().data = {}", text("fr")));
    browser.soon("text(one('.ic-how'))", ENGLISH[1]);
    browser.run("chain().lang = 'fr'");
    browser.soon(FITTING, json!(["The road to this", true]));
}

#[test]
fn a_packed_chain_has_its_sentences_too() {
    let browser = page("src=/packed/worded.json");
    assert_eq!(browser.see(FITTING), json!(["The road to this", true]));
}
