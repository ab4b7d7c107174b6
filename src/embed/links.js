// Links to an incident, `#incident-…`, in the article's address and in its text. The browser does not follow a fragment into a shadow root.

const INCIDENT = "incident-";
/** Events by which a reader goes elsewhere in the page. */
const ACTS = ["wheel", "touchmove", "keydown"];
/** What history.js keeps our choices by, in the state of the page's history. */
const KEY = "incident-chain";

/** How each element handles a link. `prefix()` returns the prefix of its anchors. `reveal(anchor, said, isWanted, isLast)` resolves to
 * whether it has that anchor, or, if it `isLast`, has told the reader that it is gone. `said` is what the link says behind it. If the reader
 * goes elsewhere in the meantime, `isWanted()` returns false. `recall(kept)` brings back what the reader had chosen. */
const chains = new Map();
/** The fragment that no chain has found so far, and what is said behind it. */
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
  addEventListener("popstate", ({ state }) => {
    if (state?.[KEY]) for (const [, { prefix, recall }] of chains) recall(state[KEY][prefix()] ?? "");
  });
  addEventListener("hashchange", () => history.state?.[KEY] || follow(location.hash));
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

/** Resolves when each chain has been asked. */
export async function follow(hash) {
  giveUp();
  const [anchor, ...said] = hash.slice(1).split("?");
  const fragment = decoded(anchor);
  if (!fragment.includes(INCIDENT)) return;
  wanted = [fragment, said.join("?")];
  await seek();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Asks one chain after the other: first those that the link names, then all others, in the page's order. If none has it, the one that the
 * link names, or else the only one, tells the reader. */
async function seek() {
  turn += 1;
  const mine = turn;
  const [fragment, said] = wanted;
  const all = asked(fragment);
  const last = all.filter(([, { prefix }], _, { length }) => length === 1 || isNamed(prefix(), fragment)).slice(0, 1);
  for (const [index, [, { prefix, reveal }]] of [...all, ...last].entries()) {
    const anchor = isNamed(prefix(), fragment) ? fragment.slice(prefix().length) : fragment;
    const isThere = await reveal(anchor, said, () => turn === mine, index >= all.length);
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
