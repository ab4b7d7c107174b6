//! `render`: what it writes where, and what it refuses. (`tests/render` looks at the content.)

use std::fs;
use std::path::Path;

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
    "/incident-chain/0.2.0",
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
    assert_eq!(run(&fixtures(), &["render", "clean.json", "-o", "-"]).out, said.out);
    // a spreadsheet is a chain too
    let sheet = run(&fixtures(), &["render", "incidents.csv"]);
    assert!(sheet.out.contains("<ol role=\"list\" class=\"ic-chain\""), "{}", sheet.err);
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
    // The element asks the static chain what its anchors begin with.
    assert_eq!(named.replace(" data-prefix=\"winter-\"", "").replace("winter-", ""), bare, "nothing else is different");
}

#[test]
fn a_page_tells_search_engines_and_shares_what_it_is() {
    let said = run(&fixtures(), &PAGE);
    assert_eq!(said.code, Some(0), "{}", said.err);
    for line in [
        "<!doctype html>",
        "<html lang=\"en\" dir=\"ltr\">",
        "<link rel=\"canonical\" href=\"https://news.example/chain.html&#35;top\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:url\" content=\"https://news.example/chain.html&#35;top\">",
        "<meta property=\"og:site_name\" content=\"The “Gazette” &amp; Sons\">",
        "<link rel=\"stylesheet\" href=\"/incident-chain/0.2.0/tokens.css\">",
        "<link rel=\"stylesheet\" href=\"/incident-chain/0.2.0/chain.css\">",
        "<script type=\"module\" src=\"/incident-chain/0.2.0/embed.js\"></script>",
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
    assert_eq!(link["text"], "“Shelling across the border” responds to “A raid on a border post”");
    assert_eq!(link["abstract"], "declared: the South says; disputed by Northern Army");
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
    let frame = html.split_once("</a></blockquote>").unwrap().1;
    let heights = attribute(frame, "data-heights");
    assert_eq!(
        frame,
        filled(&[
            ("address", "https://news.example/i?src=a&amp;embed=1"),
            ("title", "A raid and its answer"),
            ("width", "500"),
            ("height", "700"),
            ("heights", heights),
        ])
        .trim_end()
    );
    // unless it is given, the height is that of the chain at that width
    let answer = |width: &str| {
        let asked = ["--oembed", "--url", "https://news.example/a", "--embed-url", "https://news.example/i", "--width"];
        let said = run(&fixtures(), &[&["render", "clean.json"], &asked[..], &[width]].concat());
        serde_json::from_str::<Value>(&said.out).unwrap()["height"].as_u64().unwrap()
    };
    for (width, height) in pairs(heights) {
        assert_eq!(answer(&width.to_string()), height, "{width}");
    }
}

/// The frame that is given out, with these values.
fn filled(values: &[(&str, &str)]) -> String {
    let template = include_str!("../../src/embed/frame.html").to_string();
    values.iter().fold(template, |html, (name, value)| html.replace(&format!("{{{name}}}"), value))
}

fn attribute<'h>(html: &'h str, name: &str) -> &'h str {
    html.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap()
}

/// Widths and heights, px.
fn pairs(heights: &str) -> Vec<(u64, u64)> {
    let pair =
        |text: &str| text.split_once(':').map(|(width, height)| (width.parse().unwrap(), height.parse().unwrap()));
    heights.split(' ').map(|text| pair(text).unwrap()).collect()
}

const FOLDER: &str = "https://cdn.example/incident-chain/0.2.0/";

