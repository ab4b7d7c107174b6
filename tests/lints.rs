//! The questions of an editor, word for word: severity, position and message of every lint.

#![cfg(feature = "lint")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::read::{Code, Problem, Severity, check, check_allowing, read};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Severity and text of every problem, one a line.
fn problems(document: &str) -> String {
    shown(&check(document).expect("a chain").1)
}

fn shown(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(|problem| format!("{:?} {problem}", problem.severity)).collect();
    lines.join("\n")
}

/// A document without a fault, its second incident in line 5, with those fields too in line 6.
fn incident(fields: &str) -> String {
    format!(
        r#"{{"title": "T", "sources": [
{{"id": "s", "publisher": "S", "url": "https://a.example/s?id=7"}}, {{"id": "r", "publisher": "R"}}],
"actors": [{{"id": "army", "name": "The Army", "short": "Army"}}], "incidents": [
{{"id": "a", "title": "A", "sources": ["s", "r"], "date": "2023-11-20"}},
{{"id": "b", "title": "B", "sources": ["s", "r"], "date": "2023-11-21",
{fields}}}
]}}"#
    )
}

/// Checks rows of what is in the second incident and what is said of it.
fn each(rows: &[(&str, &str)]) {
    for (written, said) in rows {
        assert_eq!(problems(&incident(written)), *said, "\n{written}");
    }
}

#[test]
fn a_clean_chain_has_none() {
    each(&[(r#""summary": "Nothing is wrong here & nobody has to do anything: 3 < 5.""#, "")]);
    let whole = check(include_str!("fixtures/whole.json")).expect("a chain").1;
    assert_eq!(
        shown(&whole),
        "Note 33:14: sources: the whole chain rests on a single source: no other source confirms anything in it"
    );
}

#[test]
fn no_sample_has_a_warning() {
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).expect("a folder") {
        let path = file.expect("a file").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        if name.ends_with(".json") && !name.ends_with(".schema.json") {
            let (_, problems) = check(&std::fs::read_to_string(&path).expect("text")).expect(name);
            let graver: Vec<&Problem> = problems.iter().filter(|problem| problem.severity > Severity::Note).collect();
            assert!(graver.is_empty(), "{name}: {graver:#?}");
        }
    }
    let (_, problems) = check(include_str!("../data/al-asad.json")).expect("a chain");
    assert_eq!(problems.len(), 1, "it rests on one article, and that is said once");
}

#[test]
fn what_the_reader_reports_is_not_reported_twice() {
    each(&[
        (
            r#""media": {"url": "http://a.example/b.jpg"}"#,
            "Warning 6:10: incidents[1].media: has no `alt`, so readers who cannot see it are not told what it shows\n\
             Error 6:18: incidents[1].media.url: is not a link that we follow: expected an address that begins with https:, or a path on the page's own site, without a query, found `http://a.example/b.jpg`",
        ),
        (
            r#""responds_to": {"incident": "a", "basis": "alleged"}, "casualties": {"killed": 3}"#,
            "Warning 6:16: incidents[1].responds_to: has a basis, but not who says so: expected `says` or `source`\n\
             Warning 6:69: incidents[1].casualties: gives a figure, but not who says so: expected `says` or `source`",
        ),
    ]);
}

#[test]
fn an_incident_with_one_source() {
    let one =
        incident("").replace("\"B\", \"sources\": [\"s\", \"r\"]", "\"B\", \"sources\": \"s\"").replace(",\n}", "}");
    let said = "Note 5:38: incidents[1].sources: has a single source in it: no other source confirms the incident";
    assert_eq!(problems(&one), said);
    // who is cited for a figure or a quote confirms it too
    let figure = one.replace("\"B\", ", "\"B\", \"casualties\": {\"killed\": 1, \"says\": \"x\", \"source\": \"r\"}, ");
    assert_eq!(problems(&figure), "");
    let quote = one.replace("\"B\", ", "\"B\", \"quotes\": {\"text\": \"x\", \"source\": \"https://c.example\"}, ");
    assert_eq!(problems(&quote), "");
    let same = one.replace("\"B\", ", "\"B\", \"quotes\": {\"text\": \"x\", \"source\": \"s\"}, ");
    let codes: Vec<Code> = check(&same).expect("a chain").1.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::IncidentOfOneSource]);
}

