// Links to an incident, `#incident-…`, in the article's address and in its text. The browser does not follow a fragment into a shadow root.

import { seen } from "./seen.js";

const INCIDENT = "incident-";
/** Events by which a reader goes elsewhere in the page. */
const ACTS = ["wheel", "touchmove", "keydown"];
/** The space between a row and the header that covers the page above it, px. */
const BELOW = 8;

/** How each element handles a link. `prefix()` returns the prefix of its anchors. `reveal(anchor, isWanted)` resolves to whether it has
 * that anchor. If the reader goes elsewhere in the meantime, `isWanted()` returns false. */
const chains = new Map();
/** The fragment that no chain has found so far. */
let wanted;
let turn = 0;
let isListening = false;

export function answerLinks(element, answer) {
  chains.set(element, answer);
  if (!isListening) listen();
  again();
}

export function ignoreLinks(element) {
  chains.delete(element);
  again();
}

function listen() {
  isListening = true;
  addEventListener("hashchange", () => follow(location.hash));
  document.addEventListener("click", clicked);
  // a chain that was loaded by another try
  addEventListener("chain-ready", again);
  for (const act of ACTS) addEventListener(act, giveUp, { passive: true, capture: true });
  follow(location.hash);
}

/** A link to the present address fires no `hashchange`, and a router may change the address without an event. */
function clicked(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  const isOurs = chains.has(link?.getRootNode().host);
  const isHere = link?.href.split("#")[0] === location.href.split("#")[0];
  if (!isOurs && isHere && (event.defaultPrevented || link.hash === location.hash)) follow(link.hash);
}

/** If the reader has gone elsewhere, we do not scroll back. */
function giveUp() {
  turn += 1;
  wanted = undefined;
}

function again() {
  if (wanted !== undefined) queueMicrotask(() => wanted !== undefined && seek());
}

function follow(hash) {
  giveUp();
  const fragment = decoded(hash.slice(1));
  if (!fragment.includes(INCIDENT)) return;
  wanted = fragment;
  seek();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Asks one chain after the other: first those that the link names, then all others, in the page's order. */
async function seek() {
  turn += 1;
  const mine = turn;
  const fragment = wanted;
  for (const [, { prefix, reveal }] of asked(fragment)) {
    const anchor = isNamed(prefix(), fragment) ? fragment.slice(prefix().length) : fragment;
    const isThere = await reveal(anchor, () => turn === mine);
    if (turn !== mine) return;
    if (isThere) return giveUp();
  }
}

const isNamed = (prefix, fragment) => prefix !== "" && fragment.startsWith(prefix + INCIDENT);

function asked(fragment) {
  const before = ([one], [other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  const all = [...chains].sort(before);
  const named = all.filter(([, { prefix }]) => isNamed(prefix(), fragment));
  return fragment.startsWith(INCIDENT) ? [...named, ...all.filter((each) => !named.includes(each))] : named;
}

/** Brings a row to where a reader sees it, below what sticks to the top of the window, and the keyboard's focus to it. */
export function bring(row) {
  row.scrollIntoView({ behavior: "instant" });
  const { left, top, width } = seen(row);
  const over = cover(row.getRootNode().host ?? row, left + width / 2, top + 1);
  if (over) scrollBy({ top: top - seen(over).bottom - BELOW, behavior: "instant" });
  row.querySelector("button, summary")?.focus({ preventScroll: true });
}

/** The whole element that covers another one at a point: a header, not the word in it. */
function cover(element, x, y) {
  let over = document.elementFromPoint(x, y);
  if (!over || over.contains(element) || element.contains(over)) return undefined;
  while (over.parentElement && !over.parentElement.contains(element)) over = over.parentElement;
  return over;
}
