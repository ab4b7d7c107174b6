// Keeps the page from jumping. A live chain has another height than what it replaces. If its end is in sight, the content below
// would move. So the end is kept where it is until the reader does something in the chain.

import { SAY } from "./say.ts";

const ACTS = ["pointerdown", "keydown", "focusin"];

/** Larger than any margin in an article, px. */
const FAR = 10000;

/** What is lower than this is a line that announces a chain. Keeping its height would hide the figure, px. */
const LEAST = 120;
/** The same, as a part of the figure's own height. */
const LEAST_PART = 0.1;

/** The edges of an element in the window, and the top of what follows it, if anything does. */
export function place(host) {
  const { top, bottom } = host.getBoundingClientRect();
  return { top, bottom, end: follower(host)?.getBoundingClientRect().top };
}

function follower(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) if (next.getClientRects().length > 0) return next;
  }
  return undefined;
}

/**
 * Gives `box` in `host` the height with which what follows stays where it was `before`. `stay` scrolls to what the reader was reading.
 * Returns a function that ends this, and can be called at any time.
 */
export function hold(host, box, before, stay) {
  const { style } = box;
  const edges = () => box.getBoundingClientRect();
  const natural = edges().height;
  // A page that is too short cannot scroll to where it was.
  style.height = `${FAR}px`;
  // A page's `zoom` or `transform` makes what is measured larger than what is set.
  const scale = edges().height / FAR;
  // The margins of the old content collapsed through the tag, and are gone with it. We set the same margin above for good. It
  // collapses with others, so we measure with a huge one first.
  const near = edges().top;
  style.marginTop = `${FAR}px`;
  const far = edges().top;
  style.marginTop = far === near ? "" : `${Math.max(0, (before.top - far) / scale + FAR)}px`;
  stay();
  const height = before.bottom - edges().top;
  /** Whether nothing in sight would move now: both ends are below the window. */
  const isUnseen = () => Math.min(height, natural) + edges().top >= innerHeight;
  const isTooLow = before.bottom - before.top < Math.max(LEAST, natural * LEAST_PART);
  const isSame = Math.abs(height - natural) < 1;
  const isAnchored = before.bottom <= 0 && CSS.supports("overflow-anchor", "auto");
  if (isTooLow || isSame || isUnseen() || isAnchored) {
    style.cssText = "";
    stay();
    return () => {};
  }

  const scrolled = () => isUnseen() && release();
  const release = () => {
    removeEventListener("scroll", scrolled, true);
    box.classList.remove("ic-held");
    style.removeProperty("height");
    more.remove();
  };
  const more = Object.assign(document.createElement("button"), {
    className: "ic-whole",
    type: "button",
    textContent: SAY.WHOLE_CHAIN,
  });
  box.classList.add("ic-held");
  style.height = `${height / scale}px`;
  // The margin below is part of the height.
  style.height = `${(height + (before.end - place(host).end || 0)) / scale}px`;
  if (natural > height) box.append(more);
  for (const act of ACTS) box.addEventListener(act, release);
  addEventListener("scroll", scrolled, true);
  return release;
}
