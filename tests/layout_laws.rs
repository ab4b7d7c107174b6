//! Laws of the layout that hold for every chain, every filter and every width.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use incident_chain::layout::{
    Form, Gap, NARROW, Overview, Piece, Plan, Row, Scene, Seen, Shade, Shape, Stroke, Weight, introductions,
};
use incident_chain::model::{Chain, IncidentId, Link, When};
use incident_chain::read::read;
use incident_chain::story::{Filter, Fold, Line, State, Tellers};
use proptest::prelude::*;

/// Of an incident: its day, its causes and their bases, whether it is shown, and the number of its side.
type Drawn = (u32, Vec<(prop::sample::Index, &'static str)>, bool, usize);

/// A chain in which each incident may answer any that stand before it, and a choice of what is shown of it.
fn chains() -> impl Strategy<Value = (Chain, Vec<IncidentId>)> {
    let cause =
        (any::<prop::sample::Index>(), prop::sample::select(vec!["declared", "reported", "alleged", "inferred"]));
    let incident = (0u32..60, proptest::collection::vec(cause, 0..3), any::<bool>(), 0usize..4);
    proptest::collection::vec(incident, 1..40).prop_map(|incidents| {
        let is_shown: Vec<bool> = incidents.iter().map(|(.., shown, _)| *shown).collect();
        let document = |(number, (day, causes, _, side)): (usize, Drawn)| {
            let cause = |(cause, basis): &(prop::sample::Index, &str)| serde_json::json!({"incident": format!("i{}", cause.index(number.max(1))), "basis": basis, "says": "actor0"});
            let causes: Vec<_> = causes.iter().filter(|_| number > 0).map(cause).collect();
            serde_json::json!({
                "id": format!("i{number}"), "title": format!("Incident {number}"),
                "date": format!("2023-{:02}-{:02}", 1 + day / 28, 1 + day % 28),
                "by": format!("actor{side}"), "responds_to": causes,
            })
        };
        let incidents: Vec<_> = incidents.into_iter().enumerate().map(document).collect();
        let side = |number| serde_json::json!({"id": format!("side{number}"), "name": format!("Side {number}")});
        let actor = |number| serde_json::json!({"id": format!("actor{number}"), "name": format!("Actor {number}"), "about": "Known.", "side": format!("side{number}")});
        let text = serde_json::json!({
            "title": "Generated", "incidents": incidents,
            "sides": (0..3).map(side).collect::<Vec<_>>(), "actors": (0..3).map(actor).collect::<Vec<_>>(),
        });
        let (chain, _) = read(&text.to_string()).expect("a generated chain reads");
        let shown = chain.incident_ids().filter(|id| is_shown[id.position()]).collect();
        (chain, shown)
    })
}

/// The rows of what is shown, with a fold somewhere among them, closed or open.
fn rows() -> impl Strategy<Value = (Chain, Vec<Line>)> {
    let fold = (any::<prop::sample::Index>(), 4usize..12, any::<bool>());
    (chains(), proptest::option::of(fold)).prop_map(|((chain, shown), fold)| {
        let count = chain.incidents.len();
        let fold = fold.filter(|(_, length, _)| *length <= count);
        let Some((start, length, is_open)) = fold else {
            return (chain, shown.into_iter().map(Line::Incident).collect());
        };
        let ids: Vec<IncidentId> = chain.incident_ids().collect();
        let first = start.index(count - length + 1);
        let fold = Fold { first: ids[first], last: ids[first + length - 1], is_open };
        let mut lines: Vec<Line> = shown.iter().filter(|&&id| id < fold.first).map(|&id| Line::Incident(id)).collect();
        lines.push(Line::Fold(fold));
        lines.extend(fold.incidents().filter(|_| is_open).map(Line::Incident));
        lines.extend(shown.iter().filter(|&&id| id > fold.last).map(|&id| Line::Incident(id)));
        (chain, lines)
    })
}

/// The rows of a scene that are drawn.
fn seen(scene: &Scene, chain: &Chain) -> Vec<Seen> {
    let row = |piece| match piece {
        Piece::Row(seen) => Some(seen),
        Piece::Space(_) => None,
    };
    scene.pieces(chain).into_iter().filter_map(row).collect()
}

/// A chain, and two states in which a reader may have left it.
fn choices() -> impl Strategy<Value = (Chain, [State; 2])> {
    let choice = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        any::<bool>(),
        0usize..5,
        any::<bool>(),
        0usize..8,
    );
    (chains(), [choice.clone(), choice]).prop_map(|((chain, shown), choices)| {
        let ids: Vec<_> = chain.incident_ids().collect();
        let states = choices.map(|(selected, focus, has_selected, side, opens, teller)| State {
            selected: has_selected.then(|| ids[selected.index(ids.len())]),
            focus: Some(ids[focus.index(ids.len())]),
            filter: Filter { side: chain.side_ids().nth(side), ..Filter::default() },
            unfolded: if opens { shown.clone() } else { Vec::new() },
            told_by: Tellers::new(&chain).at(teller),
            ..State::default()
        });
        (chain, states)
    })
}

/// The incidents that stand in a row.
fn held(row: &Row) -> Vec<IncidentId> {
    match row.fold {
        None => vec![row.incident],
        Some(fold) if fold.is_open => Vec::new(),
        Some(fold) => fold.incidents().collect(),
    }
}

/// Where each drawn trunk begins and the rows in which it ends, read off the rows as an eye would follow them.
fn follow(rows: &[Row], chain: &Chain) -> Result<HashMap<IncidentId, Vec<usize>>, TestCaseError> {
    let mut running: HashMap<usize, IncidentId> = HashMap::new();
    let mut reached: HashMap<IncidentId, Vec<usize>> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        let held = held(row);
        let passing: HashMap<usize, IncidentId> =
            row.rail.passing.iter().map(|pass| (pass.track, pass.cause)).collect();
        prop_assert_eq!(passing.len(), row.rail.passing.len(), "two trunks on one track");
        for arrival in &row.rail.arrivals {
            let link = chain.link(arrival.link);
            prop_assert!(held.contains(&link.response), "a branch into a dot that is not its own");
            prop_assert!(!held.contains(&link.cause), "a branch out of the fold into which it leads");
            prop_assert_eq!(
                running.get(&arrival.track),
                Some(&link.cause),
                "a branch off a trunk that is not its cause's"
            );
            reached.entry(link.cause).or_default().push(place);
        }
        for (track, cause) in &passing {
            prop_assert_eq!(running.get(track), Some(cause), "a trunk that comes from nowhere");
        }
        // What neither passes nor ends here must not have been running.
        for (track, cause) in &running {
            let ends = row.rail.arrivals.iter().any(|arrival| arrival.track == *track);
            prop_assert!(passing.get(track) == Some(cause) || ends, "a trunk that stops between dots");
        }
        running = passing;
        for pass in &row.rail.departures {
            prop_assert!(held.contains(&pass.cause), "a trunk that begins at a dot that is not its own");
            prop_assert_eq!(running.insert(pass.track, pass.cause), None, "a trunk begins on a track that is taken");
        }
    }
    prop_assert!(running.is_empty(), "a trunk that never ends");
    Ok(reached)
}

