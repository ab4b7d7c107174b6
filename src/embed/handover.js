// A live chain continues where the reader has left the static one: the same cards are open, the keyboard's focus is at the same place,
// and what was touched does not move.

/** How many rounds of microtasks a figure needs to draw a change. They end before the browser paints. */
const ROUNDS = 8;

/** The state of the static chain in an element. `touched` is the node that the reader touched last. */
export function left(element, touched) {
  const focused = element.getRootNode().activeElement;
  const summaries = [...element.querySelectorAll("details[open] > summary")];
  const stays = rowOf(touched) ?? touched?.closest("summary, a, p");
  return {
    // so the card that was opened last is selected in the end
    opened: summaries.sort((one) => (one === touched ? 1 : -1)),
    focused: element.contains(focused) && focused !== element ? focused : undefined,
    stays,
    top: topOf(stays),
    height: stays?.offsetHeight,
  };
}

const rowOf = (node) => node?.closest("li[id]");
const topOf = (node) => node?.getBoundingClientRect().top;

/**
 * Opens the same cards in the live chain in `box`. `reveal` opens an incident by its anchor, which begins with `prefix`. Returns a
 * function that moves what was touched back to where the reader saw it: its row, or a line outside of the rows.
 */
export async function handOver({ opened, focused, stays, top, height }, box, prefix, reveal) {
  const named = (node) => node && box.querySelector(`#${CSS.escape(node.id)}`);
  const placeOf = (node) => named(node) ?? box;
  /** The node with the same text at the same place. */
  const same = (node) =>
    [...placeOf(rowOf(node)).querySelectorAll(node.localName)].find(({ textContent }) => textContent === node.textContent);
  for (const summary of opened) {
    const row = rowOf(summary);
    if (row) reveal(row.id.slice(prefix.length));
    else same(summary)?.click();
  }
  for (let round = 0; round < ROUNDS; round += 1) await undefined;
  if (focused) (same(focused) ?? placeOf(rowOf(focused)).querySelector("button, a[href]"))?.focus({ preventScroll: true });
  const there = stays?.matches("li") ? named(stays) : stays && same(stays);
  return () => there && top > -height && top < innerHeight && scrollBy({ top: topOf(there) - top, behavior: "instant" });
}
