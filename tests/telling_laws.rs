//! Laws of the tellings: no account has what its teller did not say, and all of them together have everything.

#![allow(clippy::expect_used)]

use std::sync::Arc;

use incident_chain::layout::{Form, Piece, Scene, Shade, Stroke, Weight};
use incident_chain::model::{Basis, Chain, Link, LinkId, SourceId, Speaker};
use incident_chain::read::read;
use incident_chain::story::{Account, Action, Stance, State, Teller, Tellers, Telling, Who, setting, update};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Who may say something: actors of a side (one through what it is part of), of no side, names, publishers under several names, no one.
const SPEAKERS: [Option<&str>; 12] = [
    None,
    Some("east-army"),
    Some("east-speaker"),
    Some("west-navy"),
    Some("envoy"),
    Some("wire"),
    Some("a witness"),
    Some("Another witness, to the Gazette"),
    Some("The Gazette"),
    Some("The Gazette, citing the navy"),
    Some("the gazette"),
    Some("Wire staff"),
];

/// For a claim: who says it, where, on what basis, and who disputes it.
type Claim = (Option<&'static str>, Option<&'static str>, &'static str, Vec<&'static str>);

fn claims() -> impl Strategy<Value = Claim> {
    let disputers = proptest::collection::vec(select(SPEAKERS.iter().flatten().copied().collect::<Vec<_>>()), 0..3);
    let basis = select(vec!["declared", "reported", "alleged", "inferred"]);
    (select(&SPEAKERS[..]), select(vec![None, Some("gazette"), Some("courier")]), basis, disputers)
}

/// Of an incident: its links, with the causes that they name, and its counts.
type Drawn = (Vec<(Index, Claim)>, Vec<Claim>);

/// A chain in which anybody claims and disputes anything.
fn chains() -> impl Strategy<Value = Chain> {
    let incident =
        (proptest::collection::vec((any::<Index>(), claims()), 0..4), proptest::collection::vec(claims(), 0..3));
    (proptest::collection::vec(incident, 1..16), any::<bool>()).prop_map(|(incidents, has_sides)| {
        let link = |number: usize, (cause, (says, source, basis, disputed_by)): &(Index, Claim)| {
            let cause = format!("i{}", cause.index(number.max(1)));
            json!({"incident": cause, "says": says, "source": source, "basis": basis, "disputed_by": disputed_by})
        };
        let document = |(number, (links, counts)): (usize, &Drawn)| {
            let links: Vec<Value> = links.iter().filter(|_| number > 0).map(|each| link(number, each)).collect();
            let counts: Vec<Value> =
                counts.iter().map(|(says, source, ..)| json!({"killed": 1, "says": says, "source": source})).collect();
            json!({"id": format!("i{number}"), "title": format!("Incident {number}"),
                "date": format!("2023-11-{:02}", number + 1), "responds_to": links, "casualties": counts})
        };
        let side = |id: &str| if has_sides { json!(id) } else { Value::Null };
        let text = json!({
            "title": "T",
            "sides": if has_sides { json!([{"id": "east", "name": "East"}, {"id": "west", "name": "West"}, {"id": "mute", "name": "Mute"}]) } else { json!([]) },
            "actors": [
                {"id": "east-army", "name": "Eastern Army", "side": side("east")},
                {"id": "east-speaker", "name": "A speaker of the army", "part_of": "east-army"},
                {"id": "west-navy", "name": "Western Navy", "side": side("west")},
                {"id": "envoy", "name": "The Envoy"},
                {"id": "wire", "name": "Wire", "kind": "publisher"},
            ],
            "sources": [{"id": "gazette", "publisher": "The Gazette (by mail)"}, {"id": "courier", "publisher": "The Courier"}],
            "incidents": incidents.iter().enumerate().map(document).collect::<Vec<_>>(),
        });
        read(&text.to_string()).expect("a generated chain reads").0
    })
}

