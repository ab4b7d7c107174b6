// Doing something again and again, but only while a reader can see an element.

/** An element is seen when it is this near to the window. */
const NEAR = "600px";
/** After failures the pause grows up to this, ms. */
const LONGEST = 30 * 60_000;

/** Calls `act` after each `pause`, ms, until the signal aborts. Each time that it fails, the next pause is twice as long. What comes due
 * while the element is not seen is done when it is seen again. */
export function whileSeen(element, pause, signal, act) {
  let wait = pause;
  let due = performance.now() + wait;
  let isNear = false;
  let isActing = false;
  let timer;

  function plan() {
    clearTimeout(timer);
    if (!isActing && isNear && !document.hidden && !signal.aborted) timer = setTimeout(turn, Math.max(0, due - performance.now()));
  }

  async function turn() {
    isActing = true;
    try {
      await act();
      wait = pause;
    } catch {
      wait = Math.max(pause, Math.min(2 * wait, LONGEST));
    }
    isActing = false;
    due = performance.now() + wait;
    plan();
  }

  const near = new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1).isIntersecting;
      plan();
    },
    { rootMargin: NEAR },
  );
  near.observe(element);
  document.addEventListener("visibilitychange", plan, { signal });
  signal.addEventListener("abort", () => {
    near.disconnect();
    clearTimeout(timer);
  });
}
