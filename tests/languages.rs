//! The languages: whole, with CLDR's forms, and with nothing left behind in English.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use incident_chain::model::{Chain, DAY, Day, LeftOut, When};
use incident_chain::read::read;
use incident_chain::story::{Filter, Table, Tellers};
use incident_chain::studio;
use incident_chain::view::{self, Mode, More, Options, Show, State, Store, figure, to_html};
use incident_chain::words::{Language, languages, listed_sentences, solar_date};
use leptos::prelude::RenderHtml;
use serde_json::Value;

const ENGLISH: &str = include_str!("../src/words/languages/en.txt");
const AL_ASAD: &str = include_str!("../data/al-asad.json");

/// The lines of a language, as a page loads them.
fn lines(tag: &str) -> Vec<String> {
    let text = std::fs::read_to_string(format!("data/words/{tag}.txt")).expect("a language");
    text.split('\n').map(str::to_owned).collect()
}

/// The keys of each of the three parts of the list, in the order of the lines, and their English.
fn keys() -> [Vec<(String, String)>; 3] {
    let parts: Vec<Vec<(String, String)>> = ENGLISH
        .split("# ")
        .skip(1)
        .map(|part| {
            let sentences = part.lines().filter_map(|line| line.split_once(" ="));
            let whole = sentences.filter(|(key, _)| !key.ends_with(".one") && !key.ends_with(".plural"));
            whole.map(|(key, text)| (key.replace(".other", ""), text.trim().to_owned())).collect()
        })
        .collect();
    parts.try_into().expect("three parts")
}

fn place(key: &str) -> usize {
    let [first, later, element] = keys();
    first.iter().chain(&later).chain(&element).position(|(other, _)| other == key).expect("a key")
}

#[test]
fn the_list_of_sentences_is_that_of_the_code() {
    assert_eq!(listed_sentences(), ENGLISH, "run `incident-chain words > src/words/languages/en.txt`");
    let studio = include_str!("../src/studio/languages/en.txt");
    assert_eq!(studio::listed_sentences(), studio, "run `incident-chain words --studio > src/studio/languages/en.txt`");
    let problems = include_str!("../src/import/languages/en.txt");
    assert_eq!(
        studio::listed_problems(),
        problems,
        "run `incident-chain words --problems > src/import/languages/en.txt`"
    );
}

#[test]
fn each_language_has_a_line_for_each_key_and_weighs_no_more_than_it_may() {
    const MOST: usize = 3_500;
    let count = keys().iter().map(Vec::len).sum::<usize>();
    for tag in languages::TAGS {
        assert_eq!(lines(tag).len(), count, "{tag}");
        assert_eq!(lines(tag)[place("tag")], *tag);
    }
    let script = "const { brotliCompressSync } = require('zlib'), { readFileSync } = require('fs');
        console.log(JSON.stringify(process.argv.slice(1).map((tag) => brotliCompressSync(readFileSync(`data/words/${tag}.txt`)).length)))";
    let sizes: Vec<usize> = serde_json::from_value(node(script, languages::TAGS)).expect("numbers");
    assert!(sizes.iter().all(|size| *size <= MOST), "{sizes:?}");
}

