//! What is new, corrected, changed and gone between two chains.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;

use incident_chain::model::{Chain, IncidentId};
use incident_chain::pack::{pack, unpack};
use incident_chain::read::read;
use incident_chain::story::{Changes, Line, News, State, lines, shown};
use incident_chain::words;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn chain(document: &Value) -> Chain {
    read(&document.to_string()).expect("a chain").0
}

fn id(chain: &Chain, id: IncidentId) -> &str {
    &chain.incident(id).id
}

/// The ids of the incidents that are that.
fn of<'c>(changes: &Changes, after: &'c Chain, news: News) -> BTreeSet<&'c str> {
    let are = changes.incidents.iter().filter(|&&each| changes.of(each) == Some(news));
    are.map(|&each| id(after, each)).collect()
}

/// What an incident of a made chain is: by its number, whether it is there, its title, its count, its cause, its corrections.
#[derive(Debug, Clone, PartialEq)]
struct Made {
    title: u8,
    killed: Option<u8>,
    cause: Option<u8>,
    by: u8,
    corrections: u8,
}

fn made() -> impl Strategy<Value = Made> {
    let cause = proptest::option::of(0..8_u8);
    (0..2_u8, proptest::option::of(0..2_u8), cause, 0..2_u8, 0..3_u8)
        .prop_map(|(title, killed, cause, by, corrections)| Made { title, killed, cause, by, corrections })
}

/// Up to eight incidents; a place that is empty is an incident that is not there.
fn makes() -> impl Strategy<Value = Vec<Option<Made>>> {
    proptest::collection::vec(proptest::option::of(made()), 8)
}

/// The document of a chain. `turned` lists actors and sources the other way round, so that every position means another thing.
fn document(makes: &[Option<Made>], of_whole: u8, is_turned: bool) -> Value {
    let corrections = |count: u8| (0..count).map(|at| json!({"text": format!("Correction {at}.")})).collect::<Vec<_>>();
    let incident = |(number, made): (usize, &Option<Made>)| {
        let made = made.as_ref()?;
        let cause = made.cause.map(usize::from).filter(|&cause| cause < number && makes[cause].is_some());
        Some(json!({
            "id": format!("i{number}"), "title": format!("Title {}", made.title), "date": format!("2023-11-{:02}", number + 1),
            "by": format!("actor-{}", made.by), "sources": [format!("source-{}", made.by)], "place": format!("Place {}", made.by),
            "casualties": made.killed.map(|killed| vec![json!({"killed": killed, "says": "actor-0"})]).unwrap_or_default(),
            "responds_to": cause.map(|cause| json!({"incident": format!("i{cause}"), "basis": "declared", "says": "actor-1"})),
            "corrections": corrections(made.corrections),
        }))
    };
    let mut actors: Vec<Value> =
        (0..2).map(|at| json!({"id": format!("actor-{at}"), "name": format!("Actor {at}"), "side": "us"})).collect();
    let mut sources: Vec<Value> =
        (0..2).map(|at| json!({"id": format!("source-{at}"), "publisher": format!("Paper {at}")})).collect();
    if is_turned {
        actors.reverse();
        sources.reverse();
    }
    json!({
        "title": "T", "sides": [{"id": "us", "name": "Us"}], "actors": actors, "sources": sources,
        "incidents": makes.iter().enumerate().filter_map(incident).collect::<Vec<_>>(), "corrections": corrections(of_whole),
    })
}

