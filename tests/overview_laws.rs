//! Laws of the overview: what its dots, bands, arcs and ticks may never say, and where the line is between one dot and two.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::layout::{NAMED_AT_THE_SIDE, Overview, Tick};
use incident_chain::model::{Chain, DAY, Day, IncidentId, Link};
use incident_chain::read::read;
use proptest::prelude::*;
use serde_json::json;

/// Room for a dot, and for a px between it and the next.
const TARGET: f64 = 9.0;
/// Left and right of all dots.
const MARGIN: f64 = 12.0;
/// What a tick's name takes.
const NAME: f64 = 108.0;
/// Months are counted as long as January: a February may be shorter by so much.
const FEBRUARY: f64 = 28.0 / 31.0;
/// What may be lost when px are counted in binary.
const NEARLY: f64 = 1e-6;

/// A date, the number of a side (there are three, so 3 means no side), and what is answered.
type Made = (String, usize, Vec<usize>);

fn chain(incidents: &[Made]) -> Chain {
    let incident = |(number, (date, side, causes)): (usize, &Made)| {
        let causes: Vec<_> =
            causes.iter().map(|cause| json!({ "incident": format!("i{cause}"), "basis": "inferred" })).collect();
        json!({ "id": format!("i{number}"), "title": format!("Raid {number}"), "date": date, "by": format!("actor{side}"), "responds_to": causes })
    };
    let sides: Vec<_> = (0..3).map(|i| json!({ "id": format!("side{i}"), "name": format!("Side {i}") })).collect();
    let actors =
        (0..3).map(|i| json!({ "id": format!("actor{i}"), "name": format!("Actor {i}"), "side": format!("side{i}") }));
    let incidents: Vec<_> = incidents.iter().enumerate().map(incident).collect();
    let text = json!({ "title": "T", "sides": sides, "actors": actors.collect::<Vec<_>>(), "incidents": incidents });
    read(&text.to_string()).expect("a chain").0
}

/// The width of a container whose lanes are that wide, with their names at the side where there is room.
fn container(width: f64) -> f64 {
    const NAMES: f64 = 168.0;
    if width + NAMES >= NAMED_AT_THE_SIDE { width + NAMES } else { width }
}

/// The overview of these incidents, with lanes of that width.
fn of(chain: &Chain, shown: &[IncidentId], width: f64) -> Overview {
    Overview::new(chain, shown, container(width)).expect("an overview")
}

/// The overview of all incidents.
fn whole(chain: &Chain, width: f64) -> Overview {
    of(chain, &chain.incident_ids().collect::<Vec<_>>(), width)
}

/// The incidents that have a dot or are in a count, as often as they have or are.
fn dots(overview: &Overview) -> Vec<IncidentId> {
    let mut dots: Vec<_> = overview.spots.iter().flat_map(|spot| spot.incidents.clone()).collect();
    dots.sort_unstable();
    dots
}

/// Dates of each sort that may be of one side, near each other or years away.
fn dates() -> impl Strategy<Value = String> {
    let day = |day: u32| format!("20{:02}-{:02}-{:02}", day / 336, day / 28 % 12 + 1, day % 28 + 1);
    (0u32..1_000, 1u32..60, 0..5).prop_map(move |(first, more, sort)| match sort {
        0 => format!("{}/{}", day(first), day(first + more)),
        1 => format!("{}/..", day(first)),
        2 => day(first)[..7].to_owned(),
        _ => day(first),
    })
}