/// The frame of the example and the script for it, as the command writes them.
fn example(more: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let said = run(
        root,
        &[&["render", "data/al-asad.json", "--frame", "--data", "data/al-asad.json", "--assets", FOLDER], more]
            .concat(),
    );
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

#[test]
fn a_frame_to_paste_knows_how_high_its_chain_is() {
    let said = example(&[]);
    let heights = attribute(&said, "data-heights");
    let [(320, phone), (640, column), (960, wide)] = pairs(heights)[..] else { panic!("{heights}") };
    assert!(phone > column && column > wide && wide > 500, "{heights}");
    let frame = filled(&[
        ("address", &format!("{FOLDER}index.html?src=data/al-asad.json&amp;embed=1")),
        ("title", "The missile at Al-Asad and the strike in western Baghdad"),
        ("width", "100%"),
        ("height", &column.to_string()),
        ("heights", heights),
    ]);
    assert_eq!(said, format!("{frame}<script type=\"module\" src=\"{FOLDER}resize.js\"></script>\n"));
    assert!(example(&["--height", "777"]).contains(" height=\"777\" data-heights=\"320:"));
}

#[test]
fn a_tag_to_paste_is_one_line_with_the_whole_chain_in_it() {
    let chain = ["render", "clean.json", "--data", "/chains/a.json", "--id-prefix", "a"];
    let figure = run(&fixtures(), &chain);
    let said = run(&fixtures(), &[&chain[..], &["--tag", "--assets", FOLDER]].concat());
    assert_eq!((said.code, figure.code), (Some(0), Some(0)), "{}", said.err);
    assert_eq!(
        said.out,
        format!(
            "<div><script type=\"module\" src=\"{FOLDER}embed.js\"></script><incident-chain src=\"/chains/a.json\">{}\
             </incident-chain></div>\n",
            figure.out.trim_end()
        )
    );
    assert_eq!(said.out.lines().count(), 1);
}

#[test]
fn a_text_of_several_lines_breaks_no_line() {
    let chain =
        r#"{"title": "A\nraid", "framing": "One.\r\n\r\nTwo.", "incidents": [{"title": "A raid", "date": "2023"}]}"#;
    let folder = folder(&[("lines.json", chain.as_bytes())]);
    for more in [&[][..], &["--tag", "--data", "lines.json"]] {
        let said = run(folder.path(), &[&["render", "lines.json"], more].concat());
        assert_eq!(said.out.lines().count(), 1, "{}", said.out);
        assert!(said.out.contains("One.") && said.out.contains("Two."), "{}", said.out);
    }
}

/// What `EMBED.md` says to paste is what the command writes, with the static chain left out.
#[test]
fn the_tag_in_the_docs_is_the_one_that_is_given_out() {
    let said = run(&fixtures(), &["render", "clean.json", "--tag", "--data", "al-asad.json", "--assets", FOLDER]).out;
    let (before, rest) = said.split_once("<section").unwrap();
    let (_, after) = rest.rsplit_once("</section>").unwrap();
    let expected = format!("```html\n{before}…the static chain…{after}```\n");
    assert!(include_str!("../../EMBED.md").contains(&expected), "EMBED.md should have:\n{expected}");
}

/// What `EMBED.md` and the build's page of snippets say to paste is what the command writes. (The heights may be somewhat
/// older than the figure.)
#[test]
fn the_frame_in_the_docs_is_the_one_that_is_given_out() {
    let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/snippets.mjs")).unwrap();
    let constant = |name: &str| script.split_once(&format!("const {name} = ")).unwrap().1.split(';').next().unwrap();
    let (height, heights) = (constant("HEIGHT"), constant("HEIGHTS").trim_matches('"'));
    let now = example(&[]);
    let (new_height, new_heights) = (attribute(&now, "height"), attribute(&now, "data-heights"));
    let expected = now
        .replace(new_heights, heights)
        .replace(&format!(" height=\"{new_height}\""), &format!(" height=\"{height}\""));
    assert!(
        include_str!("../../EMBED.md").contains(&format!("```html\n{expected}```\n")),
        "EMBED.md should have:\n{expected}"
    );
    for ((width, old), (_, new)) in pairs(heights).into_iter().zip(pairs(new_heights)) {
        assert!(old.abs_diff(new) * 100 < new * 15, "at {width} px it is {new} px high now, not {old}");
    }
}

#[test]
fn a_shared_page_has_a_card_with_a_picture_or_without() {
    let picture = "https://news.example/strike.jpg?w=1200&h=630";
    let said = run(&fixtures(), &["render", "clean.json", "--page", "--image", picture, "--image-alt", "A \"crater\""]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    for line in [
        "<meta property=\"og:image\" content=\"https://news.example/strike.jpg?w=1200&amp;h=630\">",
        "<meta property=\"og:image:alt\" content=\"A &#34;crater&#34;\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(said.out.lines().any(|each| each == line), "{line} in {}", said.out);
    }
    let bare = run(&fixtures(), &["render", "clean.json", "--page"]).out;
    assert!(bare.contains("<meta name=\"twitter:card\" content=\"summary\">") && !bare.contains("og:image"), "{bare}");
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
        ("--source", "javascript:alert(1)", place),
        ("--assets", "java\tscript:x", place),
        ("--assets", "file:///tmp", place),
        (
            "--image",
            "strike.jpg",
            "this is not the whole address of a picture; whoever shows the card asks for it from elsewhere",
        ),
        ("--image", "data:image/png;base64,AAAA", "it must begin with https:// or http://"),
        ("--id-prefix", "1 a", "a name here is a letter"),
        ("--width", "12", "12 is not in 200..=4000"),
    ] {
        let said = run(&fixtures(), &["render", "clean.json", "--page", option, address]);
        assert!(said.err.contains(sentence), "{option} {address}: {}", said.err);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{option} {address}");
    }
    let picture = "https://news.example/strike.jpg";
    for slip in [
        &["--oembed"][..],
        &["--page", "--oembed"],
        &["--url", "https://news.example/"],
        &["--frame"],
        &["--tag"],
        &["--tag", "--frame", "--data", "a.json"],
        &["--tag", "--page", "--data", "a.json"],
        &["--frame", "--page", "--data", "a.json"],
        &["--image", picture],
        &["--page", "--image-alt", "A crater"],
    ] {
        let said = run(&fixtures(), &[&["render", "clean.json"], slip].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{slip:?}");
    }
}

#[test]
fn a_chain_is_rendered_as_one_teller_links_it() {
    let whole = include_bytes!("../fixtures/whole.json");
    let isolates = ['\u{2068}', '\u{2069}'];
    let told = |who: &str| fed(&fixtures(), &["render", "-", "--told-by", who], whole).out.replace(isolates, "");
    let north = told("northern-army");
    assert!(north.contains("As told by North&#58; no link and no count here is theirs."), "{}", north);
    assert!(north.contains("1 link is not in this telling. They dispute 1 of them."), "{}", north);
    assert_eq!(told("north"), north, "an actor speaks for its side");
    assert!(told("south").contains("As told by South&#58; 1 of 1 link, 1 count.<"));
    assert!(!fed(&fixtures(), &["render", "-"], whole).out.contains("telling"));
    // the live chain shows the same
    for kind in [
        &["--tag", "--data", "a.json"][..],
        &["--tag", "--packed", "--data", "a.json"],
        &["--page", "--data", "a.json"],
    ] {
        let arguments = [&["render", "-", "--told-by", "south"], kind].concat();
        let said = fed(&fixtures(), &arguments, whole).out;
        let tag = said.split("<incident-chain").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
        assert!(tag.ends_with(" told-by=\"south\""), "{kind:?}: {tag}");
    }
    let frame = fed(&fixtures(), &["render", "-", "--told-by", "south", "--frame", "--data", "a.json"], whole).out;
    assert!(frame.contains("&amp;told-by=south\""), "{frame}");
}

#[test]
fn who_tells_nothing_is_refused_with_those_who_do() {
    let whole = include_bytes!("../fixtures/whole.json");
    let said = fed(&fixtures(), &["render", "-", "--told-by", "northern-arny"], whole);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    let error = "error: `northern-arny` tells nothing in this chain; did you mean `northern-army`?\nThese do:\n  \
                 north (North): 0 links, 0 counts, and disputes 1 link\n  south (South): 1 link, 1 count\n";
    assert!(said.err.ends_with(error), "{}", said.err);
    let said = fed(
        &fixtures(),
        &["render", "-", "--told-by", "x"],
        br#"{"title": "T", "incidents": [{"title": "A", "date": "2023"}]}"#,
    );
    assert!(said.err.contains("no one else does: it has no links and no counts"), "{}", said.err);
}