proptest! {
    #[test]
    fn between_a_chain_and_itself_nothing_has_changed(makes in makes(), of_whole in 0..3_u8) {
        let one = chain(&document(&makes, of_whole, false));
        prop_assert!(Changes::new(&one, &one).is_empty());
        let packed = unpack(&pack(&one)).expect("the same chain");
        prop_assert!(Changes::new(&one, &packed).is_empty());
        // where else things are listed is no news of an incident
        let turned = chain(&document(&makes, of_whole, true));
        let changes = Changes::new(&one, &turned);
        prop_assert!(changes.incidents.is_empty() && changes.corrections + changes.removed == 0);
    }

    #[test]
    fn each_incident_is_counted_once_for_what_it_is(
        before in makes(), after in makes(), of_before in 0..3_u8, of_after in 0..3_u8, is_turned: bool,
    ) {
        let (old, new) = (chain(&document(&before, of_before, false)), chain(&document(&after, of_after, is_turned)));
        let changes = Changes::new(&old, &new);
        let there = |makes: &[Option<Made>], at: usize| makes[at].is_some();
        let numbers = |keep: &dyn Fn(usize) -> bool| (0..8).filter(|&at| keep(at)).map(|at| format!("i{at}")).collect::<BTreeSet<_>>();
        let is = |news| of(&changes, &new, news).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        let both = |at| there(&before, at) && there(&after, at);
        prop_assert_eq!(is(News::New), numbers(&|at| !there(&before, at) && there(&after, at)));
        prop_assert_eq!(changes.removed, numbers(&|at| there(&before, at) && !there(&after, at)).len());
        let of = |makes: &[Option<Made>], at: usize| makes[at].as_ref().map_or(0, |made| made.corrections);
        let is_corrected = |at| both(at) && of(&after, at) > of(&before, at);
        prop_assert_eq!(is(News::Corrected), numbers(&is_corrected));
        // a cause that is not there is no cause
        let cause = |makes: &[Option<Made>], at: usize| {
            let cause = makes[at].as_ref()?.cause.map(usize::from)?;
            (cause < at && there(makes, cause)).then_some(cause)
        };
        let other = |makes: &[Option<Made>], at: usize| makes[at].clone().map(|made| Made { cause: None, ..made });
        let differs = |at| other(&before, at) != other(&after, at) || cause(&before, at) != cause(&after, at);
        prop_assert_eq!(is(News::Changed), numbers(&|at| both(at) && !is_corrected(at) && differs(at)));
        let of_incidents: u8 = (0..8).filter(|&at| both(at)).map(|at| of(&after, at).saturating_sub(of(&before, at))).sum();
        prop_assert_eq!(changes.corrections, usize::from(of_incidents + of_after.saturating_sub(of_before)));
        prop_assert_eq!(changes.incidents.len(), is(News::New).len() + is(News::Corrected).len() + is(News::Changed).len());
        prop_assert!(changes.incidents.is_sorted());
    }

    #[test]
    fn what_is_gone_one_way_is_new_the_other_way(before in makes(), after in makes()) {
        let (old, new) = (chain(&document(&before, 0, false)), chain(&document(&after, 0, false)));
        let (there, back) = (Changes::new(&old, &new), Changes::new(&new, &old));
        prop_assert_eq!(there.removed, back.count(News::New));
        prop_assert_eq!(there.count(News::New), back.removed);
        let differ = |changes: &Changes, after: &Chain| {
            let both = [News::Changed, News::Corrected].into_iter().flat_map(|news| of(changes, after, news));
            both.map(str::to_owned).collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(differ(&there, &new), differ(&back, &old));
        prop_assert_eq!(there.is_empty(), back.is_empty());
    }
}

/// Every text, number and flag in a document, by its path.
fn leaves(value: &Value, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, Value)>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        leaf => {
            found.push((path.clone(), leaf.clone()));
            return;
        }
    };
    for (key, child) in children {
        path.push(key);
        leaves(child, path, found);
        path.pop();
    }
}

fn changed(leaf: &Value) -> Value {
    match leaf {
        Value::String(text) => json!(format!("{text}x")),
        Value::Number(number) => json!(number.as_f64().unwrap_or_default() + 1.0),
        Value::Bool(flag) => json!(!flag),
        other => other.clone(),
    }
}

#[test]
fn whatever_differs_is_noticed_and_what_does_not_is_not() {
    let whole: Value = serde_json::from_str(include_str!("fixtures/whole.json")).expect("JSON");
    let before = chain(&whole);
    let (mut found, mut noticed) = (Vec::new(), 0);
    leaves(&whole, &mut Vec::new(), &mut found);
    for (path, leaf) in found {
        let mut edited = whole.clone();
        *edited.pointer_mut(&format!("/{}", path.join("/"))).expect("the leaf") = changed(&leaf);
        let Ok((after, _)) = read(&edited.to_string()) else { continue };
        let changes = Changes::new(&before, &after);
        let is_other_id = |chain: &Chain| (chain.actors.clone(), chain.places.clone(), chain.sources.clone());
        // an id by which only the document knows a thing is nothing that a reader sees
        if path.last().is_some_and(|name| name == "id") && is_other_id(&before) != is_other_id(&after) {
            continue;
        }
        assert_eq!(changes.is_empty(), before == after, "{}: {leaf}", path.join("."));
        noticed += usize::from(!changes.is_empty());
        // what is in an incident is news of that incident
        if path.first().is_some_and(|list| list == "incidents") && before != after {
            let number: usize = path[1].parse().expect("a number");
            let name = whole["incidents"][number]["id"].as_str().expect("an id");
            let is_marked = after.find(name).is_none_or(|id| changes.of(id).is_some());
            assert!(is_marked, "{}: {leaf}", path.join("."));
        }
    }
    assert!(noticed > 100, "{noticed}");
}

/// The changes of a small chain by one edit of its document.
fn after(edit: impl FnOnce(&mut Map<String, Value>)) -> (Changes, Chain) {
    let document = json!({
        "title": "T", "byline": "A desk",
        "actors": [{"id": "army", "name": "The army"}, {"id": "navy", "name": "The navy", "about": "Of the sea"}],
        "incidents": [
            {"id": "a", "title": "A", "date": "2023-11-01", "by": "army"},
            {"id": "b", "title": "B", "date": "2023-11-02", "by": "navy", "responds_to": {"incident": "a", "basis": "declared"}},
        ],
    });
    let mut edited = document.clone();
    edit(edited.as_object_mut().expect("an object"));
    let after = chain(&edited);
    (Changes::new(&chain(&document), &after), after)
}

