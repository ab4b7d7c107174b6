//! What each action does to what the reader has chosen.

#![allow(clippy::expect_used)]

use std::sync::atomic::{AtomicUsize, Ordering};

use incident_chain::model::{Chain, IncidentId, Kind, SideId, When};

use incident_chain::read::read;
use incident_chain::story::{
    Action, Column, Filter, Fold, Line, Lineage, Move, SETTINGS, Show, State, Table, Texts, TimeRange, lines,
    search_in, setting, shown, target, update,
};

use proptest::prelude::*;

/// `root` is answered by `sibling` and by `middle`, `middle` by `focus`; nothing is said of what `alone` answers.
fn chain() -> Chain {
    let text = r#"{
        "title": "T", "focus": "focus",
        "sides": ["East", "West"],
        "actors": [{"id": "east", "name": "Eastern Army", "side": "East"}, {"id": "west", "name": "Western Navy", "side": "West"}],
        "incidents": [
            {"id": "root", "title": "A raid", "kind": "raid", "date": "2023-11-01", "by": "east", "against": "west"},
            {"id": "sibling", "title": "Sanctions", "kind": "sanctions", "date": "2023-11-02", "by": "west", "responds_to": "root"},
            {"id": "middle", "title": "A deployment", "kind": "deployment", "date": "2023-11-03/..", "by": "west",
             "responds_to": "root", "place": {"name": "Latakia", "country": "Syria"}},
            {"id": "focus", "title": "A strike at dawn", "kind": "strike", "date": "2023-11-04", "by": "east",
             "responds_to": ["root", "middle"], "quotes": [{"text": "we answered", "says": "east"}]},
            {"id": "alone", "title": "A statement", "kind": "statement", "date": "2023-11-05", "by": "Nobody's side"}
        ]}"#;
    read(text).expect("a chain").0
}

fn named(name: &str) -> IncidentId {
    chain().find(name).expect(name)
}

fn root() -> IncidentId {
    named("root")
}

fn sibling() -> IncidentId {
    named("sibling")
}

fn middle() -> IncidentId {
    named("middle")
}

fn focus() -> IncidentId {
    named("focus")
}

fn alone() -> IncidentId {
    named("alone")
}

fn side(position: usize) -> SideId {
    chain().side_at(position).expect("a side")
}

/// The state after those actions, from one that no one has touched.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let chain = chain();
    actions.into_iter().fold(State::default(), |state, action| update(&chain, state, action))
}

fn shown_after(actions: impl IntoIterator<Item = Action>) -> Vec<IncidentId> {
    shown(&chain(), &after(actions).filter)
}

#[test]
fn a_lineage_is_causes_up_and_responses_down_without_siblings() {
    let chain = chain();
    let members = |of| {
        let lineage = Lineage::new(&chain, of);
        chain.incident_ids().filter(|&id| lineage.contains(id)).collect::<Vec<_>>()
    };
    assert_eq!(members(root()), [root(), sibling(), middle(), focus()]);
    assert_eq!(members(sibling()), [root(), sibling()]);
    assert_eq!(members(focus()), [root(), middle(), focus()]);
    assert_eq!(members(alone()), [alone()]);

    let lineage = Lineage::new(&chain, focus());
    let lit: Vec<_> = chain.links.iter().map(|link| lineage.contains_link(link)).collect();
    let to_sibling: Vec<_> = chain.links.iter().map(|link| link.response == sibling()).collect();
    assert!(lit.iter().zip(to_sibling).all(|(lit, to_sibling)| *lit != to_sibling));
}

#[test]
fn without_a_selection_the_focus_is_the_centre() {
    let chain = chain();
    assert_eq!(State::default().centre(&chain), Some(focus()));
    assert_eq!(after([Action::Select(sibling())]).centre(&chain), Some(sibling()));
    assert_eq!(after([Action::Select(sibling()), Action::Escape]).centre(&chain), Some(focus()));
    // Tab reaches a row that is there
    let lines = [root(), sibling()].map(Line::Incident);
    assert_eq!(State::default().current(&chain, &lines), Some(Line::Incident(root())));
    assert_eq!(State::default().current(&chain, &[]), None);
}

