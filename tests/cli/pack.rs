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
    assert_eq!((&packed["incident-chain"], &packed["version"]), (&"packed".into(), &2.into()));
    pack::unpack(&STANDARD.decode(packed["data"].as_str().unwrap()).unwrap()).unwrap()
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
        text.starts_with("{\"incident-chain\":\"packed\",\"version\":2,\"source\":\"clean.json\",\"data\":\""),
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
    let end = "error: nothing is written, because readers would not see what the errors name: mend them first";
    assert_eq!(said.err.lines().last(), Some(end));
}

#[test]
fn it_goes_between_the_tags_with_the_static_chain_after_it() {
    let chain = read::read(std::str::from_utf8(CLEAN).unwrap()).unwrap().0;
    let script = "<incident-chain><script type=\"application/json\">";
    let figure = run(&fixtures(), &["render", "clean.json"]).out;
    for whole in [&["--tag"][..], &["--tag", "--data=../clean.json"], &["--page"]] {
        let said = run(&fixtures(), &[&["render", "clean.json", "--packed", "--assets=/it/"], whole].concat());
        assert_eq!(said.code, Some(0), "{}", said.err);
        let (before, rest) = said.out.split_once(script).unwrap();
        let (json, after) = rest.split_once("</script>").unwrap();
        assert_eq!(unpacked(json), chain);
        // by which an embed knows it
        assert!(json.starts_with("{\"incident-chain\":\"packed\","), "{json}");
        assert_eq!(json.contains("\"source\":\"../clean.json\""), whole.len() > 1, "{json}");
        assert!(before.contains("src=\"/it/embed.js\""), "{before}");
        assert!(after.trim_start().starts_with("<section") && after.contains("</section>"), "{after}");
        assert!(whole.len() + usize::from(whole == ["--page"]) > 1 || after.contains(figure.trim()), "{after}");
        // no template engine sees more in it than the braces of any JSON
        assert!(!json.trim_matches(['{', '}']).contains(['{', '}', '<', '`', '$', '%', '_', '*']), "{json}");
    }
    let said = run(&fixtures(), &["render", "slips.json", "--tag", "--packed"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    let said = run(&fixtures(), &["render", "clean.json", "--tag"]);
    assert!(said.code == Some(2) && said.err.contains("--data <ADDRESS>|--packed"), "{}", said.err);
}

#[test]
fn readers_of_a_static_chain_can_download_what_its_packed_file_was_made_of() {
    let tag =
        |more: &[&str]| run(&fixtures(), &[&["render", "clean.json", "--tag", "--data=a.packed.json"], more].concat());
    let link = |address: &str| format!("<a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\" download");
    let (said, plain) = (tag(&["--source=a.json"]), tag(&[]));
    for (said, address) in [(&said, "a.json"), (&plain, "a.packed.json")] {
        assert!(said.out.contains("<incident-chain src=\"a.packed.json\">"), "{}", said.out);
        assert!(said.out.contains(&link(address)), "{}", said.out);
    }
    // Between the tags `--data` is the plain one; a frame has no link.
    for slip in
        [&["--source=a.json"][..], &["--source=a.json", "--packed"], &["--source=a.json", "--frame", "--data=a.json"]]
    {
        let said = run(&fixtures(), &[&["render", "clean.json"], slip].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{slip:?}");
    }
    let between = tag(&["--source=a.json", "--packed"]);
    assert!(between.code == Some(2) && between.err.contains("'--source <ADDRESS>'"), "{}", between.err);
}
