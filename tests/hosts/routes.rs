//! What the site serves for these tests besides the build: pages, other projects' style sheets and frame scripts, a host with
//! broken files, and broken data.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

use incident_chain::model::{Chain, LeftOut};
use incident_chain::read;
use incident_chain::view::{Options, to_html};
use incident_chain::words::{Language, languages};
use serde_json::{Value, json};

use crate::attacks;
use crate::fixtures;
use crate::made;
use crate::site::{Answer, Request, dist, file, folder, mime};

/// Anybody's page may read it, as on a CDN.
const OPEN: &str = "Access-Control-Allow-Origin: *";
const MIB: usize = 1024 * 1024;

pub fn answer(request: &Request) -> Option<Answer> {
    let path = request.path.trim_start_matches('/');
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    match folder {
        "hosts" => page(name, &request.host),
        "node_modules" => Some(Answer::of(mime(name), file("tests/hosts/node_modules", name)?)),
        // A second copy of the folder, as of an older release.
        "older" => Some(Answer::of(mime(name), dist(name)?).with(OPEN)),
        "broken" => broken(name.split_once('/')?),
        "faulty" => faulty(name),
        "packed" => packed(name),
        "changing" => changing(name, request),
        "rendered" => rendered(name),
        "hanging" => hanging(name, &request.host),
        "apart" => apart(name, &request.host),
        "spoken" => spoken(name),
        // so late that a frame is asked for its height before there is anything in it
        "slow" | "slower" => {
            std::thread::sleep(std::time::Duration::from_secs(if folder == "slow" { 1 } else { 4 }));
            Some(Answer::of(mime(name), dist(&format!("data/{name}"))?).with(OPEN))
        }
        "chains" => Some(Answer::of(mime(name), file("tests/fixtures", name)?)),
        "open" => Some(Answer::of(mime(name), fixtures::text(name)?).with(OPEN)),
        "web" => archived(name, &request.host),
        "listing" => listing(name, &request.host, "https://a.example {other}"),
        "folders" => listing(name, &request.host, "{other}/open/ chains text/plain"),
        "muddled" => {
            listing(name, &request.host, "{other}:x http://[ image/png */* text/html: {other}.evil javascript:x /")
        }
        "twice" => twice(name),
        "lean" => lean(name),
        "made" => Some(Answer::of(mime(name), heavy(name)?)),
        _ if path == "long.json" => Some(Answer::of(mime(path), long().to_string()).with(OPEN)),
        _ if path == "icon.png" => Some(Answer::of("image/png", "")),
        _ if path.is_empty() || path.ends_with(".html") => None,
        _ => Some(Answer::of(mime(path), dist(path)?).with(OPEN)),
    }
}

/// A page from `pages/`. It may begin with lines of its header, each in a comment; `{frame}`, `{resize}` and `{policy}` are
/// what `snippets.html` says to paste, `{own}` and `{cdn}` the two origins, `{static}` is what an article has between the tags,
/// `{chain}` the static chain that the product writes for it, `{hostile}` those of hostile data.
fn page(name: &str, host: &str) -> Option<Answer> {
    let read = |name: &str| String::from_utf8(file("tests/hosts/pages", name)?).ok();
    let own = format!("http://{host}");
    let cdn = own.replace("127.0.0.1", "localhost");
    let text = read(name)?.replace("{frame}", &snippet("<iframe")?).replace("{resize}", &snippet("resize.js")?);
    let text = if text.contains("{policy}") { text.replace("{policy}", &policy()?) } else { text };
    let text = text.replace("{own}", &own).replace("{cdn}", &cdn).replace("{static}", read("static.html")?.trim());
    let text = if text.contains("{chain}") { text.replace("{chain}", &static_chain()?) } else { text };
    let text = if text.contains("{hostile}") { text.replace("{hostile}", &hostile_chains()) } else { text };
    let mut answer = Answer::of(mime(name), "").with(OPEN);
    let mut rest = text.as_str();
    while let Some((header, after)) = rest.strip_prefix("<!-- ").and_then(|line| line.split_once(" -->\n")) {
        answer = answer.with(header);
        rest = after;
    }
    answer.body = rest.into();
    Some(answer)
}

/// The tag in `snippets.html` that has these words, for the release on the other origin. That host sends no policy: in a
/// sandbox WebKit takes `'self'` for nobody.
fn snippet(words: &str) -> Option<String> {
    let page = String::from_utf8(dist("snippets.html")?).ok()?.replace("&lt;", "<").replace("&amp;", "&");
    let code = page.split("<pre><code>").skip(1).find(|code| code.contains(words))?.split("</code>").next()?;
    Some(code.replace("https://cdn.example/incident-chain/0.2.0/", "{cdn}/listing/"))
}