#[test]
fn what_is_not_there_has_no_id_and_a_move_past_the_end_stays() {
    let chain = chain();
    let count = chain.incidents.len();
    assert_eq!(chain.incident_at(count - 1), chain.incident_ids().last());
    assert_eq!([chain.incident_at(count), chain.incident_at(usize::MAX), chain.find("nobody")], [None; 3]);
    assert_eq!((chain.side_at(1), chain.side_at(2)), (chain.side_ids().last(), None));
    assert_eq!(after([Action::Go(Move::Last), Action::Go(Move::Next)]).selected, Some(alone()));
    assert_eq!(after([Action::Select(root()), Action::Go(Move::Cause)]).selected, Some(root()));
}

#[test]
fn selecting_what_a_filter_hides_takes_the_filter_off() {
    let state = after([Action::Kind(Some(Kind::Strike)), Action::Select(root())]);
    assert_eq!((state.selected, state.filter), (Some(root()), Filter::default()));
    let state = after([Action::Kind(Some(Kind::Strike)), Action::Select(focus())]);
    assert_eq!((state.selected, state.filter.kind), (Some(focus()), Some(Kind::Strike)));
}

#[test]
fn a_card_opens_and_closes_and_is_selected_either_way() {
    let state = after([Action::Toggle(root()), Action::Toggle(focus())]);
    assert_eq!((state.open, state.selected), (vec![root(), focus()], Some(focus())));
    let state = after([Action::Toggle(root()), Action::Toggle(focus()), Action::Toggle(root())]);
    assert_eq!((state.open, state.selected), (vec![focus()], Some(root())));
}

#[test]
fn to_open_a_card_again_changes_nothing() {
    let opened = [Action::Kind(Some(Kind::Strike)), Action::Open(root())];
    let state = after(opened.clone());
    assert_eq!((&state.open, state.selected, &state.filter), (&vec![root()], Some(root()), &Filter::default()));
    assert_eq!(after(opened.into_iter().chain([Action::Open(root())])), state);
}

#[test]
fn the_card_in_the_panel_opens_under_any_filter() {
    let state = after([Action::Kind(Some(Kind::Raid)), Action::Open(focus())]);
    assert_eq!((state.open, state.selected, state.filter.kind), (vec![focus()], Some(focus()), Some(Kind::Raid)));
}

#[test]
fn a_card_that_closes_forgets_its_pictures_and_no_others() {
    let asked = [
        Action::Open(root()),
        Action::Media(root(), 0),
        Action::Open(focus()),
        Action::Media(focus(), 2),
        Action::Media(focus(), 1),
    ];
    assert_eq!(after(asked.clone()).media, [(root(), 0), (focus(), 2), (focus(), 1)]);
    for close in [Action::Escape, Action::Toggle(focus())] {
        let closed = asked.iter().cloned().chain([close]);
        assert_eq!(after(closed.clone()).media, [(root(), 0)]);
        assert_eq!(after(closed.chain([Action::Open(focus())])).media, [(root(), 0)]);
    }
}

#[test]
fn escape_closes_first_and_then_deselects() {
    let opened = [Action::Toggle(root()), Action::Toggle(focus()), Action::Escape];
    let state = after(opened.clone());
    assert_eq!((state.open, state.selected), (vec![root()], Some(focus())));
    let state = after(opened.into_iter().chain([Action::Escape]));
    assert_eq!((state.open, state.selected), (vec![root()], None));
    assert_eq!(after([Action::Escape]), State::default());
}

#[test]
fn steps_go_to_the_nearest_cause_and_back_towards_the_focus() {
    let go = |way: &[Move]| after(way.iter().map(|&step| Action::Go(step))).selected;
    assert_eq!(go(&[Move::Cause]), Some(middle()), "of two causes the nearer");
    assert_eq!(go(&[Move::Cause, Move::Response]), Some(focus()));
    assert_eq!(go(&[Move::Cause, Move::Cause]), Some(root()));
    assert_eq!(go(&[Move::Cause, Move::Cause, Move::Response]), Some(middle()), "not the sibling, which comes first");
    let aside = after([Action::Select(sibling()), Action::Go(Move::Response)]);
    assert_eq!(aside.selected, Some(sibling()), "nothing answers it");
}

