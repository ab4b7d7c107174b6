//! `pack`: what it writes, and what it refuses.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use incident_chain::{pack, read};
use serde_json::Value;

use super::{CLEAN, fed, fixtures, folder, run};

/// The chain in a packed file.
fn unpacked(text: &str) -> incident_chain::model::Chain {
    let packed: Value = serde_json::from_str(text).unwrap();
    assert_eq!((&packed["incident-chain"], &packed["version"]), (&"packed".into(), &1.into()));
    pack::unpack(&STANDARD.decode(packed["data"].as_str().unwrap()).unwrap()).unwrap().0
}

#[test]
fn a_chain_is_packed_and_the_file_says_of_what() {
    let folder = folder(&[("clean.json", CLEAN)]);
    let said = run(folder.path(), &["pack", "clean.json", "-o", "clean.packed.json"]);
    assert_eq!(said.err, "clean.json: 2 incidents, 1 link, nothing wrong\nPacked; written to clean.packed.json.\n");
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    let text = fs::read_to_string(folder.path().join("clean.packed.json")).unwrap();
    assert_eq!(unpacked(&text), read::read(std::str::from_utf8(CLEAN).unwrap()).unwrap().0);
    assert!(
        text.starts_with("{\"incident-chain\":\"packed\",\"version\":1,\"source\":\"clean.json\",\"data\":\""),
        "{text}"
    );
    // the same twice, and never over a file that is there
    assert_eq!(run(folder.path(), &["pack", "clean.json"]).out, text);
    let again = run(folder.path(), &["pack", "clean.json", "-o", "clean.packed.json"]);
    assert!(again.err.contains("would be written over: clean.packed.json"), "{}", again.err);
    assert_eq!(again.code, Some(2));
}

#[test]
fn where_it_is_plain_can_be_said_and_is_not_made_up() {
    let elsewhere = run(&fixtures(), &["pack", "clean.json", "--source", "../chains/clean.json"]);
    assert!(elsewhere.out.contains("\"source\":\"../chains/clean.json\""), "{}", elsewhere.out);
    let nowhere = fed(&fixtures(), &["pack", "-"], CLEAN);
    assert!(!nowhere.out.contains("\"source\""), "{}", nowhere.out);
}

#[test]
fn what_has_errors_is_not_packed() {
    let said = run(&fixtures(), &["pack", "slips.json"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    let end = "error: nothing is written, for readers would not see what the errors name: mend them first";
    assert_eq!(said.err.lines().last(), Some(end));
}
