//! Dates, gaps and figures in words: never more exact than the source.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::layout::{Gap, Unit};
use incident_chain::model::{Casualties, Chain, Count, When};
use incident_chain::read::read;
use incident_chain::story::{Claim, Fold, TimeRange};
use incident_chain::words;

fn when(edtf: &str) -> When {
    When::parse(edtf, 0).expect(edtf)
}

#[test]
fn every_form_of_date_says_what_is_known_and_no_more() {
    let table = [
        ("2023-11-20", "20 November 2023"),
        ("2023-11", "November 2023"),
        ("2023", "2023"),
        ("2023-11-XX", "November 2023"),
        ("2023-XX-XX", "2023"),
        ("2023-XX", "2023"),
        ("201X", "the 2010s"),
        ("20XX", "2000–2099"),
        ("2023-11-0X", "1–9 November 2023"),
        ("2023-10-1X", "10–19 October 2023"),
        ("2023-02-2X", "20–28 February 2023"),
        ("2023-12-3X", "30–31 December 2023"),
        ("2023-11-3X", "30 November 2023"),
        ("2023-21", "spring 2023"),
        ("2023-24", "winter 2023"),
        ("2023-11-20T23:10", "20 November 2023, 23:10"),
        ("2023-11-20T23:10:05", "20 November 2023, 23:10"),
        ("2023-10-15~", "about 15 October 2023"),
        ("2023-11?", "November 2023 (uncertain)"),
        ("2023-11%", "about November 2023 (uncertain)"),
        ("2023-11-06/2023-11-12", "6–12 November 2023"),
        ("2023-10-17/2023-11-20", "17 October – 20 November 2023"),
        ("2022-12-31/2023-01-02", "31 December 2022 – 2 January 2023"),
        ("2023-10-23~/2023-10-29~", "about 23–29 October 2023"),
        ("2023-11-06~/2023-11-12", "about 6 November – 12 November 2023"),
        ("2023-10/2023-11-20", "October – 20 November 2023"),
        ("2022/2023-11", "2022 – November 2023"),
        ("2023-10-17/..", "since 17 October 2023"),
        ("2023-10-1X/..", "since 10–19 October 2023"),
        ("../2023-10", "until October 2023"),
        ("0000", "1 BC"),
        ("-0333", "334 BC"),
        ("Y17000", "17000"),
    ];
    for (edtf, expected) in table {
        assert_eq!(words::date(&when(edtf)), expected, "{edtf}");
    }
}

#[test]
fn a_year_that_is_known_anyway_is_left_out_and_no_other() {
    let within = |edtf: &str| words::date_within(&when(edtf), Some(2023));
    assert_eq!(within("2023-11-20"), "20 November");
    assert_eq!(within("2022-11-20"), "20 November 2022");
    assert_eq!(within("2023-10-1X/.."), "since 10–19 October");
    assert_eq!(within("2023-11-06/2023-11-12"), "6–12 November");
    assert_eq!(within("2022-12-31/2023-01-02"), "31 December 2022 – 2 January");
    assert_eq!(within("2023"), "2023");
    assert_eq!(words::shared_year(&chain(&["2023-10-07", "2023-11"])), Some(2023));
    assert_eq!(words::shared_year(&chain(&["2022-12", "2023-11"])), None);
    assert_eq!(words::shared_year(&chain(&[])), None);
}

