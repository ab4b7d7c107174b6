//! Laws of the window of rows: what is seen is drawn, nothing is lost, and what is not drawn takes the same room.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

use incident_chain::layout::{Piece, Scene, Seen, Space, part};
use incident_chain::model::{Chain, IncidentId, Kind};
use incident_chain::read::read;
use incident_chain::story::{Action, Line, Move, Show, State};
use proptest::prelude::*;

/// So many incidents. Each answers the one that is `step` above it.
fn chain(count: usize, step: usize) -> Chain {
    let incident = |number: usize| {
        let causes: Vec<_> = number.checked_sub(step).map(|cause| format!("i{cause}")).into_iter().collect();
        serde_json::json!({
            "id": format!("i{number}"), "title": format!("Incident {number}"), "date": "2023",
            "kind": if number.is_multiple_of(3) { "strike" } else { "attack" }, "responds_to": causes,
        })
    };
    let text = serde_json::json!({"title": "Long", "incidents": (0..count).map(incident).collect::<Vec<_>>()});
    read(&text.to_string()).expect("a generated chain reads").0
}

fn unfolded() -> State {
    State { show: Show::All, ..State::default() }
}

fn id(chain: &Chain, index: prop::sample::Index) -> IncidentId {
    chain.incident_at(index.index(chain.incidents.len())).expect("an incident")
}

/// Every incident that is a row of its own, or is in a space, from the top.
fn incidents(pieces: &[Piece]) -> Vec<IncidentId> {
    let of = |piece: &Piece| match piece {
        Piece::Row(Seen { fold: Some(fold), .. }) if !fold.is_open => fold.incidents().collect::<Vec<_>>(),
        Piece::Row(Seen { fold: Some(_), .. }) => Vec::new(),
        Piece::Row(seen) => vec![seen.incident],
        Piece::Space(Space { first, last, .. }) => first.to(*last).collect(),
    };
    pieces.iter().flat_map(of).collect()
}

fn drawn(pieces: &[Piece]) -> Vec<Line> {
    let row = |piece: &Piece| match piece {
        Piece::Row(seen) => Some(seen.line()),
        Piece::Space(_) => None,
    };
    pieces.iter().filter_map(row).collect()
}

/// Where each row is in the list: its top and its bottom, px.
fn places(scene: &Scene) -> Vec<(Line, f64, f64)> {
    let mut bottom = 0.0;
    let place = |row: &incident_chain::layout::Row| {
        let top = bottom;
        bottom += scene.heights.of(row.line());
        (row.line(), top, bottom)
    };
    scene.plan.rows.iter().map(place).collect()
}

