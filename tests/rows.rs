//! What rows and scenes come to in chains that are small enough to draw on paper.

#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::sync::Arc;

use incident_chain::layout::{Form, Heights, Light, Piece, Plan, Row, Scene, Seen, Shade, Weight, introductions};
use incident_chain::model::{Chain, IncidentId};
use incident_chain::read::read;
use incident_chain::story::{Action, Fold, Line, Lineage, Move, Show, State, Tellers, Telling, update};

/// Incidents with these dates. Each answers the one above it.
fn chain(dates: &[&str]) -> Chain {
    let incident = |(number, date): (usize, &&str)| {
        let causes: Vec<_> = number.checked_sub(1).map(|cause| format!("i{cause}")).into_iter().collect();
        serde_json::json!({"id": format!("i{number}"), "title": format!("Incident {number}"), "date": date, "responds_to": causes})
    };
    let incidents: Vec<_> = dates.iter().enumerate().map(incident).collect();
    read(&serde_json::json!({"title": "Small", "incidents": incidents}).to_string()).expect("a small chain reads").0
}

fn id(chain: &Chain, position: usize) -> IncidentId {
    chain.incident_at(position).expect("an incident")
}

fn scene(chain: &Chain) -> Scene {
    Scene::new(chain, State { show: Show::All, ..State::default() }, 640.0)
}

/// The rows of a chain of which the first ones, up to `last`, are in a fold.
fn folded(chain: &Chain, last: usize, is_open: bool) -> Vec<Row> {
    let fold = Fold { first: id(chain, 0), last: id(chain, last), is_open };
    let mut lines = vec![Line::Fold(fold)];
    let first_row = if is_open { 0 } else { last + 1 };
    lines.extend((first_row..chain.incidents.len()).map(|position| Line::Incident(id(chain, position))));
    Plan::new(chain, &lines, 640.0, None).rows
}

#[test]
fn a_closed_fold_holds_its_incidents_and_an_open_one_is_a_row_of_its_own() {
    let chain = chain(&["2023-01-01", "2023-01-02", "2023-01-03"]);
    let last = |is_open| folded(&chain, 1, is_open).first().map(Row::last);
    assert_eq!(last(false), Some(id(&chain, 1)));
    assert_eq!(last(true), Some(id(&chain, 0)));
}

#[test]
fn a_row_knows_its_neighbours_but_not_through_a_fold() {
    let chain = chain(&["2023-01-01", "2023-01-02", "2023-01-03", "2023-01-04"]);
    let neighbours = |is_open| -> Vec<_> {
        let position = |id: Option<IncidentId>| id.map(|id| id.position());
        folded(&chain, 1, is_open).iter().map(|row| (position(row.above), position(row.below))).collect()
    };
    assert_eq!(neighbours(false), [(None, Some(2)), (None, Some(3)), (Some(2), None)]);
    assert_eq!(
        neighbours(true),
        [(None, Some(0)), (None, Some(1)), (Some(0), Some(2)), (Some(1), Some(3)), (Some(2), None)]
    );
}

#[test]
fn a_party_is_explained_where_it_is_first_named_outside_of_closed_folds_if_the_data_explain_it() {
    let text = r#"{"title": "Small", "actors": [
        {"id": "army", "name": "Army", "about": "Known."}, {"id": "guard", "name": "Guard", "about": "Known."}, {"id": "crowd", "name": "Crowd"}
    ], "incidents": [
        {"id": "a", "title": "A", "date": "2023-01-01", "by": "army", "against": "crowd"},
        {"id": "b", "title": "B", "date": "2023-01-02", "by": "crowd", "against": ["guard", "army"]},
        {"id": "c", "title": "C", "date": "2023-01-03", "involving": ["guard", "army"]}
    ]}"#;
    let (chain, _) = read(text).expect("a small chain reads");
    let explained = |last, is_open| -> Vec<(String, String)> {
        let found = introductions(&chain, &folded(&chain, last, is_open));
        found
            .into_iter()
            .map(|(id, party)| (chain.incident(id).title.clone(), chain.actor(party).name.clone()))
            .collect()
    };
    let pair = |(incident, party): (&str, &str)| (incident.to_owned(), party.to_owned());
    assert_eq!(explained(1, true), [("A", "Army"), ("B", "Guard")].map(pair));
    assert_eq!(explained(0, false), [("B", "Guard"), ("B", "Army")].map(pair));
    assert_eq!(explained(1, false), [("C", "Guard"), ("C", "Army")].map(pair));
}