/// The policy of `snippets.html`, which EMBED.md has too, for our two origins.
fn policy() -> Option<String> {
    let line = snippet("script-src ")?;
    let policy = line.strip_prefix("Content-Security-Policy: ")?;
    let embed = String::from_utf8(file(".", "EMBED.md")?).ok()?;
    assert!(embed.contains(policy), "EMBED.md says the same");
    Some(policy.replace("https://cdn.example", "{cdn}").replace("https://news.example", "{own}"))
}

/// The article's chain as `incident-chain render` writes it.
fn static_chain() -> Option<String> {
    let text = String::from_utf8(dist("data/al-asad.json")?).ok()?;
    let (chain, problems) = read::read(&text).ok()?;
    Some(to_html(chain, &LeftOut::of(&problems), Options::default()))
}

/// The article's chain as `incident-chain render --lang` writes it.
fn spoken(tag: &str) -> Option<Answer> {
    let text = String::from_utf8(dist("data/al-asad.json")?).ok()?;
    let (chain, problems) = read::read(&text).ok()?;
    let options = Options { language: languages::find(tag)?, ..Options::default() };
    let html = to_html(chain, &LeftOut::of(&problems), options);
    Language::ENGLISH.speak();
    Some(Answer::of("text/html", html).with(OPEN))
}

/// A static chain for each attack.
fn hostile_chains() -> String {
    let read = |attack: &String| read::read(&attacks::chain(attack).to_string()).ok();
    let chains = attacks::payloads().iter().filter_map(read).collect::<Vec<_>>();
    chains.into_iter().map(|(chain, problems)| to_html(chain, &LeftOut::of(&problems), Options::default())).collect()
}

/// The article's chain, packed, and what may be wrong with that.
fn packed(name: &str) -> Option<Answer> {
    let (chain, _) = read::read(&String::from_utf8(dist("data/al-asad.json")?).ok()?).ok()?;
    let whole = incident_chain::pack::envelope(&chain, Some("/data/al-asad.json"));
    let newer = whole.replace(&format!("\"version\":{}", incident_chain::pack::VERSION), "\"version\":99");
    let text = match name {
        "al-asad.json" => whole,
        "worded.json" => worded(&chain)?,
        "cut.json" => whole.replace("\"}", "AAAA\"}").replacen("\"data\":\"", "\"data\":\"Ag", 1),
        "no-base64.json" => whole.replacen("\"data\":\"", "\"data\":\"!", 1),
        "half.json" => whole.get(..whole.len() / 2)?.to_owned(),
        "beside.json" => whole.replace("/data/al-asad.json", "../data/al-asad.json"),
        "alone.json" => incident_chain::pack::envelope(&chain, None),
        "of-script.json" => whole.replace("/data/al-asad.json", "javascript:alert(1)"),
        "of-blanks.json" => whole.replace("/data/al-asad.json", "  "),
        "of-a-number.json" => whole.replace("\"/data/al-asad.json\"", "5"),
        "of-no-address.json" => whole.replace("/data/al-asad.json", "http://["),
        "of-a-login.json" => whole.replace("/data/al-asad.json", "https://news.example@evil.example/chain.json"),
        "elsewhere.json" => whole.replace("/data/al-asad.json", "https://elsewhere.example/chain.json"),
        "newer.json" => newer,
        "newer-alone.json" => newer.replace("\"source\":\"/data/al-asad.json\",", ""),
        "newer-of-nothing.json" => newer.replace("/data/al-asad.json", "/data/none.json"),
        "newer-of-another-scheme.json" => newer.replace("/data/al-asad.json", "javascript:0"),
        _ => return None,
    };
    Some(Answer::of(mime(name), text).with(OPEN))
}

/// The article's chain with two sentences of its publisher's, packed.
fn worded(chain: &Chain) -> Option<String> {
    let mut plain: Value = serde_json::from_str(&read::write(chain)).ok()?;
    plain["words"] = json!({ "how_it_came": "The road to this", "incidents.other": "{count} events" });
    Some(incident_chain::pack::envelope(&read::read(&plain.to_string()).ok()?.0, None))
}