/// A scene whose rows from the top have these heights, px.
fn measured(scene: &Scene, heights: &[f64]) -> Scene {
    let keys = scene.plan.rows.iter().map(|row| row.line().key());
    let rows: Vec<(usize, f64)> = keys.zip(heights.iter().copied()).collect();
    scene.with_sight((0.0, 0.0), &rows, None).expect("heights that were guessed before")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_seen_is_drawn_and_the_rest_takes_its_room(
        count in 81usize..700, step in 1usize..9, heights in proptest::collection::vec(20.0f64..400.0, 1..60),
        top in 0.0f64..1.2, height in 10.0f64..2_000.0,
    ) {
        let chain = chain(count, step);
        let scene = measured(&Scene::new(&chain, unfolded(), 640.0), &heights);
        let whole = places(&scene).last().expect("rows").2;
        let (top, bottom) = (top * whole, top * whole + height);
        let scene = scene.with_sight((top, bottom), &[], None).unwrap_or(scene);
        let pieces = scene.pieces(&chain);
        let drawn = drawn(&pieces);
        for (line, from, to) in places(&scene) {
            prop_assert!(drawn.contains(&line) || to < top || from > bottom, "{line:?} at {from} to {to}");
        }
        prop_assert_eq!(incidents(&pieces), chain.incident_ids().collect::<Vec<_>>());
        // a space is as large as its part of the chain, as far as no row in it is drawn
        for pair in pieces.windows(2) {
            let [Piece::Space(one), Piece::Space(next)] = pair else { continue };
            prop_assert_eq!(part(&chain, one.first), part(&chain, one.last));
            prop_assert!(part(&chain, one.last) < part(&chain, next.first), "{one:?} {next:?}");
        }
        let spaces: f64 = pieces.iter().map(|piece| if let Piece::Space(space) = piece { space.height } else { 0.0 }).sum();
        let rows: f64 = drawn.iter().map(|line| scene.heights.of(*line)).sum();
        prop_assert!((spaces + rows - whole).abs() < 0.01 * count as f64, "{} and {} of {}", spaces, rows, whole);
    }

    #[test]
    fn a_long_list_has_few_nodes_whatever_is_seen(count in 81usize..3_000, top in 0.0f64..1.0) {
        let chain = chain(count, 1);
        let scene = Scene::new(&chain, unfolded(), 640.0);
        let top = top * 128.0 * count as f64;
        // three windows of a desk
        let scene = scene.with_sight((top, top + 2_700.0), &[], None).unwrap_or(scene);
        let pieces = scene.pieces(&chain);
        prop_assert!(drawn(&pieces).len() <= 50, "{} rows", drawn(&pieces).len());
        prop_assert!(pieces.len() - drawn(&pieces).len() <= 210, "{} spaces", pieces.len());
    }

    #[test]
    fn the_row_from_which_keys_move_is_drawn_wherever_it_is(count in 81usize..700, at in any::<prop::sample::Index>(), kept in any::<prop::sample::Index>()) {
        let chain = chain(count, 1);
        let (at, kept) = (id(&chain, at), id(&chain, kept));
        let mut scene = Scene::new(&chain, unfolded(), 640.0);
        scene.kept = Some(kept.position());
        let pieces = scene.after(&chain, Action::Select(at)).pieces(&chain);
        prop_assert!(drawn(&pieces).contains(&Line::Incident(at)) && drawn(&pieces).contains(&Line::Incident(kept)));
        prop_assert_eq!(incidents(&pieces), chain.incident_ids().collect::<Vec<_>>());
    }

    #[test]
    fn what_was_near_stays_near_when_other_rows_come_and_go(count in 200usize..700, at in any::<prop::sample::Index>()) {
        let chain = chain(count, 1);
        let scene = Scene::new(&chain, unfolded(), 640.0);
        let top = at.index(count) as f64 * 128.0;
        let scene = scene.with_sight((top, top + 900.0), &[], None).unwrap_or(scene);
        let first = |scene: &Scene| scene.plan.rows.get(scene.near.start).map(|row| row.incident);
        let few = scene.after(&chain, Action::Search("incident 1".to_owned()));
        let next = few.shown.iter().copied().find(|&id| Some(id) >= first(&scene));
        prop_assert_eq!(first(&few), next, "the first that is left of what was near");
        let again = few.after(&chain, Action::ShowAll);
        prop_assert!(next.is_none() || first(&again) == next);
    }
}

#[test]
fn a_chain_has_a_hundred_and_twenty_parts_at_most_and_a_short_one_as_many_as_incidents() {
    for count in [1, 80, 120, 121, 240, 500] {
        let chain = chain(count, 1);
        let mut parts: Vec<usize> = chain.incident_ids().map(|id| part(&chain, id)).collect();
        assert!(parts.is_sorted());
        parts.dedup();
        let expected = if count <= 120 { count..=count } else { 61..=120 };
        assert!(expected.contains(&parts.len()), "{count}: {}", parts.len());
    }
}

