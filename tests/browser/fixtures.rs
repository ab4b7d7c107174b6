//! Chains that are unlike the example: broken, hostile, long, crowded.

use serde_json::{Value, json};

use crate::attacks;

/// The text of a fixture, served as `/fixtures/{name}`.
pub fn text(name: &str) -> Option<String> {
    let chain = match name {
        "not-json.json" => return Some("{\n  \"title\": \"A chain\",\n  \"incidents\": [ oops ]\n}\n".into()),
        "half.json" => return Some("{ \"title\": \"A chain\", \"incidents\": [ {\n".into()),
        "attacks.json" => return Some(attacks()),
        "no-chain.json" => return Some("[1, 2, 3]".into()),
        "page.json" => return Some("<!doctype html><title>Sign in</title>".into()),
        "huge.json" => return Some(" ".repeat(40 * 1024 * 1024 + 1)),
        "small.json" | "chain.txt" => small(),
        "problems.json" => problems(),
        "hostile.json" => hostile(),
        "long.json" => long(),
        "sides.json" => sides(),
        "tracks.json" => tracks(),
        "arabic.json" => arabic(),
        "twenty.json" => twenty(),
        _ => return None,
    };
    Some(chain.to_string())
}

/// The example, and nine incidents of which nothing is said but that they were.
fn twenty() -> Value {
    let mut chain: Value = serde_json::from_str(include_str!("../../data/al-asad.json")).expect("JSON");
    let note = |day: u32| json!({ "id": format!("note-{day}"), "title": format!("Note {day}"), "date": format!("2023-12-0{day}") });
    chain["incidents"].as_array_mut().expect("incidents").extend((1..=9).map(note));
    chain
}

fn small() -> Value {
    json!({
        "title": "A small chain",
        "incidents": [
            { "id": "raid", "title": "A raid", "date": "2023-11-20", "sources": [{ "publisher": "Example Times" }] },
            { "id": "answer", "title": "An answer", "date": "2023-11-21", "responds_to": ["raid"], "sources": [{ "publisher": "Example Times" }] },
        ],
    })
}

/// Four incidents, two of which cannot be shown.
fn problems() -> Value {
    json!({
        "title": "A chain with problems",
        "incidents": [
            { "title": "A sound incident", "date": "2023-11-20", "sources": [{ "publisher": "Example Times" }] },
            { "title": "An incident of no day", "date": "yesterday-ish", "sources": [{ "publisher": "Example Times" }] },
            { "title": "Another sound incident", "date": "2023-11-22", "sources": [{ "publisher": "Example Times" }] },
            { "title": "An incident of an impossible day", "date": "2023-02-30", "sources": [{ "publisher": "Example Times" }] },
        ],
    })
}

/// Markup and scripts wherever a text or an address may stand.
fn hostile() -> Value {
    let markup = |at: &str| {
        format!("{at} <img src=x onerror=\"window.hacked='{at}'\"><script>window.hacked='{at}'</script><b>bold</b>")
    };
    let addresses = [
        "javascript:window.hacked=1",
        " JavaScript:window.hacked=1",
        "java\tscript:window.hacked=1",
        "data:text/html,<script>parent.hacked=1</script>",
        "vbscript:hacked",
        "//evil.example/x",
        "file:///etc/passwd",
        "https://example.org/sound",
    ];
    let source = |(number, url): (usize, &&str)| json!({ "id": format!("s{number}"), "publisher": markup("publisher"), "title": markup("source title"), "url": url, "archived_url": url });
    let sources: Vec<Value> = addresses.iter().enumerate().map(source).collect();
    let ids: Vec<String> = (0..addresses.len()).map(|number| format!("s{number}")).collect();
    let media = |url: &&str| json!({ "kind": "image", "url": url, "alt": markup("alt"), "caption": markup("caption"), "credit": markup("credit") });
    json!({
        "title": markup("title"),
        "summary": markup("summary"),
        "framing": markup("framing"),
        "byline": markup("byline"),
        "credit": markup("credit"),
        "license": markup("license"),
        "sides": [{ "id": "a", "name": markup("side") }],
        "actors": [{ "id": "x", "name": markup("actor"), "side": "a", "about": markup("about"), "url": addresses[0] }],
        "sources": sources,
        "corrections": [{ "date": "2023-12-01", "text": markup("correction") }],
        "incidents": [
            {
                "id": "<script>window.hacked='id'</script>", "title": markup("incident"), "summary": markup("incident summary"),
                "date": "2023-11-20", "date_text": markup("date"), "by": ["x"], "against": ["x"], "kind": "attack",
                "place": markup("place"), "means": markup("means"), "damage": markup("damage"), "sources": ids,
                "casualties": [{ "who": markup("who"), "killed": markup("several"), "says": "x", "source": "s0" }],
                "quotes": [{ "text": markup("quote"), "says": markup("speaker"), "source": "s1" }],
                "media": addresses.iter().map(media).collect::<Vec<_>>(),
                "corrections": [{ "text": markup("incident correction") }],
            },
            {
                "id": "answer", "title": markup("answer"), "date": "2023-11-21", "kind": "strike",
                "responds_to": [{
                    "incident": "<script>window.hacked='id'</script>", "basis": "alleged", "says": markup("claimant"),
                    "quote": markup("link quote"), "source": "s0", "disputed_by": [markup("disputer")],
                }],
                "sources": ["s7"],
            },
        ],
    })
}