/// Per host of a browser's page: the article's chain as it is at the moment, plain or packed. `set` makes it another one, by the query, and
/// what a host has answered so far is in `answered`.
fn changing(name: &str, request: &Request) -> Option<Answer> {
    static STATES: Mutex<BTreeMap<String, (String, Vec<&str>)>> = Mutex::new(BTreeMap::new());
    let mut states = STATES.lock().ok()?;
    let (state, answered) = states.entry(request.host.clone()).or_default();
    match name {
        "set" => {
            state.clone_from(&request.query);
            return Some(Answer::of("text/plain", ""));
        }
        "answered" => return Some(Answer::of("application/json", json!(answered).to_string())),
        _ => {}
    }
    let text = String::from_utf8(dist("data/al-asad.json")?).ok()?;
    let mut document: Value = serde_json::from_str(&text).ok()?;
    let incident = |id: &str, day: u8| json!({"id": id, "title": format!("What happened on the {day}th"), "date": format!("2023-11-{day}"), "responds_to": {"incident": "death-announced", "basis": "inferred"}});
    let correction = json!([{"date": "2023-11-22", "text": "An earlier version had another number."}]);
    let incidents = document["incidents"].as_array_mut()?;
    match state.as_str() {
        "more" => {
            incidents.extend([incident("later", 24), incident("latest", 25)]);
            incidents[4]["corrections"] = correction;
        }
        "much-more" => {
            incidents.extend([24, 25, 26].map(|day| incident(&format!("on-{day}"), day)));
            incidents[5]["title"] = json!("A weapons store, hit");
        }
        "above" => {
            incidents.insert(0, json!({"id": "earlier", "title": "What happened before", "date": "2023-10-01"}));
        }
        "less" => drop(incidents.remove(10)),
        "other" => document["byline"] = json!("Another desk"),
        _ => {}
    }
    let text = match (state.as_str(), name) {
        ("spaced", _) => format!("{text} "),
        ("swapped", "chain.packed.json") => text,
        ("swapped", _) => incident_chain::pack::envelope(&read::read(&text).ok()?.0, None),
        (_, "chain.packed.json") => incident_chain::pack::envelope(&read::read(&document.to_string()).ok()?.0, None),
        ("", _) => text,
        _ => document.to_string(),
    };
    let tag = format!("\"{state}\"");
    let (status, answer) = match state.as_str() {
        "missing" => ("404", Answer::missing()),
        "broken" => ("200", Answer::of("application/json", text.get(..text.len() / 2)?)),
        _ if request.none_match == tag => {
            ("304", Answer { status: "304 Not Modified", ..Answer::of("application/json", "") })
        }
        _ => ("200", Answer::of("application/json", text)),
    };
    answered.push(status);
    Some(answer.with(format!("ETag: {tag}")).with("Cache-Control: max-age=600"))
}

