//! Laws of addresses: a link leads to what its maker saw, under these data and, as far as it is still there, under others.

#![allow(clippy::expect_used)]

use incident_chain::model::{Chain, IncidentId, Kind};
use incident_chain::read::read;
use incident_chain::story::{
    Action, Claim, Line, Move, Show, State, Teller, Tellers, Way, lines, nearest, shown, update,
};
use proptest::prelude::*;

/// `root` is answered by `middle`, `middle` by `focus`; the four between the first two are off that chain, so they are folded.
fn chain() -> Chain {
    let text = r#"{
        "title": "T", "focus": "focus", "sides": [{"id": "e", "name": "East"}, {"id": "w", "name": "West"}],
        "actors": [{"id": "east", "name": "Army", "side": "e"}, {"id": "west", "name": "Navy", "side": "w"}],
        "incidents": [
            {"id": "root", "title": "A raid", "kind": "raid", "date": "2023-11-01", "by": "east"},
            {"id": "one", "title": "Sanctions", "kind": "sanctions", "date": "2023-11-02", "by": "west"},
            {"id": "two", "title": "More", "kind": "sanctions", "date": "2023-11-03", "by": "west"},
            {"id": "three", "title": "A protest", "kind": "other", "date": "2023-11-04", "by": "east"},
            {"id": "four", "title": "A summit", "kind": "other", "date": "2023-11-05", "by": "east"},
            {"id": "middle", "title": "A deployment", "kind": "deployment", "date": "2023-11-10", "by": "west",
             "responds_to": {"incident": "root", "says": "The Wire"}, "casualties": [{"killed": 1, "says": "west"}, {"killed": 3}]},
            {"id": "focus", "title": "A strike", "kind": "strike", "date": "2023-11-20", "by": "east",
             "responds_to": ["middle"]},
            {"id": "last", "title": "A statement", "kind": "statement", "date": "2023-11-30"}
        ]}"#;
    read(text).expect("a chain").0
}

fn id(name: &str) -> IncidentId {
    chain().find(name).expect(name)
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let chain = chain();
    actions.into_iter().fold(State::default(), |state, action| update(&chain, state, action))
}

/// What is said behind the anchor of an incident.
fn said(state: &State, start: &State, at: Option<IncidentId>, claim: Option<Claim>) -> String {
    state.address(&chain(), start, Some(&Tellers::new(&chain())), (at, claim))
}

fn way(start: &State, anchor: Option<IncidentId>, said: &str) -> Way {
    start.clone().at_address(&chain(), anchor, said).expect("a way")
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let chain = chain();
    let ids: Vec<IncidentId> = chain.incident_ids().collect();
    let tellers: Vec<Teller> = Tellers::new(&chain).list().map(|(teller, _)| teller).collect();
    let any_id = proptest::sample::select(ids);
    let action = prop_oneof![
        any_id.clone().prop_map(Action::Select),
        any_id.clone().prop_map(Action::Toggle),
        any_id.clone().prop_map(Action::Unfold),
        any_id.clone().prop_map(Action::Fold),
        proptest::option::of(any_id).prop_map(Action::Focus),
        proptest::sample::select(vec![Show::All, Show::Chain]).prop_map(Action::Show),
        proptest::option::of(proptest::sample::select(tellers)).prop_map(Action::TellBy),
        (0..2usize).prop_map(move |side| Action::Side(chain.side_at(side))),
        "[ a-zä&=%+?#]{0,8}".prop_map(Action::Search),
        Just(Action::Kind(Some(Kind::Sanctions))),
        Just(Action::ShowAll),
        Just(Action::Escape),
        Just(Action::Trace),
        Just(Action::Table),
        Just(Action::Go(Move::Cause)),
    ];
    proptest::collection::vec(action, 0..10)
}

#[test]
fn a_link_from_a_figure_that_no_one_has_touched_is_an_anchor_alone() {
    let start = State::default();
    for at in chain().incident_ids() {
        let seen = update(&chain(), start.clone(), Action::Open(at));
        assert_eq!(said(&seen, &start, Some(at), None), "");
        assert_eq!(way(&start, Some(at), "").state, seen);
    }
    assert_eq!(said(&start, &start, None, None), "");
}

