// Links to an incident, `#incident-…`, in the article's address and in its text: a fragment does not reach into a shadow root.

import { seen } from "./seen.js";

const INCIDENT = "incident-";
/** What a reader does to go elsewhere in the page. */
const ACTS = ["wheel", "touchmove", "keydown"];
/** How far below what covers it a row ends up, px. */
const BELOW = 8;

/** How each element answers a link: `prefix()` begins its anchors, `reveal(anchor, isWanted)` resolves to whether it has that one.
 * Until then the reader may have gone elsewhere, and `isWanted()` is false. */
const chains = new Map();
/** The fragment that no chain has answered so far. */
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
  // one that has come after another try
  addEventListener("chain-ready", again);
  for (const act of ACTS) addEventListener(act, giveUp, { passive: true, capture: true });
  follow(location.hash);
}

/** A link to where one is already changes no address, and a router of the page's may change it without an event. */
function clicked(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  const isOurs = chains.has(link?.getRootNode().host);
  const isHere = link?.href.split("#")[0] === location.href.split("#")[0];
  if (!isOurs && isHere && (event.defaultPrevented || link.hash === location.hash)) follow(link.hash);
}

/** A reader who has gone elsewhere is not taken back. */
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

/** Asks one chain after the other: those that the link names, then, where it names none, all in the page's order. */
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

/** What covers an element at a point, whole: a header, not the word in it. */
function cover(element, x, y) {
  let over = document.elementFromPoint(x, y);
  if (!over || over.contains(element) || element.contains(over)) return undefined;
  while (over.parentElement && !over.parentElement.contains(element)) over = over.parentElement;
  return over;
}
