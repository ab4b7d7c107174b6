//! The sample chains follow the rules of the format: nothing is wrong in them, and every claim has somebody who makes it.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use incident_chain::model::{Basis, Chain};

use incident_chain::read::read;

/// Every chain of `data/`, with its file's name.
fn samples() -> Vec<(String, Chain)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut samples = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of samples") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".json") && !name.ends_with(".schema.json") {
            let text = std::fs::read_to_string(&path).expect(&name);
            let (chain, problems) = read(&text).expect(&name);
            let problems: Vec<String> = problems.iter().map(|problem| problem.to_string()).collect();
            assert_eq!(problems, Vec::<String>::new(), "{name}: no error, no warning and no note");
            samples.push((name, chain));
        }
    }
    assert!(samples.len() >= 2, "where are the samples?");
    samples
}

fn sample(name: &str) -> Chain {
    samples().into_iter().find(|(file, _)| file == name).expect(name).1
}

#[test]
fn every_sample_has_nothing_wrong_and_says_why_it_begins_where_it_does() {
    for (name, chain) in samples() {
        assert!(chain.texts.framing.is_some() && chain.texts.credit.is_some() && chain.updated.is_some(), "{name}");
        assert!(chain.focus.is_some(), "{name}");
    }
}

#[test]
fn every_incident_has_a_source_an_id_of_its_own_and_a_title_of_one_line() {
    for (name, chain) in samples() {
        let ids: BTreeSet<&str> = chain.incidents.iter().map(|incident| incident.id.as_str()).collect();
        assert_eq!(ids.len(), chain.incidents.len(), "{name}");
        for incident in &chain.incidents {
            assert!(!incident.sources.is_empty(), "{name}: {} has no source", incident.id);
            assert!(incident.texts.summary.is_some(), "{name}: {} has no summary", incident.id);
            assert!(incident.title.chars().count() <= 100, "{name}: {}", incident.title);
        }
    }
}

#[test]
fn every_arrow_is_somebody_s_claim_or_says_that_it_is_a_reading() {
    for (name, chain) in samples() {
        for link in &chain.links {
            let (cause, response) = (&chain.incident(link.cause).id, &chain.incident(link.response).id);
            let arrow = format!("{name}: {response} answers {cause}");
            if link.basis == Basis::Inferred {
                assert!(link.says.is_none() && link.quote.is_none(), "{arrow}: who reads it so is the editor");
            } else {
                assert!(link.says.is_some() && link.source.is_some(), "{arrow}: who says so, and where?");
            }
        }
    }
}

#[test]
fn every_figure_and_every_quote_has_somebody_behind_it() {
    for (name, chain) in samples() {
        for incident in &chain.incidents {
            for claim in &incident.casualties {
                assert!(claim.says.is_some() && claim.source.is_some(), "{name}: {}: {claim:?}", incident.id);
            }
            for quote in &incident.quotes {
                assert!(quote.says.is_some() && quote.source.is_some(), "{name}: {}: {quote:?}", incident.id);
            }
        }
    }
}

#[test]
fn no_sample_turns_silence_into_a_zero() {
    for (name, chain) in samples() {
        for incident in &chain.incidents {
            for claim in &incident.casualties {
                let figures = [&claim.killed, &claim.injured, &claim.unspecified].into_iter().flatten();
                let digits = figures.map(|figure| figure.as_written()).find(|figure| *figure == "0");
                // "none" is what somebody says; 0 looks as if it had been counted
                assert_eq!(digits, None, "{name}: {}", incident.id);
            }
        }
    }
}

#[test]
fn what_a_claim_cites_stands_among_the_sources_of_its_incident() {
    for (name, chain) in samples() {
        for id in chain.incident_ids() {
            let incident = chain.incident(id);
            let figures = incident.casualties.iter().filter_map(|claim| claim.source);
            let quotes = incident.quotes.iter().filter_map(|quote| quote.source);
            let links = chain.causes(id).filter_map(|link| link.source);
            for source in figures.chain(quotes).chain(links) {
                let cited = &chain.source(source).id;
                assert!(incident.sources.contains(&source), "{name}: {} cites {cited}", incident.id);
            }
        }
    }
}

#[test]
fn every_source_is_used_and_no_address_follows_the_reader() {
    const TRACKERS: [&str; 6] = ["utm_", "fbclid=", "gclid=", "msclkid=", "mc_cid=", "igshid="];
    for (name, chain) in samples() {
        for id in chain.source_ids() {
            let source = chain.source(id);
            let used = chain.incidents.iter().any(|incident| incident.sources.contains(&id));
            assert!(used, "{name}: nothing rests on {}", source.id);
            for url in source.url.iter().chain(&source.archived_url) {
                let query = url.split_once('?').map_or("", |(_, query)| query);
                assert!(!TRACKERS.iter().any(|tracker| query.contains(tracker)), "{name}: {url}");
            }
        }
    }
}

#[test]
fn the_larger_sample_is_all_there() {
    let chain = sample("attacks-on-us-forces.json");
    let focus = chain.incident(chain.focus.expect("a focus"));
    assert_eq!(focus.id, "tower-22-attack");
    let count = |basis| chain.links.iter().filter(|link| link.basis == basis).count();
    // 58 that were collected, and two that several of them are said to answer
    assert_eq!((chain.incidents.len(), chain.sources.len()), (60, 111));
    assert_eq!([Basis::Declared, Basis::Reported, Basis::Alleged, Basis::Inferred].map(count), [24, 2, 0, 20]);
    // both of CENTCOM's figures for the focus are there, and the first says that it no longer holds
    let superseded: Vec<bool> = focus.casualties.iter().map(|claim| claim.superseded).collect();
    assert_eq!(superseded, [true, false, false]);
}