#[test]
fn a_list_of_eighty_rows_is_drawn_whole_and_says_no_numbers() {
    let chain = chain(80, 1);
    let pieces = Scene::new(&chain, unfolded(), 640.0).pieces(&chain);
    assert_eq!(drawn(&pieces).len(), 80);
    assert!(pieces.iter().all(|piece| matches!(piece, Piece::Row(Seen { number: None, .. }))));
}

#[test]
fn a_row_says_its_number_among_all() {
    let chain = chain(500, 1);
    let scene = Scene::new(&chain, unfolded(), 640.0);
    let last = scene.after(&chain, Action::Go(Move::Last));
    let pieces = last.pieces(&chain);
    let Some(Piece::Row(seen)) = pieces.last() else { panic!("the last row is drawn: {:?}", pieces.last()) };
    assert_eq!(seen.number, Some((500, 500)));
}

#[test]
fn a_search_in_a_large_chain_waits_for_its_texts_and_holds_no_page_meanwhile() {
    let chain = chain(9_000, 1);
    let first = Scene::new(&chain, unfolded(), 640.0);
    let typed = first.seek(&chain, "incident 89");
    assert!(
        typed.is_behind() && typed.shown == first.shown && typed.state == first.state,
        "4,000 texts are made at a time"
    );
    // the reader types on, and opens a card
    let typed = typed.seek(&chain, "incident 899").after(&chain, Action::Toggle(chain.incident_at(8_995).unwrap()));
    let found = typed.caught_up(&chain);
    let expected = first.after(&chain, Action::Search("incident 899".to_owned()));
    assert_eq!(
        (found.shown.len(), &found.shown),
        (19, &expected.shown),
        "899, 1899 and on to 8899, 8990 and on to 8999"
    );
    assert_eq!(found.state.open.len(), 1);
    assert!(found.sought.is_none() && !found.caught_up(&chain).is_behind(), "its overview comes last");
    // now they are all there
    assert_eq!(
        found.seek(&chain, "incident 8").shown,
        first.after(&chain, Action::Search("incident 8".to_owned())).shown
    );
    assert_eq!(first.seek(&chain, " ").shown.len(), 9_000);
}

#[test]
fn a_search_that_is_taken_back_while_it_waits_is_not_gone_on_with() {
    let chain = chain(9_000, 1);
    let waiting = Scene::new(&chain, unfolded(), 640.0).seek(&chain, "incident 89");
    let kind = waiting.after(&chain, Action::Kind(Some(Kind::Strike))).caught_up(&chain).caught_up(&chain);
    assert_eq!(kind.state.filter.text, "incident 89", "another filter takes nothing back");
    let back = waiting.with_state(&chain, unfolded());
    for then in [waiting.seek(&chain, ""), waiting.after(&chain, Action::ShowAll), back] {
        let then = then.caught_up(&chain).caught_up(&chain);
        assert!(then.sought.is_none() && then.state.filter.text.is_empty());
    }
}

#[test]
fn a_static_chain_is_drawn_whole() {
    let chain = chain(500, 1);
    let pieces = Scene::new(&chain, unfolded(), 640.0).whole().pieces(&chain);
    assert_eq!(drawn(&pieces).len(), 500);
}

#[test]
fn rows_that_were_never_drawn_are_taken_to_be_as_high_as_the_first_ones() {
    let chain = chain(300, 1);
    let scene = measured(&Scene::new(&chain, unfolded(), 640.0), &[100.0, 200.0]);
    let heights: Vec<f64> = scene.plan.rows.iter().map(|row| scene.heights.of(row.line())).collect();
    assert_eq!(heights[..3], [100.0, 200.0, 150.0]);
    // Later ones say something of themselves only: otherwise the page would move with each row.
    let later = scene.with_sight((20_000.0, 20_500.0), &[(130, 900.0)], None).expect("other rows");
    assert_eq!(
        (later.heights.of(later.plan.rows[130].line()), later.heights.of(later.plan.rows[200].line())),
        (900.0, 150.0)
    );
}