#[test]
fn a_correction_is_counted_and_not_what_it_corrects() {
    let (changes, chain) = after(|document| {
        document["incidents"][0]["title"] = json!("Another A");
        document["incidents"][0]["corrections"] = json!([{"text": "The title was wrong."}]);
    });
    assert_eq!(
        (words::changes(&changes), of(&changes, &chain, News::Corrected)),
        ("1 correction".to_owned(), ["a"].into())
    );
    // one of the whole that names its incident
    let (changes, chain) = after(|document| {
        document.insert(
            "corrections".to_owned(),
            json!([{"text": "B was A.", "incident": "b"}, {"text": "All was wrong."}]),
        );
    });
    assert_eq!(
        (words::changes(&changes), of(&changes, &chain, News::Corrected)),
        ("2 corrections".to_owned(), ["b"].into())
    );
}

#[test]
fn what_is_said_of_a_new_incident_corrects_nothing() {
    let new = json!({"id": "c", "title": "C", "date": "2023-11-03", "corrections": [{"text": "At first we wrote D."}]});
    let (changes, chain) = after(|document| document["incidents"].as_array_mut().expect("a list").push(new));
    assert_eq!(
        (words::changes(&changes), of(&changes, &chain, News::New)),
        ("1 new incident".to_owned(), ["c"].into())
    );
}

#[test]
fn a_new_response_is_no_news_of_its_cause_and_a_cause_that_is_gone_is_of_its_response() {
    let new =
        json!({"id": "c", "title": "C", "date": "2023-11-03", "responds_to": {"incident": "a", "basis": "declared"}});
    let (changes, chain) = after(|document| document["incidents"].as_array_mut().expect("a list").push(new));
    assert_eq!((changes.incidents.len(), of(&changes, &chain, News::New)), (1, ["c"].into()));
    let (changes, chain) = after(|document| drop(document["incidents"].as_array_mut().expect("a list").remove(0)));
    assert_eq!(words::changes(&changes), "1 incident changed, 1 incident removed");
    assert_eq!(of(&changes, &chain, News::Changed), ["b"].into());
}

#[test]
fn another_name_is_news_of_those_who_bear_it_and_the_rest_is_other_details() {
    let (changes, chain) = after(|document| document["actors"][1]["name"] = json!("The fleet"));
    assert_eq!(
        (words::changes(&changes), of(&changes, &chain, News::Changed)),
        ("1 incident changed".to_owned(), ["b"].into())
    );
    let (changes, _) = after(|document| document["byline"] = json!("Another desk"));
    assert_eq!((words::changes(&changes), changes.is_other), ("Other details changed".to_owned(), true));
    let (changes, _) = after(|document| {
        document["byline"] = json!("Another desk");
        document["incidents"][0]["title"] = json!("Another A");
    });
    assert_eq!((words::changes(&changes), changes.is_other), ("1 incident changed".to_owned(), false));
}

#[test]
fn what_is_told_by_a_number_is_not_told_as_other_details_too() {
    let (changes, _) = after(|document| drop(document["incidents"].as_array_mut().expect("a list").remove(1)));
    assert_eq!((words::changes(&changes), changes.is_other), ("1 incident removed".to_owned(), false));
    let (changes, _) = after(|document| drop(document.insert("corrections".to_owned(), json!([{"text": "Wrong."}]))));
    assert_eq!((words::changes(&changes), changes.is_other), ("1 correction".to_owned(), false));
}

#[test]
fn what_has_changed_is_in_no_closed_fold_whatever_the_reader_had_before() {
    let incident =
        |number: usize| json!({"id": format!("i{number}"), "title": "I", "date": format!("2023-11-{:02}", number + 1)});
    let mut incidents: Vec<Value> = (0..12).map(incident).collect();
    // the focus is in the middle: above it and below it is a fold
    incidents[7]["responds_to"] = json!(["i5"]);
    let document = |incidents: &[Value]| json!({"title": "T", "focus": "i7", "incidents": incidents});
    let before = chain(&document(&incidents));
    incidents[2]["title"] = json!("Another");
    incidents[3]["title"] = json!("Another");
    let after = chain(&document(&incidents));
    let changes = Changes::new(&before, &after);
    let mut start = State::default();
    changes.unfold(&mut start);
    for (kept, expected) in
        [("", ""), ("open=i7", "open=i7"), ("unfolded=", ""), ("unfolded=i9", "unfolded=i9&unfolded=i2&unfolded=i3")]
    {
        let mut state = start.clone().at_address(&after, None, kept).expect("nothing is gone").state;
        changes.unfold(&mut state);
        let rows = lines(&after, &state, &shown(&after, &state.filter));
        assert!(changes.incidents.iter().all(|&id| rows.contains(&Line::Incident(id))), "{kept}: {rows:?}");
        // that it is unfolded is nothing that the reader has chosen
        assert_eq!(state.kept(&after, &start, None), expected);
    }
}

#[test]
fn an_incident_is_known_by_its_id_in_capitals_too() {
    let (changes, _) = after(|document| {
        document["incidents"][0]["id"] = json!("A");
        document["incidents"][1]["responds_to"]["incident"] = json!("A");
    });
    assert_eq!(words::changes(&changes), "1 new incident, 1 incident changed, 1 incident removed");
}