#[test]
fn rows_are_walked_in_order_and_the_first_key_says_where_one_stands() {
    let go = |way: &[Move]| after(way.iter().map(|&step| Action::Go(step))).selected;
    assert_eq!(go(&[Move::Next]), Some(focus()));
    assert_eq!(go(&[Move::Next, Move::Next]), Some(alone()));
    assert_eq!(go(&[Move::Previous, Move::Previous]), Some(middle()));
    assert_eq!(go(&[Move::First]), Some(root()));
    assert_eq!(go(&[Move::Last]), Some(alone()));
}

#[test]
fn moves_pass_over_what_is_filtered_out() {
    let chain = chain();
    let state = after([Action::Kind(Some(Kind::Strike))]);
    assert_eq!(target(&chain, &state, Move::Cause), None);
    assert_eq!(target(&chain, &state, Move::Last), Some(Line::Incident(focus())));
    let state = after([Action::Search("nothing has these words".to_owned()), Action::Go(Move::Next)]);
    assert_eq!(state.selected, None);
}

#[test]
fn filters_let_through_what_takes_part_and_all_of_them_must_agree() {
    assert_eq!(shown_after([]), [root(), sibling(), middle(), focus(), alone()]);
    // a side takes part in what it does, and in what is done to it
    assert_eq!(shown_after([Action::Side(Some(side(1)))]), [root(), sibling(), middle()]);
    assert_eq!(shown_after([Action::Side(Some(side(0)))]), [root(), focus()]);
    assert_eq!(shown_after([Action::Kind(Some(Kind::Raid))]), [root()]);
    assert_eq!(shown_after([Action::Side(Some(side(1))), Action::Kind(Some(Kind::Raid))]), [root()]);
    assert!(shown_after([Action::Side(Some(side(0))), Action::Kind(Some(Kind::Sanctions))]).is_empty());
    assert_eq!(shown_after([Action::Kind(Some(Kind::Raid)), Action::Kind(None)]).len(), 5);
}

#[test]
fn a_search_finds_all_its_words_wherever_they_stand_in_an_incident() {
    let search = |text: &str| shown_after([Action::Search(text.to_owned())]);
    assert_eq!(search("DAWN"), [focus()]);
    assert_eq!(search("eastern answered"), [focus()], "an actor and a quote");
    assert_eq!(search("syria"), [middle()], "a place's country");
    assert_eq!(search("navy raid"), [root()]);
    assert_eq!(search("  ").len(), 5);
    assert!(after([Action::Search("  ".to_owned())]).filter.is_empty());
    assert!(search("navy dawn").is_empty());
}

#[test]
fn texts_are_made_for_the_first_search_and_once() {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    search_in(|_, _| {
        MADE.fetch_add(1, Ordering::Relaxed);
        String::new()
    });
    let (chain, texts) = (chain(), Texts::default());
    let shown = |text: &str| {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        (texts.shown(&chain, &filter, None).len(), MADE.load(Ordering::Relaxed))
    };
    assert_eq!(shown(" "), (5, 0), "nothing is looked for");
    assert!(!texts.make(&chain, 2), "two are made");
    assert_eq!([shown("dawn"), shown("raid")], [(1, 5), (1, 5)], "and then the other three");
    assert!(texts.make(&chain, 2) && MADE.load(Ordering::Relaxed) == 5);
}

#[test]
fn a_search_that_would_hide_what_is_selected_ends() {
    let dawn = |selected| after([Action::Search("dawn".to_owned()), Action::Select(selected)]).filter.text;
    assert_eq!(dawn(focus()), "dawn");
    assert_eq!(dawn(root()), "", "it would not be seen");
}

#[test]
fn a_time_range_shows_what_may_have_been_going_on_in_it() {
    let day = |edtf: &str| When::parse(edtf, 0).expect(edtf);
    let fourth = TimeRange { from: day("2023-11-04").earliest(), to: day("2023-11-04").earliest() + 3600 };
    let narrowed = [Action::Narrow(Some(fourth))];
    assert_eq!(shown_after(narrowed.clone()), [middle(), focus()], "what began before and goes on is there too");
    assert_eq!(shown_after(narrowed.into_iter().chain([Action::ShowAll])).len(), 5);
}

