//! A static chain that is pasted into Astro's own files: its braces are expressions, in pages and in Markdown.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use incident_chain::model::LeftOut;
use incident_chain::read;
use incident_chain::view::{Options, to_html};

use crate::attacks::{chain, payloads};
use crate::parsed::{Parsed, take_apart};

const PASTED: [(&str, &str); 2] = [
    ("astro", "---\nconst secret = 'LEAKED';\n---\n<main>{secret} {chain}</main>\n"),
    ("md", "Before.\n\n{chain}\n\nAfter.\n"),
];

/// What is wrong where Astro has written a decoded `&` as it is.
const DECODED: [&str; 6] = [
    "control-character-in-input-stream",
    "noncharacter-in-input-stream",
    "control-character-reference",
    "unknown-named-character-reference",
    "null-character-reference",
    "character-reference-outside-unicode-range",
];

/// A site with a page for each chain in each of Astro's forms, built. Gives its folder.
fn built(chains: &[String]) -> PathBuf {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/apps");
    let site = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/apps/astro");
    fs::remove_dir_all(&site).ok();
    fs::create_dir_all(site.join("src/pages")).expect("a folder");
    fs::write(site.join("package.json"), r#"{"name": "astro", "private": true, "type": "module"}"#).expect("a file");
    std::os::unix::fs::symlink(format!("{here}/node_modules"), site.join("node_modules")).expect("a link");
    for (number, chain) in chains.iter().enumerate() {
        for (ending, page) in PASTED {
            let path = site.join(format!("src/pages/{ending}-{number}.{ending}"));
            fs::write(path, page.replace("{chain}", chain)).expect("a file");
        }
    }
    let mut astro = Command::new("node");
    astro.arg(format!("{here}/node_modules/astro/astro.js")).arg("build").current_dir(&site);
    let output = astro.env("ASTRO_TELEMETRY_DISABLED", "1").output().expect("node");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    site.join("dist")
}

/// The figure of a page, without what stands around it.
fn figure(html: &str) -> Option<Parsed> {
    let (_, rest) = html.split_once("<section class=\"incident-chain\"")?;
    let (inside, _) = rest.rsplit_once("</section>")?;
    Some(take_apart(&format!("<section class=\"incident-chain\"{inside}</section>"), &DECODED))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same elements with the same attributes. Where a text has a `&`, Astro writes it as it is, so that `&amp;lt;` in an
/// attribute comes out as `<`: what comes before it is the same, and leads nowhere else.
#[track_caller]
fn assert_same(before: &Parsed, after: &Parsed) {
    let names = |html: &Parsed| html.elements.iter().map(|each| each.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(before), names(after));
    let attributes = |html: &Parsed| html.elements.iter().flat_map(|each| each.attributes.clone()).collect::<Vec<_>>();
    let (before, after) = (attributes(before), attributes(after));
    assert_eq!(before.len(), after.len());
    for ((name, value), (found, out)) in before.iter().zip(&after) {
        let (start, rest) = value.split_once('&').map_or((value.as_str(), None), |(start, rest)| (start, Some(rest)));
        let is_same = name == found && if rest.is_some() { out.starts_with(start) } else { words(out) == words(value) };
        assert!(is_same, "{name}={value:?} became {found}={out:?}");
        let scheme = |address: &str| address.split(['/', '?', '#']).next().unwrap_or_default().contains(':');
        let is_address = ["href", "src"].contains(&name.as_str());
        assert!(!is_address || scheme(out) == scheme(value), "{name}={value:?} became {out:?}");
    }
}

#[test]
#[ignore = "builds a site: make test-more"]
fn astro_reads_no_expression_in_a_static_chain() {
    let read = |payload: &String| read::read(&chain(payload).to_string()).expect("a chain");
    let chains = payloads().iter().map(read).collect::<Vec<_>>();
    let chains: Vec<String> = chains
        .into_iter()
        .map(|(chain, problems)| to_html(chain, &LeftOut::of(&problems), Options::default()))
        .collect();
    let site = built(&chains);
    for (ending, _) in PASTED {
        for (number, chain) in chains.iter().enumerate() {
            let page = fs::read_to_string(site.join(format!("{ending}-{number}/index.html"))).expect("a page");
            let (before, after) = (figure(chain).expect("a figure"), figure(&page).expect("a figure"));
            assert_same(&before, &after);
            assert_eq!(words(&before.text), words(&after.text), "{ending}");
            assert_eq!(ending == "astro", page.contains("LEAKED"), "Astro has read the page");
        }
    }
}