/// The strokes that cross the top of a row, or its bottom: where, how firm, their cause, and whether they are lit.
fn crossing(strokes: &[Stroke], at_top: bool) -> Vec<(i64, Weight, IncidentId, Shade)> {
    let has_stem = |at: f64| strokes.iter().any(|it| matches!(it.form, Form::Stem { x, .. } if x == at));
    let x = |form: &Form| match *form {
        // what comes in above a branch is the stem, however short it is
        Form::Trunk { x, top } => (!at_top || (top == 0.0 && !has_stem(x))).then_some(x),
        Form::Stem { x, .. } => at_top.then_some(x),
        Form::Departure { x, .. } => (!at_top).then_some(x),
        Form::Branch { .. } | Form::Stub { .. } => None,
    };
    let crossing = strokes
        .iter()
        .filter_map(|stroke| Some(((x(&stroke.form)? * 10.0) as i64, stroke.weight, stroke.cause, stroke.shade)));
    let mut crossing: Vec<_> = crossing.collect();
    crossing.sort();
    crossing
}

/// Whether a stem looks the same as the trunk below it: one line would be enough.
fn is_twice(stem: &Stroke, strokes: &[Stroke]) -> bool {
    let Form::Stem { x, .. } = stem.form else { return false };
    let at = |form: &Form| matches!(*form, Form::Trunk { x: at, .. } if at == x);
    let same = |stroke: &Stroke| (stroke.weight, stroke.shade, stroke.cause) == (stem.weight, stem.shade, stem.cause);
    strokes.iter().any(|stroke| at(&stroke.form) && same(stroke))
}