/// `root` is answered by `focus`; between them stand a, b, c and d, of which c answers b, and after it e, f and g.
fn long_chain() -> Chain {
    let incident = |(day, (id, causes)): (usize, &(&str, &[&str]))| serde_json::json!({"id": id, "title": id, "date": format!("2023-11-{:02}", day + 1), "kind": "strike", "responds_to": causes});
    let incidents: [(&str, &[&str]); 9] = [
        ("root", &[]),
        ("a", &[]),
        ("b", &[]),
        ("c", &["b"]),
        ("d", &[]),
        ("focus", &["root"]),
        ("e", &[]),
        ("f", &[]),
        ("g", &[]),
    ];
    let incidents: Vec<_> = incidents.iter().enumerate().map(incident).collect();
    read(&serde_json::json!({"title": "T", "focus": "focus", "incidents": incidents}).to_string()).expect("a chain").0
}

fn at(position: usize) -> IncidentId {
    long_chain().incident_at(position).expect("an incident")
}

fn long_after(actions: impl IntoIterator<Item = Action>) -> State {
    let chain = long_chain();
    actions.into_iter().fold(State::default(), |state, action| update(&chain, state, action))
}

/// The rows as words: "0", "1-4" for a closed fold, "1+4" for an open one.
fn rows(state: &State) -> String {
    let chain = long_chain();
    let row = |line: &Line| match *line {
        Line::Incident(id) => id.position().to_string(),
        Line::Fold(Fold { first, last, is_open }) => {
            format!("{}{}{}", first.position(), if is_open { '+' } else { '-' }, last.position())
        }
    };
    lines(&chain, state, &shown(&chain, &state.filter)).iter().map(row).collect::<Vec<_>>().join(" ")
}

const FOLDED: &str = "0 1-4 5 6 7 8";
const UNFOLDED: &str = "0 1+4 1 2 3 4 5 6 7 8";
const EVERY: &str = "0 1 2 3 4 5 6 7 8";

#[test]
fn four_in_a_run_off_the_focus_chain_fold_and_three_do_not() {
    assert_eq!(rows(&State::default()), FOLDED);
    assert_eq!(rows(&long_after([Action::Show(Show::All)])), EVERY);
    assert_eq!(rows(&long_after([Action::Show(Show::All), Action::Show(Show::Chain)])), FOLDED);
}

#[test]
fn a_focus_that_stands_alone_folds_nothing() {
    assert_eq!(rows(&long_after([Action::Focus(Some(at(8)))])), EVERY);
}

#[test]
fn an_attribute_sets_the_focus_how_much_is_shown_or_where_a_walk_begins() {
    let chain = long_chain();
    let set = |name, value| {
        let action = setting(&chain, name, value).expect("an attribute that a figure knows");
        update(&chain, State::default(), action)
    };
    assert_eq!(set("focus", Some("c")).focus(&chain), Some(at(3)));
    assert_eq!(rows(&set("show", Some("all"))), EVERY);
    assert_eq!(set("start", Some("trace")).trace, [at(5), at(0)]);
    for name in SETTINGS {
        for value in [None, Some("no such word")] {
            let action = setting(&chain, name, value);
            let state = action.map_or_else(State::default, |action| update(&chain, State::default(), action));
            assert_eq!(state, State::default(), "{name}");
        }
    }
    assert_eq!(setting(&chain, "theme", Some("dark")), None);
}

#[test]
fn folds_follow_the_focus_and_keep_what_the_reader_has_before_them() {
    assert_eq!(rows(&long_after([Action::Focus(Some(at(3)))])), "0 1 2 3 4-8");
    assert_eq!(rows(&long_after([Action::Focus(Some(at(3))), Action::Focus(None)])), FOLDED);
    assert_eq!(rows(&long_after([Action::Select(at(7)), Action::Focus(Some(at(3)))])), "0 1 2 3 4+8 4 5 6 7 8");
    assert_eq!(
        rows(&long_after([Action::Open(at(7)), Action::Select(at(0)), Action::Focus(Some(at(3)))])),
        "0 1 2 3 4+8 4 5 6 7 8",
        "an open card stays shown"
    );
    assert_eq!(rows(&long_after([Action::Unfold(at(1)), Action::Focus(Some(at(3)))])), "0 1 2 3 4-8");
    let chain = long_chain();
    assert_eq!(long_after([Action::Focus(Some(at(3)))]).centre(&chain), Some(at(3)));
}