#[test]
fn a_gap_is_told_where_the_dates_leave_a_day_open_at_most() {
    let table = [
        ("2023-11-20", "2023-11-29", Some("9 days later")),
        ("2023-11-20", "2023-11-21", Some("1 day later")),
        ("2023-11-20", "2023-11-20", Some("the same day")),
        ("2023-11-20/2023-11-21", "2023-11-21", Some("within a day")),
        ("2023-11-20/2023-11-21", "2023-11-24", Some("3–4 days later")),
        ("2023-11-10/2023-11-21", "2023-11-21", None),
        ("2023-10-23~", "2023-11-06", None),
        ("2023-11", "2023-11-21", None),
        // the response cannot have come before its cause
        ("2023-11-20/2023-11-22", "2023-11-21", Some("within a day")),
        ("2023-11-20", "2023-11-12", None),
        ("2023-11-20", "2024-11-20", Some("some 12 months later")),
        ("2023-11-20/2023-11-21", "2024-11-20", Some("some 12 months later")),
        ("1953-08-19", "2023-11-20", Some("some 70 years later")),
        ("2023-11-20T23:10Z", "2023-11-20T23:10Z", Some("the same minute")),
        ("2023-11-20T23:10Z", "2023-11-20T23:11Z", Some("1 minute later")),
        ("2023-11-20T23:10Z", "2023-11-20T22:11Z", None),
        ("2023-11-20T23:10Z", "2023-11-21T01:40Z", Some("2 hours 30 min later")),
        ("2023-11-20T23:10Z", "2023-11-23T23:10Z", Some("3 days later")),
        ("2023-11-20T23:10Z", "2025-11-23T23:10Z", Some("some 2 years later")),
        // an hour against a whole day is no hour's difference
        ("2023-11-20T23:10Z", "2023-11-21", Some("1 day later")),
        ("../2023-11-20", "2023-11-21", None),
    ];
    for (first, next, expected) in table {
        let gap = Gap::new(&when(first), &when(next), 0).map(words::gap);
        assert_eq!(gap.as_deref(), expected, "{first} then {next}");
    }
    assert_eq!([60, 120].map(|minutes| words::gap(Gap::Minutes(minutes))), ["1 hour later", "2 hours later"]);
}

fn claim(who: Option<&str>, [killed, injured, unspecified]: [Option<&str>; 3]) -> String {
    let figure = |text: Option<&str>| text.map(|text| Count::parse(text).expect(text));
    words::casualties(&Casualties {
        who: who.map(str::to_owned),
        killed: figure(killed),
        injured: figure(injured),
        unspecified: figure(unspecified),
        says: None,
        source: None,
        as_of: None,
        superseded: false,
    })
}

#[test]
fn figures_stand_as_written_and_no_figure_is_never_zero() {
    assert_eq!(claim(None, [None, Some("8"), None]), "8 injured");
    assert_eq!(claim(Some("militiamen"), [Some("several"), None, None]), "several militiamen killed");
    assert_eq!(claim(None, [Some("at least 3"), Some("3-5"), None]), "at least 3 killed, 3-5 injured");
    assert_eq!(claim(Some("soldiers"), [Some("one"), Some("dozens"), None]), "one soldiers killed, dozens injured");
    assert_eq!(claim(None, [None, None, Some("several")]), "several casualties");
    assert_eq!(claim(Some("“enemy casualties”"), [None, None, Some("several")]), "several “enemy casualties”");
    assert_eq!(claim(None, [Some("0"), None, None]), "0 killed");
    assert_eq!(claim(Some("soldiers"), [None; 3]), "");
}

fn chain(dates: &[&str]) -> Chain {
    let incidents: Vec<_> = dates.iter().map(|date| serde_json::json!({"title": "I", "date": date})).collect();
    read(&serde_json::json!({"title": "T", "incidents": incidents}).to_string()).expect("a chain").0
}

#[test]
fn what_a_chain_spans_says_what_is_shared_once() {
    let span = |dates: &[&str]| words::span(&chain(dates));
    assert_eq!(span(&["2023-10-07", "2023-11-21"]).as_deref(), Some("7 October – 21 November 2023"));
    assert_eq!(span(&["2023-11-07", "2023-11-21"]).as_deref(), Some("7–21 November 2023"));
    assert_eq!(span(&["2022-11-07", "2023-11-21"]).as_deref(), Some("7 November 2022 – 21 November 2023"));
    assert_eq!(span(&["2023-11-21"]).as_deref(), Some("21 November 2023"));
    // an end that is a range itself
    assert_eq!(span(&["2023-10-1X", "2023-11-21"]).as_deref(), Some("from 10–19 October to 21 November 2023"));
    assert_eq!(span(&[]), None);
}

