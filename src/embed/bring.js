// Brings a reader to what a link leads to. It is part of the code that draws, which every link asks for.

import { seen } from "./seen.js";

/** The space between a card and the header that covers the page above it, px. */
const BELOW = 8;

/**
 * Where a link to the row of that id leads: if it `hasGoal`, to the claim that it names, or the notice that it is gone; else to the card, in its row or in
 * the panel above the list. `within` has the chain, live or static.
 */
export const goalIn = (within, id, hasGoal) =>
  (hasGoal && within.querySelector("[data-goal]")) ||
  within.querySelector(`:is(#${CSS.escape(id)}, .ic-selected):not(:has(.ic-see))`) ||
  within.querySelector(".ic-finding");

/** Brings it to where a reader sees it, below what sticks to the top of the window, and the keyboard's focus to it. */
export function bring(goal) {
  if (!goal) return;
  // In a frame only this window may scroll, and not the page around it.
  if (parent === window) goal.scrollIntoView({ behavior: "instant" });
  else scrollBy({ top: seen(goal).top, behavior: "instant" });
  const { left, top, width } = seen(goal);
  const over = cover(goal.getRootNode().host ?? goal, left + width / 2, top + 1);
  if (over) scrollBy({ top: top - seen(over).bottom - BELOW, behavior: "instant" });
  (goal.matches("[data-goal]") ? goal : goal.querySelector("button, summary"))?.focus({ preventScroll: true });
}

/** The whole element that covers another one at a point: a header, not the word in it. */
function cover(element, x, y) {
  let over = document.elementFromPoint(x, y);
  if (!over || over.contains(element) || element.contains(over)) return undefined;
  while (over.parentElement && !over.parentElement.contains(element)) over = over.parentElement;
  return over;
}