#[test]
fn a_fold_opens_and_closes_and_takes_the_selection_in_it_along() {
    assert_eq!(rows(&long_after([Action::Unfold(at(2))])), UNFOLDED);
    assert_eq!(rows(&long_after([Action::Unfold(at(2)), Action::Fold(at(1))])), FOLDED);
    let state = long_after([Action::Select(at(3)), Action::Fold(at(1))]);
    assert_eq!((rows(&state).as_str(), state.selected), (FOLDED, None));
    assert_eq!(long_after([Action::Unfold(at(1)), Action::Select(at(5)), Action::Fold(at(1))]).selected, Some(at(5)));
    // what is in no fold opens and closes none
    assert_eq!(long_after([Action::Unfold(at(5)), Action::Fold(at(5))]), State::default());
}

#[test]
fn what_is_selected_is_never_folded() {
    assert_eq!(rows(&long_after([Action::Select(at(3))])), UNFOLDED);
    assert_eq!(rows(&long_after([Action::Toggle(at(3))])), UNFOLDED);
    assert_eq!(rows(&long_after([Action::Select(at(0))])), FOLDED);
    // by a step: b, which is answered by c, and back
    assert_eq!(
        rows(&long_after([
            Action::Select(at(3)),
            Action::Fold(at(1)),
            Action::Select(at(2)),
            Action::Go(Move::Response)
        ])),
        UNFOLDED
    );
    // chosen while a filter or `all` showed it
    let search = |text: &str| Action::Search(text.to_owned());
    assert_eq!(rows(&long_after([search("strike"), Action::Select(at(3)), Action::ShowAll])), UNFOLDED);
    assert_eq!(
        rows(&long_after([Action::Show(Show::All), Action::Select(at(3)), Action::Show(Show::Chain)])),
        UNFOLDED
    );
    // Escape deselects, and what was opened stays open.
    assert_eq!(rows(&long_after([Action::Select(at(3)), Action::Escape])), UNFOLDED);
}

#[test]
fn a_filters_matches_are_not_folded() {
    assert_eq!(rows(&long_after([Action::Kind(Some(Kind::Strike))])), EVERY);
    assert_eq!(rows(&long_after([Action::Kind(Some(Kind::Strike)), Action::ShowAll])), FOLDED);
}

#[test]
fn moves_stand_on_a_fold_as_on_a_row() {
    let chain = long_chain();
    let current = |state: &State| state.current(&chain, &lines(&chain, state, &shown(&chain, &state.filter)));
    let go = |way: &[Move]| long_after(way.iter().map(|&step| Action::Go(step)));
    let at_fold = go(&[Move::First, Move::Next]);
    assert!(matches!(current(&at_fold), Some(Line::Fold(Fold { first, .. })) if first == at(1)));
    assert_eq!(
        (rows(&at_fold).as_str(), at_fold.selected),
        (FOLDED, Some(at(0))),
        "to stand on it opens and selects nothing"
    );
    assert_eq!(go(&[Move::First, Move::Next, Move::Next]).selected, Some(at(5)));
    assert_eq!(go(&[Move::First, Move::Next, Move::Previous]).selected, Some(at(0)));
    assert_eq!(current(&go(&[Move::First, Move::Next, Move::Previous])), Some(Line::Incident(at(0))));
    // open, it stands above its first incident
    let opened = [Action::Go(Move::First), Action::Go(Move::Next), Action::Unfold(at(1)), Action::Go(Move::Next)];
    assert_eq!(long_after(opened.clone()).selected, Some(at(1)));
    let back = long_after(opened.into_iter().chain([Action::Go(Move::Previous), Action::Escape]));
    assert_eq!(rows(&back), FOLDED, "Escape closes the fold that one stands on");
    assert!(matches!(current(&back), Some(Line::Fold(_))));
    let escaped = long_after([Action::Go(Move::First), Action::Go(Move::Next), Action::Escape]);
    assert_eq!(escaped.selected, None, "a fold that is closed has nothing for Escape to close");
}