/// Who says it, told in another way than the program does: by name.
fn speaks(chain: &Chain, speaker: &Speaker) -> String {
    let name = chain.speaker(speaker);
    let side = match speaker {
        Speaker::Actor(actor) => chain.actor(*actor).side,
        Speaker::Name(_) => None,
    };
    let lower = name.to_lowercase();
    match side {
        Some(side) => format!("side {}", chain.side(side).name),
        None if lower.starts_with("the gazette") => "the gazette".to_string(),
        None if lower.starts_with("the courier") => "the courier".to_string(),
        None if lower.starts_with("wire") => "wire".to_string(),
        None => name.to_string(),
    }
}

fn claimed(chain: &Chain, says: Option<&Speaker>, source: Option<SourceId>) -> String {
    match (says, source) {
        (Some(speaker), _) => speaks(chain, speaker),
        (None, Some(source)) => chain.source(source).publisher.replace(" (by mail)", "").to_lowercase(),
        (None, None) => "unnamed".to_string(),
    }
}

fn linked(chain: &Chain, link: &Link) -> String {
    match (&link.says, link.basis) {
        (None, Basis::Inferred) => "ours".to_string(),
        (says, _) => claimed(chain, says.as_ref(), link.source),
    }
}

/// The same of an account.
fn named(chain: &Chain, account: &Account) -> String {
    match account.who {
        Who::Side(side) => format!("side {}", chain.side(side).name),
        Who::Publisher if account.name.to_lowercase().starts_with("the gazette") => "the gazette".to_string(),
        Who::Publisher if account.name.to_lowercase().starts_with("wire") => "wire".to_string(),
        Who::Publisher => account.name.to_lowercase(),
        _ => account.name.clone(),
    }
}

/// Everybody who tells, and their tellings.
fn tellings(chain: &Chain) -> Vec<(Teller, Account, Telling)> {
    let tellers = Arc::new(Tellers::new(chain));
    let telling = |teller| Telling::new(&tellers, teller).expect("a teller of this chain");
    tellers.list().map(|(teller, account)| (teller, account.clone(), telling(teller))).collect()
}

fn counts(chain: &Chain) -> impl Iterator<Item = (incident_chain::model::IncidentId, usize)> {
    chain.incident_ids().flat_map(|id| (0..chain.incident(id).casualties.len()).map(move |index| (id, index)))
}

fn strokes(scene: Scene, chain: &Chain) -> Vec<Stroke> {
    let of_piece = |piece| match piece {
        Piece::Row(seen) => [seen.claim_strokes, seen.strokes].concat(),
        Piece::Space(_) => Vec::new(),
    };
    scene.whole().pieces(chain).into_iter().flat_map(of_piece).collect()
}

#[test]
fn a_speaker_with_the_name_of_a_side_is_told_from_it() {
    let text = r#"{"title": "T", "sides": [{"id": "east", "name": "East"}],
        "actors": [{"id": "envoy", "name": "The Envoy"}], "incidents": [
        {"id": "a", "title": "A", "date": "2023-11-01"},
        {"id": "b", "title": "B", "date": "2023-11-02", "responds_to": [{"incident": "a", "says": "East"}],
         "casualties": [{"killed": 1, "says": "ours"}, {"killed": 2, "says": "\"Sources\""}, {"killed": 3, "says": "A witness"},
             {"killed": 4, "says": "envoy"}]}]}"#;
    let chain = read(text).expect("a chain").0;
    let tellers = Tellers::new(&chain);
    for (teller, account) in tellers.list() {
        let name = tellers.name(&chain, teller).expect("a name");
        assert_eq!(tellers.find(&chain, &name), Some(teller), "{account:?}: {name}");
    }
    let names: Vec<String> = tellers.list().filter_map(|(teller, _)| tellers.name(&chain, teller)).collect();
    assert_eq!(names, ["east", "\"East\"", "\"ours\"", "\"\"Sources\"\"", "A witness", "envoy"]);
    let by_position = [0, 5, 6].map(|position| tellers.at(position).map(Teller::position));
    assert_eq!(by_position, [Some(0), Some(5), None]);
}