/// What a script prints as JSON.
fn node(script: &str, arguments: &[&str]) -> Value {
    let output = Command::new("node").args(["-e", script]).args(arguments).output().expect("Node.js runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The name of a form, and its place in a line.
const FORMS: [PluralCategory; 6] = [
    PluralCategory::Other,
    PluralCategory::One,
    PluralCategory::Two,
    PluralCategory::Few,
    PluralCategory::Many,
    PluralCategory::Zero,
];

#[test]
fn each_number_has_the_form_that_cldr_gives_it() {
    for tag in languages::TAGS.iter().chain(&["en"]) {
        let locale: Locale = tag.parse().expect("a tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("rules");
        let table = if *tag == "en" { "01".to_owned() } else { lines(tag)[place("plurals")].clone() };
        for number in 0..=20_000_usize {
            let index = if number < 100 { number } else { number % 100 + 100 };
            let form = table.as_bytes().get(index).map_or(0, |digit| usize::from(digit - b'0'));
            assert_eq!(FORMS[form], rules.category_for(number), "{tag}: {number}");
        }
    }
}

/// Where we write a month in another way than CLDR, and why.
const OTHER_MONTHS: [(&str, &str); 2] = [
    // CLDR spells it as no other month with that word
    ("ckb", "کانوونی یەکەم"),
    // with the year it is "mijdara 2023an": the ending of the month is in `with_year`
    ("ku", ""),
];

#[test]
fn months_and_digits_are_those_of_cldr() {
    let script = "const named = (tag, options) => [...Array(12).keys()].map((month) => new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', ...options })
        .formatToParts(Date.UTC(2023, month, 20)).find(({ type }) => type === 'month').value);
        console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map((tag) =>
        [tag, { months: named(tag, { day: 'numeric', month: 'long' }), number: new Intl.NumberFormat(tag, { useGrouping: false }).format(9876543210) }]))))";
    let cldr = node(script, languages::TAGS);
    for tag in languages::TAGS {
        let lines = lines(tag);
        let months: Vec<&str> = lines[place("months")].split('|').collect();
        for (month, theirs) in months.iter().zip(cldr[tag]["months"].as_array().expect("months")) {
            let is_excused =
                OTHER_MONTHS.iter().any(|(other, name)| other == tag && (name.is_empty() || name == month));
            assert!(is_excused || theirs == month, "{tag}: {month}, CLDR has {theirs}");
        }
        let digits: String = lines[place("digits")].chars().rev().collect();
        assert_eq!(cldr[tag]["number"], if digits.is_empty() { "9876543210" } else { &digits }, "{tag}");
    }
}

/// Every 17th day that we convert, and the days round each new year, from 1178 to 1501 of that calendar.
#[test]
fn solar_dates_are_those_of_cldr() {
    let (first, last) =
        (Day { year: 1799, month: 3, day: 21 }.start() / DAY, Day { year: 2123, month: 3, day: 20 }.start() / DAY);
    let is_near_new_year = |day: i64| matches!(Day::of(day * DAY), Day { month: 3, day: 18..=23, .. });
    let days: Vec<i64> = (first..=last).filter(|day| day % 17 == 0 || is_near_new_year(*day)).collect();
    let script = "const { format } = new Intl.DateTimeFormat('fa', { dateStyle: 'long', timeZone: 'UTC' });
        console.log(JSON.stringify(JSON.parse(process.argv[1]).map((day) => format(day * 86_400_000))))";
    let cldr = node(script, &[&serde_json::to_string(&days).expect("JSON")]);
    languages::find("fa").expect("a language").speak();
    let written = |day: &i64| {
        let Day { year, month, day } = Day::of(day * DAY);
        solar_date(&When::parse(&format!("{year}-{month:02}-{day:02}"), 0).expect("a date"))
    };
    for (day, theirs) in days.iter().zip(cldr.as_array().expect("dates")) {
        assert_eq!(written(day).as_deref(), theirs.as_str(), "{day} days from 1970");
    }
    assert_eq!([first - 1, last + 1].map(|day| written(&day)), [None, None]);
    Language::ENGLISH.speak();
    assert_eq!(written(&first), None, "only where the language has that calendar");
}

#[test]
fn a_solar_date_is_no_more_exact_than_its_date() {
    languages::find("fa-u-nu-latn").expect("a language").speak();
    let solar = |date: &str| solar_date(&When::parse(date, 0).expect("a date")).unwrap_or_default();
    assert_eq!(solar("2023-11-20"), "29 آبان 1402");
    assert_eq!(solar("2023-11-20T23:30:00Z"), "29 آبان 1402");
    assert_eq!(solar("2023-11-20~"), "حدود 29 آبان 1402");
    assert_eq!(solar("2023-11-20/2023-11-24"), "29 آبان 1402 تا 3 آذر 1402");
    // parts of a month, of a year, an end that is not known
    for date in ["2023-11", "2023-11-2X", "2023", "202X", "2023-21", "2023-11-20/..", "2023-11-20/2023-12"] {
        assert_eq!(solar(date), "", "{date}");
    }
    Language::ENGLISH.speak();
}