#[test]
fn no_two_rows_share_a_key() {
    let chain = long_chain();
    let state = long_after([Action::Unfold(at(1))]);
    let mut keys: Vec<_> = lines(&chain, &state, &shown(&chain, &state.filter)).into_iter().map(Line::key).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

/// Any reader: a row of actions.
fn actions() -> impl Strategy<Value = Vec<Action>> {
    let ids: Vec<IncidentId> = chain().incident_ids().collect();
    let id = proptest::sample::select(ids);
    let sides: Vec<SideId> = chain().side_ids().collect();
    let action = prop_oneof![
        id.clone().prop_map(Action::Select),
        id.clone().prop_map(Action::Toggle),
        id.clone().prop_map(Action::Open),
        id.clone().prop_map(Action::Unfold),
        id.prop_map(Action::Fold),
        proptest::option::of(proptest::sample::select(sides)).prop_map(Action::Side),
        proptest::option::of(proptest::sample::select(Kind::ALL.to_vec())).prop_map(Action::Kind),
        ".{0,12}".prop_map(Action::Search),
        (-9_i64..9, -9_i64..9).prop_map(|(from, to)| Action::Narrow(Some(TimeRange { from, to }))),
        Just(Action::Go(Move::Next)),
        Just(Action::Escape),
        Just(Action::Trace),
        Just(Action::Table),
        proptest::sample::select(Column::ALL.to_vec()).prop_map(Action::Sort),
        Just(Action::Go(Move::Cause)),
        Just(Action::Go(Move::Response)),
    ];
    proptest::collection::vec(action, 0..12)
}

#[test]
fn what_is_unfolded_is_kept_too() {
    let state = State { unfolded: vec![middle(), alone()], at_fold: Some(middle()), ..State::default() };
    let kept = state.kept(&chain(), &State::default(), None);
    assert_eq!(kept, "unfolded=middle&unfolded=alone&fold=middle");
    assert_eq!(State::default().with_kept(&chain(), &kept), state);
}

#[test]
fn a_table_is_kept_as_it_is_sorted() {
    let state = after([Action::Table, Action::Sort(Column::Date)]);
    let kept = state.kept(&chain(), &State::default(), None);
    assert_eq!(kept, "table=-date");
    assert_eq!(State::default().with_kept(&chain(), &kept).table, state.table);
}

#[test]
fn only_what_differs_from_the_start_is_kept() {
    let kept = |state: &State, start: &State| state.kept(&chain(), start, None);
    let start = after([Action::Trace]);
    assert_eq!(kept(&start, &start), "");
    // that a walk has ended is said too
    assert_eq!(kept(&after([Action::Trace, Action::Escape]), &start), "trace=");
    let state = after([Action::Search("a & b".to_owned()), Action::Side(Some(side(1))), Action::Table]);
    assert_eq!(kept(&state, &State::default()), "table=date&side=west&q=a+%26+b");
}

#[test]
fn under_other_data_what_is_there_still_is_brought_back() {
    let state = after([Action::Toggle(root()), Action::Toggle(alone()), Action::Side(Some(side(1)))]);
    let kept = state.kept(&chain(), &State::default(), None);
    let newer = r#"{"title": "T", "sides": ["North", "West"], "incidents": [
        {"id": "earlier", "title": "Earlier", "date": "2023-10-01"},
        {"id": "alone", "title": "A statement", "date": "2023-11-05"}]}"#;
    let newer = read(newer).expect("a chain").0;
    let state = State::default().with_kept(&newer, &kept);
    let alone = newer.find("alone");
    assert_eq!((state.selected, state.open), (alone, alone.into_iter().collect()));
    assert_eq!(state.filter.side, newer.side_at(1));
}

/// Where a walk has come to: the incident, the response that it came from, and how many claims it has followed of how many.
fn step_of(state: &State) -> Option<(IncidentId, Option<IncidentId>, usize, usize)> {
    let &at = state.trace.last()?;
    state.step_at(&chain(), at).map(|step| (at, step.from, step.number, step.of))
}

