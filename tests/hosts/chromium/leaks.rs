//! Two hundred elements, put in and taken out: nothing stays of them. With `SOAK` (see `soak.rs`) a tenth as many as there are actions.

use serde_json::{Value, json};

use super::{is_elsewhere, soak};
use crate::hosts;

/// Counts what listens to the page and what observes it. Comes before the embed's script.
const COUNT: &str = "window.counts = { listeners: 0, observers: 0 };
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (name, listener, options) => {
        counts.listeners += 1;
        options?.signal?.addEventListener('abort', () => { counts.listeners -= 1; });
        return addEventListener.call(target, name, listener, options);
      };
      target.removeEventListener = (name, listener, options) => { counts.listeners -= 1; return removeEventListener.call(target, name, listener, options); };
    }
    for (const kind of [IntersectionObserver, ResizeObserver, MutationObserver]) {
      const { observe, disconnect } = kind.prototype;
      const busy = new WeakSet();
      kind.prototype.observe = function (...all) { if (!busy.has(this)) { busy.add(this); counts.observers += 1; } return observe.apply(this, all); };
      kind.prototype.disconnect = function () { if (busy.delete(this)) counts.observers -= 1; return disconnect.apply(this); };
    }";

/// Elements come and go, each used a little. What is left of them is told: `[listeners, observers, bytes of wasm]`.
const COME_AND_GO: &str = "window.left = null;
    (async (times) => {
      const chain = await (await fetch('/data/al-asad.json')).text();
      for (let count = 0; count < times; count += 1) {
        const made = document.createElement('incident-chain');
        made.setAttribute('loading', count % 2 ? 'lazy' : 'eager');
        made.data = chain;
        gone.push(new WeakRef(made));
        one('#one').append(made);
        await made.ready;
        openers(made)[1].click();
        await made.step('cause');
        made.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      window.left = [counts.listeners, counts.observers, memories[0].buffer.byteLength];
    })";

#[test]
fn nothing_stays_of_what_is_taken_out() {
    if is_elsewhere() {
        return;
    }
    let browser = hosts();
    browser.open_until("/hosts/shifts.html", "document.readyState === 'complete'");
    browser.run("chains().forEach((each) => each.remove()); document.body.prepend(Object.assign(document.createElement('div'), { id: 'one' })); window.gone = [];");
    browser.run(COUNT);
    browser.run("import('/embed.js').then(() => { window.come = true; })");
    browser.soon("window.come", true);
    let after = |times: u32| -> Value {
        browser.run(&format!("{COME_AND_GO}({times})"));
        browser.soon("!!window.left || String(window.faults)", true);
        browser.see("left")
    };
    let elements = soak::actions().map_or(200, |actions| actions / 10);
    let few = after(50);
    for _ in 1..elements / 50 {
        assert_eq!(after(50), few, "listeners, observers, bytes");
    }
    assert!(few[2].as_u64() < Some(16 * 1024 * 1024), "{few}");
    browser.collect_garbage();
    let kept = browser.see("gone.filter((each) => each.deref()).length").as_u64().expect("a count");
    assert!(kept <= 2, "{kept} of {elements} elements are still there");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}