#[test]
fn figures_of_one_speaker_that_contradict_each_other() {
    let contradicts = |column: usize, path: &str, other: &str, found: &str| {
        format!(
            "Warning 6:{column}: incidents[1].casualties{path}: contradicts `{other}`, which the same speaker says of the same people: \
             expected `\"superseded\": true` with the figure that no longer holds, found `{found}`"
        )
    };
    let rows = [
        (
            r#""casualties": [{"killed": 8, "says": "army"}, {"killed": 12, "says": "Army"}]"#,
            contradicts(58, "[1].killed", "8", "12"),
        ),
        (
            r#""casualties": [{"who": "Men", "injured": "at least 5", "says": "x"}, {"who": "men", "injured": "3-4", "says": "x"}]"#,
            contradicts(96, "[1].injured", "at least 5", "3-4"),
        ),
        (
            r#""casualties": [{"killed": 2, "source": "s"}, {"killed": 3, "source": "s"}, {"killed": 3, "source": "r"}]"#,
            contradicts(57, "[1].killed", "2", "3"),
        ),
    ];
    for (written, said) in rows {
        assert_eq!(problems(&incident(written)), said, "\n{written}");
    }
    each(&[
        (r#""casualties": [{"killed": 8, "says": "army", "superseded": true}, {"killed": 12, "says": "army"}]"#, ""),
        (r#""casualties": [{"killed": 8, "says": "army"}, {"killed": 12, "says": "a ministry"}]"#, ""),
        (r#""casualties": [{"killed": 8, "says": "army"}, {"injured": 12, "says": "army"}]"#, ""),
        (
            r#""casualties": [{"who": "men", "killed": 8, "says": "army"}, {"who": "all", "killed": 12, "says": "army"}]"#,
            "",
        ),
        (r#""casualties": [{"killed": "at least 3", "says": "army"}, {"killed": 5, "says": "army"}]"#, ""),
        (r#""casualties": [{"killed": "several", "says": "army"}, {"killed": 5, "says": "army"}]"#, ""),
    ]);
}

#[test]
fn addresses() {
    each(&[
        (
            r#""quotes": {"text": "q", "source": "http://b.example/c?d"}"#,
            "Note 6:35: incidents[1].quotes.source: is an address without encryption, found `http://b.example/c?d`; did you mean `https://b.example/c?d`?",
        ),
        (
            "\"quotes\": {\"text\": \"q\", \"source\": \"https://www.\u{430}pple.com/c\"}",
            "Warning 6:35: incidents[1].quotes.source: names a host with letters of more than one script, which can look like another host, found \u{430}pple.com, which is xn--pple-43d.com",
        ),
        (
            r#""against": {"name": "N", "url": "https://b.example/c?utm_source=x&id=7&fbclid=y#d"}"#,
            "Warning 6:33: incidents[1].against.url: carries parameters that only serve to follow the reader, found `utm_source, fbclid`; did you mean `https://b.example/c?id=7#d`?",
        ),
        (
            r#""quotes": {"text": "q", "source": {"publisher": "P", "archived_url": "https://b.example/https://c.example/?utm_source=x"}}"#,
            "",
        ),
    ]);
}

#[test]
fn texts_that_are_not_ready() {
    each(&[
        (
            r#""summary": "The army says TK.""#,
            "Warning 6:12: incidents[1].summary: looks as if it were still to be written, found `TK`",
        ),
        (
            r#""tags": ["x", "Lorem ipsum dolor"]"#,
            "Warning 6:15: incidents[1].tags[1]: looks as if it were still to be written, found `lorem ipsum`",
        ),
        (
            r#""means": "rockets<br> and <b>drones</b>""#,
            "Warning 6:10: incidents[1].means: has HTML in it, and readers see it as it is written: expected plain text, found `<br>`",
        ),
        (r#""summary": "Todo el mundo; the tk-tk of a gun; TKO.""#, ""),
    ]);
    let long = incident("\"kind\": \"raid\"").replace("\"B\"", &format!("\"{}\"", "ä".repeat(121)));
    assert_eq!(
        problems(&long),
        "Note 5:22: incidents[1].title: is long for a title, which is in one line with others: \
         expected at most 120 characters, and the rest in `summary`, found 121 characters"
    );
    assert_eq!(problems(&long.replacen('ä', "", 1)), "");
}

#[test]
fn a_field_that_is_written_twice() {
    each(&[(
        "\"kind\": \"raid\",\n\"tags\": [\"x\"],\n\"k\\u0069nd\": \"strike\"",
        "Error 8:14: incidents[1].kind: is written twice, and what is in line 6 is lost: expected every field once in an object",
    )]);
    let document =
        "\n{\"title\": \"{\\\"\",\n\"incidents\": [{\"id\": \"a\"}, []], \"title\": \"T\",\n \"incidents\": []}";
    assert_eq!(
        problems(document),
        "Error 3:42: title: is written twice, and what is in line 2 is lost: expected every field once in an object\n\
         Error 4:15: incidents: is written twice, and what is in line 3 is lost: expected every field once in an object\n\
         Warning 4:15: incidents: has no incidents in it"
    );
}

#[test]
fn of_what_is_allowed_nothing_is_said_and_the_rest_is_counted_without_it() {
    let text = incident("\"summary\": \"TODO\", \"colour\": \"red\"");
    let codes = |allowed: &[Code]| codes_of(&text, allowed);
    assert_eq!(codes(&[]), [Code::ToCome, Code::UnknownField]);
    assert_eq!(codes(&[Code::ToCome]), [Code::UnknownField]);
    assert_eq!(codes(&[Code::ToCome, Code::UnknownField]), []);

    // a thousand that are allowed take no room from the one that is not
    let plain = r#"{"title": "x", "date": "2023", "id": "x"},"#.to_string();
    let each = |index: usize| plain.replace("\"id\": \"x\"", &format!("\"id\": \"x{index}\""));
    let many: String = (0..1_000).map(each).collect();
    let text = format!(r#"{{"title": "T", "incidents": [{many}{{"title": "y TODO", "date": "2023", "id": "y"}}]}}"#);
    assert_eq!(codes_of(&text, &[]).last(), Some(&Code::MoreProblems));
    assert_eq!(codes_of(&text, &[Code::NoSource]), [Code::ToCome]);
}

fn codes_of(text: &str, allowed: &[Code]) -> Vec<Code> {
    check_allowing(text, allowed).expect("a chain").1.iter().map(|problem| problem.code).collect()
}

#[test]
fn the_incident_is_named_that_a_problem_concerns() {
    let (_, problems) = check(&incident("\"summary\": \"TODO\"")).expect("a chain");
    assert_eq!(problems[0].incident.as_deref(), Some("B"));
    let (_, problems) = check(&incident("\"kind\": \"raid\"").replace("\"T\"", "\"T TODO\"")).expect("a chain");
    assert_eq!((problems[0].path.to_string().as_str(), &problems[0].incident), ("title", &None));
}

#[test]
fn twenty_thousand_incidents_full_of_faults_are_checked() {
    let incident = |i: usize| {
        json!({
            "id": format!("i{i}"), "title": "T", "date": "2023", "sources": [format!("http://a.example/{i}?utm_id=1")],
            "casualties": [{"killed": 1, "says": "x"}, {"killed": 2, "says": "x"}], "summary": "<b> TODO",
        })
    };
    let text = json!({"title": "T", "incidents": (0..20_000).map(incident).collect::<Vec<_>>()}).to_string();
    let text = text.replace("\"date\":", "\"date\":1,\"date\":");
    let (chain, problems) = check(&text).expect("a chain");
    // the gravest 200, a few of each of the six other sorts, and how many there are besides
    assert_eq!((chain.incidents.len(), problems.len()), (20_000, 200 + 6 * 5 + 1));
}

/// The pointers to everything in a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_string());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{at}/{i}"), found))
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), found))
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn whatever_the_reader_reports_is_reported(changes in prop::collection::vec((any::<usize>(), 0..10_usize), 0..6)) {
        let others = [
            json!(null), json!(true), json!(-1), json!(1e300), json!("TODO <b>"), json!("http://a.example/?utm_source"), json!([]),
            json!({}), json!([{"id": "raid", "casualties": [{"killed": 1}]}]), json!({"url": "http://x/?&&utm_=#", "title": ["&amp;"]}),
        ];
        let mut document: Value = serde_json::from_str(include_str!("fixtures/whole.json")).expect("JSON");
        for (at, other) in changes {
            let mut places = Vec::new();
            pointers(&document, "", &mut places);
            *document.pointer_mut(&places[at % places.len()]).expect("a place") = others[other].clone();
        }
        let text = document.to_string();
        match (read(&text), check(&text)) {
            (Ok((chain, read)), Ok((checked, all))) => {
                prop_assert_eq!(chain, checked);
                let missing: Vec<_> = read.iter().filter(|problem| !all.contains(problem)).collect();
                prop_assert!(missing.is_empty(), "{missing:?}");
                prop_assert!(all.iter().all(|problem| problem.position.is_some() != (problem.code == Code::MoreProblems)));
            }
            (read, checked) => prop_assert_eq!(read.err(), checked.err()),
        }
    }

    #[test]
    fn broken_text_is_no_panic(cuts in prop::collection::vec((any::<usize>(), 0..8_usize, ".{0,3}"), 1..4)) {
        let mut text: Vec<char> = include_str!("fixtures/whole.json").chars().collect();
        for (at, length, put) in cuts {
            let at = at % (text.len() + 1);
            text.splice(at..(at + length).min(text.len()), put.chars());
        }
        let text: String = text.into_iter().collect();
        prop_assert_eq!(check(&text).err(), read(&text).err());
    }
}

#[test]
fn a_time_without_an_offset_is_warned_of_once() {
    let chain = |head: &str, dates: [&str; 3]| {
        let incidents = dates.map(|date| json!({"title": date, "id": date, "date": date, "sources": ["s", "r"]}));
        let mut document = json!({"title": "T", "sources": [{"id": "s", "publisher": "S"}, {"id": "r", "publisher": "R"}], "incidents": incidents});
        document["utc_offset"] = if head.is_empty() { Value::Null } else { json!(head) };
        check(&document.to_string()).expect("a chain").1
    };
    let bare = ["2023-11-20T14:30", "2023-11-21", "2023-11-22T10:00/2023-11-22T11:00"];
    let told = chain("", bare);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!((told[0].code, told[0].path.to_string().as_str()), (Code::TimeWithoutOffset, "incidents[0].date"));
    assert_eq!(told[0].message(), "has a time without an offset from UTC, and is read as UTC (2 times in all)");
    assert!(chain("+03:00", bare).is_empty());
    assert!(chain("", ["2023-11-20T14:30Z", "2023-11-20T14:30:00+03:00", "2023-11-20"]).is_empty());
}

#[test]
fn what_nobody_sees_in_an_id_or_a_title_is_named() {
    let titled = |title: &str| {
        problems(&incident("\"summary\": \"x\"").replace("\"title\": \"B\"", &format!("\"title\": \"{title}\"")))
    };
    let said = "Warning 5:22: incidents[1].title: has a character in it that is not seen, found U+200B";
    assert_eq!(titled("B\u{200b}"), said);
    // Joiners are seen: they shape what is round them.
    assert_eq!(titled("می\u{200c}خواهم"), "");
}

/// What is said of the dates of incidents.
fn of_dates(dates: &[&str]) -> Vec<String> {
    let incident = |(index, date): (usize, &&str)| json!({"id": format!("i{index}"), "title": "T", "date": date, "sources": ["s", "r"]});
    let document = json!({
        "title": "T", "sources": [{"id": "s", "publisher": "S"}, {"id": "r", "publisher": "R"}],
        "incidents": dates.iter().enumerate().map(incident).collect::<Vec<_>>(),
    });
    let problems = check(&document.to_string()).expect("a chain").1;
    problems.iter().map(|problem| format!("{}: {}", problem.path, problem.sentence())).collect()
}

#[test]
fn a_text_with_a_t_in_it_is_no_time() {
    let said = of_dates(&["TBC", "Tuesday", "2024-03-11"]);
    let errors = said.iter().filter(|said| said.contains("is not a date that we can read")).count();
    assert_eq!(errors, 2, "{said:#?}");
    assert!(!said.iter().any(|said| said.contains("UTC")), "{said:#?}");
}

#[test]
fn years_of_other_calendars_are_asked_about() {
    let expected = "expected a year of the calendar that EDTF has, such as 2023";
    let persian = of_dates(&["1402-12-11", "1402-12-18", "1402-12-21"]);
    assert_eq!(
        persian,
        [format!(
            "incidents[0].date: has a year of the Persian or Hijri calendar, or a slip in it (3 times in all): {expected}, found `1402-12-11`; did you mean `2024-03-01`?"
        )]
    );
    let mixed = of_dates(&["2024-03-01", "2024-03-08", "1445-08-27", "2204-03-12"]);
    assert_eq!(
        mixed,
        [
            format!(
                "incidents[2].date: has a year of the Persian or Hijri calendar, or a slip in it, because it would be 579 years from the next: {expected}, found `1445-08-27`"
            ),
            "incidents[3].date: is far in the future, found `2204-03-12`; did you mean `2024-03-12`?".to_string(),
        ]
    );
    let guess = |date: &str| {
        let said = of_dates(&["2024-03-01", "2024-03-08", date]);
        assert_eq!(said.len(), 1, "{said:#?}");
        said[0].split_once("did you mean `").map(|(_, guess)| guess.trim_end_matches("`?").to_string())
    };
    assert_eq!(guess("2566-11-20").as_deref(), Some("2023-11-20"), "Buddhist");
    assert_eq!(guess("2566").as_deref(), Some("2023"));
    assert_eq!(guess("5784-02-07"), None, "Hebrew months are not ours");
    assert_eq!(guess("1402-12").as_deref(), Some("2024-02-20/2024-03-19"));
    assert_eq!(guess("1402-12-11T14:30Z").as_deref(), Some("2024-03-01T14:30Z"));
    assert_eq!(guess("1402-12-11/1402-12-12"), None);
}

#[test]
fn a_year_that_is_centuries_from_all_others_is_told() {
    let said = of_dates(&["2019-03-01", "1023-03-08", "2023-03-08"]);
    assert_eq!(
        said,
        ["incidents[1].date: is centuries from all other dates, found `1023-03-08`; did you mean `2023-03-08`?"]
    );
    // a chain that goes far back all the way, and one of the Middle Ages
    assert_eq!(of_dates(&["1830", "1914", "1948", "2023"]), [""; 0]);
    assert_eq!(of_dates(&["1259", "1337", "1402-07-20", "1453"]), [""; 0]);
    // two dates alone say nothing of each other
    assert_eq!(of_dates(&["0079", "2023"]), [""; 0]);
}

#[test]
fn each_speaker_of_no_side_is_noted_once_where_there_are_sides() {
    let chain = |sides: &str, links: &str| {
        format!(
            r#"{{"title": "T", "sides": [{sides}], "sources": [{{"id": "s", "publisher": "The Gazette"}}, {{"id": "r", "publisher": "R"}}],
"actors": [{{"id": "army", "name": "Army", "side": "East"}}, {{"id": "staff", "name": "Staff", "part_of": "army"}}, {{"id": "envoy", "name": "Envoy"}}],
"incidents": [{{"id": "a", "title": "A", "sources": ["s", "r"], "date": "2023-11-20",
"casualties": [{{"killed": 1, "says": "staff"}}, {{"killed": 2, "says": "a witness"}}, {{"killed": 3, "says": "The Gazette, citing the army"}}]}},
{{"id": "b", "title": "B", "sources": ["s", "r"], "date": "2023-11-21",
"casualties": {{"killed": 1, "says": "a witness"}},
"responds_to": {links}}}]}}"#
        )
    };
    let links = r#"[{"incident": "a", "basis": "reported", "says": "envoy", "disputed_by": ["army", "a witness"]}]"#;
    let text = problems(&chain(r#""East""#, links));
    let expected = "Note 4:70: incidents[0].casualties[1].says: is of no side, so “As told by …” lists them as a single speaker (3 times in all), found `a witness`\n\
                    Note 7:64: incidents[1].responds_to[0].says: is of no side, so “As told by …” lists them as a single speaker, found `Envoy`";
    assert_eq!(text, expected);
    // without sides no one lacks one
    let without = chain("", links).replace(", \"side\": \"East\"", "");
    assert_eq!(problems(&without), "");
    let (_, found) = check(&chain(r#""East""#, links)).expect("a chain");
    assert_eq!(found[0].code, Code::SpeakerOfNoSide);
}