#[test]
fn a_walk_back_follows_one_claim_at_a_time() {
    // the focus has two causes: the reader chooses
    let begun = after([Action::Trace]);
    assert_eq!(step_of(&begun), Some((focus(), None, 0, 2)));
    assert_eq!(begun.step_at(&chain(), focus()).map(|step| step.causes), Some(vec![root(), middle()]));
    assert_eq!(step_of(&after([Action::Trace, Action::TraceTo(root())])), Some((root(), Some(focus()), 1, 1)));
    let walked = after([Action::Trace, Action::TraceTo(middle())]);
    assert_eq!(step_of(&walked), Some((middle(), Some(focus()), 1, 2)));
    assert_eq!(walked.selected, Some(middle()));
    // the keys lead on to the nearest cause and back
    let ended = after([Action::Trace, Action::Go(Move::Cause), Action::Go(Move::Cause)]);
    assert_eq!(step_of(&ended), Some((root(), Some(middle()), 2, 2)));
    assert_eq!(ended.step_at(&chain(), root()).map(|step| step.causes), Some(vec![]));
    let further = [Action::Trace, Action::Go(Move::Cause), Action::Go(Move::Cause), Action::Trace];
    assert_eq!(step_of(&after(further)), step_of(&ended), "there is nothing further back");
    let back = [Action::Trace, Action::Go(Move::Cause), Action::Go(Move::Response), Action::Go(Move::Response)];
    assert_eq!(step_of(&after(back)), Some((focus(), None, 0, 2)), "it goes back no further than to where it began");
    // only to what is given as a cause
    assert_eq!(step_of(&after([Action::Trace, Action::TraceTo(alone())])), step_of(&begun));
    assert_eq!(after([Action::Trace, Action::Escape]).trace, []);
    assert_eq!(after([Action::Trace, Action::Focus(Some(alone()))]).trace, []);
    assert_eq!(begun.step_at(&chain(), root()), None);
}

#[test]
fn a_walk_from_a_focus_with_one_cause_begins_with_its_claim() {
    let state = after([Action::Focus(Some(middle())), Action::Trace]);
    assert_eq!(step_of(&state), Some((root(), Some(middle()), 1, 1)));
    // without a cause there is nothing to follow
    assert_eq!(step_of(&after([Action::Focus(Some(alone())), Action::Trace])), Some((alone(), None, 0, 0)));
}

#[test]
fn a_walk_goes_through_what_a_filter_hides() {
    let state = after([Action::Kind(Some(Kind::Statement)), Action::Trace, Action::TraceTo(middle())]);
    assert_eq!((state.selected, state.filter), (Some(middle()), Filter::default()));
}

#[test]
fn what_is_no_walk_is_not_brought_back() {
    let ids = |path: &[IncidentId]| {
        State { trace: path.to_vec(), ..State::default() }.kept(&chain(), &State::default(), None)
    };
    let kept = |path: &[IncidentId]| State::default().with_kept(&chain(), &ids(path)).trace;
    assert_eq!(kept(&[focus(), middle(), root()]), [focus(), middle(), root()]);
    assert_eq!(kept(&[focus(), alone()]), []);
    assert_eq!(kept(&[root(), middle()]), []);
}

/// Incidents with these counts, kinds and sides, in the order of their days.
fn counted() -> Chain {
    let text = r#"{
        "title": "T", "sides": ["East", "West"],
        "actors": [{"id": "east", "name": "E", "side": "East"}, {"id": "west", "name": "W", "side": "West"}],
        "incidents": [
            {"id": "a", "title": "A", "kind": "strike", "date": "2023-11-01", "by": "west", "casualties": {"killed": 3, "injured": 40}},
            {"id": "b", "title": "B", "kind": "attack", "date": "2023-11-02", "casualties": {"killed": "several"}},
            {"id": "c", "title": "C", "kind": "attack", "date": "2023-11-03", "by": "east"},
            {"id": "d", "title": "D", "kind": "raid", "date": "2023-11-04", "by": "east", "casualties": [{"killed": "up to 50"}, {"killed": 1}]},
            {"id": "e", "title": "E", "kind": "strike", "date": "2023-11-05", "by": "west", "casualties": {"killed": 0}}
        ]}"#;
    read(text).expect("a chain").0
}

/// The ids in a table's order.
fn sorted(chain: &Chain, table: Table) -> String {
    let all: Vec<IncidentId> = chain.incident_ids().collect();
    table.order(chain, &all).into_iter().map(|id| chain.incident(id).id.as_str()).collect()
}