#[test]
fn a_fold_says_how_many_of_what_and_when_no_finer_than_a_day() {
    let fold = |incidents: &[(&str, &str)], known| {
        let incident = |(kind, date): &(&str, &str)| serde_json::json!({"title": "I", "kind": kind, "date": date});
        let incidents: Vec<_> = incidents.iter().map(incident).collect();
        let chain = read(&serde_json::json!({"title": "T", "incidents": incidents}).to_string()).expect("a chain").0;
        let at = |position| chain.incident_at(position).expect("an incident");
        words::fold(&chain, Fold { first: at(1), last: at(4), is_open: false }, known)
    };
    let of = |kind, dates: [&'static str; 4]| {
        [("raid", "2023-01-01"); 1].into_iter().chain(dates.map(|date| (kind, date))).collect::<Vec<_>>()
    };
    let plain = ["2023-10-17", "2023-10-18", "2023-11-02", "2023-11-19"];
    assert_eq!(fold(&of("attack", plain), Some(2023)), "4 more, 17 October – 19 November");
    assert_eq!(fold(&of("policy", plain), None), "4 more, 17 October – 19 November 2023");
    let mut mixed = of("attack", plain);
    mixed[3].0 = "strike";
    assert_eq!(fold(&mixed, Some(2023)), "4 more, 17 October – 19 November");
    let vague = ["2023-10-1X", "2023-11-02", "2023-11", "2023-11-15T10:00"];
    assert_eq!(fold(&of("other", vague), Some(2023)), "4 more, from 10–19 October to November");
    let minutes = ["2023-10-17T10:00", "2023-10-17T11:00", "2023-10-17T12:00", "2023-10-17T13:30"];
    assert_eq!(fold(&of("strike", minutes), Some(2023)), "4 more, 17 October");
}

#[test]
fn days_are_those_of_the_chains_own_clock() {
    let late = when("2023-11-20T22:00Z").earliest();
    assert_eq!(words::tick(late, Unit::Day, 0, false), "20 Nov");
    assert_eq!(words::tick(late, Unit::Day, 3 * 3600, true), "21 Nov 2023");
    assert_eq!(words::tick(late, Unit::Month, 0, true), "Nov 2023");
    assert_eq!(words::tick(late, Unit::Year, 0, false), "2023");
    let range = TimeRange { from: when("2023-11-06").earliest(), to: late };
    assert_eq!(words::time_range(range, 0), "6–20 November 2023");
}

#[test]
fn lists_and_counts_read_like_sentences() {
    assert_eq!(words::list([]), "");
    assert_eq!(words::list(["A"]), "A");
    assert_eq!(words::list(["A", "B"]), "A and B");
    assert_eq!(words::list(["A", "B", "C"]), "A, B and C");
    assert_eq!(words::spans(&chain(&["2023-11-21"])), "1 incident, 21 November 2023.");
    assert_eq!(words::spans(&chain(&["2023-11-07", "2023-11-21"])), "2 incidents, 7–21 November 2023.");
    assert_eq!(words::spans(&chain(&[])), "0 incidents.");
    assert_eq!(words::place_in_chain(1, 2), "responds to 1, responses: 2");
    assert_eq!(words::place_in_chain(0, 1), "responses: 1");
    assert_eq!(words::place_in_chain(0, 0), "stands alone");
}

#[test]
fn a_fold_tells_what_it_holds_of_each_side_and_names_a_sides_only_incident() {
    let incident = |title: &str, kind: &str, by: &str| serde_json::json!({"title": title, "kind": kind, "date": "2023-10-17", "by": by});
    let text = serde_json::json!({
        "title": "T",
        "sides": [{"id": "n", "name": "North"}, {"id": "s", "name": "South"}],
        "actors": [{"id": "a", "name": "A", "side": "n"}, {"id": "b", "name": "B", "side": "s"}],
        "incidents": [
            incident("Dozens of attacks", "attack", "b"), incident("One", "strike", "a"), incident("Two", "strike", "a"),
            incident("Three", "sanctions", "a"), incident("A quake", "other", "someone"),
        ],
    });
    let (chain, _) = read(&text.to_string()).expect("a chain");
    let at = |position| chain.incident_at(position).expect("an incident");
    let told = words::fold_by_side(&chain, Fold { first: at(0), last: at(4), is_open: false });
    let told: Vec<(Option<usize>, &str)> =
        told.iter().map(|of| (of.side.map(|side| side.position()), of.text.as_str())).collect();
    assert_eq!(told, [(Some(0), "2 strikes, 1 sanctions"), (Some(1), "Dozens of attacks"), (None, "A quake")]);
}

