// A static chain that no one has touched needs no code. The browser itself opens its cards and follows its links.
// When a reader does so, the live chain is loaded and takes over (handover.js).

const ACTS = ["pointerdown", "keydown", "focusin", "click"];
const ENDS = ["pointerup", "pointercancel", "keyup", "blur"];

/** Follows what a reader does in the static chain of an element, until the signal aborts. Calls `begin` at every event. */
export function follow(element, begin, signal) {
  const hands = { touched: undefined, held: undefined };
  const act = ({ target, type }) => {
    // the event is in the shadow root, or next to the static chain
    if (target === element) return;
    hands.touched = target;
    // What a press of a button or a key means is known only when it is released.
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
    // It also ends when the window itself loses the focus.
    const end = ({ type, target }) => (type !== "blur" || target === window) && resolve();
    for (const type of ENDS) addEventListener(type, end, { signal, capture: true });
  });
  over.abort();
  // The click event comes after that.
  await new Promise((resolve) => setTimeout(resolve));
}

/** In a live chain a click on a title opens its card, so it does the same here. */
function openByTitle(target) {
  target.closest("section.incident-chain .ic-name")?.closest("li").querySelector("summary")?.click();
}

/** Whether the reader has asked the browser to save data. */
export const isSparing = () => navigator.connection?.saveData === true;

/** Resolves when the page is idle. */
export async function idle() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise(globalThis.requestIdleCallback ?? setTimeout);
}