#[test]
fn keys_lead_to_the_rows_around() {
    let chain = chain(&["2023-01-01", "2023-01-02", "2023-01-03", "2023-01-04"]);
    let scene = scene(&chain).after(&chain, Action::Select(id(&chain, 1)));
    let leads = |to| scene.target(&chain, to).map(|line| line.key());
    let moves = [Move::First, Move::Previous, Move::Cause, Move::Next, Move::Response, Move::Last];
    assert_eq!(moves.map(leads), [Some(0), Some(0), Some(0), Some(2), Some(2), Some(3)]);
}

#[test]
fn a_scene_comes_to_the_state_that_its_actions_make_on_a_walk_too() {
    let chain = chain(&["2023-01-01", "2023-01-02", "2023-01-03", "2023-01-04"]);
    let actions = [Move::Previous, Move::Previous, Move::Next].map(Action::Go).into_iter().chain([
        Action::Trace,
        Action::Go(Move::Cause),
        Action::Go(Move::Response),
        Action::Go(Move::First),
        Action::Escape,
        Action::Go(Move::Cause),
    ]);
    let mut scene = scene(&chain);
    for action in actions {
        let expected = update(&chain, scene.state.clone(), action.clone());
        scene = scene.after(&chain, action);
        assert_eq!(scene.state, expected);
    }
}

#[test]
fn a_row_is_found_by_its_key() {
    let chain = chain(&["2023-01-01", "2023-01-02"]);
    let scene = scene(&chain);
    assert_eq!(scene.line(1), Some(Line::Incident(id(&chain, 1))));
    assert_eq!(scene.line(2), None);
}

#[test]
fn a_scene_keeps_its_width_and_the_row_that_is_to_stay() {
    let chain = chain(&["2023-01-01", "2023-01-02"]);
    let scene = scene(&chain);
    assert_eq!(scene.with_width(&chain, 300.0).width, 300.0);
    let seen = scene.with_sight((0.0, 100.0), &[(0, 90.0)], Some(1)).expect("a height that was not known");
    assert_eq!(seen.kept, Some(1));
}

#[test]
fn folds_have_heights_of_their_own() {
    let chain = chain(&["2023-01-01", "2023-01-02", "2023-01-03", "2023-01-04"]);
    let row = |position| Line::Incident(id(&chain, position));
    let fold = |position| Line::Fold(Fold { first: id(&chain, position), last: id(&chain, 3), is_open: false });
    let mut heights = Heights::new(chain.incidents.len());
    assert!(heights.learn(&[(row(0).key(), 100.0), (fold(1).key(), 50.0)]));
    assert_eq!([row(0), row(1), fold(1), fold(0)].map(|line| heights.of(line)), [100.0, 100.0, 50.0, 50.0]);
}

#[test]
fn what_is_seen_and_was_drawn_needs_no_other_scene() {
    let dates: Vec<String> = (1..=200).map(|day| format!("2023-{:02}-{:02}", 1 + day / 28, 1 + day % 28)).collect();
    let chain = chain(&dates.iter().map(String::as_str).collect::<Vec<_>>());
    let scene = scene(&chain);
    let row = scene.heights.of(Line::Incident(id(&chain, 0)));
    assert!(scene.with_sight((0.0, 3.0 * row), &[], None).is_none(), "the first rows are drawn from the start");
    assert!(scene.with_sight((50.0 * row, 53.0 * row), &[], None).is_some(), "others are not");
    // half of what is seen is drawn above and below it, with the rows that only touch that
    let near = scene.with_sight((50.0 * row, 54.0 * row), &[], None).map(|seen| seen.near);
    assert_eq!(near, Some(47..57));
    let drawn = scene.near.len() as f64 * row;
    assert!(scene.with_sight((0.0, drawn - 1.0), &[], None).is_none());
    assert!(scene.with_sight((0.0, drawn), &[], None).is_some(), "the next row touches it");
}

