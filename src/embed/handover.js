// A live chain continues where the reader has left the static one, or the figure of the same chain that was there: the same cards are open,
// the keyboard's focus is at the same place, and what was touched or was being read does not move.

import { hold, place } from "./hold.js";
import { boxIn, dress } from "./looks.js";
import { SAY } from "./say.ts";

/** The rows of a static chain, and the lines in and around them. */
const LINES = "li[id], summary, a, p";

/**
 * Adds a box for a figure that takes the place of what an element shows, and remembers what the reader sees there. `isSame` says that the
 * figure is of the same chain, and `kept` what the wasm knows of the reader's choices. `arrive` continues in the figure when it is drawn,
 * and returns how to let go of its height. Anchors begin with `prefix`.
 */
export function leave(element, isSame, kept, touched) {
  const root = element.shadowRoot;
  const shown = root.firstElementChild;
  // Our own notice is not a chain: its height need not be kept.
  const before = !shown.querySelector(".ic-failure") && place(element);
  const isStatic = shown.localName === "slot";
  const isLeft = isStatic ? kept === undefined : isSame;
  const from = isLeft && left(isStatic ? element : shown, touched);
  const box = boxIn(element);
  dress(root);
  root.append(box);
  const arrive = (prefix, figure) => {
    const stay = from ? handOver(from, box, prefix, figure) : () => {};
    return before ? hold(element, box, before, stay) : () => {};
  };
  return { box, arrive };
}

/** What a reader has made of a chain in an element. `touched` is the node that the reader touched last. */
function left(element, touched) {
  const focused = element.getRootNode().activeElement;
  const summaries = [...element.querySelectorAll("details[open] > summary")];
  // so the card that was opened last is selected in the end
  const opened = summaries.sort((one) => (one === touched ? 1 : -1));
  const hand = element.contains(touched) ? touched : opened.at(-1);
  // If the chain begins in sight, it stays where it begins, unless it was touched.
  const lines = topOf(element) < 0 ? seen(element.querySelectorAll(LINES)) : [];
  return {
    opened,
    focused: focused !== element && element.contains(focused) && focused,
    // A line that begins in sight is a better mark than one that is cut.
    stays: [...seen([rowOf(hand) ?? hand?.closest(LINES)]), ...lines.sort((one, other) => (one.top < 0) - (other.top < 0))],
  };
}

const rowOf = (node) => node?.closest("li[id]");
const topOf = (node) => node.getBoundingClientRect().top;

/** The nodes that are in sight, and where. What is in a closed card has a place too, but is not seen. */
const seen = (nodes) =>
  [...nodes]
    .filter((node) => node?.checkVisibility())
    .map((node) => ({ node, top: topOf(node) }))
    .filter(({ node, top }) => top < innerHeight && top > -node.offsetHeight);

/**
 * Opens the same cards in the live chain in `box`, and unfolds what the reader sees. Anchors begin with `prefix`. Returns a function that
 * moves what was touched, or else the first line that was in sight, back to where the reader saw it.
 */
function handOver({ opened, focused, stays }, box, prefix, figure) {
  const named = ({ id }) => box.querySelector(`[id="${CSS.escape(id)}"]`);
  const anchorOf = ({ id }) => id.slice(prefix.length);
  const placeOf = (node) => (rowOf(node) ? named(rowOf(node)) : box);
  /** The node with the same text at the same place. The panel of the focus has a button for its summary. */
  const same = (node) =>
    [...(placeOf(node)?.querySelectorAll(`${node.localName}, .ic-finding-opener`) ?? [])].find(
      (each) => each.textContent === node.textContent && each.checkVisibility(),
    );
  const counterpart = (node) => (node.id ? named(node) : same(node));
  for (const { node } of stays) if (node.id && !named(node)) figure.unfold(anchorOf(node));
  const gone = [];
  for (const summary of opened) {
    const row = rowOf(summary);
    if (!row) same(summary)?.click();
    else if (!figure.seek(anchorOf(row), "")) gone.push(row);
  }
  for (const row of gone) standIn(row, named, box);
  if (focused) {
    const place = placeOf(focused) ?? box;
    (same(focused) ?? place.querySelector(".ic-opener") ?? place.querySelector("button, a[href]") ?? place).focus({ preventScroll: true });
  }
  const { node, top } = stays.find(({ node }) => counterpart(node)) ?? {};
  return () => node && scrollBy({ top: topOf(counterpart(node)) - top, behavior: "instant" });
}

/** Says in a row's place that there is no such row any more, until the reader's next click. */
function standIn(row, named, box) {
  const line = Object.assign(row.cloneNode(), {
    className: "ic-notice",
    style: "padding: 8px",
    tabIndex: -1,
    textContent: SAY.INCIDENT_GONE,
  });
  let above = row;
  while (above && !named(above)) above = above.previousElementSibling;
  if (above) named(above).after(line);
  else box.querySelector(".ic-chain").prepend(line);
  box.addEventListener("click", () => line.remove(), { once: true });
}
