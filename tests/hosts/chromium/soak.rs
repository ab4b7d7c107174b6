//! For hours: after thousands of actions a figure holds as much as after the first ones, and an action changes as much.
//!
//! `SOAK=10000 cargo test --features cli --test hosts soak -- --nocapture` does so many, and prints what it has counted after each
//! tenth: `make soak`. Without it there are a few hundred.

use serde_json::{Value, json};

use super::heap::heap;
use super::is_elsewhere;
use crate::apart;
use crate::browser::Browser;

/// How many actions there are where no one asks for more.
const FEW: u64 = 400;
/// The actions that are the same after each tenth.
const PROBE: u64 = 40;
/// How much more there may be at the end.
const MORE: f64 = 1.05;

/// How many actions `SOAK` asks for.
pub fn actions() -> Option<u64> {
    Some(std::env::var("SOAK").ok()?.parse().expect("SOAK is a number of actions, as in SOAK=10000"))
}

/// A page with one chain in a box of its own, live.
fn article() -> Browser {
    let browser = apart();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(
        "const chain = document.createElement('incident-chain');
         chain.setAttribute('loading', 'eager');
         chain.setAttribute('src', '/data/attacks-on-us-forces.json');
         one('#one').append(chain);",
    );
    browser.soon("is_live()", true);
    browser.run(include_str!("../soak.js"));
    browser
}

/// What an expression in the page is worth, or what its promise comes to. It is not asked by way of the driver, whose scripts stay in the
/// page's memory: they would count as the figure's.
#[track_caller]
fn worth(browser: &Browser, expression: &str) -> Value {
    let ask = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = browser.devtools("Runtime.evaluate", &ask);
    assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
    answer["result"]["value"].clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// How many nodes and listeners are left when the garbage has been collected.
fn counters(browser: &Browser) -> Value {
    browser.collect_garbage();
    worth(browser, "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    browser.collect_garbage();
    browser.devtools("Memory.getDOMCounters", &json!({}))
}

/// What a page holds, and what the same actions change in it.
#[derive(Debug)]
struct Held(Vec<(&'static str, f64)>);

impl Held {
    fn of(browser: &Browser) -> (Held, f64) {
        let probe = worth(browser, &format!("soak.probe({PROBE})"));
        let counters = counters(browser);
        let heap = heap(browser);
        let wasm = worth(browser, "memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)");
        let held = vec![
            ("bytes of wasm", number(&wasm)),
            ("bytes of JavaScript", heap.bytes),
            ("objects of JavaScript", heap.objects),
            ("nodes", number(&counters["nodes"])),
            ("listeners", number(&counters["jsEventListeners"])),
            ("nodes that the same actions change", number(&probe["changed"])),
        ];
        (Held(held), number(&probe["median"]))
    }

    /// What there is more of than there was before.
    fn beyond(&self, before: &Held) -> Vec<String> {
        let pairs = self.0.iter().zip(&before.0);
        let more = pairs.filter(|((_, now), (_, then))| *now > then * MORE);
        more.map(|((what, now), (_, then))| format!("{what}: {then} after a tenth, {now} at the end")).collect()
    }
}

#[test]
fn many_actions_leave_nothing_behind() {
    if is_elsewhere() {
        return;
    }
    let browser = article();
    let (tenth, is_long) = actions().map_or((FEW / 10, false), |actions| (actions / 10, true));
    let mut after = Vec::new();
    let mut done = Vec::new();
    worth(&browser, "soak.everything()");
    for turn in 1..=10 {
        done.push(worth(&browser, &format!("soak.walk({tenth})"))["done"].clone());
        if is_long || turn == 1 || turn == 10 {
            let (held, median) = Held::of(&browser);
            println!("after {}: {:?}; the same actions: {median:.1} ms", turn * tenth, held.0);
            after.push((held, median));
        }
    }
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
    for action in done[0].as_object().expect("actions").keys() {
        let count: u64 = done.iter().filter_map(|each| each[action].as_u64()).sum();
        assert!(count > tenth / 10, "“{action}” was done {count} times only: is it still there?");
    }
    let ((first, before), (last, now)) = (&after[0], &after[after.len() - 1]);
    println!("the same actions take {:.2} of the time that they took after the first tenth", now / before);
    assert_eq!(last.beyond(first), Vec::<String>::new());
}

/// Fifty elements, all live, are put into the page.
fn put_fifty(browser: &Browser) {
    browser.run(
        "for (let count = 0; count < 50; count += 1) {
           const chain = document.createElement('incident-chain');
           chain.setAttribute('loading', 'eager');
           chain.setAttribute('src', '/data/al-asad.json');
           one('#other').append(chain);
         }",
    );
    browser.soon("chains().filter(is_live).length", 50);
}

#[test]
fn fifty_figures_share_a_page() {
    if is_elsewhere() {
        return;
    }
    let browser = apart();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    let mut left = Vec::new();
    for _ in 0..2 {
        put_fifty(&browser);
        assert_eq!(browser.see("memories.length"), 1, "one WebAssembly for all");
        // What is done in one changes no other.
        browser.run(
            "window.changed = new Set();
             window.watches = chains().map((each, number) => {
               const watch = new MutationObserver(() => changed.add(number));
               watch.observe(figure(each), { subtree: true, childList: true, attributes: true, characterData: true });
               return watch;
             });
             openers(chains()[29])[1].click();",
        );
        browser.soon("open_cards(chains()[29])", json!([1]));
        browser.settle();
        assert_eq!(browser.see("[...changed]"), json!([29]));
        browser.run(
            "for (const watch of watches) watch.disconnect();
             window.watches = null;
             for (const each of chains()) each.remove();",
        );
        browser.settle();
        let counters = counters(&browser);
        left.push(["nodes", "jsEventListeners"].map(|name| number(&counters[name])));
    }
    println!("nodes and listeners that are left: {left:?}");
    assert!(left[0][0] < 2000.0, "the nodes of fifty figures are gone: {left:?}");
    assert!(left[0].iter().zip(&left[1]).all(|(first, second)| *second <= first * MORE), "{left:?}");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}
