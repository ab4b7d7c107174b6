// A live chain goes on where the reader has left the static one: what was opened is open, the keyboard's focus is where it was, and the
// row that was touched stays where it is seen.

/** How many rounds of microtasks a figure takes to draw what has changed. They are over before anything is painted. */
const ROUNDS = 8;

/** How a reader has left the static chain in an element. `touched` is what was touched last. */
export function left(element, touched) {
  const focused = element.getRootNode().activeElement;
  const summaries = [...element.querySelectorAll("details[open] > summary")];
  const row = rowOf(touched);
  return {
    // what was opened last is selected in the end
    opened: summaries.sort((one) => (one === touched ? 1 : -1)),
    focused: element.contains(focused) && focused !== element ? focused : undefined,
    row,
    top: topOf(row),
  };
}

const rowOf = (node) => node?.closest("li[id]");
const topOf = (row) => row?.getBoundingClientRect().top;

/**
 * Opens in the live chain in `box` what was open; `reveal` opens an incident by its anchor, which begins with `prefix`. Gives what brings
 * the row that was touched to where it was seen.
 */
export async function handOver({ opened, focused, row, top }, box, prefix, reveal) {
  const placeOf = (node) => (node && box.querySelector(`#${CSS.escape(node.id)}`)) ?? box;
  /** What says the same in the same place. */
  const same = (node) =>
    [...placeOf(rowOf(node)).querySelectorAll(node.localName)].find(({ textContent }) => textContent === node.textContent);
  for (const summary of opened) {
    const row = rowOf(summary);
    if (row) reveal(row.id.slice(prefix.length));
    else same(summary)?.click();
  }
  for (let round = 0; round < ROUNDS; round += 1) await undefined;
  if (focused) (same(focused) ?? placeOf(rowOf(focused)).querySelector("button, a[href]"))?.focus({ preventScroll: true });
  return () => row && top > -row.offsetHeight && top < innerHeight && scrollBy({ top: topOf(placeOf(row)) - top, behavior: "instant" });
}