/// An article with what the command says to paste for the article's chain.
fn rendered(name: &str) -> Option<Answer> {
    let how: &[&str] = match name {
        "plain.html" => &["--data", "../data/al-asad.json"],
        "inline.html" => &["--packed", "--data", "../data/al-asad.json"],
        "inline-alone.html" => &["--packed"],
        "packed.html" => &["--data", "../packed/beside.json", "--source", "../data/al-asad.json"],
        "packed-alone.html" => &["--data", "../packed/alone.json"],
        _ => return None,
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    command.arg("render").arg(folder("dist/data/al-asad.json")).args(["--tag", "--assets", "/"]).args(how);
    let tag = String::from_utf8(command.output().ok()?.stdout).ok()?;
    Some(Answer::of(
        mime(name),
        format!("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>An article</title>{tag}"),
    ))
}

/// Per host of a browser's page: what it asks for first never comes, or never ends; asked for again it is there.
fn hanging(name: &str, host: &str) -> Option<Answer> {
    static ASKED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let (how, name) = name.split_once('/')?;
    let whole =
        || Some(Answer::of(mime(name), dist(name).or_else(|| fixtures::text(name).map(Into::into))?).with(OPEN));
    let asked = format!("{host}{how}{name}");
    let mut before = ASKED.lock().ok()?;
    if name == "embed.js" || before.contains(&asked) {
        return whole();
    }
    before.push(asked);
    drop(before);
    match how {
        "silent" => {
            std::thread::sleep(std::time::Duration::from_secs(60));
            whole()
        }
        // white space, slower than anything that ends reading by its size
        _ => Some(Answer { is_endless: true, ..Answer::of(mime(name), " ").with(OPEN) }),
    }
}

/// The folder of a release whose second parts come late, or not at first: `HOW/NAME`. Of `held` they come when the page asks for
/// `held/go`. Of `once-missing` and `once-silent` the first request gets no answer.
fn apart(name: &str, host: &str) -> Option<Answer> {
    static ASKED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let was_asked = |what: &str| {
        let asked = format!("{host}/{what}");
        let Ok(mut before) = ASKED.lock() else { return true };
        let is_known = before.contains(&asked);
        before.push(asked);
        is_known
    };
    let is_open = || ASKED.lock().is_ok_and(|asked| asked.contains(&format!("{host}/go")));
    let (how, name) = name.split_once('/')?;
    let whole = || Some(Answer::of(mime(name), dist(name)?).with(OPEN));
    let wait = |times: u64| (0..times).find(|_| is_open() || (std::thread::sleep(Duration::from_millis(20)), false).1);
    let is_late = name.ends_with(if how == "held-words" { ".txt" } else { "_more_bg.wasm" });
    match (how, is_late) {
        ("held" | "held-words", _) if name == "go" => {
            was_asked("go");
            Some(Answer::of("text/plain", "").with(OPEN))
        }
        ("held" | "held-words", true) => {
            wait(3000);
            whole()
        }
        ("once-missing", true) if !was_asked(name) => Some(Answer::missing().with(OPEN)),
        ("once-silent", true) if !was_asked(name) => {
            wait(3000);
            whole()
        }
        _ => whole(),
    }
}

/// The folder of a release on a host where one file is wrong.
fn broken((fault, name): (&str, &str)) -> Option<Answer> {
    let whole = || Some(Answer::of(mime(name), dist(name)?).with(OPEN));
    let untyped = || Some(Answer { mime: "text/plain", ..whole()? });
    match (fault, name) {
        ("no-wasm", "widget_bg.wasm" | "reader_bg.wasm") | ("no-script", "embed.js") | ("no-figure", "figure.js") => {
            Some(Answer::missing().with(OPEN))
        }
        ("untyped-wasm", "reader_bg.wasm") | ("untyped-script", "embed.js") | ("untyped-figure", "figure.js") => {
            untyped()
        }
        ("no-words", name) if name.ends_with(".txt") => Some(Answer::missing().with(OPEN)),
        ("cut-words" | "tampered-words", name) if name.ends_with(".txt") => {
            let mut answer = whole()?;
            match fault {
                "cut-words" => answer.body.truncate(answer.body.len() / 2),
                _ => answer.body.extend(b"\nhacked"),
            }
            Some(answer)
        }
        // A host that answers whatever is asked with its front page.
        ("page-for-wasm", "reader_bg.wasm") => {
            Some(Answer::of("text/html; charset=utf-8", "<!doctype html><title>Welcome</title>").with(OPEN))
        }
        ("no-reader", "reader_bg.wasm") | ("no-widget", "widget_bg.wasm") => Some(Answer::missing().with(OPEN)),
        ("closed-wasm", "reader_bg.wasm") => Some(Answer::of(mime(name), dist(name)?)),
        ("tampered-wasm", "widget_bg.wasm" | "reader_bg.wasm")
        | ("tampered-more", "widget_more_bg.wasm" | "reader_more_bg.wasm") => {
            let mut answer = whole()?;
            // one bit in the last byte
            *answer.body.last_mut()? ^= 1;
            Some(answer)
        }
        ("tampered-script", "embed.js") | ("tampered-figure", "figure.js") | ("tampered-refresh", "refresh.js") => {
            let mut answer = whole()?;
            answer.body.extend(b"\nwindow.hacked = true;\n");
            Some(answer)
        }
        _ => whole(),
    }
}

/// A web archive: a time and the first address make an address of its own. It adds a note to what it plays back, and what
/// only a script asks for it has never seen.
fn archived(name: &str, host: &str) -> Option<Answer> {
    let (_, name) = name.rsplit_once('/')?;
    if name == "figure.js" || name.ends_with(".wasm") {
        return Some(Answer::missing().with(OPEN));
    }
    let mut answer = page(name, host).or_else(|| Some(Answer::of(mime(name), dist(name)?).with(OPEN)))?;
    match name.rsplit_once('.')?.1 {
        "html" => answer.body.extend(b"\n<!-- played back -->\n"),
        "js" => answer.body.extend(b"\n/* played back */\n"),
        _ => {}
    }
    Some(answer)
}

/// Data that cannot be shown.
fn faulty(name: &str) -> Option<Answer> {
    let of = |body: Vec<u8>| Answer::of("application/json", body).with(OPEN);
    Some(match name {
        "latin1.json" => of(b"{\"title\": \"caf\xe9\", \"incidents\": []}".into()),
        "endless.json" => Answer { is_endless: true, ..of(vec![b' '; MIB / 4]) },
        "none.json" => Answer::missing().with(OPEN),
        "image.json" => Answer { mime: "image/png", ..of(fixtures::text("small.json")?.into()) },
        "page.json" => Answer { mime: "text/html", ..of(fixtures::text("small.json")?.into()) },
        "two-types.json" => of(fixtures::text("small.json")?.into()).with("Content-Type: text/html"),
        "naughty.json" => of(naughty()?.to_string().into()),
        _ => return None,
    })
}

/// A chain with a naughty string wherever a text may stand, one an incident.
fn naughty() -> Option<Value> {
    let strings = file("tests/hosts/node_modules/big-list-of-naughty-strings", "blns.json")?;
    let strings: Vec<String> = serde_json::from_slice(&strings).ok()?;
    let incident = |(number, text): (usize, &String)| {
        json!({
            "id": format!("n{number}"), "title": format!("{number}: {text}"), "summary": text, "date": "2023-11-20", "date_text": text,
            "place": text, "kind": text, "by": [text], "means": text, "sources": [{ "publisher": text, "title": text, "url": text }],
            "quotes": [{ "text": text, "says": text }], "media": [{ "kind": "image", "url": text, "alt": text }],
        })
    };
    Some(json!({ "title": "Naughty", "incidents": strings.iter().enumerate().map(incident).collect::<Vec<_>>() }))
}

/// A chain of so many incidents in one of the shapes that cost most, as in `line-2000.json`.
fn heavy(name: &str) -> Option<String> {
    let (shape, count) = name.strip_suffix(".json")?.split_once('-')?;
    let shape = match shape {
        "line" => &made::LINE,
        "star" => &made::STAR,
        "day" => &made::ONE_DAY,
        "causes" => &made::MANY_CAUSES,
        _ => return None,
    };
    Some(made::chain(count.parse().ok()?, shape))
}

/// A chain of six hundred incidents. Each answers the one before. Their rows differ in height.
fn long() -> Value {
    let incident = |number: usize| {
        json!({
            "id": format!("i{number}"), "title": format!("What happened as number {number} {}", "and went on ".repeat(number % 5)),
            "date": format!("20{:02}-{:02}", number / 12, number % 12 + 1), "kind": "attack", "summary": format!("Told of number {number}."),
            "sources": [{ "publisher": "A paper", "title": format!("Report {number}"), "url": "https://paper.example/" }],
            "responds_to": number.checked_sub(1).map(|cause| json!({ "incident": format!("i{cause}"), "basis": "inferred" })),
            "casualties": (0..number % 3).map(|claim| json!({ "killed": claim + 1, "says": format!("Party {claim}") })).collect::<Vec<_>>(),
        })
    };
    json!({ "title": "A long chain", "incidents": (0..600).map(incident).collect::<Vec<_>>() })
}

/// The standalone page of a host that lists whose data it shows. It sends no policy: see `snippet`.
fn listing(name: &str, host: &str, list: &str) -> Option<Answer> {
    if name.starts_with("chains/") {
        return Some(Answer::of(mime(name), fixtures::text("small.json")?));
    }
    if name != "index.html" {
        return Some(Answer::of(mime(name), dist(name)?).with(OPEN));
    }
    let other = format!("http://{}", host.replace("127.0.0.1", "localhost"));
    let page = String::from_utf8(dist(name)?).ok()?;
    let meta = format!("<meta name=\"incident-chain-origins\" content=\"{}\"><title>", list.replace("{other}", &other));
    Some(Answer::of(mime(name), page.replacen("<title>", &meta, 1)))
}

/// The standalone page of a host that has put the script into it once more, under an address that its cache takes for another.
fn twice(name: &str) -> Option<Answer> {
    let whole = dist(name)?;
    if name != "index.html" {
        return Some(Answer::of(mime(name), whole));
    }
    let script = "<head><script type=\"module\" src=\"embed.js?v=2\"></script>";
    Some(Answer::of(mime(name), String::from_utf8(whole).ok()?.replacen("<head>", script, 1)))
}

/// The folder of a release without our examples and the studio. It stands for a publisher's site with a chain of its own.
fn lean(name: &str) -> Option<Answer> {
    match name {
        "mine.json" => Some(Answer::of(mime(name), fixtures::text("small.json")?)),
        _ if name.starts_with("data/") || name.starts_with("studio") => Some(Answer::missing()),
        _ => Some(Answer::of(mime(name), dist(name)?)),
    }
}