#[test]
fn a_persian_card_has_the_solar_date_and_a_search_finds_it() {
    let language = languages::find("fa").expect("a language");
    let chain = || {
        chain(
            r#"{"title": "T", "incidents": [{"title": "A", "date": "2023-11-20"}, {"title": "B", "date": "2023-11"}]}"#,
        )
    };
    let fact = "<dt>تاریخ خورشیدی</dt> <dd>۲۹ آبان ۱۴۰۲</dd>";
    language.speak();
    let written = to_html(chain(), &LeftOut::default(), Options { language, ..Options::default() });
    assert_eq!(written.matches(fact).count(), 1, "{written}");
    let open = chain().incident_ids().collect();
    let shown = live(chain(), language, State { show: Show::All, open, ..State::default() });
    assert_eq!(shown.matches(fact).count(), 1, "{shown}");
    let filter = Filter { text: "29 آبان".to_owned(), ..Filter::default() };
    assert_eq!(live(chain(), language, State { filter, ..State::default() }).matches("data-row").count(), 1);
    Language::ENGLISH.speak();
}

fn chain(text: &str) -> Chain {
    read(text).expect("a chain").0
}

/// A live figure as HTML, with these choices.
fn live(chain: Chain, language: Language, state: State) -> String {
    let options =
        Options { mode: Mode::Live, language, state, data_url: Some("/a.json".to_owned()), ..Options::default() };
    let store = Store::new(Arc::new(chain), options).whole();
    figure(store, &LeftOut::default()).to_html()
}

#[test]
fn the_first_view_says_nothing_that_comes_with_the_second_part() {
    let [first, later, _] = keys();
    let texts = first.iter().map(|(_, text)| text.as_str()).chain(later.iter().map(|_| "LATE"));
    // names of slots are not needed here
    let language = Language::of(&texts.collect::<Vec<_>>().join("\n"));
    view::tell_more(More::Coming);
    let html = live(chain(AL_ASAD), language, State { show: Show::All, ..State::default() });
    view::tell_more(More::Here);
    assert!(html.len() > 10_000 && !html.contains("LATE"), "{}", html.split("LATE").next().unwrap_or_default());
    let html = live(chain(AL_ASAD), language, State::default());
    assert!(html.contains("LATE"), "this test would see it");
}

#[test]
fn every_language_writes_the_article_with_no_slot_and_no_mark_left() {
    for tag in languages::TAGS {
        let language = languages::find(tag).expect("a language");
        language.speak();
        let html = to_html(chain(AL_ASAD), &LeftOut::default(), Options { language, ..Options::default() });
        assert!(
            html.starts_with(&format!("<section class=\"incident-chain\" lang=\"{tag}\" dir=\"")),
            "{}",
            &html[..200]
        );
        let is_left = |c: char| c.is_control() || matches!(c, '{' | '}' | '|');
        assert!(!html.contains(is_left), "{tag}");
        // "this" is in a slot, so English words would be there if a line were missing
        for english in [" says", "In response", "Details and", "How they"] {
            let ours = html.replace("US strike kills", "");
            assert!(!text_of_ours(&ours).contains(english), "{tag}: {english}");
        }
    }
    Language::ENGLISH.speak();
}

/// The text between the tags, without that of the data.
fn text_of_ours(html: &str) -> String {
    let mut parts = html.split("<bdi lang=\"en\">");
    let first = parts.next().unwrap_or_default().to_owned();
    let ours = parts.fold(first, |ours, part| ours + part.split_once("</bdi>").map_or("", |(_, rest)| rest));
    ours.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text)).collect()
}

/// Each sentence between marks, and a third longer: what is not between them was left behind.
fn pseudo() -> Language {
    let marked = |line: &str| {
        let stretched = |text: &str| format!("⟦{text}{}⟧", "~".repeat(text.chars().count() / 3 + 1));
        line.split('\t')
            .map(|form| form.split('|').map(stretched).collect::<Vec<_>>().join("|"))
            .collect::<Vec<_>>()
            .join("\t")
    };
    let [first, later, _] = keys();
    let texts = first.iter().chain(&later).map(|(key, text)| match key.as_str() {
        // they are no sentences
        "tag" => "en-XA".to_owned(),
        "direction" | "digits" => String::new(),
        "plurals" => "01".to_owned(),
        "months_alone" => String::new(),
        "comma" | "semicolon" | "colon" => text.trim_matches('"').to_owned(),
        _ => marked(&with_marks(text)),
    });
    Language::of(&texts.collect::<Vec<_>>().join("\n"))
}

/// An English sentence with its marks, in the order of its slots.
fn with_marks(text: &str) -> String {
    let mut marks: BTreeMap<String, char> = BTreeMap::from([("count".to_owned(), '\u{1}')]);
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (slot, rest) = part.split_once('}').expect("a slot ends");
        let next = char::from(u8::try_from(marks.len()).expect("few slots") + 1);
        format!("{text}{}{rest}", marks.entry(slot.to_owned()).or_insert(next))
    })
}

