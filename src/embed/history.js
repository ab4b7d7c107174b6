// The page's own address and history follow what a reader chooses, where the page asks for that by the attribute `history`.

/** As in links.js, which brings back what was chosen. Each figure has its prefix there. */
const KEY = "incident-chain";
/** As in links.js. */
const INCIDENT = "incident-";

/** What is chosen in each figure, by its prefix. */
const chosen = {};

const hashOf = (fragment) => fragment && new URL(`#${fragment}`, location).hash;

/** Puts a fragment into the page's address, and the choices of the figure with that prefix into its history. */
export function record(prefix, kept, fragment, isNew) {
  chosen[prefix] = kept;
  const { state } = history;
  const { hash, href } = location;
  const before = state?.[KEY];
  const isOurs = Object.keys(chosen).some((each) => hash.startsWith(hashOf(each + INCIDENT)));
  // Another fragment is a router's.
  if ((before?.[prefix] ?? "") === kept || (hash && !isOurs)) return;
  const next = hashOf(fragment);
  // The browser itself has made an entry for a link that was followed.
  const isNext = isNew && hash.split("?")[0] !== next.split("?")[0];
  // A state that is no object cannot hold ours too, so it stays as it is.
  const change = (how, choices, address) => history[how](typeof state === "object" ? { ...state, [KEY]: choices } : state, "", address);
  try {
    // so that the way back leads to what was chosen before
    if (isNext && !before) change("replaceState", {});
    change(isNext ? "pushState" : "replaceState", { ...chosen }, href.split("#")[0] + next);
  } catch {
    // Browsers refuse very many changes in a short time.
  }
}
