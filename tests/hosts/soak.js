// A reader who does thousands of things, by chance but always the same: what `soak.rs` does in a page, and counts.

/** The same numbers at each run, from 0 to 1 (mulberry32). */
const numbers = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
const found = (css) => [...figure().querySelectorAll(css)];
const put = (element, value, event) => {
  element.value = value;
  element.dispatchEvent(new Event(event, { bubbles: true }));
};
const drag = (strip, from, to) => {
  const { left, top, width, height } = strip.getBoundingClientRect();
  const point = (type, at) => {
    const where = { clientX: left + at * width, clientY: top + height / 2, pointerId: 1, button: 0, bubbles: true, composed: true };
    strip.dispatchEvent(new PointerEvent(type, where));
  };
  point("pointerdown", from);
  point("pointermove", (from + to) / 2);
  point("pointermove", to);
  point("pointerup", to);
};

const WIDTHS = [320, 420, 640, 800, 1000];
const WORDS = ["", "raid", "rocket", "drone", "baghdad", "no such word", "us"];
const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "Escape"];

/** What a reader may do, each to one of the elements that are there for it. */
const ACTIONS = {
  card: ["button.ic-opener", (it) => it.click()],
  fold: [".ic-unfold", (it) => it.click()],
  side: ["button.ic-side", (it) => it.click()],
  all: [".ic-shown button", (it) => it.click()],
  step: [".ic-step:not(:disabled)", (it) => it.click()],
  spot: [".ic-spot", (it) => it.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }))],
  words: ["input[type=search]", (it, pick) => put(it, pick(WORDS), "input")],
  kind: ["select", (it, pick) => put(it, pick([...it.options]).value, "change")],
  range: ["svg.ic-overview", (it, _, random) => drag(it, random(), random())],
  key: ["button.ic-opener", (it, pick) => press(it, pick(KEYS))],
  width: ["ol.ic-chain", (_, pick) => widen(pick(WIDTHS))],
};
const press = (element, key) => {
  element.focus();
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
};
const widen = (width) => {
  one("#one").style.width = `${width}px`;
};

const frame = () => new Promise(requestAnimationFrame);
/** How long what an action sets off keeps the page busy, without the wait for the next frame, ms. */
const timed = async (act) => {
  const start = performance.now();
  act();
  await new Promise((then) => setTimeout(then));
  const time = performance.now() - start;
  await frame();
  return time;
};

/** Many actions by chance. Tells how often each was done, and how long one took. What is not there at the time is not done. */
const wander = async (random, count) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const done = Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, 0]));
  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    const name = pick(Object.keys(ACTIONS));
    const [css, act] = ACTIONS[name];
    const element = pick(found(css));
    if (!element) continue;
    times.push(await timed(() => act(element, pick, random)));
    done[name] += 1;
  }
  times.sort((a, b) => a - b);
  return { done, median: times[times.length >> 1] };
};

/** Everything as it was at first: nothing filtered, no card and no fold open, the focus selected. */
const rest = async () => {
  const quiet = async (css) => {
    for (let each = one(css, figure()); each; each = one(css, figure())) {
      each.click();
      await frame();
    }
  };
  widen(WIDTHS.at(-1));
  await quiet(".ic-shown button");
  await quiet(".ic-opener[aria-expanded=true]");
  await quiet(".ic-unfold[aria-expanded=true]");
  // what the page itself has kept of each selection
  told.splice(0, Infinity, ...told.filter(({ name }) => name === "chain-error"));
  await frame();
};

const chance = numbers(7);
window.soak = {
  walk: (count) => wander(chance, count),
  /** The largest that the figure can be, once: WebAssembly keeps the memory that it has taken. */
  everything: async () => {
    await rest();
    for (const each of found(".ic-unfold")) each.click();
    for (const each of found("button.ic-opener")) each.click();
    for (const width of WIDTHS) {
      widen(width);
      await frame();
    }
    await rest();
  },
  /** The same actions at each call: how many nodes they change, and how long they take. */
  probe: async (count) => {
    await rest();
    let changed = 0;
    const watch = new MutationObserver((all) => {
      for (const { addedNodes, removedNodes } of all) changed += 1 + addedNodes.length + removedNodes.length;
    });
    watch.observe(figure(), { subtree: true, childList: true, attributes: true, characterData: true });
    const { median } = await wander(numbers(11), count);
    await rest();
    watch.disconnect();
    return { changed, median };
  },
};