/// What leaves one row downwards comes into the next, past what the next responds to.
fn goes_on(scene: &Scene, chain: &Chain) -> Result<(), TestCaseError> {
    let mut running = Vec::new();
    for seen in seen(scene, chain) {
        if seen.fold.is_none() && chain.causes(seen.incident).len() > 0 {
            prop_assert_eq!(&running, &crossing(&seen.claim_strokes, true), "next to the claims");
            prop_assert_eq!(&running, &crossing(&seen.claim_strokes, false), "next to the claims");
        } else {
            prop_assert!(seen.claim_strokes.is_empty());
        }
        prop_assert_eq!(&running, &crossing(&seen.strokes, true));
        prop_assert!(!seen.strokes.iter().any(|stem| is_twice(stem, &seen.strokes)), "a line in two pieces");
        running = crossing(&seen.strokes, false);
    }
    prop_assert!(running.is_empty());
    Ok(())
}

#[test]
fn what_comes_in_above_goes_on_where_so_many_branches_end_that_one_leaves_at_the_top() {
    let causes: Vec<String> = (0..8).map(|number| format!("cause{number}")).collect();
    let incident =
        |id: &str, claims: Vec<_>| serde_json::json!({"id": id, "title": id, "date": "2023", "responds_to": claims});
    let claims = |basis: &str| causes.iter().map(|id| serde_json::json!({"incident": id, "basis": basis})).collect();
    let mut incidents: Vec<_> = causes.iter().map(|id| incident(id, Vec::new())).collect();
    // The line is firmer above the first than below it: it has a stem there.
    incidents.extend([incident("one", claims("declared")), incident("other", claims("inferred"))]);
    let (chain, _) = read(&serde_json::json!({"title": "T", "incidents": incidents}).to_string()).expect("a chain");
    let scene = Scene::new(&chain, State::default(), 1000.0);
    let at_the_top = |stroke: &Stroke| matches!(stroke.form, Form::Stem { bottom: 0.0, .. });
    assert!(seen(&scene, &chain).iter().any(|seen| seen.strokes.iter().any(at_the_top)));
    goes_on(&scene, &chain).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_party_is_explained_in_the_first_row_that_names_it_and_in_no_other((chain, lines) in rows()) {
        let plan = Plan::new(&chain, &lines, 640.0, None);
        let mut named = HashSet::new();
        let mut due = Vec::new();
        for row in plan.rows.iter().filter(|row| row.fold.is_none()) {
            let parties = chain.incident(row.incident).ends().concat();
            let new = parties.into_iter().filter(|party| chain.actor(*party).about.is_some() && named.insert(*party));
            due.extend(new.map(|party| (row.incident, party)));
        }
        prop_assert_eq!(introductions(&chain, &plan.rows), due);
    }

    #[test]
    fn every_trunk_runs_from_its_cause_to_its_responses((chain, lines) in rows(), width in 280.0f64..1400.0) {
        let plan = Plan::new(&chain, &lines, width, None);
        prop_assert_eq!(plan.rows.len(), lines.len());
        let reached = follow(&plan.rows, &chain)?;
        let row_of = |id: IncidentId| plan.rows.iter().position(|row| held(row).contains(&id));
        for (place, row) in plan.rows.iter().enumerate() {
            for cause in held(row) {
                // Once a row, however many of its responses are folded into it; never within one fold.
                let mut expected: Vec<_> = chain.responses(cause).filter_map(|link| row_of(link.response)).collect();
                expected.dedup();
                expected.retain(|end| *end != place);
                // Drawn to every response, or cut and named at both ends.
                let is_cut = row.rail.stubs.iter().any(|stub| stub.is_down && chain.link(stub.link).cause == cause);
                if is_cut {
                    prop_assert!(row.rail.departures.iter().all(|pass| pass.cause != cause));
                } else {
                    prop_assert_eq!(reached.get(&cause).cloned().unwrap_or_default(), expected);
                }
            }
        }
    }

    #[test]
    fn a_trunk_is_as_firm_as_the_firmest_response_below((chain, lines) in rows(), width in 280.0f64..1400.0) {
        let rows = Plan::new(&chain, &lines, width, None).rows;
        let firmest = |cause: IncidentId, rows: &[Row]| {
            let is_below = |id: IncidentId| rows.iter().any(|row| held(row).contains(&id));
            chain.responses(cause).filter(|link| is_below(link.response)).map(|link| Weight::of(link.basis)).max()
        };
        for (place, row) in rows.iter().enumerate() {
            for pass in row.rail.passing.iter().chain(&row.rail.departures) {
                prop_assert_eq!(Some(pass.weight), firmest(pass.cause, &rows[place + 1..]));
            }
            for arrival in &row.rail.arrivals {
                let cause = chain.link(arrival.link).cause;
                prop_assert_eq!(Some(arrival.above), firmest(cause, &rows[place..]));
                prop_assert_eq!(Some(arrival.weight), firmest(cause, &rows[place..=place]));
            }
        }
    }

    #[test]
    fn branches_into_a_dot_lie_one_below_the_other_from_the_inside_out((chain, lines) in rows(), width in 280.0f64..1400.0) {
        for row in Plan::new(&chain, &lines, width, None).rows {
            let tracks: Vec<usize> = row.rail.arrivals.iter().map(|arrival| arrival.track).collect();
            prop_assert!(tracks.is_sorted_by(|one, next| one < next), "{tracks:?}");
        }
        let mut scene = Scene::new(&chain, State::default(), width);
        scene.plan = Plan::new(&chain, &lines, width, None).into();
        for row in seen(&scene, &chain) {
            let branch = |stroke: &Stroke| match stroke.form {
                Form::Branch { y, tip, .. } => Some((y, tip.1)),
                _ => None,
            };
            let branches: Vec<(f64, f64)> = row.strokes.iter().filter_map(branch).collect();
            for pair in branches.windows(2) {
                prop_assert!(pair[0].0 == Shape::BEND || pair[1].0 - pair[0].0 == 3.0, "{branches:?}");
            }
            prop_assert!(branches.last().is_none_or(|(y, tip)| y == tip), "{branches:?}");
        }
    }

    #[test]
    fn a_row_has_one_stub_up_and_one_down_at_most((chain, lines) in rows(), width in 280.0f64..1400.0) {
        let plan = Plan::new(&chain, &lines, width, None);
        let rows = plan.rows.clone();
        let state = State { selected: chain.incident_at(chain.incidents.len() / 2), ..State::default() };
        let mut whole = Scene::new(&chain, state, width).whole();
        whole.plan = plan.into();
        for (row, seen) in rows.iter().zip(seen(&whole, &chain)) {
            let drawn: Vec<&Stroke> = seen.strokes.iter().filter(|it| matches!(it.form, Form::Stub { .. })).collect();
            let stubs = |is_down| row.rail.stubs.iter().filter(move |stub| stub.is_down == is_down).collect::<Vec<_>>();
            let ways: Vec<_> = [true, false].map(stubs).into_iter().filter(|stubs| !stubs.is_empty()).collect();
            prop_assert_eq!(drawn.len(), ways.len());
            for (stroke, stubs) in drawn.iter().zip(ways) {
                // as firm as the firmest of those that are lit, or of all
                let look = |link: &Link| (whole.light.lineage.contains_link(link), Weight::of(link.basis));
                let most = stubs.iter().map(|stub| look(chain.link(stub.link))).max();
                prop_assert_eq!(Some((stroke.shade == Shade::Lit, stroke.weight)), most);
            }
        }
    }

    #[test]
    fn an_open_folds_own_row_holds_nothing((chain, lines) in rows(), width in 280.0f64..1400.0) {
        for row in Plan::new(&chain, &lines, width, None).rows {
            if row.fold.is_some_and(|fold| fold.is_open) {
                let rail = row.rail;
                prop_assert!(rail.arrivals.is_empty() && rail.departures.is_empty() && rail.stubs.is_empty());
            }
        }
    }

    #[test]
    fn no_trunk_crosses_a_dot((chain, lines) in rows(), width in 280.0f64..1400.0) {
        let shape = Plan::new(&chain, &lines, width, None).shape;
        prop_assert!(shape.tracks <= Shape::most_tracks(width));
        for track in 0..shape.tracks {
            prop_assert!(shape.track_x(track) + Shape::DOT < shape.dot_x() - Shape::DOT, "track {} at the dot", track);
        }
        prop_assert!(shape.dot_x() + Shape::DOT <= shape.width());
    }

    #[test]
    fn what_goes_on_below_a_row_comes_in_above_the_next((chain, [state, _]) in choices(), width in 280.0f64..1400.0) {
        goes_on(&Scene::new(&chain, state, width), &chain)?;
    }

    #[test]
    fn a_scene_that_follows_another_is_as_if_it_were_the_first((chain, [before, state]) in choices(), width in 280.0f64..1400.0, other in 280.0f64..1400.0) {
        let first = Scene::new(&chain, state.clone(), width);
        let after = Scene::new(&chain, before, other).with_state(&chain, state).with_width(&chain, width);
        prop_assert_eq!(after.pieces(&chain), first.pieces(&chain));
        prop_assert_eq!(after.overview(&chain), first.overview(&chain));
        prop_assert_eq!(first.overview(&chain).cloned(), Overview::new(&chain, &first.shown, width));
        prop_assert_eq!(&**first.tellers(&chain), &Tellers::new(&chain));
        prop_assert_eq!(after.shown, first.shown);
    }

    #[test]
    fn what_is_put_off_comes((chain, [before, state]) in choices(), width in 280.0f64..1400.0, other in 280.0f64..1400.0) {
        let follow = |mut next: Scene, before: &Scene| {
            next.put_off(before);
            next
        };
        let first = Scene::new(&chain, before, other);
        let asked = first.with_state(&chain, state.clone());
        let brings_out_more = !Arc::ptr_eq(&asked.light, &first.light);
        let chosen = follow(asked, &first);
        let widened = follow(chosen.with_width(&chain, width), &chosen);
        let is_told_as_before = state.told_by == first.state.told_by;
        prop_assert!(!is_told_as_before || Arc::ptr_eq(&widened.light, &first.light), "what is brought out waits");
        prop_assert!(!is_told_as_before || chosen.is_behind() == brings_out_more);
        prop_assert!(!follow(first.clone(), &first).is_behind(), "what is as before does not wait");
        let (last, whole) = (widened.caught_up(&chain), Scene::new(&chain, state, width));
        prop_assert!(last.next_light.is_none());
        prop_assert_eq!(last.pieces(&chain), whole.pieces(&chain));
        prop_assert_eq!(last.overview(&chain), whole.overview(&chain));
        // A width that waits as well is drawn next, and the overview after it.
        let mut waiting = chosen.clone();
        waiting.next_width = Some(width);
        let mut wider = first.clone();
        wider.next_width = Some(width);
        prop_assert!(wider.is_behind(), "a width waits as well");
        let next = waiting.caught_up(&chain);
        prop_assert_eq!((next.width, next.next_width), (width, None));
        prop_assert_eq!(next.pieces(&chain), whole.pieces(&chain));
        prop_assert_eq!(next.is_behind(), !Arc::ptr_eq(&next.plan, &waiting.plan), "the overview comes after the rows");
        let last = next.caught_up(&chain);
        prop_assert!(!last.is_behind());
        prop_assert_eq!(last.overview(&chain), whole.overview(&chain));
    }

    #[test]
    fn rails_leave_two_thirds_to_the_words((chain, lines) in rows(), width in 280.0f64..1400.0) {
        prop_assert!(Plan::new(&chain, &lines, width, None).shape.width() <= width / 3.0);
    }

    #[test]
    fn a_gap_never_says_more_than_the_dates(first in (1u32..28, 0u32..5), next in (1u32..28, 0u32..5)) {
        let when = |(day, more): (u32, u32)| When::parse(&format!("2023-11-{day:02}/2023-11-{:02}", (day + more).min(30)), 0);
        let (first_date, next_date) = (when(first).unwrap(), when(next).unwrap());
        let last = |(day, more): (u32, u32)| i64::from((day + more).min(30));
        // what the dates leave open, where the response has not begun before its cause
        let (least, most) = ((i64::from(next.0) - last(first)).max(0), last(next) - i64::from(first.0));
        let is_known = (0..=1).contains(&(most - least));
        let expected = is_known.then_some(Gap::Days { least, most });
        prop_assert_eq!(Gap::new(&first_date, &next_date, 0), expected);
    }
}

