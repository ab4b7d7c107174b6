// With `refresh` the data are asked for again while a reader sees the chain. What has changed is told in a line at the head of the figure.
// Nothing else changes until the reader asks for it.

import { lineIn } from "./line.js";
import { whileSeen } from "./while-seen.js";

/** The shortest and the longest pause, s. */
const LEAST = 15;
const MOST = 86_400;

/** What the publisher has been told in the console: once for a page. */
const told = new Set();

function tell(message) {
  if (!told.has(message)) console.error(message);
  told.add(message);
}

/** The pause that the attribute names, ms; 0 for never. */
function pauseOf(written) {
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(written) ? Number(written) : undefined;
  if (seconds === undefined)
    tell(`refresh="${written}" is not a number of seconds, so the data are not asked for again: write refresh="60", for example`);
  return seconds ? 1000 * Math.min(Math.max(seconds, LEAST), MOST) : 0;
}

/**
 * Follows the data of an element until the signal aborts. `source` asks for them, and `kit` reads them. `figure` shows what was `drawn` of
 * them in `box`; `draw(drawn, figure)` replaces it.
 */
export function refresh(element, source, { kit, figure, drawn, box, draw }) {
  const { signal } = source;
  const { address } = drawn;
  const pause = pauseOf(element.getAttribute("refresh"));
  if (!pause || signal.aborted) return;
  const line = lineIn(box, show);
  /** The text that came last. */
  let last = drawn.data;
  /** What the reader may ask for: what the wasm got for it, and its figure, not drawn yet. */
  let next;

  function forget() {
    next?.figure.free();
    next = undefined;
    line.say();
  }

  async function ask() {
    const data = await source.text(address);
    if (data === last || signal.aborted) return;
    if (data === drawn.data) forget();
    else compare(await kit.drawnOf(data, address, source));
    last = data;
  }

  function compare(now) {
    if (signal.aborted) return;
    const made = read(now);
    if (!made) return;
    let changes;
    made.compare(figure, (told) => {
      changes = told;
    });
    if (changes === undefined) {
      made.free();
      if (!isWhole(box)) throw new Error("the second part of the widget is not here, so nothing can be compared");
      return forget();
    }
    forget();
    next = { drawn: now, figure: made };
    const [added, corrections, changed, removed, words, button] = changes.split("\t");
    line.say(words, button);
    const detail = { added: +added, corrections: +corrections, changed: +changed, removed: +removed };
    element.dispatchEvent(new CustomEvent("chain-update", { detail, bubbles: true, composed: true }));
  }

  /** The figure of other data. What is no chain changes nothing: perhaps it is only half written. */
  function read(now) {
    if (now.kind !== drawn.kind)
      return tell(`${address}: it was ${NAMES[drawn.kind]} and is ${NAMES[now.kind]} now, so readers see it when they load the page again`);
    try {
      return kit.figureOf(kit, now);
    } catch (error) {
      if (typeof error !== "string") throw error;
      return tell(`${address}: ${error} The chain as it was is still shown.`);
    }
  }

  function show(isHere) {
    const { figure, drawn } = next;
    next = undefined;
    draw(drawn, figure);
    if (isHere) focusHead(element.shadowRoot);
  }

  signal.addEventListener("abort", () => {
    forget();
    line.remove();
  });
  whileSeen(element, pause, signal, () =>
    ask().catch((error) => {
      if (!signal.aborted) tell(error.message);
      throw error;
    }),
  );
}

const NAMES = { widget: "packed", reader: "plain JSON" };

/** Whether the second part of the wasm, which compares, is here. */
const isWhole = (box) => box.querySelector("[data-whole]");

/** The button had the keyboard's focus and is gone. */
function focusHead(root) {
  const title = root.querySelector("[part~=title]");
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