fn chains() -> impl Strategy<Value = Chain> {
    let causes = proptest::collection::vec(any::<prop::sample::Index>(), 0..3);
    proptest::collection::vec((dates(), 0usize..4, causes), 1..40).prop_map(|made| {
        let earlier = |number: usize, causes: &[prop::sample::Index]| {
            causes.iter().filter(|_| number > 0).map(|cause| cause.index(number.max(1))).collect()
        };
        let made =
            made.into_iter().enumerate().map(|(number, (date, side, causes))| (date, side, earlier(number, &causes)));
        chain(&made.collect::<Vec<Made>>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn two_dots_of_a_lane_have_room_for_a_pointer_or_are_one_count(chain in chains(), width in 280.0f64..1400.0) {
        let spots = whole(&chain, width).spots;
        for pair in spots.windows(2) {
            prop_assert!(pair[0].y < pair[1].y || (pair[0].y == pair[1].y && pair[1].x - pair[0].x >= TARGET), "{pair:?}");
        }
        for spot in &spots {
            prop_assert!(spot.incidents.is_sorted_by(|one, next| one < next), "{:?}", spot.incidents);
            prop_assert!(spot.incidents.iter().all(|&id| chain.incident(id).side == spot.side));
        }
    }

    #[test]
    fn each_incident_has_one_dot_inside(chain in chains(), width in 280.0f64..1400.0) {
        let overview = whole(&chain, width);
        prop_assert_eq!(dots(&overview), chain.incident_ids().collect::<Vec<_>>());
        for spot in &overview.spots {
            prop_assert!(spot.x >= MARGIN && spot.x <= overview.width - MARGIN && spot.y > 0.0 && spot.y < overview.height);
        }
    }

    #[test]
    fn an_arc_runs_from_dot_to_dot_and_never_back_in_time(chain in chains(), width in 280.0f64..1400.0) {
        let overview = whole(&chain, width);
        prop_assert_eq!(overview.arcs.len(), chain.links.len());
        // the place of a dot, or less than a dot's room right of its count
        let is_at = |(x, y): (f64, f64), id: IncidentId| {
            let spot = overview.spots.iter().find(|spot| spot.incidents.contains(&id)).expect("a spot");
            y == spot.y && x - spot.x > -0.1 && x - spot.x < TARGET + 0.1
        };
        for arc in &overview.arcs {
            let link = chain.link(arc.link);
            prop_assert!(arc.from.0 <= arc.to.0, "{arc:?}");
            prop_assert!(is_at(arc.from, link.cause) && is_at(arc.to, link.response), "{arc:?}");
        }
    }

    #[test]
    fn only_what_is_shown_is_drawn_and_no_arc_with_one_end_hidden(chain in chains(), is_shown: [bool; 40]) {
        let shown: Vec<IncidentId> = chain.incident_ids().filter(|id| is_shown[id.position()]).collect();
        let overview = of(&chain, &shown, 640.0);
        let is_whole = |link: &Link| shown.contains(&link.cause) && shown.contains(&link.response);
        let drawn: Vec<_> = overview.arcs.iter().map(|arc| arc.link).collect();
        let expected: Vec<_> = chain.link_ids().filter(|&id| is_whole(chain.link(id))).collect();
        prop_assert_eq!(drawn, expected);
        prop_assert_eq!(dots(&overview), shown);
        prop_assert_eq!(overview.scale, whole(&chain, 640.0).scale, "a filter moves the scale");
    }

    #[test]
    fn a_band_is_neither_longer_nor_shorter_than_its_date(chain in chains(), width in 280.0f64..1400.0) {
        let overview = whole(&chain, width);
        for id in chain.incident_ids() {
            let (incident, begin) = (chain.incident(id), overview.scale.x_from_time(chain.begin(id)));
            let end = incident.date.latest().map(|latest| overview.scale.x_from_time(latest));
            let is_range = incident.date.edtf.contains('/') || incident.date.edtf.len() < "2023-11-20".len();
            let is_long = end.unwrap_or(overview.width) - begin > MARGIN;
            match overview.bands.iter().find(|band| band.incident == id) {
                Some(band) => {
                    prop_assert!(is_range && is_long, "{band:?}");
                    prop_assert_eq!((band.left, band.right, band.open), (begin, end.unwrap_or(overview.width), end.is_none()));
                    let lane = incident.side.map_or(chain.sides.len(), |side| side.position());
                    prop_assert_eq!(band.y, overview.lanes[lane]);
                }
                None => prop_assert!(!is_range || !is_long, "{} has no band", incident.date.edtf),
            }
        }
    }

    #[test]
    fn each_side_has_a_lane_and_no_side_has_the_last(chain in chains(), width in 280.0f64..1400.0) {
        let overview = whole(&chain, width);
        let has_sideless = chain.incidents.iter().any(|incident| incident.side.is_none());
        prop_assert_eq!(overview.lanes.len(), if has_sideless { 4 } else { 3 });
        prop_assert!(overview.lanes.windows(2).all(|pair| pair[1] - pair[0] >= 2.0 * TARGET), "{:?}", overview.lanes);
        for spot in &overview.spots {
            prop_assert_eq!(spot.y, overview.lanes[spot.side.map_or(3, |side| side.position())]);
        }
        prop_assert!(overview.height - overview.lanes.last().expect("a lane") == 35.0, "room for the names of ticks");
    }

    #[test]
    fn the_scale_runs_from_margin_to_margin(chain in chains(), width in 280.0f64..1400.0) {
        let scale = whole(&chain, width).scale;
        let ends = |id: IncidentId| [Some(chain.begin(id)), chain.incident(id).date.latest()];
        let times: Vec<i64> = chain.incident_ids().flat_map(ends).flatten().collect();
        let (first, last) = (times.iter().min().expect("a first"), times.iter().max().expect("a last"));
        prop_assert!((scale.x_from_time(*first) - MARGIN).abs() < NEARLY);
        prop_assert!(first == last || (scale.x_from_time(*last) - (width - MARGIN)).abs() < NEARLY);
    }

    #[test]
    fn ticks_are_never_closer_than_their_names_and_say_each_year_once(chain in chains(), width in 280.0f64..1400.0) {
        let overview = whole(&chain, width);
        for pair in overview.ticks.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= NAME * FEBRUARY, "{pair:?}");
        }
        for tick in &overview.ticks {
            prop_assert!((tick.x - overview.scale.x_from_time(tick.time)).abs() < NEARLY);
        }
        let year = |tick: &Tick| Day::of(tick.time).year;
        let mut before = None;
        for tick in &overview.ticks {
            prop_assert_eq!(tick.has_year, before != Some(year(tick)));
            before = Some(year(tick));
        }
    }

}

/// Moments on the first day of 2023, by seconds. The scale then has a px for each second, if the last is at 600.
fn seconds(at: &[u32]) -> Chain {
    let made: Vec<Made> =
        at.iter().map(|second| (format!("2023-01-01T00:{:02}:{:02}Z", second / 60, second % 60), 0, vec![])).collect();
    chain(&made)
}

#[test]
fn one_px_between_two_dots_makes_them_two() {
    for (apart, counts) in [(1, vec![2, 1]), (8, vec![2, 1]), (9, vec![1, 1, 1]), (10, vec![1, 1, 1])] {
        let overview = whole(&seconds(&[0, apart, 600]), 600.0 + 2.0 * MARGIN);
        let found: Vec<usize> = overview.spots.iter().map(|spot| spot.incidents.len()).collect();
        assert_eq!(found, counts, "{apart} px apart");
    }
}

#[test]
fn a_click_means_the_nearest_spot_of_its_lane_if_that_is_near() {
    // half a px for a second
    let at = |second: u32, side| (format!("2023-01-01T00:{:02}:{:02}Z", second / 60, second % 60), side, vec![]);
    let chain = chain(&[at(0, 0), at(21, 0), at(600, 1), at(1_200, 0)]);
    let overview = whole(&chain, 600.0 + 2.0 * MARGIN);
    let found: Vec<f64> = overview.spots.iter().map(|spot| spot.x - MARGIN).collect();
    assert_eq!(found, [0.0, 10.5, 600.0, 300.0], "the example is one");
    let table = [
        (0.0, 0.0, Some(0)),
        (5.2, 0.0, Some(0)),
        (5.4, 0.0, Some(1)),
        (-12.0, 0.0, Some(0)),
        (-12.5, 0.0, None),
        (22.5, 0.0, Some(1)),
        (23.0, 0.0, None),
        (300.0, 0.0, None),
        (300.0, 26.0, Some(3)),
        (600.0, 0.0, Some(2)),
        (0.0, -13.0, Some(0)),
        (0.0, -13.5, None),
        (0.0, 13.5, None),
    ];
    for (x, y, expected) in table {
        let point = (MARGIN + x, overview.lanes[0] + y);
        assert_eq!(overview.spot_at(point), expected, "{x} and {y} from the first");
    }
}

#[test]
fn the_fullest_bar_fills_its_lane_and_the_others_are_as_high_as_they_are_full() {
    let overview = whole(&seconds(&[0, 1, 2, 3, 600]), 600.0 + 2.0 * MARGIN);
    assert_eq!([0, 1, 2, 4].map(|count| overview.bar(count)), [2.0, 7.5, 13.0, 24.0]);
}

#[test]
fn a_count_is_at_its_leftmost_incident() {
    // half a px for a day; what begins later is in the middle of its time sooner
    let dates = ["2023-01-01", "2023-02-10/2023-02-14", "2023-02-11", "2026-05-15"];
    let made: Vec<Made> = dates.map(|date| (date.to_owned(), 0, vec![])).into();
    let chain = chain(&made);
    let overview = whole(&chain, 616.0 + 2.0 * MARGIN);
    let alone = |number: usize| of(&chain, &[chain.incident_at(number).expect("one")], 616.0 + 2.0 * MARGIN).spots[0].x;
    assert_eq!(overview.spots[1].incidents.len(), 2);
    assert!(alone(2) < alone(1), "the example is one");
    assert_eq!(overview.spots[1].x, alone(2));
}

#[test]
fn a_dot_is_in_the_middle_of_what_its_date_leaves_open() {
    let table = [
        ("2023-01-03", 2.5),
        ("2023-01-03/2023-01-06", 4.0),
        ("2023-01-03/..", 2.0),
        ("2023-01-01", 0.5),
        ("2023-01", 15.5),
    ];
    for (date, days) in table {
        let made: Vec<Made> = [("2023-01-01", 0), (date, 1), ("2023-01-31", 0)]
            .map(|(date, side)| (date.to_owned(), side, vec![]))
            .into();
        let overview = whole(&chain(&made), 310.0 + 2.0 * MARGIN);
        let spot =
            overview.spots.iter().find(|spot| spot.side.is_some_and(|side| side.position() == 1)).expect("a dot");
        assert!((spot.x - MARGIN - 10.0 * days).abs() < 0.001, "{date}: {}", spot.x - MARGIN);
    }
}

#[test]
fn which_dates_have_a_band() {
    let table = [
        ("2023-01-10", false),
        ("2023-01-10T12:30Z", false),
        ("2023-01", true),
        ("2023-01-1X", true),
        ("2023", true),
        ("2023-01-10/2023-01-12", true),
        ("2023-01-10/2023-01-10", false),
        ("2023-01-10/..", true),
        ("../2023-01-10", false),
        ("../2023-01", true),
    ];
    for (date, expected) in table {
        let made: Vec<Made> = [("2023-01-01", 0), (date, 1), ("2023-01-31", 0)]
            .map(|(date, side)| (date.to_owned(), side, vec![]))
            .into();
        let overview = whole(&chain(&made), 310.0 + 2.0 * MARGIN);
        assert_eq!(overview.bands.len(), usize::from(expected), "{date}");
    }
}

#[test]
fn where_there_is_no_room_all_dots_are_at_the_margin() {
    let chain = seconds(&[0, 300, 600]);
    for width in [0.0, 10.0, 2.0 * MARGIN] {
        let overview = whole(&chain, width);
        assert!(overview.spots.iter().all(|spot| spot.x == MARGIN), "{width}: {:?}", overview.spots);
    }
}

#[test]
fn ticks_are_at_midnight_in_the_places_of_the_chain() {
    let text = r#"{ "title": "T", "utc_offset": "+05:00", "incidents": [
        { "title": "A", "date": "2023-01-01" }, { "title": "B", "date": "2023-01-08" }
    ] }"#;
    let (chain, _) = read(text).expect("a chain");
    let ticks = whole(&chain, 640.0).ticks;
    assert!(ticks.len() > 3 && ticks.iter().all(|tick| (tick.time + 5 * 3_600) % DAY == 0), "{ticks:?}");
}