#[test]
fn a_table_is_sorted_by_its_columns_and_what_is_not_known_comes_last() {
    let chain = counted();
    let by = |column, is_descending| sorted(&chain, Table { column, is_descending, ..Table::NEW });
    assert_eq!([by(Column::Date, false), by(Column::Date, true)], ["abcde", "edcba"]);
    assert_eq!([by(Column::Side, false), by(Column::Side, true)], ["cdaeb", "aecdb"], "of no side last");
    assert_eq!([by(Column::Kind, false), by(Column::Kind, true)], ["bcaed", "daebc"]);
    assert_eq!([by(Column::Counts, false), by(Column::Counts, true)], ["eadbc", "daebc"], "words, then nothing");
    // a filter leaves the rest in order
    let shown: Vec<IncidentId> = chain.incident_ids().skip(3).collect();
    assert_eq!(
        Table { is_descending: true, ..Table::NEW }.order(&chain, &shown),
        shown.into_iter().rev().collect::<Vec<_>>()
    );
}

#[test]
fn a_second_click_on_a_column_turns_its_order() {
    let table = |actions: &[Action]| {
        after([Action::Table].into_iter().chain(actions.to_vec()))
            .table
            .map(|table| (table.column, table.is_descending))
    };
    let sort = Action::Sort(Column::Kind);
    assert_eq!(table(&[]), Some((Column::Date, false)));
    assert_eq!(table(std::slice::from_ref(&sort)), Some((Column::Kind, false)));
    assert_eq!(table(&[sort.clone(), sort.clone()]), Some((Column::Kind, true)));
    assert_eq!(table(&[sort.clone(), sort.clone(), sort.clone()]), Some((Column::Kind, false)));
    assert_eq!(table(&[sort.clone(), sort, Action::Sort(Column::Side)]), Some((Column::Side, false)));
    assert_eq!(table(&[Action::Table]), None);
    assert_eq!(table(&[Action::Select(root())]), None, "what is chosen is in the list");
    assert_eq!(after([Action::Sort(Column::Kind)]).table, None, "there is no table to be sorted");
    assert_eq!(after([Action::Table, Action::MoreRows]).table.map(|table| table.rows), Some(2 * Table::ROWS));
}

#[test]
fn an_open_card_a_walk_and_a_table_are_not_in_the_first_view() {
    let needs = |action| after([action]).needs_more();
    assert!([Action::Toggle(root()), Action::Trace, Action::Table].into_iter().all(needs));
    let first = [Action::Select(root()), Action::Unfold(root()), Action::Side(Some(side(0))), Action::Show(Show::All)];
    assert!(!State::default().needs_more() && !first.into_iter().any(needs));
}

#[test]
fn what_has_a_panel_above_the_list() {
    let chain = chain();
    let finding = |focus| State { focus: Some(focus), ..State::default() }.finding(&chain);
    assert_eq!([finding(focus()), finding(root())], [Some(focus()), Some(root())]);
    assert_eq!(finding(alone()), None, "the latest incident, without a cause");
}

proptest! {
    #[test]
    fn what_is_kept_brings_a_state_back(actions in actions()) {
        let (state, chain) = (after(actions), chain());
        prop_assert_eq!(State::default().with_kept(&chain, &state.kept(&chain, &State::default(), None)), state);
    }

    #[test]
    fn what_is_kept_is_told_from_any_start(actions in actions(), before in actions()) {
        let (start, state, chain) = (after(before), after(actions), chain());
        let expected = State { focus: start.focus, show: start.show, media: start.media.clone(), ..state.clone() };
        prop_assert_eq!(start.clone().with_kept(&chain, &state.kept(&chain, &start, None)), expected);
    }

    #[test]
    fn no_text_brings_back_what_is_not_in_the_chain(text in ".{0,60}|((selected|open|unfolded|fold|trace|table|told-by|side|kind|time|q)=[a-z0-9%+-]{0,6}&){0,12}") {
        let chain = chain();
        let state = State::default().with_kept(&chain, &text);
        let ids: Vec<IncidentId> = chain.incident_ids().collect();
        prop_assert!(state.selected.iter().chain(&state.open).chain(&state.unfolded).chain(&state.at_fold).all(|id| ids.contains(id)));
        prop_assert!(state.filter.side.is_none_or(|side| chain.side_ids().any(|id| id == side)));
        prop_assert!(state.trace.iter().all(|id| ids.contains(id)));
    }
}