#[test]
fn a_link_names_what_differs_its_claim_and_its_day() {
    let start = State::default();
    let state = after([Action::Toggle(id("root")), Action::Open(id("middle"))]);
    assert_eq!(said(&state, &start, Some(id("middle")), None), "open=root&open=middle&on=2023-11-10");
    let alone = after([Action::Open(id("middle"))]);
    for (claim, expected) in
        [(Claim::Cause(id("root")), "claim=root&on=2023-11-10"), (Claim::Count(1), "count=2&on=2023-11-10")]
    {
        let text = said(&alone, &start, Some(id("middle")), Some(claim));
        assert_eq!(text, expected);
        let way = way(&start, Some(id("middle")), &text);
        assert_eq!((way.claim, way.incident, way.state), (Some(claim), Some(id("middle")), alone.clone()));
    }
    // what another link says of it, or nothing
    for text in ["claim=focus", "claim=gone", "count=0", "count=3", "count=x", "count=99999999999999999999"] {
        assert_eq!(way(&start, Some(id("middle")), text).claim, None, "{text}");
    }
}

#[test]
fn a_focus_of_the_publishers_is_said_only_where_it_is_not_the_start() {
    let start = after([Action::Focus(Some(id("middle"))), Action::Show(Show::All)]);
    let seen = update(&chain(), start.clone(), Action::Open(id("root")));
    assert_eq!(said(&seen, &start, Some(id("root")), None), "");
    let elsewhere = said(&seen, &State::default(), Some(id("root")), None);
    assert_eq!(elsewhere, "focus=middle&show=all&on=2023-11-01");
    assert_eq!(way(&State::default(), Some(id("root")), &elsewhere).state, seen);
}

#[test]
fn no_filter_hides_what_a_link_leads_to_and_the_panel_needs_none_removed() {
    let start = State::default();
    let hidden = way(&start, Some(id("last")), "side=w");
    assert_eq!((hidden.state.filter.side, hidden.state.selected), (None, Some(id("last"))));
    let focus = way(&start, Some(id("focus")), "side=w");
    assert_eq!((focus.state.filter.side, focus.state.open), (chain().side_at(1), vec![id("focus")]));
}

#[test]
fn a_fold_that_a_link_by_hand_leaves_closed_is_opened_for_what_it_leads_to_and_for_nothing_else() {
    let has_row = |state: &State, name| {
        lines(&chain(), state, &shown(&chain(), &state.filter)).contains(&Line::Incident(id(name)))
    };
    let start = State::default();
    assert!(!has_row(&start, "one"));
    assert!(has_row(&way(&start, Some(id("one")), "unfolded=last").state, "one"));
    let beside = way(&start, Some(id("middle")), "unfolded=last").state;
    assert!(!has_row(&beside, "one"));
    // a fold that the link opens is opened by what it names, which a reader may close again
    let opened = way(&start, Some(id("one")), "unfolded=two").state;
    assert_eq!(opened.unfolded, [id("two")]);
}

#[test]
fn a_link_from_another_focus_names_no_fold_that_its_incident_opens() {
    let start = State::default();
    // nothing responds to the last incident, and it responds to nothing: so nothing is folded
    let seen = after([Action::Focus(Some(id("last"))), Action::Open(id("one"))]);
    let text = said(&seen, &start, Some(id("one")), None);
    assert_eq!(text, "focus=last&on=2023-11-02");
    assert_eq!(way(&start, Some(id("one")), &text).state, seen);
}

#[test]
fn an_address_without_an_anchor_names_its_incident_or_none() {
    let start = State::default();
    let named = way(&start, None, "incident=middle&side=w");
    assert_eq!(
        (named.incident, named.state.open, named.state.filter.side),
        (Some(id("middle")), vec![id("middle")], chain().side_at(1))
    );
    let none = way(&start, None, "side=w");
    assert_eq!((none.incident, none.state.selected, none.state.filter.side), (None, None, chain().side_at(1)));
    assert_eq!(start.at_address(&chain(), None, "incident=gone&side=w"), None, "it is gone");
}

#[test]
fn the_nearest_is_known_only_by_a_day() {
    let near = |anchor, said| nearest(&chain(), anchor, said);
    assert_eq!(near("2023-11-12-drones", ""), Some(id("middle")));
    assert_eq!(near("drones", "side=w&on=2023-11-29"), Some(id("last")));
    assert_eq!(near("2023-11-12", "on=2023-11-01"), Some(id("root")), "what was said is more than a name");
    assert_eq!(near("", "incident=1999-01-01-x"), Some(id("root")));
    assert_eq!(near("2023-11-02", ""), Some(id("one")));
    for no in [
        "drones",
        "",
        "2023",
        "2023-11",
        "2023-13-01",
        "2023-02-30",
        "-023-01-01",
        "2023-1-001",
        "20231112ab",
        "ää2023-1-1",
    ] {
        assert_eq!(near(no, ""), None, "{no}");
    }
}