#[test]
fn a_publisher_has_the_shortest_of_its_names_and_of_two_the_first() {
    let text = r#"{"title": "T", "sources": [{"publisher": "The Gazette (by mail)"}], "incidents": [
        {"id": "a", "title": "A", "date": "2023-11-01", "casualties": [
            {"killed": 1, "says": "The Gazette, citing the navy"}, {"killed": 2, "says": "The Gazette"},
            {"killed": 3, "says": "the gazette"}, {"killed": 4, "says": "The Gazette (by mail)"}]}]}"#;
    let chain = read(text).expect("a chain").0;
    let tellers = Tellers::new(&chain);
    let accounts: Vec<(&str, usize)> =
        tellers.list().map(|(_, account)| (account.name.as_str(), account.counts)).collect();
    assert_eq!(accounts, [("The Gazette", 4)]);
}

proptest! {
    #[test]
    fn all_together_tell_every_link_and_count_once(chain in chains()) {
        let tellings = tellings(&chain);
        for id in chain.link_ids() {
            let told = tellings.iter().filter(|(.., telling)| telling.link(id) == Stance::Told).count();
            prop_assert_eq!(told, 1);
        }
        for (id, index) in counts(&chain) {
            prop_assert_eq!(tellings.iter().filter(|(.., telling)| telling.has_count(id, index)).count(), 1);
        }
    }

    #[test]
    fn nobody_tells_what_they_did_not_say(chain in chains()) {
        for (_, account, telling) in tellings(&chain) {
            let name = named(&chain, &account);
            for id in chain.link_ids() {
                let link = chain.link(id);
                let disputes = link.disputed_by.iter().any(|by| speaks(&chain, by) == name);
                let expected = match linked(&chain, link) == name {
                    true => Stance::Told,
                    false if disputes => Stance::Disputed,
                    false => Stance::Silent,
                };
                prop_assert_eq!(telling.link(id), expected, "{} of {:?}", name, link);
            }
            for (id, index) in counts(&chain) {
                let count = &chain.incident(id).casualties[index];
                prop_assert_eq!(telling.has_count(id, index), claimed(&chain, count.says.as_ref(), count.source) == name);
            }
        }
    }

    #[test]
    fn the_list_counts_what_the_tellings_have(chain in chains()) {
        for (place, (teller, account, telling)) in tellings(&chain).into_iter().enumerate() {
            prop_assert_eq!(teller.position(), place);
            let links = |stance| chain.link_ids().filter(|&id| telling.link(id) == stance).count();
            prop_assert_eq!((account.links, account.disputes), (links(Stance::Told), links(Stance::Disputed)));
            prop_assert_eq!(account.counts, counts(&chain).filter(|&(id, index)| telling.has_count(id, index)).count());
            prop_assert_eq!(telling.lacks(), chain.links.len() - account.links);
            prop_assert_eq!((telling.teller, telling.account()), (teller, Some(&account)));
            let says = chain.link_ids().any(|id| telling.link(id) != Stance::Silent);
            let is_heard = says || counts(&chain).any(|(id, index)| telling.has_count(id, index));
            prop_assert_eq!(account.is_heard(), is_heard);
            prop_assert!(is_heard || matches!(account.who, Who::Side(_)), "{account:?}");
        }
    }

    #[test]
    fn the_list_has_sides_first_and_ours_last(chain in chains()) {
        let sort = |account: &Account| match account.who {
            Who::Side(_) => 0,
            Who::Actor(_) if chain.sides.is_empty() => 1,
            Who::Name => 1,
            Who::Publisher => 2,
            Who::Actor(_) => 3,
            Who::Unnamed => 4,
            Who::Ours => 5,
        };
        let accounts: Vec<Account> = tellings(&chain).into_iter().map(|(_, account, _)| account).collect();
        let sides: Vec<Who> = accounts.iter().map(|account| account.who).take(chain.sides.len()).collect();
        prop_assert_eq!(sides, chain.side_ids().map(Who::Side).collect::<Vec<_>>());
        for pair in accounts.windows(2) {
            let [one, next] = pair else { unreachable!() };
            let amount = |account: &Account| account.links + account.counts;
            let is_side = matches!(next.who, Who::Side(_));
            prop_assert!(sort(one) <= sort(next), "{one:?} {next:?}");
            prop_assert!(sort(one) < sort(next) || is_side || amount(one) >= amount(next), "{one:?} {next:?}");
        }
    }

    #[test]
    fn what_is_chosen_is_kept_and_a_name_finds_its_teller(chain in chains()) {
        for (teller, account, _) in tellings(&chain) {
            let state = update(&chain, State::default(), Action::TellBy(Some(teller)));
            prop_assert_eq!(state.told_by, Some(teller));
            let kept = state.kept(&chain, &State::default(), Some(&Tellers::new(&chain)));
            prop_assert_eq!(State::default().with_kept(&chain, &kept), state.clone());
            // that everybody is heard again is kept too, where a publisher's attribute names a teller
            let kept = State::default().kept(&chain, &state, Some(&Tellers::new(&chain)));
            prop_assert_eq!(state.clone().with_kept(&chain, &kept), State::default());
            prop_assert_eq!(update(&chain, state, Action::TellBy(None)), State::default());
            let name = match account.who {
                Who::Side(side) => &chain.side(side).id,
                Who::Actor(actor) => &chain.actor(actor).id,
                _ => &account.name,
            };
            prop_assert_eq!(setting(&chain, "told-by", Some(name)), Some(Action::TellBy(Some(teller))));
        }
        prop_assert_eq!(setting(&chain, "told-by", Some("Nobody of that name")), Some(Action::TellBy(None)));
    }

    #[test]
    fn a_line_is_drawn_in_full_only_where_the_account_says_so(chain in chains()) {
        for (teller, _, telling) in tellings(&chain) {
            let told = |link: LinkId| telling.link(link) == Stance::Told;
            let scene = Scene::new(&chain, State { told_by: Some(teller), ..State::default() }, 640.0);
            for stroke in strokes(scene, &chain) {
                let links = chain.response_ids(stroke.cause);
                let with = |stance| links.iter().filter(|&&id| telling.link(id) == stance).count();
                let firmest = links.iter().filter(|&&id| told(id)).map(|&id| Weight::of(chain.link(id).basis)).max();
                match stroke.shade {
                    Shade::Lit => prop_assert!(Some(stroke.weight) <= firmest && !stroke.is_disputed, "{stroke:?}"),
                    Shade::Broken => prop_assert!(with(Stance::Disputed) > 0 && stroke.is_disputed, "{stroke:?}"),
                    Shade::Faint => prop_assert!(!stroke.is_disputed),
                    Shade::Pale => prop_assert!(false, "no lineage is brought out: {stroke:?}"),
                }
            }
        }
    }

    #[test]
    fn a_branch_is_as_its_link_is_told(chain in chains()) {
        for (teller, _, telling) in tellings(&chain) {
            let state = State { told_by: Some(teller), show: incident_chain::story::Show::All, ..State::default() };
            for piece in Scene::new(&chain, state, 640.0).whole().pieces(&chain) {
                let Piece::Row(seen) = piece else { continue };
                for stroke in seen.strokes.iter().filter(|stroke| matches!(stroke.form, Form::Branch { .. })) {
                    let ids = chain.cause_ids(seen.incident);
                    let link = ids.iter().find(|&&id| chain.link(id).cause == stroke.cause).expect("its link");
                    let shade = match telling.link(*link) {
                        Stance::Told => Shade::Lit,
                        Stance::Disputed => Shade::Broken,
                        Stance::Silent => Shade::Faint,
                    };
                    prop_assert_eq!(stroke.shade, shade);
                }
            }
        }
    }
}