#[test]
fn a_period_is_drawn_as_far_as_the_scale_goes() {
    let text = r#"{ "title": "T",
        "periods": [
            { "from": "2023-01-03", "to": "2023-01-05", "title": "A ceasefire" },
            { "from": "2022-12-01", "to": "2023-01-02", "title": "Winter" },
            { "from": "2024-01-01", "to": "2024-02-01", "title": "Later" }
        ],
        "incidents": [{ "title": "A", "date": "2023-01-01" }, { "title": "B", "date": "2023-01-10" }] }"#;
    let (chain, _) = read(text).expect("a chain");
    let overview = whole(&chain, 300.0);
    let x = |day: i64| MARGIN + (300.0 - 2.0 * MARGIN) * day as f64 / 10.0;
    let expected = [(0, x(2), x(5)), (1, x(0), x(2))];
    assert_eq!(overview.periods.len(), expected.len());
    for (found, (index, left, right)) in overview.periods.iter().zip(expected) {
        assert_eq!(found.index, index);
        assert!((found.left - left).abs() < 0.01 && (found.right - right).abs() < 0.01, "{found:?}: {left} to {right}");
    }
    // the second begins first, and its name has room up to the other
    assert_eq!(overview.periods.iter().map(|period| period.is_named).collect::<Vec<_>>(), [true, true]);
    assert_eq!(whole(&chain, 160.0).periods.iter().map(|period| period.is_named).collect::<Vec<_>>(), [true, false]);
    // their names are above the first lane
    assert_eq!(overview.lanes.first(), Some(&(18.0 + 27.0)));
}

