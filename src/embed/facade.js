// A static chain that no one has touched needs no code. What a reader does in it the browser does at once: cards open, links lead on.
// The live chain takes over from there (handover.js).

const ACTS = ["pointerdown", "keydown", "focusin", "click"];
const ENDS = ["pointerup", "pointercancel", "keyup", "blur"];

/** Follows what a reader does in a static chain between an element's tags, until the signal. `begin` is called whenever something is done. */
export function follow(element, begin, signal) {
  const hands = { touched: undefined, held: undefined };
  const act = ({ target, type }) => {
    // in the shadow root, or next to the static chain
    if (target === element) return;
    hands.touched = target;
    // What a button or a key means is known only when it is let go.
    if (type === "pointerdown" || type === "keydown") hands.held ??= letGo().then(() => (hands.held = undefined));
    if (type === "click") openByTitle(target);
    begin();
  };
  for (const type of ACTS) element.addEventListener(type, act, { signal });
  if (element.contains(element.getRootNode().activeElement)) begin();
  return hands;
}

async function letGo() {
  const over = new AbortController();
  const { signal } = over;
  await new Promise((resolve) => {
    // Also where the window itself loses the focus.
    const end = ({ type, target }) => (type !== "blur" || target === window) && resolve();
    for (const type of ENDS) addEventListener(type, end, { signal, capture: true });
  });
  over.abort();
  // The click comes after that.
  await new Promise((resolve) => setTimeout(resolve));
}

/** In a live chain a title opens its card. */
function openByTitle(target) {
  target.closest("section.incident-chain .ic-name")?.closest("li").querySelector("summary")?.click();
}

/** Whether a reader has asked the browser to fetch no more than is needed. */
export const isSparing = () => navigator.connection?.saveData === true;

/** Resolves when the page has nothing else to do. */
export async function idle() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise(globalThis.requestIdleCallback ?? setTimeout);
}