/// A text of HTML without character references.
fn decoded(text: &str) -> String {
    let mut parts = text.split("&#");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_once(';').expect("a numeric reference");
        let character = code.parse().ok().and_then(char::from_u32).expect("a character");
        format!("{text}{character}{rest}")
    })
}

/// What is outside of sentences, of all that is read or spoken: letters there were never translated.
fn left_behind(html: &str, data: &str) -> Vec<String> {
    const SPOKEN: [&str; 5] = ["aria-label=\"", "placeholder=\"", "title=\"", "data-words=\"", "alt=\""];
    let spoken =
        SPOKEN.iter().flat_map(|name| html.split(name).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()));
    // words for the browser's own search
    let hidden = html.split("<div hidden=\"until-found\"").enumerate();
    let html: String = hidden
        .map(|(index, piece)| if index == 0 { piece } else { piece.split_once("</div>").map_or("", |(_, rest)| rest) })
        .collect();
    let pieces = html.split("<bdi lang=").enumerate();
    let ours = pieces
        .map(|(index, piece)| if index == 0 { piece } else { piece.split_once("</bdi>").map_or("", |(_, rest)| rest) });
    let texts = ours.collect::<Vec<_>>().join("<i>");
    let texts: Vec<String> =
        texts.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text).to_owned()).collect();
    // a sentence may go on over elements in its slots
    let (mut depth, mut found) = (0_i32, Vec::new());
    for text in texts.iter().map(String::as_str).chain(spoken) {
        let text = decoded(text).replace("[en]", "");
        let outside: String = text
            .chars()
            .filter(|c| {
                depth += i32::from(*c == '⟦') - i32::from(*c == '⟧');
                depth == 0
            })
            .collect();
        let parts = outside.split(['⟧', '\n', '…', ',', ':', ';', '(', ')', '→', '·', '[', ']']).map(str::trim);
        let of_ours = parts.filter(|part| {
            part.chars().any(|c| c.is_ascii_alphabetic()) && !data.contains(part) && !part.starts_with("UTC")
        });
        found.extend(of_ours.map(str::to_owned));
    }
    assert_eq!(depth, 0, "each sentence ends");
    found
}

#[test]
fn nothing_is_left_in_english() {
    let language = pseudo();
    let whole = include_str!("fixtures/whole.json");
    let told = |chain: &Chain| Tellers::new(chain).at(0);
    type Chosen = fn(&Chain) -> State;
    let states: [(&str, Chosen); 4] = [
        ("chain", |_| State::default()),
        ("all", |_| State { show: Show::All, ..State::default() }),
        ("table", |_| State { table: Some(Table::NEW), ..State::default() }),
        ("open", |chain| State { open: chain.incident_ids().collect(), show: Show::All, ..State::default() }),
    ];
    for text in [whole, AL_ASAD, include_str!("../data/attacks-on-us-forces.json")] {
        for (name, state) in states {
            let chain = chain(text);
            let mut state = state(&chain);
            state.told_by = if name == "all" { told(&chain) } else { None };
            let html = live(chain, language, state);
            assert_eq!(left_behind(&html, text), Vec::<String>::new(), "{name}");
        }
        let html = to_html(chain(text), &LeftOut::default(), Options { language, ..Options::default() });
        assert_eq!(left_behind(&html, text), Vec::<String>::new(), "static");
    }
    assert!(!left_behind("<p>⟦A⟧ raid</p>", "").is_empty(), "this test would see it");
    Language::ENGLISH.speak();
}

#[test]
fn a_tag_finds_the_nearest_language() {
    let tag = |tag: &str| {
        languages::find(tag).map(|language| {
            language.speak();
            incident_chain::words::tag()
        })
    };
    for (asked, found) in [
        ("ar", Some("ar")),
        ("ar-IQ", Some("ar")),
        ("AR_EG", Some("ar")),
        ("ckb-Arab-IQ", Some("ckb")),
        ("ku", Some("ku")),
        ("ku-Arab", Some("ckb")),
        ("kmr-Latn", Some("ku")),
        ("iw", Some("he")),
        ("en-GB", Some("en")),
        ("fra", None),
        ("arc", None),
        ("", None),
    ] {
        assert_eq!(tag(asked), found, "{asked}");
    }
    Language::ENGLISH.speak();
}
