//! The full text of every problem: a publisher must get messages as good as those of a good compiler.

#![allow(missing_docs, clippy::expect_used)]

use incident_chain::model::{
    MAX_BYTES, MAX_CAUSES, MAX_INCIDENTS, MAX_ITEMS, MAX_LINKS, MAX_NAMED, MAX_PROBLEMS, MAX_SIDES, MAX_TEXT,
};

use incident_chain::read::{Code, Counts, Severity, read};

/// Severity and text of every problem, one a line.
fn problems(document: &str) -> String {
    let (_, problems) = read(document).expect("a chain");
    let lines: Vec<String> = problems.iter().map(|problem| format!("{:?} {problem}", problem.severity)).collect();
    lines.join("\n")
}

/// Checks rows of what is in a document and what is said of it; `within` makes a document of the first.
fn check(within: fn(&str) -> String, rows: &[(&str, &str)]) {
    for (written, said) in rows {
        assert_eq!(problems(&within(written)), *said, "\n{written}");
    }
}

/// A document with that as its second incident, in line 3.
fn incident(fields: &str) -> String {
    format!(
        r#"{{"title": "T", "sources": [{{"id": "s", "publisher": "S"}}], "incidents": [
{{"id": "attack", "title": "A", "sources": "s", "date": "2023-11-20"}},
{{{fields}}}
]}}"#
    )
}

/// A document whose second incident has those fields too, in line 4.
fn more(fields: &str) -> String {
    incident(&format!("\"id\": \"b\", \"title\": \"B\", \"sources\": \"s\", \"date\": \"2023-11-21\",\n{fields}"))
}

/// A document with those fields too, in line 2.
fn head(fields: &str) -> String {
    format!(
        r#"{{"title": "T", "sources": [{{"id": "s", "publisher": "S"}}], "incidents": [{{"id": "attack", "title": "A", "sources": "s", "date": "2023"}}],
{fields}}}"#
    )
}

