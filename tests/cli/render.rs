//! `render`: what it writes where, and what it refuses. (What stands in it: `tests/render`.)

use std::fs;

use serde_json::Value;

use super::{CLEAN, fed, fixtures, folder, run};

const PAGE: [&str; 14] = [
    "render",
    "clean.json",
    "--page",
    "--url",
    "https://news.example/chain.html#top",
    "--data",
    "data/clean.json",
    "--assets",
    "/incident-chain/1.0.0",
    "--oembed-url",
    "https://news.example/oembed.json?a=1&b=2",
    "--publisher",
    "The “Gazette” & Sons",
    "--id-prefix=a",
];

#[test]
fn a_fragment_goes_to_standard_output_and_what_is_said_beside_it() {
    let said = run(&fixtures(), &["render", "clean.json"]);
    assert!(
        said.out.starts_with("<section class=\"incident-chain\"") && said.out.ends_with("</section>\n"),
        "{}",
        said.out
    );
    assert_eq!(said.err, "clean.json: 2 incidents, 1 link, nothing wrong\nWritten to standard output.\n");
    assert_eq!(said.code, Some(0));
    assert_eq!(fed(&fixtures(), &["render", "-"], CLEAN).out, said.out);
    // a spreadsheet is a chain too
    let sheet = run(&fixtures(), &["render", "incidents.csv"]);
    assert!(sheet.out.contains("<ol class=\"ic-chain\""), "{}", sheet.err);
}

