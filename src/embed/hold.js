// Keeping the page still. A live chain has another height than what it replaces; where its end is in sight, what stands below
// would jump. So it keeps the height that was there until the reader does something in it.

const ACTS = ["pointerdown", "keydown", "focusin"];

/** Gives `box` in `host` the height that was there before. What this gives lets go, and can be called at any time. */
export function hold(host, box, before) {
  const { top } = host.getBoundingClientRect();
  const natural = box.scrollHeight;
  /** Nothing that is in sight moves when it lets go: both ends are below the window. */
  const isUnseen = () => Math.min(before, natural) + host.getBoundingClientRect().top >= innerHeight;
  const isAnchored = top + before <= 0 && CSS.supports("overflow-anchor", "auto");
  if (before === 0 || before === natural || isUnseen() || isAnchored) return () => {};

  const done = new AbortController();
  const release = () => {
    done.abort();
    box.classList.remove("ic-held");
    box.style.removeProperty("height");
    more.remove();
  };
  const more = Object.assign(document.createElement("button"), { className: "ic-whole", type: "button", textContent: "Show the whole chain" });
  box.classList.add("ic-held");
  box.style.height = `${before}px`;
  if (natural > before) box.append(more);
  for (const act of ACTS) box.addEventListener(act, release, { signal: done.signal });
  addEventListener("scroll", () => isUnseen() && release(), { signal: done.signal, capture: true, passive: true });
  return release;
}
