//! Laws that hold for every chain, and for every text that is not a chain.

#![allow(missing_docs, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use incident_chain::model::{Chain, Count, SourceId, Speaker, When};
use incident_chain::read::{Code, Position, Severity, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// A document whose incidents answer each other in every way, circles and nonsense included.
fn document() -> impl Strategy<Value = Value> {
    let incidents = vec(
        (date(), vec((0..14_usize, select(vec!["declared", "alleged", "inferred", "x"])), 0..4), any::<u8>()),
        0..12,
    );
    incidents.prop_map(|incidents| {
        let incidents: Vec<Value> = incidents.into_iter().enumerate().map(|(i, parts)| incident(i, parts)).collect();
        json!({
            "title": "T", "utc_offset": "+03:00", "focus": "i1", "updated": "2023-12",
            "sides": ["East", {"id": "west", "name": "West", "tone": 5}],
            "actors": [
                {"id": "a0", "name": "Body", "side": "west"},
                {"id": "a1", "name": "Arm", "short": "ARM", "part_of": "a0"},
                {"name": "Other", "side": "East", "url": "https://a.example"},
            ],
            "places": [{"id": "p0", "name": "Base", "lat": 33.4123456789, "lon": 42.1}],
            "sources": [{"id": "s0", "publisher": "Paper", "published": "2023-11-2X"}],
            "incidents": incidents,
            "corrections": [{"text": "c", "incident": "i2", "date": "2023"}, "d"],
        })
    })
}

fn date() -> impl Strategy<Value = String> {
    let day = (1..28_u32).prop_map(|day| format!("2023-11-{day:02}"));
    let other = ["2023-11", "2023-11-1X", "2023", "2023-11-03/2023-11-20~", "2023-11-05/..", "../2023-11-09", "soon"];
    prop_oneof![3 => day, 1 => select(other.to_vec()).prop_map(str::to_string)]
}

fn incident(index: usize, (date, causes, dice): (String, Vec<(usize, &str)>, u8)) -> Value {
    let links: Vec<Value> = causes
        .into_iter()
        .map(|(cause, basis)| match basis {
            "x" => json!(format!("i{cause}")),
            basis => json!({"incident": format!("i{cause}"), "basis": basis, "says": "ARM", "disputed_by": ["Nobody"]}),
        })
        .collect();
    let mut incident = json!({
        "id": format!("i{index}"), "title": format!("Incident {index}"), "date": date, "responds_to": links,
        "date_text": "at dawn", "kind": "strike", "tags": ["t"], "sources": ["s0", "https://b.example/c"],
    });
    let odd = json!({
        "id": null, "by": ["arm", "Made of a name", "paper"], "against": {"id": "a9", "name": "Spot", "part_of": "a1"},
        "place": if dice & 2 == 0 { "base" } else { "Elsewhere" }, "part_of": format!("i{}", dice % 12),
        "casualties": [{"killed": 8, "injured": "several", "says": "s0", "superseded": true, "as_of": "2023-11"}],
        "quotes": ["q", {"text": "r", "says": {"name": "Witness"}, "source": {"publisher": "Radio"}}],
        "media": {"url": "a.jpg"}, "corrections": ["e"], "means": "m",
    });
    if let (Some(incident), Some(odd)) = (incident.as_object_mut(), odd.as_object()) {
        let some =
            odd.iter().enumerate().filter(|(i, (key, _))| dice >> (i % 8) & 1 == 1 && (*key != "id" || dice > 200));
        incident.extend(some.map(|(_, (key, value))| (key.clone(), value.clone())));
    }
    incident
}

/// All positions point where they should, and every link is known at both ends.
fn is_whole(chain: &Chain) {
    let count = chain.incidents.len();
    let ids: BTreeSet<&str> = chain.incidents.iter().map(|incident| incident.id.as_str()).collect();
    assert_eq!(ids.len(), count, "ids are unique");
    assert!(chain.focus.map_or(count == 0, |focus| focus.position() < count));
    for id in chain.link_ids() {
        let link = chain.link(id);
        assert!(link.cause < link.response && link.response.position() < count, "a cause stands above its response");
        assert!(chain.causes(link.response).any(|each| each == link));
        assert!(chain.response_ids(link.cause).contains(&id));
        assert!(is_said(chain, link.says.iter().chain(&link.disputed_by), link.source));
        let begin = chain.begin(link.response);
        let ends = chain.incident(link.response).date.latest();
        assert!(chain.begin(link.cause) <= begin || Some(begin) == ends, "no response begins before its cause");
    }
    assert_eq!(chain.incident_ids().map(|id| chain.causes(id).len()).sum::<usize>(), chain.links.len());
    assert_eq!(chain.incident_ids().map(|id| chain.responses(id).len()).sum::<usize>(), chain.links.len());
    assert!(chain.links.is_sorted_by_key(|link| link.response));
    assert!(chain.incident_ids().all(|id| chain.responses(id).is_sorted_by_key(|link| link.response)));
    for actor in &chain.actors {
        let up = std::iter::successors(Some(actor), |part| Some(chain.actor(part.part_of?)));
        assert!(up.take(66).count() <= 65 && actor.part_of.is_none_or(|whole| whole.position() < chain.actors.len()));
    }
    for incident in &chain.incidents {
        assert!(incident.part_of.is_none_or(|whole| whole.position() < count));
        assert!(incident.side.is_none_or(|side| side.position() < chain.sides.len()));
        let says = incident.casualties.iter().map(|claim| (&claim.says, claim.source));
        let mut says = says.chain(incident.quotes.iter().map(|quote| (&quote.says, quote.source)));
        assert!(says.all(|(speaker, source)| is_said(chain, speaker.iter(), source)));
        let parties = [&incident.by, &incident.against, &incident.involving, &incident.claimed_by, &incident.denied_by];
        assert!(parties.into_iter().flatten().all(|actor| actor.position() < chain.actors.len()));
        assert!(incident.sources.iter().all(|source| source.position() < chain.sources.len()));
        assert!(incident.place.is_none_or(|place| place.position() < chain.places.len()));
    }
}

fn is_said<'s>(chain: &Chain, mut speakers: impl Iterator<Item = &'s Speaker>, source: Option<SourceId>) -> bool {
    let is_there = |speaker: &Speaker| match speaker {
        Speaker::Actor(actor) => actor.position() < chain.actors.len(),
        Speaker::Name(_) => true,
    };
    speakers.all(is_there) && source.is_none_or(|source| source.position() < chain.sources.len())
}