#[test]
fn a_container_is_narrow_below_the_width_at_which_the_stylesheets_close_up() {
    let pitch = |width| Shape::new(width, 2).track_x(0) - Shape::new(width, 2).track_x(1);
    assert_eq!((Shape::most_tracks(NARROW), pitch(NARROW)), (8, 11.0));
    assert_eq!((Shape::most_tracks(NARROW - 0.5), pitch(NARROW - 0.5)), (4, 9.0));
}

/// Ten causes with a response each, all of them running past each other; the last response is the focus.
#[test]
fn the_chain_of_the_focus_is_not_cut_for_that_of_others() {
    let cause = |number: usize| serde_json::json!({"id": format!("c{number}"), "title": "Cause", "date": format!("2023-11-{:02}", number + 1)});
    let response = |number: usize| serde_json::json!({"title": "Response", "date": format!("2023-12-{:02}", 11 - number), "responds_to": [format!("c{number}")]});
    let incidents: Vec<_> = (0..10).map(cause).chain((0..10).map(response)).collect();
    let chain = read(&serde_json::json!({"title": "T", "incidents": incidents}).to_string()).unwrap().0;
    let lines: Vec<Line> = chain.incident_ids().map(Line::Incident).collect();
    let is_cut = |focus| {
        Plan::new(&chain, &lines, 640.0, focus).rows.iter().map(|row| !row.rail.stubs.is_empty()).collect::<Vec<_>>()
    };
    let focus = chain.incident_at(chain.incidents.len() - 1);
    assert!(is_cut(None)[0] && is_cut(None)[19], "the longest trunk is cut where nothing is the focus");
    assert!(!is_cut(focus)[0] && !is_cut(focus)[19]);
    assert_eq!(is_cut(focus).iter().filter(|is_cut| **is_cut).count(), 4, "two others are cut, at both ends");
}