/// Titles, names and words as long as they come, and one that no line can hold.
fn long() -> Value {
    let sentence = "The joint coordination committee for the implementation of the provisional ceasefire arrangements in the \
                    north-eastern governorates announces that the previously announced suspension is itself suspended";
    let word =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandssitzungsprotokoll";
    let address = format!("https://example.org/{}", "a-very-long-path-without-a-break".repeat(8));
    let incident = |number: usize| {
        let mut incident = json!({
            "id": format!("i{number}"), "title": if number % 3 == 1 { word.to_owned() } else { format!("{sentence} ({number})") },
            "summary": format!("{sentence}. {word}. {sentence}."), "date": format!("2023-11-{:02}", 10 + number),
            "date_text": sentence, "by": ["long"], "place": format!("{word}, {sentence}"), "kind": "agreement",
            "means": word, "damage": sentence,
            "casualties": [
                { "who": sentence, "killed": "somewhere between a few and several dozen", "says": "long", "source": "s" },
                { "who": word, "injured": "at least 3", "says": "long", "source": "s", "superseded": true },
            ],
            "quotes": [{ "text": format!("{word} {sentence}"), "says": "long", "source": "s" }],
            "sources": ["s", { "publisher": address, "url": address }],
        });
        if number > 0 {
            incident["responds_to"] = json!([{
                "incident": format!("i{}", number - 1), "basis": "alleged", "says": "long", "quote": word, "source": "s", "disputed_by": [sentence],
            }]);
        }
        incident
    };
    json!({
        "title": format!("{sentence}: {word}"),
        "summary": format!("{word} {sentence}"),
        "framing": format!("{sentence}. {word}. {sentence}."),
        "credit": address,
        "sides": [{ "id": "a", "name": sentence }, { "id": "b", "name": word }],
        "actors": [{ "id": "long", "name": format!("{sentence}, {word}"), "side": "b", "about": word }],
        "sources": [{ "id": "s", "publisher": sentence, "title": word, "url": address, "archived_url": address, "published": "2023-11-20" }],
        "incidents": (0..5).map(incident).collect::<Vec<_>>(),
    })
}

