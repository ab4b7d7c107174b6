// Keeping the page still. A live chain has another height than what it replaces; where its end is in sight, what stands below
// would jump. So it keeps the height that was there until the reader does something in it.

const ACTS = ["pointerdown", "keydown", "focusin"];

/** More than any margin that an article has, px. */
const FAR = 10000;

/** Less than this is no chain, but a line that stands for one; holding its height would hide the figure, px. */
const LEAST = 120;
/** The same, as a part of the figure's own height. */
const LEAST_PART = 0.1;

/** Where an element stands, and where what follows it begins, if anything does. */
export function place(host) {
  const { top, height } = host.getBoundingClientRect();
  return { top, height, end: follower(host)?.getBoundingClientRect().top };
}

function follower(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) if (next.getClientRects().length > 0) return next;
  }
  return undefined;
}

/** Gives `box` in `host` the place that was there before. What this gives lets go, and can be called at any time. */
export function hold(host, box, before) {
  const natural = box.getBoundingClientRect().height;
  /** Nothing that is in sight moves when it lets go: both ends are below the window. */
  const isUnseen = () => Math.min(before.height, natural) + host.getBoundingClientRect().top >= innerHeight;
  const isTooLow = before.height < Math.max(LEAST, natural * LEAST_PART);
  const isSame = Math.abs(before.height - natural) < 1;
  const isAnchored = before.top + before.height <= 0 && CSS.supports("overflow-anchor", "auto");
  if (isTooLow || isSame || isUnseen() || isAnchored) return () => {};

  const done = new AbortController();
  const release = () => {
    done.abort();
    box.classList.remove("ic-held");
    box.style.removeProperty("height");
    more.remove();
  };
  const more = Object.assign(document.createElement("button"), {
    className: "ic-whole",
    type: "button",
    textContent: "Show the whole chain",
  });
  box.classList.add("ic-held");
  // A page's `zoom` or `transform` makes what is measured larger than what is set.
  box.style.height = `${FAR}px`;
  const scale = box.getBoundingClientRect().height / FAR;
  box.style.height = `${before.height / scale}px`;
  // Margins of what stood there ran through the tag, and have gone with it. The same ones stay for good.
  fit(box, "marginTop", scale, before.top, () => box.getBoundingClientRect().top);
  fit(box, "marginBottom", scale, before.end, () => place(host).end);
  if (natural > before.height) box.append(more);
  for (const act of ACTS) box.addEventListener(act, release, { signal: done.signal });
  addEventListener("scroll", () => isUnseen() && release(), { signal: done.signal, capture: true, passive: true });
  return release;
}

/** Gives `box` the margin that brings `edge` to where it was. Margins collapse, so that only a huge one shows what it is added to. */
function fit({ style }, margin, scale, before, edge) {
  const near = edge();
  style[margin] = `${FAR}px`;
  const far = edge();
  style[margin] = far === near ? "" : `${Math.max(0, (before - far) / scale + FAR)}px`;
}