#[test]
fn a_period_that_only_touches_the_scale_is_not_drawn() {
    let text = r#"{ "title": "T",
        "periods": [
            { "from": "2023-01-10T12:00:00Z", "to": "2023-02-01", "title": "After all" },
            { "from": "2023-01-10T11:59:59Z", "to": "2023-02-01", "title": "A second before" }
        ],
        "incidents": [{ "title": "A", "date": "2023-01-01" }, { "title": "B", "date": "2023-01-10T12:00:00Z" }] }"#;
    let (chain, _) = read(text).expect("a chain");
    assert_eq!(chain.periods.len(), 2);
    assert_eq!(whole(&chain, 300.0).periods.iter().map(|period| period.index).collect::<Vec<_>>(), [1]);
}

#[test]
fn the_stylesheet_has_room_for_names_where_the_lanes_are() {
    let sheet = concat!(include_str!("../style/figure.css"), include_str!("../style/late.css"));
    let chain = seconds(&[0, 300]);
    for (width, rows) in [(300.0, "grid-auto-rows: 40px"), (640.0, "grid-auto-rows: 26px")] {
        let overview = whole(&chain, width);
        assert_eq!(overview.is_wide, width > 352.0);
        assert!(sheet.contains(rows), "{rows}");
        assert_eq!(format!("grid-auto-rows: {}px", overview.pitch), rows);
    }
    assert!(sheet.contains("grid-template-columns: 168px minmax(0, 1fr)") && sheet.contains("padding-top: 18px"));
}
