// A static chain that no one has touched needs no code. The browser itself opens its cards and follows its links.
// When a reader does so, the live chain is loaded and takes over (handover.js).

const ACTS = ["pointerdown", "keydown", "focusin", "click"];
const ENDS = ["pointerup", "pointercancel", "keyup", "blur"];

/**
 * Follows what a reader does in the static chain of an element, and calls `begin` at every touch: a click, a key, the focus. A finger that
 * scrolls and a hand that selects text touch nothing. `touched` is the node that was touched last. `held` is a promise while the reader is
 * not done: holds down a button or a key, or has selected text.
 */
export function follow(element, begin) {
  let pressed;
  const hands = {
    get held() {
      return pressed ?? (isSelected(element) ? letGo() : undefined);
    },
  };
  const act = ({ target, type }) => {
    // the event is in the shadow root, or next to the static chain
    if (target === element) return;
    // What a press of a button or a key means is known only when it is released. The focus that a press gives means nothing yet.
    const isPress = type === "pointerdown" || (type === "focusin" && pressed);
    if (type === "pointerdown" || type === "keydown") pressed ??= letGo().then(() => (pressed = undefined));
    if (isPress || isSelected(element)) return;
    hands.touched = target;
    if (type === "click") openByTitle(target);
    begin();
  };
  for (const type of ACTS) element.addEventListener(type, act);
  return hands;
}

/** Whether text is selected in what is seen between the tags. */
function isSelected({ children }) {
  const selection = getSelection();
  return selection?.type === "Range" && [...children].some((each) => each.getClientRects()[0] && selection.containsNode(each, true));
}

/** Resolves when a button or a key is released, and what this means has been done. */
function letGo() {
  const over = new AbortController();
  return new Promise((resolve) => {
    const end = ({ type, target }) => {
      // It also ends when the window itself loses the focus.
      if (type === "blur" && target !== window) return;
      over.abort();
      // The click event comes after that.
      setTimeout(resolve);
    };
    for (const type of ENDS) addEventListener(type, end, { signal: over.signal, capture: true });
  });
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