#[test]
fn what_a_period_must_have() {
    check(
        head,
        &[
            (r#""periods": {"from": "2023-11", "to": "..", "title": "P", "note": "N"}"#, ""),
            (r#""periods": {"from": "..", "to": 2023, "title": "P"}"#, ""),
            (
                r#""periods": {"from": "2023-11-24", "to": "2023-11-23", "title": "P"}"#,
                r#"Error 2:41: periods.to: is before `from`, and the period is left out: expected the later of the two dates"#,
            ),
            // of two vague dates it is not known which is the earlier
            (r#""periods": {"from": "2023-11-24", "to": "2023-11", "title": "P"}"#, ""),
            (
                r#""periods": {"from": "..", "to": "..", "title": "P"}"#,
                r#"Error 2:12: periods: is open at both ends, and is left out: expected a date in `from` or in `to`"#,
            ),
            (
                r#""periods": {"from": "2023/2024", "to": "2025", "title": "P"}"#,
                r#"Error 2:21: periods.from: is a stretch of time, and the period is left out: expected one date, or `..` where it is open, found `2023/2024`"#,
            ),
            (
                r#""periods": {"from": " ", "too": "2023", "title": "P"}"#,
                "Error 2:12: periods: is left out, because it has no `from`: expected `from`, `to` and `title`\n\
                 Error 2:12: periods: is left out, because it has no `to`: expected `from`, `to` and `title`\n\
                 Warning 2:33: periods.too: is not a field that we know, and is passed over; did you mean `to`?",
            ),
            (
                r#""periods": {"from": "24/11/2023", "to": "2023", "title": ""}"#,
                "Error 2:12: periods: is left out, because it has no `title`: expected `from`, `to` and `title`\n\
                 Error 2:21: periods.from: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.., found `24/11/2023`; did you mean `2023-11-24`?",
            ),
            (
                r#""periods": "P""#,
                r#"Error 2:12: periods: is not what should be here: expected a period in braces, { … }, found the text `P`"#,
            ),
            (
                r#""url": "javascript:alert(1)""#,
                r#"Error 2:8: url: is not a link that we follow: expected an address that begins with https: or http:, found `javascript:alert(1)`"#,
            ),
            (
                r#""url": "mailto:desk@a.example""#,
                r#"Error 2:8: url: is not a link that we follow: expected an address that begins with https: or http:, found `mailto:desk@a.example`"#,
            ),
            (
                r#""url": "www.a.example/raid""#,
                r#"Error 2:8: url: is not a link that we follow: expected an address that begins with https: or http:, found `www.a.example/raid`; did you mean `https://www.a.example/raid`?"#,
            ),
        ],
    );
}

#[test]
fn what_a_sentence_of_the_publishers_own_must_have() {
    check(
        head,
        &[
            (r#""words": {"damage": "Hit", "spans": "{span}: {incidents}", "incidents.few": "some"}"#, ""),
            (
                r#""words": {"damge": "Hit"}"#,
                r#"Warning 2:20: words.damge: is the key of no sentence, and is passed over, found `damge`; did you mean `damage`?"#,
            ),
            (
                r#""words": {"incidents": "{count} things"}"#,
                r#"Warning 2:24: words.incidents: is the key of no sentence, and is passed over, found `incidents`; did you mean `incidents.other`?"#,
            ),
            (
                r#""words": {"incidents.other": "things"}"#,
                r#"Warning 2:30: words.incidents.other: has other slots than its sentence, which stays as it is: expected in braces `count`, found `things`"#,
            ),
            (
                r#""words": {"damage": "Hit {by}"}"#,
                r#"Warning 2:21: words.damage: has other slots than its sentence, which stays as it is: expected in braces no slot, found `Hit {by}`"#,
            ),
            (
                r#""words": {"damage": 5}"#,
                r#"Error 2:21: words.damage: is not what should be here: expected text in quotes, found the number 5"#,
            ),
            (
                r#""words": "Hit""#,
                r#"Error 2:10: words: is not what should be here: expected sentences by their keys in braces, { … }, found the text `Hit`"#,
            ),
        ],
    );
}

#[test]
fn what_an_incident_must_have() {
    check(
        incident,
        &[
            (
                r#""id": "b", "title": "B", "sources": "s", "date": "20/11/2023""#,
                r#"Error 3:51: incidents[1].date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.., found `20/11/2023`; did you mean `2023-11-20`?"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "date": "05/06/2023""#,
                r#"Error 3:51: incidents[1].date: is not a date that we can read: expected the year first, `2023-06-05` or `2023-05-06`, found `05/06/2023`"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "date": "2023-11-31""#,
                r#"Error 3:51: incidents[1].date: names a day that is in no calendar: expected a day from 01 to 30, for 2023-11 has no more, found `2023-11-31`"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "date": "2023-11-20/2023-11-13""#,
                r#"Error 3:51: incidents[1].date: ends before it begins: expected the earlier date before the stroke, found `2023-11-20/2023-11-13`; did you mean `2023-11-13/2023-11-20`?"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "date": true"#,
                r#"Error 3:51: incidents[1].date: is not what should be here: expected a date in quotes, found `true`"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "dat": "2023""#,
                r#"Error 3:1: incidents[1]: is left out, because it lacks what every incident must have: expected a `date`, found `dat`; did you mean `date`?"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s""#,
                r#"Error 3:1: incidents[1]: is left out, because it lacks what every incident must have: expected a `date`"#,
            ),
            (
                r#""id": "b", "sources": "s", "date": "2023""#,
                r#"Error 3:1: incidents[1]: is left out, because it lacks what every incident must have: expected a `title`"#,
            ),
            (
                r#""id": "b", "title": " ", "sources": "s", "date": "2023""#,
                r#"Error 3:1: incidents[1]: is left out, because it lacks what every incident must have: expected a `title`"#,
            ),
            (
                r#""id": "b", "title": 5, "sources": "s", "date": "2023""#,
                r#"Error 3:22: incidents[1].title: is not what should be here: expected text in quotes, found the number 5"#,
            ),
            (
                r#""id": "b", "title": "B", "sources": "s", "date": "soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon soon ""#,
                r#"Error 3:51: incidents[1].date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.., found `soon soon soon soon soon soon soon soon soon soon soon soon …`"#,
            ),
        ],
    );
}

#[test]
fn ids_and_sources() {
    check(
        incident,
        &[
            (
                r#""title": "B", "sources": "s", "date": "2023-11-21""#,
                r#"Warning 3:1: incidents[1]: has no `id`, so that links to it will break when its date or title changes: expected a short name that never changes; did you mean `2023-11-21-b`?"#,
            ),
            (
                r#""id": "attack", "title": "B", "sources": "s", "date": "2023-11-21""#,
                r#"Error 3:1: incidents[1]: is left out, because its id is used twice (first in line 2), found `attack`"#,
            ),
            (
                r#""id": 7, "title": "B", "sources": "s", "date": "2023-11-21""#,
                r#"Error 3:8: incidents[1].id: is not what should be here: expected text in quotes, found the number 7"#,
            ),
            (
                r#""id": "b", "title": "B", "date": "2023-11-21""#,
                r#"Warning 3:1: incidents[1]: has no source: expected `sources`: who published it"#,
            ),
            (
                r#""id": "b", "title": "B", "date": "2023-11-21", "source": "s""#,
                r#"Warning 3:1: incidents[1]: has no source: expected `sources`: who published it, found `source`; did you mean `sources`?"#,
            ),
            (
                r#""id": "b", "title": "B", "date": "2023-11-21", "sources": []"#,
                r#"Warning 3:1: incidents[1]: has no source: expected `sources`: who published it"#,
            ),
            (
                r#""id": "b", "title": "B", "date": "2023-11-21", "sources": "rudaw""#,
                r#"Error 3:60: incidents[1].sources: is the id of no source: expected the id of a source, or an address, found `rudaw`"#,
            ),
        ],
    );
}

#[test]
fn an_incidents_words() {
    check(
        more,
        &[
            (
                r#""sumary": "x""#,
                r#"Warning 4:11: incidents[1].sumary: is not a field that we know, and is passed over; did you mean `summary`?"#,
            ),
            (
                r#""summary": ["x"]"#,
                r#"Error 4:12: incidents[1].summary: is not what should be here: expected text in quotes, found a list"#,
            ),
            (
                r#""kind": "atack""#,
                r#"Warning 4:9: incidents[1].kind: is no kind that we know, and is shown as `other`: expected one of `attack`, `strike`, `raid`, `seizure`, `sanctions`, `statement`, `deployment`, `agreement`, `policy`, `other`, found `atack`; did you mean `attack`?"#,
            ),
            (
                r#""by": "CENTCOM""#,
                // a document that lists no actors leaves no one out
                "",
            ),
            (
                r#""by": ["CENTCOM", "CENTCON"]"#,
                r#"Note 4:19: incidents[1].by[1]: is taken for another actor than one whose name comes near, found `CENTCON`; did you mean `CENTCOM`?"#,
            ),
            (
                r#""place": ["Abu Ghraib"]"#,
                r#"Error 4:10: incidents[1].place: is not what should be here: expected text in quotes, found a list"#,
            ),
            (
                r#""tags": [1]"#,
                r#"Error 4:10: incidents[1].tags[0]: is not what should be here: expected text in quotes, found the number 1"#,
            ),
            (
                r#""corrections": {"date": "2023"}"#,
                r#"Error 4:16: incidents[1].corrections: has no `text`, and is left out"#,
            ),
        ],
    );
}

#[test]
fn figures_quotes_and_media() {
    check(
        more,
        &[
            (
                r#""casualties": {"killed": -1, "says": "x"}"#,
                r#"Error 4:26: incidents[1].casualties.killed: is no number of people: expected a whole number of people, 0 or more, or words such as "at least 3", "3-5" or "several", found the number -1"#,
            ),
            (
                r#""casualties": {"injured": "2.5", "source": "s"}"#,
                r#"Error 4:27: incidents[1].casualties.injured: is no number of people: expected a whole number of people, 0 or more, or words such as "at least 3", "3-5" or "several", found the text `2.5`"#,
            ),
            (
                r#""casualties": {"injured": "5-3", "source": "s"}"#,
                r#"Error 4:27: incidents[1].casualties.injured: is no number of people: expected the smaller number first, found the text `5-3`"#,
            ),
            (
                r#""casualties": {"killed": [3], "says": "x"}"#,
                r#"Error 4:26: incidents[1].casualties.killed: is not what should be here: expected a number, or words in quotes, found a list"#,
            ),
            (
                r#""casualties": {"kiled": 3, "says": "x"}"#,
                r#"Error 4:15: incidents[1].casualties: has no figure: expected `killed`, `injured` or `unspecified`, found `kiled`; did you mean `killed`?"#,
            ),
            (
                r#""casualties": {"killed": 3}"#,
                r#"Warning 4:15: incidents[1].casualties: gives a figure, but not who says so: expected `says` or `source`"#,
            ),
            (
                r#""casualties": "3""#,
                r#"Error 4:15: incidents[1].casualties: is not what should be here: expected a claim of casualties in braces, { … }, found the text `3`"#,
            ),
            (
                r#""casualties": {"killed": 3, "says": "x", "superseded": "yes"}"#,
                r#"Error 4:56: incidents[1].casualties.superseded: is not what should be here: expected `true` or `false`, found the text `yes`"#,
            ),
            (
                r#""quotes": "We did it.""#,
                r#"Warning 4:11: incidents[1].quotes: quotes words, but not who says them: expected `says` or `source`"#,
            ),
            (r#""quotes": {"says": "x"}"#, r#"Error 4:11: incidents[1].quotes: has no words: expected `text`"#),
            (
                r#""media": {"url": "http://a.example/b.jpg", "alt": "x"}"#,
                r#"Error 4:18: incidents[1].media.url: is not a link that we follow: expected an address that begins with https:, or a path on the page's own site, without a query, found `http://a.example/b.jpg`"#,
            ),
            (
                r#""media": {"url": "b.jpg"}"#,
                r#"Warning 4:10: incidents[1].media: has no `alt`, so readers who cannot see it are not told what it shows"#,
            ),
            (
                r#""media": {"kind": "vidio", "url": "b.mp4", "alt": "x"}"#,
                r#"Error 4:10: incidents[1].media: is of a kind that we cannot show: expected image, video or audio, found `vidio`; did you mean `video`?"#,
            ),
            (r#""media": {"alt": "x"}"#, r#"Error 4:10: incidents[1].media: has no `url`"#),
        ],
    );
}

#[test]
fn links() {
    check(
        more,
        &[
            (
                r#""responds_to": ["attack"]"#,
                r#"Note 4:17: incidents[1].responds_to[0]: says nothing of who links the two, and is shown as the editor's reading (`inferred`)"#,
            ),
            (
                r#""responds_to": {"incident": "attack", "says": "x"}"#,
                r#"Note 4:16: incidents[1].responds_to: has no `basis`, and is shown as the editor's reading (`inferred`): expected `declared`, `reported`, `alleged` or `inferred`"#,
            ),
            (
                r#""responds_to": {"incident": "attack", "basis": "declared"}"#,
                r#"Warning 4:16: incidents[1].responds_to: has a basis, but not who says so: expected `says` or `source`"#,
            ),
            (
                r#""responds_to": {"incident": "attack", "basis": "infered"}"#,
                r#"Warning 4:48: incidents[1].responds_to.basis: is no basis that we know, and is taken as `inferred`: expected `declared`, `reported`, `alleged` or `inferred`, found `infered`; did you mean `inferred`?"#,
            ),
            (
                r#""responds_to": {"incident": "atack", "basis": "inferred"}"#,
                r#"Error 4:29: incidents[1].responds_to.incident: is the id of no incident: expected the id of an incident, found `atack`; did you mean `attack`?"#,
            ),
            (
                r#""responds_to": {"incidnet": "attack", "basis": "inferred"}"#,
                r#"Error 4:16: incidents[1].responds_to: names no cause, and is left out: expected `incident`: the id of the cause, found `incidnet`; did you mean `incident`?"#,
            ),
            (
                r#""responds_to": {"incident": "b", "basis": "inferred"}"#,
                r#"Error 4:29: incidents[1].responds_to.incident: makes the incident its own cause, and is left out, found `b`"#,
            ),
            (
                r#""responds_to": [{"incident": "attack", "basis": "inferred"}, {"incident": "attack", "basis": "inferred"}]"#,
                r#"Error 4:75: incidents[1].responds_to[1].incident: names the same cause a second time, and is left out, found `attack`"#,
            ),
            (
                r#""part_of": "attak""#,
                r#"Error 4:12: incidents[1].part_of: is the id of no incident: expected the id of an incident, found `attak`; did you mean `attack`?"#,
            ),
            (
                r#""part_of": "b""#,
                r#"Error 4:12: incidents[1].part_of: makes the incident a part of itself, and is left out, found `b`"#,
            ),
        ],
    );
}

#[test]
fn what_is_only_named() {
    check(
        head,
        &[
            (
                r#""actors": [{"id": "x", "name": "X", "url": "java\tscript:alert(1)"}]"#,
                r#"Error 2:44: actors[0].url: is not a link that we follow: expected an address that begins with https:, http: or mailto:, found `java script:alert(1)`"#,
            ),
            (
                r#""actors": [{"id": "x", "name": "X", "url": "www.example.org/x"}]"#,
                r#"Error 2:44: actors[0].url: is not a link that we follow: expected an address that begins with https:, http: or mailto:, found `www.example.org/x`; did you mean `https://www.example.org/x`?"#,
            ),
            (
                r#""actors": [{"id": "x", "name": "X", "grammar": "Feminin"}]"#,
                r#"Warning 2:48: actors[0].grammar: is no grammar that we know, and is passed over: expected `plural`, `feminine`, `masculine` or `neuter`, found `Feminin`; did you mean `feminine`?"#,
            ),
            (r#""actors": [{"id": "x", "name": "X", "grammar": "Feminine"}]"#, ""),
            (
                r#""actors": [{"id": "x", "name": "X", "part_of": "Guard"}]"#,
                r#"Note 2:48: actors[0].part_of: is not among the `actors`, and is added to them, found `Guard`"#,
            ),
            (
                r#""actors": [{"nmae": "X"}]"#,
                r#"Error 2:12: actors[0]: has neither `id` nor `name`, and is left out, found `nmae`; did you mean `name`?"#,
            ),
            (
                r#""actors": [{"id": "x", "name": "X"}, {"id": "x", "name": "Y"}]"#,
                r#"Error 2:38: actors[1]: is left out, because its id is used twice (first in line 2), found `x`"#,
            ),
            (
                r#""actors": [{"id": "x", "part_of": "y"}, {"id": "y", "part_of": "x"}]"#,
                r#"Error 2:64: actors[1].part_of: makes the actor a part of itself, and is left out: expected the body that it belongs to"#,
            ),
            (
                r#""actors": [{"id": "x", "part_of": {"id": "y", "part_of": {"id": "z", "part_of": "x"}}}]"#,
                r#"Error 2:81: actors[0].part_of.part_of.part_of: makes the actor a part of itself, and is left out: expected the body that it belongs to"#,
            ),
            (
                r#""actors": [{"id": "x", "side": "Iran"}]"#,
                r#"Note 2:32: actors[0].side: is not among the `sides`, and is added to them, found `Iran`"#,
            ),
            (
                r#""actors": [7]"#,
                r#"Error 2:12: actors[0]: is not what should be here: expected an actor in braces, { … }, found the number 7"#,
            ),
            (
                r#""sides": [{"id": "x", "name": "X", "tone": 7}]"#,
                r#"Warning 2:44: sides[0].tone: is no tone of the palette: expected a number from 1 to 6, found the number 7"#,
            ),
            (
                r#""places": [{"id": "x", "name": "X", "lat": 33.4}]"#,
                r#"Error 2:12: places[0]: has a position that is not on the map: expected `lat` from -90 to 90 together with `lon` from -180 to 180"#,
            ),
            (
                r#""places": [{"id": "x", "name": "X", "lat": "33.4", "lon": 42}]"#,
                r#"Error 2:44: places[0].lat: is not what should be here: expected a number, found the text `33.4`"#,
            ),
            (
                r#""sources": [{"id": "s", "publsher": "S", "url": "https://www.s.example/a"}]"#,
                r#"Warning 2:13: sources[0]: has no `publisher`: expected who published it, found `publsher`; did you mean `publisher`?"#,
            ),
            (
                r#""sources": [{"id": "s", "publisher": "S", "archived_url": "mailto:a@s.example"}]"#,
                r#"Error 2:59: sources[0].archived_url: is not a link that we follow: expected an address that begins with https: or http:, found `mailto:a@s.example`"#,
            ),
        ],
    );
}

#[test]
fn the_document() {
    check(
        head,
        &[
            (
                r#""utc_offset": "3:00""#,
                r#"Error 2:15: utc_offset: is no offset from UTC, and dates are read as UTC: expected hours and minutes such as +03:00, or Z, found `3:00`; did you mean `+03:00`?"#,
            ),
            (
                r#""utc_offset": 3"#,
                r#"Error 2:15: utc_offset: is not what should be here: expected text in quotes, found the number 3"#,
            ),
            (
                r#""lang": "en_GB""#,
                r#"Error 2:9: lang: is no language tag, and `en` is taken: expected a tag such as en, ar or pt-BR, found `en_GB`; did you mean `en-GB`?"#,
            ),
            (
                r#""focus": "atack""#,
                r#"Error 2:10: focus: is the id of no incident: expected the id of an incident, found `atack`; did you mean `attack`?"#,
            ),
            (
                r#""corrections": [{"text": "x", "incident": "atack"}]"#,
                r#"Error 2:43: corrections[0].incident: is the id of no incident: expected the id of an incident, found `atack`; did you mean `attack`?"#,
            ),
            (
                r#""updated": "today""#,
                r#"Error 2:12: updated: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.., found `today`"#,
            ),
            (
                r#""framming": "x""#,
                r#"Warning 2:13: framming: is not a field that we know, and is passed over; did you mean `framing`?"#,
            ),
        ],
    );
}

#[test]
fn a_link_runs_forward_in_time_and_never_in_a_circle() {
    let link = |cause: &str| format!(r#""responds_to": {{"incident": "{cause}", "basis": "inferred"}}"#);
    let incident = |id: &str, date: &str, rest: String| {
        format!(r#"{{"id": "{id}", "title": "{id}", "sources": "https://s.example/", "date": "{date}", {rest}}}"#)
    };
    let document =
        |incidents: [String; 3]| format!("{{\"title\": \"T\", \"incidents\": [\n{}]}}", incidents.join(",\n"));

    let circle = document([
        incident("a", "2023-11", link("c")),
        incident("b", "2023-11", link("a")),
        incident("c", "2023-11", link("b")),
    ]);
    assert_eq!(
        problems(&circle),
        "Error 3:94: incidents[1].responds_to: is left out, because it closes a circle: nothing answers its own consequence, \
         found that `a` answers `c` answers `b` answers `a`"
    );
    let backwards = document([
        incident("a", "2023-11-20", link("b")),
        incident("b", "2023-11-21", link("c")),
        incident("c", "soon", String::from(r#""tags": []"#)),
    ]);
    assert_eq!(
        problems(&backwards),
        "Error 2:110: incidents[0].responds_to.incident: is left out, because the response ends before its cause begins, found `b`\n\
         Error 3:110: incidents[1].responds_to.incident: names an incident that is left out: expected the id of an incident, found `c`\n\
         Error 4:68: incidents[2].date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, \
         2023-10-15~ or 2023-10-17/.., found `soon`"
    );
}

#[test]
fn a_problem_names_its_incident() {
    let (_, problems) = read(&more(r#""kind": "atack""#)).unwrap();
    assert_eq!(problems[0].incident.as_deref(), Some("B"));
    let (_, problems) = read(&head(r#""lang": "en_GB""#)).unwrap();
    assert_eq!(problems[0].incident, None);
}

fn error(text: &str) -> String {
    read(text).expect_err(text).to_string()
}

#[test]
fn what_is_no_chain_is_refused_in_a_sentence() {
    let rows = [
        ("", "line 1, column 1: This text is empty, where a chain in JSON should be."),
        (
            "\n <!doctype html>",
            "line 2, column 2: This looks like a web page, not a chain in JSON: is the address right?",
        ),
        ("{\"title\": \"T\",\n \"ö\" 1}", "line 2, column 6: This is not JSON: expected `:`."),
        (
            "{\"title\": \"ö\", }",
            "line 1, column 16: This is not JSON: a comma too many: there is nothing on one side of it.",
        ),
        (
            "{\"title\": \"T\"",
            "line 1, column 14: This JSON breaks off, as if a part of it were missing: expected `,` or `}`.",
        ),
        (
            "\u{feff} [1]",
            "line 1, column 2: This is JSON, but no chain: a chain looks like {\"title\": …, \"incidents\": [ … ]}.",
        ),
        ("{}", "line 1, column 1: This chain has no `title`."),
        ("{\"title\": 1}", "line 1, column 11: The `title` of a chain must be a text that is not empty."),
        (
            "{\"title\": \"T\"}",
            "line 1, column 1: This chain has no `incidents`: a chain looks like {\"title\": …, \"incidents\": [ … ]}.",
        ),
        (
            "{\"title\": \"T\", \"incidents\": {}}",
            "line 1, column 29: `incidents` must be a list: a chain looks like {\"title\": …, \"incidents\": [ … ]}.",
        ),
        (
            "{\"version\": 2}",
            "line 1, column 13: The `version` of this chain is the number 2, and only version 1 of the format can be read here.",
        ),
    ];
    for (text, said) in rows {
        assert_eq!(error(text), said);
    }
}

#[test]
fn limits_are_named() {
    let long = " ".repeat(MAX_BYTES + 1);
    assert_eq!(error(&long), "This text has 41943041 bytes, and a chain may have at most 41943040 (40 MiB).");
    assert_eq!(read(&long).unwrap_err().0.position, None);
    assert_eq!(read(&" ".repeat(MAX_BYTES)).unwrap_err().0.code, Code::EmptyText);

    let said = "This has more values than a chain may have: 8 million, each object counted as eight.";
    for nested in ["{\"a\":[{}]},", "[],"] {
        let many = nested.repeat(4 * 1024 * 1024 / nested.len() * 5);
        assert_eq!(error(&head(&format!(r#""unknown": [{many}1]"#))), said);
    }

    let long = "é".repeat(MAX_TEXT + 1);
    assert_eq!(
        error(&format!(r#"{{"title": "{long}"}}"#)),
        "line 1, column 11: The `title` is too long: a text may have at most 20000 characters."
    );
    let said = "is too long: expected at most 20000 characters, found 20001 characters";
    assert_eq!(problems(&head(&format!(r#""summary": "{long}""#))), format!("Error 2:12: summary: {said}"));
    let document = more(&format!(r#""damage": "{long}""#));
    assert_eq!(problems(&document), format!("Error 4:11: incidents[1].damage: {said}"));
    assert_eq!(read(&document).unwrap().0.incidents.len(), 1, "an incident with an overlong text is left out");
    let just_so = "é".repeat(MAX_TEXT);
    assert_eq!(problems(&more(&format!(r#""damage": "{just_so}""#))), "");
}

/// What is over a limit is left out and named, and the rest is there.
#[test]
fn lists_have_limits_and_the_rest_is_shown() {
    let list = |item: &str, count: usize| vec![item; count].join(", ");
    let each = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(", ");
    let incident = |fields: &str| {
        format!(r#"{{"title": "x", "date": "2023", "id": "x", "sources": ["https://a.example/"]{fields}}}"#)
    };
    let read = |head: &str, incidents: &str| {
        let (chain, problems) = read(&format!(r#"{{"title": "T", {head} "incidents": [{incidents}]}}"#)).unwrap();
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
        (chain, errors.map(|problem| problem.to_string().split_once(": ").unwrap().1.to_owned()).collect::<Vec<_>>())
    };
    let over = |path: &str, most: usize| {
        vec![format!(
            "{path}: is too long, and what is beyond is left out: expected at most {most}, found {}",
            most + 1
        )]
    };

    let (chain, errors) =
        read("", &each(MAX_INCIDENTS + 1, &|each| format!(r#"{{"title": "x", "date": "2023", "id": "{each}"}}"#)));
    assert_eq!((chain.incidents.len(), errors), (MAX_INCIDENTS, over("incidents", MAX_INCIDENTS)));
    for (field, item) in [
        ("casualties", r#"{"killed": 1, "says": "A"}"#),
        ("quotes", r#"{"text": "w", "says": "A"}"#),
        ("tags", r#""t""#),
    ] {
        let (_, errors) = read("", &incident(&format!(r#", "{field}": [{}]"#, list(item, MAX_ITEMS + 1))));
        assert_eq!(errors, over(&format!("incidents[0].{field}"), MAX_ITEMS));
    }
    let causes = each(MAX_CAUSES + 1, &|each| format!(r#"{{"title": "x", "date": "2022", "id": "c{each}"}}"#));
    let ids = each(MAX_CAUSES + 1, &|each| format!(r#"{{"incident": "c{each}", "basis": "inferred"}}"#));
    let (chain, errors) = read("", &format!("{causes}, {}", incident(&format!(r#", "responds_to": [{ids}]"#))));
    assert_eq!(
        (chain.links.len(), errors),
        (MAX_CAUSES, over(&format!("incidents[{}].responds_to", MAX_CAUSES + 1), MAX_CAUSES))
    );

    let sides = each(MAX_SIDES + 1, &|each| format!(r#""side {each}""#));
    let (chain, errors) = read(&format!(r#""sides": [{sides}],"#), &incident(""));
    assert_eq!((chain.sides.len(), errors), (MAX_SIDES, over("sides", MAX_SIDES)));
    // Sides and actors that are only named count too.
    let actors = each(MAX_SIDES + 1, &|each| format!(r#"{{"name": "a{each}", "side": "s{each}"}}"#));
    let (chain, errors) = read(&format!(r#""actors": [{actors}],"#), &incident(""));
    assert_eq!((chain.sides.len(), chain.actors.len()), (MAX_SIDES, MAX_SIDES + 1));
    assert_eq!(errors, ["actors[24].side: names one more than a chain may have, and is left out: expected at most 24"]);
    let actors = each(MAX_NAMED, &|each| format!(r#""a{each}""#));
    let (chain, errors) =
        read(&format!(r#""actors": [{actors}],"#), &incident(r#", "by": ["one more"], "against": ["a7"]"#));
    assert_eq!((chain.actors.len(), chain.incidents[0].against.len()), (MAX_NAMED, 1));
    assert_eq!(
        errors,
        ["incidents[0].by[0]: names one more than a chain may have, and is left out: expected at most 20000"]
    );

    // One line of bodies, each part of the next, and each part of the one before.
    for step in [1, -1] {
        let body = |each: usize| format!(r#"{{"id": "b{each}", "part_of": "b{}"}}"#, each as i64 + step);
        let line = (1..=150).map(body).collect::<Vec<_>>().join(", ");
        let (chain, errors) = read(&format!(r#""actors": [{line}, {{"id": "b0"}}, {{"id": "b151"}}],"#), &incident(""));
        assert_eq!((chain.actors.len(), errors.len()), (152, 2), "{errors:?}");
        assert!(
            errors[0].ends_with("part_of: is left out, because it goes too deep: expected at most 64 bodies above it"),
            "{errors:?}"
        );
    }
    // And those that are written out within each other, in an incident: the last is part of the first again, or of a long line.
    let within = |ways: usize, last: &str| {
        let inner = |whole: String, each: usize| format!(r#"{{"id": "w{each}", "part_of": {whole}}}"#);
        format!(r#", "by": {}"#, (0..ways).fold(format!(r#""{last}""#), inner))
    };
    let (chain, errors) = read("", &incident(&within(3, "w2")));
    let parts: Vec<_> = chain.actors.iter().map(|actor| actor.part_of.map(|id| chain.actor(id).id.as_str())).collect();
    assert_eq!(parts, [Some("w1"), Some("w0"), None]);
    let circle = "makes the actor a part of itself, and is left out: expected the body that it belongs to";
    assert_eq!(errors, [format!("incidents[0].by.part_of.part_of.part_of: {circle}")]);
    let line = (1..=64).map(|each| format!(r#"{{"id": "b{each}", "part_of": "b{}"}}"#, each - 1));
    let line = format!(r#""actors": [{}, {{"id": "b0"}}],"#, line.collect::<Vec<_>>().join(", "));
    for (last, errors) in [("b63", 0), ("b64", 1)] {
        let (chain, found) = read(&line, &incident(&within(1, last)));
        assert_eq!((found.len(), chain.actors[65].part_of.is_some()), (errors, errors == 0), "{found:?}");
        let deep =
            "incidents[0].by.part_of: is left out, because it goes too deep: expected at most 64 bodies above it";
        assert!(found.iter().all(|found| found == deep), "{found:?}");
    }
    let (_, errors) = read("", &incident(&within(100, "w99")));
    assert_eq!(errors.len(), 2, "too deep and round in a circle: {errors:?}");
}

#[test]
fn there_are_only_so_many_links() {
    let count = 450;
    let cause = |each: usize| format!(r#"{{"incident": "{each}", "basis": "inferred"}}"#);
    let incident = |each: usize| {
        let causes = (each.saturating_sub(MAX_CAUSES)..each).map(cause).collect::<Vec<_>>().join(", ");
        format!(r#"{{"title": "x", "date": "2023", "id": "{each}", "responds_to": [{causes}]}}"#)
    };
    let incidents = (0..count).map(incident).collect::<Vec<_>>().join(", ");
    let (chain, problems) = read(&format!(r#"{{"title": "T", "incidents": [{incidents}]}}"#)).unwrap();
    assert_eq!(chain.links.len(), MAX_LINKS);
    let over = problems.iter().find(|problem| problem.code == Code::TooManyLinks).expect("one link too many");
    assert_eq!(over.expected().as_deref(), Some("at most 60000"));
}

#[test]
fn of_many_problems_the_gravest_are_told_and_the_rest_counted() {
    let plain = r#"{"title": "x", "date": "2023"},"#;
    let document = format!(r#"{{"title": "T", "incidents": [{}7, {{}}]}}"#, plain.repeat(5_000));
    let (chain, problems) = read(&document).unwrap();
    assert_eq!((chain.incidents.len(), problems.len()), (5_000, MAX_PROBLEMS + 1));
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    assert_eq!(errors, 3, "the two last incidents: no object, and neither title nor date");
    let rest = problems.last().unwrap();
    assert_eq!(rest.to_string(), "9804 more problems are not listed here (in all: 3 errors and 10001 warnings)");
    assert_eq!((rest.code, rest.severity), (Code::MoreProblems, Severity::Warning));
    assert_eq!(Counts::of(&problems), Counts { errors: 3, warnings: 10_001, notes: 0 });
}

/// "21" never reads "12", and no name turns the words behind it.
#[test]
fn marks_that_turn_text_about_are_left_out_and_named() {
    let turned = "\u{202e} 2\u{200f}\u{61c}1 \u{2066}";
    let document = more(&format!(
        r#""damage": "{turned}", "casualties": [{{"killed": "{turned}", "who": "{turned}", "says": "{turned}"}}]"#
    ));
    let (chain, _) = read(&document).unwrap();
    let written = format!("{:?}", chain.incidents);
    assert!(written.contains("damage: Some(\"21\")"), "{written}");
    assert!(
        !written.contains(incident_chain::model::is_turning) && !written.contains("202e") && !written.contains("200f"),
        "{written}"
    );
    let said = problems(&document);
    let marked = read(&document).unwrap().1;
    assert_eq!(marked.iter().filter(|problem| problem.code == Code::TurningMarks).count(), 4, "{said}");
    assert!(!said.contains('\u{202e}'), "{said}");
    let field = problems(&more("\"x\u{202e}12\": 1"));
    assert!(field.contains("x\u{fffd}12") && !field.contains('\u{202e}'), "{field}");
}

/// No one stands behind a claim whose speaker no one can see.
#[test]
fn a_name_without_anything_to_see_is_none() {
    for nobody in ["\u{200b}", "\u{2800}", "\u{3164}", " \u{ad} "] {
        let (chain, _) = read(&more(&format!(r#""casualties": [{{"killed": 3, "says": "{nobody}"}}]"#))).unwrap();
        let says: Vec<_> = chain.incidents.iter().flat_map(|it| &it.casualties).map(|claim| &claim.says).collect();
        assert_eq!(says, [&None], "{nobody:?}");
    }
}