#[test]
fn a_period_is_told_above_the_first_incident_that_begins_with_it_or_after_it() {
    let text = r#"{ "title": "T",
        "periods": [
            { "from": "2023-01-03", "to": "2023-01-04", "title": "A ceasefire" },
            { "from": "2023-01-02", "to": "2023-01-09", "title": "Talks" },
            { "from": "2024-01-01", "to": "2024-02-01", "title": "Later" }
        ],
        "incidents": [
            { "title": "A", "date": "2023-01-01" }, { "title": "B", "date": "2023-01-03" }, { "title": "C", "date": "2023-01-05" }
        ] }"#;
    let (chain, _) = read(text).expect("a chain");
    let lines: Vec<Line> = chain.incident_ids().map(Line::Incident).collect();
    let told = |lines: &[Line]| -> Vec<_> {
        Plan::new(&chain, lines, 640.0, None).rows.into_iter().map(|row| row.periods).collect()
    };
    assert_eq!(told(&lines), [vec![], vec![0, 1], vec![2]], "what comes after all is told in the last row");
    let fold = Fold { first: id(&chain, 0), last: id(&chain, 1), is_open: false };
    assert_eq!(told(&[Line::Fold(fold), Line::Incident(id(&chain, 2))]), [vec![0, 1], vec![2]]);
    assert_eq!(told(&[]), Vec::<Vec<usize>>::new());
}

/// `root` is answered by `reply` on its own word, by `focus` as the publisher infers, and by `last` on the word of the Army, which the
/// Navy disputes.
fn lit() -> Chain {
    let text = r#"{"title": "Small", "focus": "focus", "incidents": [
        {"id": "root", "title": "Root", "date": "2023-01-01"},
        {"id": "reply", "title": "Reply", "date": "2023-01-02", "responds_to": {"incident": "root", "basis": "declared", "says": "The Navy"}},
        {"id": "focus", "title": "Focus", "date": "2023-01-03", "responds_to": {"incident": "root", "basis": "inferred"}},
        {"id": "last", "title": "Last", "date": "2023-01-04",
         "responds_to": {"incident": "root", "basis": "alleged", "says": "The Army", "disputed_by": ["The Navy"]}}
    ]}"#;
    read(text).expect("a small chain reads").0
}

/// How the trunk of `root` looks below each row, from the top, and how each link does, with whether it is drawn as disputed.
type Looks = (Vec<(Shade, Weight)>, Vec<(Shade, bool)>);

fn looks(chain: &Chain, told_by: Option<&str>, shown: &[usize]) -> Looks {
    let tellers = Arc::new(Tellers::new(chain));
    let telling = told_by.map(|name| {
        let teller = tellers.find(chain, name).expect("one who tells");
        Telling::new(&tellers, teller).expect("of this chain")
    });
    let lineage = Lineage::new(chain, chain.focus.expect("a focus"));
    let shown: Vec<IncidentId> = shown.iter().map(|&position| id(chain, position)).collect();
    let light = Light::new(chain, lineage, telling, &shown);
    let below = shown.iter().map(|&row| light.beyond(chain, id(chain, 0), row)).collect();
    (below, chain.link_ids().map(|link| (light.of(chain, link).0, light.is_disputed(chain, link))).collect())
}