/// What is known of `b` and of its claims, and nothing else.
const CITED: &str = r#"{"title": "The chain", "byline": "The Desk", "updated": "2023-12-01",
    "sources": [{"id": "wire", "publisher": "The Wire", "title": "A raid?", "published": "2023-11-02"}, {"id": "post", "publisher": "Post"}],
    "incidents": [
        {"id": "a", "title": "A raid", "date": "2023-11-01"},
        {"id": "b", "title": "A strike", "date": "2023-11-02", "sources": ["wire", "post"],
         "responds_to": [{"incident": "a", "says": "The Army", "basis": "declared", "source": "post"}],
         "casualties": [{"killed": 3, "says": "The Army", "source": "wire"}, {"killed": 1}]},
        {"id": "c", "title": "A protest", "date": "2023-11-03",
         "responds_to": [{"incident": "b", "basis": "inferred", "source": "post"}]}
    ]}"#;

#[test]
fn what_is_cited_has_its_sources_and_nothing_that_is_not_known() {
    let chain = read(CITED).expect("a chain").0;
    let id = |name| chain.find(name).expect("an incident");
    let cite = |name, claim| words::cite(&chain, id(name), claim, "https://a.example/#b");
    let begin = "“A strike”, in “The chain”.";
    let end = "The Desk. Updated 1 December 2023. https://a.example/#b";
    assert_eq!(cite("b", None), format!("{begin} {end} Sources: The Wire: A raid?, 2 November 2023; Post."));
    assert_eq!(
        cite("b", Some(Claim::Cause(id("a")))),
        format!("{begin} In response to A raid, The Army says. {end} Sources: Post.")
    );
    assert_eq!(
        cite("b", Some(Claim::Count(0))),
        format!("{begin} The Army: 3 killed. {end} Sources: The Wire: A raid?, 2 November 2023.")
    );
    assert_eq!(cite("b", Some(Claim::Count(1))), format!("{begin} nobody named: 1 killed. {end}"));
    // no source says what is inferred, whatever source is named
    assert_eq!(
        cite("c", Some(Claim::Cause(id("b")))),
        format!(
            "“A protest”, in “The chain”. Possibly in response to A strike: our inference, no source says so. {end}"
        )
    );
    let bare =
        read(r#"{"title": "T", "incidents": [{"id": "a", "title": "Why?", "date": "2023"}]}"#).expect("a chain").0;
    let only = bare.find("a").expect("an incident");
    assert_eq!(words::cite(&bare, only, None, "https://a.example/"), "“Why?”, in “T”. https://a.example/");
}

#[test]
fn the_verb_of_a_claim_follows_the_speakers_name() {
    let told = |grammar: &str, basis: &str| {
        let text = serde_json::json!({
            "title": "T",
            "actors": [{"id": "forces", "name": "US forces", "grammar": grammar}],
            "incidents": [
                {"id": "a", "title": "A", "date": "2023"},
                {"id": "b", "title": "B", "date": "2023", "responds_to": [{"incident": "a", "basis": basis, "says": "US forces"}]},
            ],
        });
        let (chain, _) = read(&text.to_string()).expect("a chain");
        let link = chain.links.first().expect("a link");
        words::claim(&chain, link, false)
    };
    let all = ["declared", "reported", "alleged", "inferred"];
    assert_eq!(
        all.map(|basis| told("plural", basis)),
        ["US forces say", "US forces report", "US forces allege", "inferred by US forces"]
    );
    // English has one form for all genders
    assert_eq!(
        all.map(|basis| told("feminine", basis)),
        ["US forces says", "US forces reports", "US forces alleges", "inferred by US forces"]
    );
}