#[test]
fn a_link_says_a_day_only_where_it_is_one() {
    for (date, expected) in [
        ("2023-11-01", "claim=other&on=2023-11-01"),
        ("2023-11", "claim=other&on=2023-11-01"),
        ("../2023-11-09", "claim=other&on=2023-11-09"),
        ("2023-12-31T23:30Z", "claim=other&on=2023-12-31"),
        ("1000-01-01", "claim=other&on=1000-01-01"),
        // a season, and years that have another number of digits
        ("2023-22", "claim=other"),
        ("0999-12-31", "claim=other"),
        ("-0044-03-15", "claim=other"),
    ] {
        let incident = |id: &str, date: &str| serde_json::json!({"id": id, "title": id, "date": date});
        let document =
            serde_json::json!({"title": "T", "incidents": [incident("it", date), incident("other", "2024")]});
        let chain = read(&document.to_string()).expect("a chain").0;
        let (it, start) = (chain.find("it"), State::default());
        let seen = it.map(|it| update(&chain, start.clone(), Action::Open(it))).expect("an incident");
        let claim = chain.find("other").map(Claim::Cause);
        assert_eq!(seen.address(&chain, &start, None, (it, claim)), expected, "{date}");
    }
}

#[test]
fn a_day_is_as_near_as_its_noon() {
    let text = r#"{"title": "T", "incidents": [
        {"id": "before", "title": "Before", "date": "2023-11-01T14:00Z"}, {"id": "evening", "title": "Evening", "date": "2023-11-02T20:00Z"}
    ]}"#;
    let (chain, _) = read(text).expect("a chain");
    assert_eq!(nearest(&chain, "2023-11-02", ""), chain.find("evening"));
    assert_eq!(nearest(&chain, "2023-11-01", ""), chain.find("before"));
}

proptest! {
    #[test]
    fn a_link_leads_to_what_its_maker_saw(actions in actions(), at in 0..8usize) {
        let (chain, start) = (chain(), State::default());
        let at = chain.incident_at(at).expect("an incident");
        let seen = update(&chain, after(actions), Action::Open(at));
        let way = way(&start, Some(at), &said(&seen, &start, Some(at), None));
        prop_assert_eq!(way.state, State { media: vec![], ..seen });
    }

    #[test]
    fn the_pages_own_address_leads_back_to_any_state(before in actions(), actions in actions()) {
        let (start, mut seen) = (after(before), after(actions));
        // what a start has besides is the publisher's
        (seen.media, seen.gone) = (start.media.clone(), None);
        // a reader may filter out what is selected; a link removes that filter
        let is_shown = |id: &IncidentId| seen.filter.shows(&chain(), *id) || seen.finding(&chain()) == Some(*id);
        let at = seen.selected.filter(is_shown);
        let way = way(&start, at, &said(&seen, &start, at, None));
        prop_assert_eq!(way.state, seen);
    }

    #[test]
    fn no_text_leads_out_of_the_chain(
        anchor in proptest::option::of(0..8usize),
        text in ".{0,60}|((incident|focus|show|claim|count|on|selected|open|unfolded|fold|trace|side|time|q)=(root|one|last|e|[a-z0-9%+-]{0,6})&){0,12}",
    ) {
        let chain = chain();
        let anchor = anchor.and_then(|position| chain.incident_at(position));
        if let Some(Way { state, incident, .. }) = State::default().at_address(&chain, anchor, &text) {
            let ids: Vec<IncidentId> = chain.incident_ids().collect();
            let named = state.selected.iter().chain(&state.open).chain(&state.unfolded).chain(&state.focus).chain(&incident);
            prop_assert!(named.clone().all(|id| ids.contains(id)));
            if let Some(id) = incident {
                let is_seen = lines(&chain, &state, &shown(&chain, &state.filter)).contains(&Line::Incident(id));
                prop_assert!(is_seen || state.finding(&chain) == Some(id));
            }
        }
        let _ = nearest(&chain, &text, &text);
    }
}