#[test]
fn nothing_is_written_over_unless_forced() {
    let folder = folder(&[("clean.json", CLEAN), ("mine.html", b"mine")]);
    let said = run(folder.path(), &["render", "clean.json", "-o", "mine.html"]);
    assert!(said.err.contains("this would be written over: mine.html\n"), "{}", said.err);
    assert_eq!((said.code, fs::read(folder.path().join("mine.html")).unwrap().as_slice()), (Some(2), &b"mine"[..]));
    let said = run(folder.path(), &["render", "clean.json", "-o", "mine.html", "--force"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    assert!(fs::read_to_string(folder.path().join("mine.html")).unwrap().starts_with("<section"));
}

#[test]
fn what_is_left_out_is_said_and_said_in_the_chain() {
    let said = run(&fixtures(), &["render", "slips.json"]);
    assert!(said.err.starts_with("slips.json:12:15: incidents[1].date: "), "{}", said.err);
    assert!(said.err.ends_with("but what the errors name is missing from the chain.\n"), "{}", said.err);
    assert!(said.out.contains("class=\"ic-notice\""), "{}", said.out);
    assert_eq!(said.code, Some(1));
    let said = run(&fixtures(), &["render", "no-such.json", "--page"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.contains("There is no such file."), "{}", said.err);
}

#[test]
fn anchors_of_two_chains_are_told_apart() {
    let bare = run(&fixtures(), &["render", "clean.json"]).out;
    let named = run(&fixtures(), &["render", "clean.json", "--id-prefix", "winter"]).out;
    let anchors = |html: &str, before: &str| html.matches(before).count();
    assert_eq!((anchors(&bare, " id=\"incident-"), anchors(&bare, " id=\"winter-")), (2, 0));
    assert_eq!((anchors(&named, " id=\"winter-incident-"), anchors(&named, " id=\"incident-")), (2, 0));
    assert_eq!(anchors(&named, " href=\"#winter-incident-"), anchors(&bare, " href=\"#incident-"));
    assert_eq!(named.replace("winter-", ""), bare, "nothing else is different");
}

#[test]
fn a_page_tells_search_engines_and_shares_what_it_is() {
    let said = run(&fixtures(), &PAGE);
    assert_eq!(said.code, Some(0), "{}", said.err);
    for line in [
        "<!doctype html>",
        "<html lang=\"en\" dir=\"ltr\">",
        "<link rel=\"canonical\" href=\"https://news.example/chain.html#top\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:url\" content=\"https://news.example/chain.html#top\">",
        "<meta property=\"og:site_name\" content=\"The “Gazette” &amp; Sons\">",
        "<link rel=\"stylesheet\" href=\"/incident-chain/1.0.0/tokens.css\">",
        "<link rel=\"stylesheet\" href=\"/incident-chain/1.0.0/chain.css\">",
        "<script type=\"module\" src=\"/incident-chain/1.0.0/embed.js\"></script>",
        "<incident-chain src=\"data/clean.json\">",
        "</incident-chain>",
    ] {
        assert!(said.out.lines().any(|each| each == line), "{line} in {}", said.out);
    }
    let oembed = "type=\"application/json+oembed\" href=\"https://news.example/oembed.json?a=1&amp;b=2\"";
    for part in
        [oembed, "<meta name=\"description\" content=\"", "<meta property=\"og:description\" content=\"", "<title>"]
    {
        assert!(said.out.contains(part), "{part}");
    }
    // a policy that allows nothing takes nothing away that is needed
    assert!(!said.out.contains(" style=") && !said.out.contains("<style"), "inline style");
    // without data there is no live chain
    let alone = run(&fixtures(), &["render", "clean.json", "--page"]).out;
    assert!(!alone.contains("incident-chain>") && !alone.contains("embed.js"), "{alone}");
}

#[test]
fn a_page_says_in_json_ld_who_claims_what() {
    let chain = include_bytes!("../fixtures/whole.json");
    let said = fed(&fixtures(), &["render", "-", "--page", "--url", "https://news.example/a#b"], chain);
    let graph =
        said.out.split_once("<script type=\"application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
    let graph: Value = serde_json::from_str(graph).unwrap();
    let nodes = graph["@graph"].as_array().unwrap();
    let of = |sort: &str| nodes.iter().filter(|node| node["@type"] == sort).collect::<Vec<_>>();
    let [figure, link] = of("Claim")[..] else { panic!("{graph:#}") };
    assert_eq!(figure["text"], "several soldiers killed, 3-5 injured, up to 4 soldiers");
    assert_eq!(
        (&figure["author"]["name"], &figure["creativeWorkStatus"]),
        (&"Southern Army".into(), &"superseded".into())
    );
    assert_eq!(figure["about"]["@id"], "https://news.example/a#incident-shelling");
    assert_eq!(link["text"], "“Shelling across the border” answers “A raid on a border post”");
    assert_eq!(link["abstract"], "declared: the responder says so; disputed by Northern Army");
    assert_eq!(link["hasPart"]["text"], "We answered the raid.");
    let source = of("CreativeWork")[0];
    assert_eq!(source["@id"], link["appearance"]["@id"]);
    assert_eq!(source["url"], "https://news.example/guns");
    let [raids, raid, shelling] = of("Event")[..] else { panic!("{graph:#}") };
    // a date that is not exact is no date to a program
    assert_eq!((&raids["startDate"], &raid["startDate"]), (&Value::Null, &"2023-11-20".into()));
    assert_eq!(shelling["location"]["geo"]["latitude"], 33.5);
    let corrections = nodes[0]["correction"].as_array().unwrap();
    assert_eq!(corrections.len(), 2);
    assert_eq!(corrections[0]["@type"], "CorrectionComment");
    assert_eq!(corrections[0]["about"]["@id"], "https://news.example/a#incident-raid");
}

#[test]
fn oembed_is_what_a_strict_site_lets_through() {
    let arguments = [
        &[
            "render",
            "clean.json",
            "--oembed",
            "--url",
            "https://news.example/a",
            "--embed-url",
            "https://news.example/i?src=a&embed=1",
        ][..],
        &[
            "--publisher",
            "The Gazette",
            "--publisher-url",
            "https://news.example/",
            "--width",
            "500",
            "--height",
            "700",
        ],
    ]
    .concat();
    let said = run(&fixtures(), &arguments);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    for (field, value) in [
        ("version", "1.0"),
        ("type", "rich"),
        ("provider_name", "The Gazette"),
        ("provider_url", "https://news.example/"),
    ] {
        assert_eq!(answer[field], value, "{field}");
    }
    assert_eq!((&answer["width"], &answer["height"]), (&500.into(), &700.into()));
    let html = answer["html"].as_str().unwrap();
    assert!(
        html.starts_with("<blockquote class=\"wp-embedded-content\"><a href=\"https://news.example/a\">"),
        "{html}"
    );
    let frame = "</a></blockquote><iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" \
                 src=\"https://news.example/i?src=a&amp;embed=1\" width=\"500\" height=\"700\" title=\"";
    assert!(html.contains(frame) && html.ends_with("></iframe>"), "{html}");
}

#[test]
fn addresses_that_lead_nowhere_safe_are_refused_in_a_sentence() {
    let page = "this is not the whole address of a web page";
    let place = "this is neither an address that begins with";
    for (option, address, sentence) in [
        ("--url", "javascript:alert(1)", page),
        ("--url", "chain.html", page),
        ("--oembed-url", "//news.example/a", page),
        ("--data", "data:application/json,{}", place),
        ("--data", "//evil.example/a.json", place),
        ("--assets", "java\tscript:x", place),
        ("--assets", "file:///tmp", place),
        ("--id-prefix", "1 a", "a name here is a letter"),
        ("--width", "12", "12 is not in 200..=4000"),
    ] {
        let said = run(&fixtures(), &["render", "clean.json", "--page", option, address]);
        assert!(said.err.contains(sentence), "{option} {address}: {}", said.err);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{option} {address}");
    }
    for slip in [&["--oembed"][..], &["--page", "--oembed"], &["--url", "https://news.example/"]] {
        let said = run(&fixtures(), &[&["render", "clean.json"], slip].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{slip:?}");
    }
}