/// By earliest moment, unless a cause holds its response back.
fn is_in_order(chain: &Chain) {
    for id in chain.incident_ids().skip(1) {
        let (above, incident) = (chain.incident(id.above()), chain.incident(id));
        let held_back = chain.causes(id).any(|link| link.cause == id.above());
        assert!(above.date.earliest() <= incident.date.earliest() || held_back, "{} above {}", above.id, incident.id);
    }
}

/// Replaces the value that `steps` lead to by `other`.
fn replace(value: &mut Value, steps: &[usize], other: &Value) {
    let inner = match (value, steps) {
        (value, []) => return *value = other.clone(),
        (Value::Array(items), [step, ..]) if !items.is_empty() => {
            let count = items.len();
            items.get_mut(step % count)
        }
        (Value::Object(fields), [step, ..]) if !fields.is_empty() => {
            let count = fields.len();
            fields.values_mut().nth(step % count)
        }
        (value, _) => return *value = other.clone(),
    };
    if let Some(inner) = inner {
        replace(inner, &steps[1..], other);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_chain_is_whole_and_in_order(document in document()) {
        let (chain, _) = read(&document.to_string()).unwrap();
        is_whole(&chain);
        is_in_order(&chain);
    }

    #[test]
    fn what_was_written_reads_as_the_same_chain(document in document()) {
        let (chain, _) = read(&document.to_string()).unwrap();
        let written = write(&chain);
        let (again, problems) = read(&written).unwrap();
        prop_assert_eq!(&again, &chain);
        let errors: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
        prop_assert_eq!(write(&again), written);
    }

    #[test]
    fn values_of_any_other_sort_are_problems_and_no_panic(
        document in document(),
        changes in vec((vec(any::<usize>(), 0..6), 0..9_usize), 1..6),
    ) {
        let others = [
            json!(null), json!(true), json!(-1), json!(1e300), json!(""), json!("\u{0}\u{202e}x/~%"), json!([]), json!({}),
            json!([[{"id": "i1"}]]),
        ];
        let mut changed = document;
        for (steps, other) in changes {
            replace(&mut changed, &steps, &others[other]);
        }
        if let Ok((chain, problems)) = read(&changed.to_string()) {
            is_whole(&chain);
            prop_assert!(problems.iter().all(|problem| problem.position.is_some() || problem.code == Code::MoreProblems));
            prop_assert_eq!(read(&write(&chain)).unwrap().0, chain);
        }
    }

    #[test]
    fn broken_text_is_no_panic(document in document(), cuts in vec((any::<usize>(), 0..8_usize, ".{0,3}"), 1..4)) {
        let mut text: Vec<char> = document.to_string().chars().collect();
        for (at, length, put) in cuts {
            let at = at % (text.len() + 1);
            text.splice(at..(at + length).min(text.len()), put.chars());
        }
        let text: String = text.into_iter().collect();
        match read(&text) {
            Ok((chain, _)) => is_whole(&chain),
            Err(error) => {
                let Position { line, column } = error.0.position.unwrap();
                prop_assert!(line > 0 && line <= text.lines().count().max(1) && column > 0);
            }
        }
    }

    #[test]
    fn any_text_is_a_date_or_an_error_that_helps(text in "\\PC*|[0-9XTZY:+./~?% -]{0,24}") {
        match When::parse(&text, 0) {
            Ok(when) => {
                let (first, last) = when.begins();
                prop_assert!(first <= last && first == when.earliest());
                prop_assert!(when.latest().is_none_or(|latest| first <= latest));
            }
            Err(error) => prop_assert!(error.guess().is_none_or(|guess| When::parse(guess, 0).is_ok())),
        }
    }

    #[test]
    fn any_text_is_a_figure_as_written_or_refused(text in "\\PC*|[0-9,.+e –-]{0,12}|(at least|up to|over) [0-9]{1,22}") {
        if let Ok(figure) = Count::parse(&text) {
            prop_assert_eq!(figure.as_written(), text.trim());
            prop_assert!(figure.low.zip(figure.high).is_none_or(|(low, high)| low <= high));
        }
    }
}

#[test]
fn the_article_s_chain_has_nothing_wrong_and_comes_back_as_written() {
    let text = include_str!("../data/al-asad.json");
    let (chain, problems) = read(text).unwrap();
    assert_eq!(problems.iter().map(|problem| problem.to_string()).collect::<Vec<_>>(), Vec::<String>::new());
    is_whole(&chain);
    is_in_order(&chain);
    assert_eq!(read(&write(&chain)).unwrap().0, chain);
}

#[test]
fn a_chain_of_twenty_thousand_links_is_read_in_one_go() {
    let incident =
        |i: usize| format!(r#"{{"id": "{i}", "title": "{i}", "date": "2023-11", "responds_to": "{}"}}"#, i + 1);
    let incidents: Vec<String> = (0..20_000).map(incident).collect();
    let (chain, problems) = read(&format!(r#"{{"title": "T", "incidents": [{}]}}"#, incidents.join(","))).unwrap();
    is_whole_in_short(&chain);
    assert_eq!(chain.links.len(), 19_999);
    // 200 are listed, a few of each sort, and one that counts the rest
    let sorts: std::collections::BTreeSet<&str> = problems.iter().map(|problem| problem.code.id()).collect();
    assert!(problems.len() <= 201 + 5 * sorts.len(), "{}", problems.len());
}

/// As [`is_whole`], without what is quadratic.
fn is_whole_in_short(chain: &Chain) {
    assert_eq!(chain.incidents.len(), 20_000);
    assert!(chain.links.iter().all(|link| link.cause < link.response));
}

#[test]
fn ids_of_another_chain_name_nothing_and_are_no_panic() {
    let text = |count: usize| {
        let incident = |i: usize| json!({"id": i.to_string(), "title": "T", "date": "2023", "by": {"name": i.to_string(), "side": i.to_string()}, "place": i.to_string(), "sources": {"publisher": i.to_string()}, "responds_to": (i > 0).then(|| (i - 1).to_string())});
        json!({"title": "T", "incidents": (0..count).map(incident).collect::<Vec<_>>()}).to_string()
    };
    let [(short, _), (long, _)] = [1, 9].map(|count| read(&text(count)).unwrap());
    let id = long.incident_ids().last().unwrap();
    assert_eq!((short.incident(id).title.as_str(), short.causes(id).len(), short.responses(id).len()), ("", 0, 0));
    let (link, side) = (long.link_ids().last().unwrap(), long.side_ids().last().unwrap());
    assert_eq!((short.link(link).disputed_by.len(), short.side(side).name.as_str()), (0, ""));
    let incident = long.incident(id);
    let (actor, place, source) = (incident.by[0], incident.place.unwrap(), incident.sources[0]);
    let names = |chain: &Chain| {
        let speaker = chain.speaker(&Speaker::Actor(actor)).to_owned();
        [&chain.actor(actor).name, &chain.place(place).name, &chain.source(source).publisher, &speaker]
            .map(String::clone)
    };
    assert_eq!(names(&short), [""; 4]);
    // and those of its own name everything
    assert_eq!(names(&long), ["8"; 4]);
    assert_eq!(
        (long.incident(id).id.as_str(), long.link(link).response, long.side(side).name.as_str()),
        ("8", id, "8")
    );
}