#[test]
fn a_trunk_is_as_bright_as_the_brightest_shown_response_below_and_then_as_firm_as_the_firmest() {
    use Shade::{Broken, Faint, Lit, Pale};
    use Weight::{Dashed, Dotted, Solid};
    let chain = lit();
    let nothing = (Faint, Dotted);
    let (below, links) = looks(&chain, None, &[0, 1, 2, 3]);
    assert_eq!(below, [(Lit, Dotted), (Lit, Dotted), (Pale, Dashed), nothing]);
    assert_eq!(links, [(Pale, false), (Lit, false), (Pale, true)]);
    // what a filter hides has no part in it
    assert_eq!(looks(&chain, None, &[0, 1, 3]).0, [(Pale, Solid), (Pale, Dashed), nothing]);
    assert_eq!(looks(&chain, None, &[0, 1]).0, [(Pale, Solid), nothing]);
    assert_eq!(looks(&chain, None, &[0]).0, [nothing]);
    let (below, links) = looks(&chain, Some("The Navy"), &[0, 1, 2, 3]);
    assert_eq!(below, [(Lit, Solid), (Broken, Dashed), (Broken, Dashed), nothing]);
    assert_eq!(links, [(Lit, false), (Faint, false), (Broken, true)]);
    let (below, links) = looks(&chain, Some("ours"), &[0, 1, 2, 3]);
    assert_eq!(below, [(Lit, Dotted), (Lit, Dotted), (Faint, Dashed), nothing]);
    assert_eq!(links, [(Faint, false), (Lit, false), (Faint, false)]);
}

#[test]
fn a_branch_into_a_fold_is_as_bright_as_the_brightest_response_in_it() {
    // the focus answers `root`, and so does the first incident of each of two folds
    let incident = |position: usize| {
        let causes: Vec<&str> = if [1, 5, 6].contains(&position) { vec!["i0"] } else { Vec::new() };
        let date = format!("2023-01-{:02}", position + 1);
        serde_json::json!({"id": format!("i{position}"), "title": "I", "date": date, "responds_to": causes})
    };
    let incidents: Vec<_> = (0..10).map(incident).collect();
    let document = serde_json::json!({"title": "Small", "focus": "i5", "incidents": incidents});
    let chain = read(&document.to_string()).expect("a small chain reads").0;
    let folds = |selected: usize, unfolded: Vec<IncidentId>| -> Vec<Seen> {
        let state = State { selected: Some(id(&chain, selected)), unfolded, ..State::default() };
        let rows = Scene::new(&chain, state, 640.0).pieces(&chain).into_iter().filter_map(|piece| match piece {
            Piece::Row(seen) => Some(seen),
            Piece::Space(_) => None,
        });
        rows.filter(|seen| seen.fold.is_some()).collect()
    };
    let into_folds = |selected: usize| -> Vec<Shade> {
        let strokes = folds(selected, Vec::new()).into_iter().flat_map(|seen| seen.strokes);
        strokes.filter(|stroke| matches!(stroke.form, Form::Branch { .. })).map(|stroke| stroke.shade).collect()
    };
    assert_eq!(into_folds(0), [Shade::Lit, Shade::Lit]);
    assert_eq!(into_folds(1), [Shade::Lit, Shade::Pale]);
    assert_eq!(into_folds(5), [Shade::Pale, Shade::Pale]);
    assert_eq!(into_folds(6), [Shade::Pale, Shade::Lit]);
    // so is the fold itself, unless its incidents have rows
    let are_lit = |selected, unfolded| -> Vec<bool> {
        folds(selected, unfolded).into_iter().map(|seen| seen.look.is_lit).collect()
    };
    assert_eq!(are_lit(1, Vec::new()), [true, false]);
    assert_eq!(are_lit(1, vec![id(&chain, 2)]), [false, false]);
}

#[test]
fn a_card_has_the_media_that_were_asked_for_in_it() {
    let chain = chain(&["2023-01-01", "2023-01-02"]);
    let (one, other) = (id(&chain, 0), id(&chain, 1));
    let asked = [Action::Media(one, 2), Action::Media(other, 1), Action::Media(one, 0)];
    let scene = asked.into_iter().fold(scene(&chain), |scene, action| scene.after(&chain, action));
    assert_eq!([one, other].map(|id| scene.look(&chain, id).media), [vec![2, 0], vec![1]]);
}
