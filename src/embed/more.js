// The second part of a wasm has what a reader sees only after a first action (tools/split.mjs). It is loaded when the first view is
// painted and the page has nothing else to do, or at once if it is needed before.

/** How far it has come, as the wasm's `tellMore` takes it. */
export const COMING = 0;
const HERE = 1;
const FAILED = 2;
/** After this time a reader who waits for it is told that it is not here, ms. */
const PATIENCE = 10_000;
/** The longest wait for a page that is busy, ms. In a hidden page nothing is painted. A first view waits as long for a second part. */
export const MOMENT = 1000;

/** Waits for the second part, if there is a promise of it: a moment, or longer while a static chain shows what a reader has opened in it. */
export const soon = (second, isRead) => second && Promise.race([second, after(isRead ? PATIENCE : MOMENT)]);

/**
 * Returns the function by which a wasm asks for its second part. `load(priority)` resolves to the compiled module, `again()` gives up what
 * does not come, `join(module)` makes an instance of it, and `tell` is called with how far it has come.
 */
export function second(load, again, join, tell) {
  let isComing = false;
  let isLate = false;
  let need;

  async function come(isNeeded) {
    const needed = new Promise((resolve) => {
      need = resolve;
    });
    if (isNeeded) need();
    const priority = await Promise.race([needed.then(() => "auto"), rest().then(() => "low")]);
    if (isLate) again();
    isLate = false;
    const late = needed
      .then(() => after(PATIENCE))
      .then(() => {
        isLate = true;
        throw new Error("the second part of the widget is not here after ten seconds");
      });
    await join(await Promise.race([load(priority), late]));
    tell(HERE);
  }

  return (isNeeded) => {
    if (isComing) return isNeeded && need();
    isComing = true;
    come(isNeeded).catch(({ message }) => {
      isComing = false;
      // for the publisher; the reader is told in the open card
      console.error(message);
      tell(FAILED);
    });
  };
}

export const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when what is drawn has been painted, and the page has nothing else to do. */
const rest = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    setTimeout(resolve, MOMENT);
  });