/// Seven sides, each of which answers the one before.
fn sides() -> Value {
    let names = [
        "Northern Alliance",
        "Southern League",
        "Eastern Front",
        "Western Union",
        "Islanders",
        "Highlanders",
        "Observers",
    ];
    let side = |(number, name): (usize, &&str)| json!({ "id": format!("side{number}"), "name": name });
    let actor = |number: usize| json!({ "id": format!("actor{number}"), "name": names[number], "side": format!("side{number}") });
    let incident = |number: usize| {
        let mut incident = json!({
            "id": format!("i{number}"), "title": format!("{} act", names[number % 7]), "date": format!("2023-11-{:02}", 1 + number),
            "by": [format!("actor{}", number % 7)], "kind": "attack", "sources": [{ "publisher": "Example Times" }],
        });
        if number > 0 {
            incident["responds_to"] = json!([{ "incident": format!("i{}", number - 1), "basis": "declared", "says": format!("actor{}", number % 7) }]);
        }
        incident
    };
    json!({
        "title": "Seven sides",
        "sides": names.iter().enumerate().map(side).collect::<Vec<_>>(),
        "actors": (0..7).map(actor).collect::<Vec<_>>(),
        "incidents": (0..9).map(incident).collect::<Vec<_>>(),
    })
}

/// Eleven causes first and eleven responses after: more trunks side by side than there are tracks. Every basis, some disputed.
fn tracks() -> Value {
    let bases = ["declared", "reported", "alleged", "inferred"];
    let cause = |number: usize| {
        json!({
            "id": format!("cause{number}"), "title": format!("Cause number {number}"), "date": format!("2023-10-{:02}", 1 + number),
            "by": [format!("actor{}", number % 2)], "kind": "attack", "sources": [{ "publisher": "Example Times" }],
        })
    };
    let response = |number: usize| {
        let mut link =
            json!({ "incident": format!("cause{number}"), "basis": bases[number % 4], "says": "Example Times" });
        if number.is_multiple_of(3) {
            link["disputed_by"] = json!(["The other side"]);
        }
        // The last answers three at once.
        let more = if number == 10 { vec![link, json!("cause1"), json!("cause4")] } else { vec![link] };
        json!({
            "id": format!("response{number}"), "title": format!("Response to number {number}"), "date": format!("2023-11-{:02}", 1 + number),
            "by": [format!("actor{}", (number + 1) % 2)], "kind": "strike", "responds_to": more, "sources": [{ "publisher": "Example Times" }],
        })
    };
    json!({
        "title": "More trunks than tracks",
        "sides": [{ "id": "side0", "name": "One side" }, { "id": "side1", "name": "Other side" }],
        "actors": [{ "id": "actor0", "name": "One", "side": "side0" }, { "id": "actor1", "name": "Other", "side": "side1" }],
        "incidents": (0..11).map(cause).chain((0..11).map(response)).collect::<Vec<_>>(),
    })
}

/// A chain in a language that is written from right to left.
fn arabic() -> Value {
    let incident = |number: usize, title: &str, kind: &str, by: &str| {
        let mut incident = json!({
            "id": format!("i{number}"), "title": title, "date": format!("2023-11-{:02}", 17 + number), "kind": kind, "by": [by],
            "place": "بغداد", "sources": [{ "publisher": "روداو", "title": "خبر" }],
        });
        if number > 0 {
            incident["responds_to"] =
                json!([{ "incident": format!("i{}", number - 1), "basis": "reported", "says": "روداو" }]);
        }
        incident
    };
    json!({
        "title": "الصاروخ على قاعدة عين الأسد والضربة في غرب بغداد",
        "lang": "ar",
        "framing": "تبدأ السلسلة حيث يبدأ المقال. كل سهم ادعاء، ومعه من يقوله.",
        "sides": [{ "id": "a", "name": "الولايات المتحدة" }, { "id": "b", "name": "فصائل مسلحة" }],
        "actors": [{ "id": "us", "name": "القوات الأمريكية", "side": "a" }, { "id": "m", "name": "فصائل", "side": "b" }],
        "incidents": [
            incident(0, "عقوبات جديدة", "sanctions", "us"),
            incident(1, "هجوم صاروخي على قاعدة عين الأسد", "attack", "m"),
            incident(2, "ضربة أمريكية في غرب بغداد", "strike", "us"),
            incident(3, "إعلان عن مقتل عضو", "statement", "m"),
        ],
    })
}

/// Every attack, with the chain that is full of it.
fn attacks() -> String {
    let all = attacks::payloads().into_iter().chain(attacks::naughty());
    let chains: Vec<Value> = all.map(|payload| json!([payload, attacks::chain(&payload)])).collect();
    Value::from(chains).to_string()
}
