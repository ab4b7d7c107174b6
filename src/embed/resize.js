// For the page around frames: makes each frame of a chain as high as its content, and leads links to an incident into it. A page loads it
// once, as a module or a plain script.

(() => {
  const CLASS = "incident-chain-frame";
  const TYPE = "incident-chain";
  /** The lowest and the highest frame, px. */
  const LOWEST = 50;
  const HIGHEST = 1_000_000;

  // Only the first copy knows which frames have sent their height.
  const here = Symbol.for("incident-chain/resize.js");
  if (window[here]) return;
  window[here] = true;

  const frames = document.getElementsByClassName(CLASS);
  const met = new WeakSet();
  /** How high a frame has to be on paper, px. */
  const papers = new WeakMap();
  /** For each frame that has not sent its height yet: the width for which it last got a height, px. */
  const widths = new WeakMap();
  const watch = new ResizeObserver((entries) => {
    // In the next animation frame: a resize inside the callback of the observer is an error in the page's log.
    requestAnimationFrame(() => {
      for (const { target } of entries) guess(target);
    });
  });

  function meet(frame) {
    if (met.has(frame) || !(frame instanceof HTMLIFrameElement)) return;
    met.add(frame);
    widths.set(frame, 0);
    guess(frame);
    watch.observe(frame);
    // It may have sent its height before this script was loaded.
    frame.contentWindow?.postMessage({ type: TYPE, isAsking: true }, "*");
  }

  const meetAll = () => [...frames].forEach(meet);

  /** Gives a frame that has not sent its height the one that its snippet has for this width. */
  function guess(frame) {
    const width = frame.clientWidth;
    if (width === 0 || !widths.has(frame) || widths.get(frame) === width) return;
    widths.set(frame, width);
    const height = heightAt(width, frame.dataset.heights ?? "");
    if (height) setHeight(frame, height);
  }

  addEventListener("message", ({ source, data }) => {
    if (data?.type !== TYPE) return;
    meetAll();
    const frame = [...frames].find((each) => met.has(each) && each.contentWindow === source);
    if (!frame) return;
    if (Number.isFinite(data.top) && asked.delete(frame)) scrollTo(frame, data.top);
    if (typeof data.fragment === "string") record(frame, data.fragment);
    if (!Number.isFinite(data.height) || data.height <= 0) return;
    if (!led.has(frame)) lead(frame);
    widths.delete(frame);
    watch.unobserve(frame);
    if (Number.isFinite(data.paper)) papers.set(frame, data.paper);
    setHeight(frame, data.height);
  });

  // A link to an incident, `#incident-…`, leads into the only frame, or into the one whose id comes first: `#first-incident-…`.
  const led = new WeakSet();
  /** Frames that were led somewhere, and have not said where that is. Only these scroll the page. */
  const asked = new WeakSet();
  const INCIDENT = "incident-";
  /** As the page's address has it. */
  const prefixOf = (frame) => (frame.id ? new URL(`#${frame.id}-`, location).hash.slice(1) : "");

  /** What the page's address says of a frame: "" if nothing. */
  function fragmentFor(frame) {
    const hash = location.hash.slice(1);
    const prefix = prefixOf(frame);
    const named = prefix && hash.startsWith(prefix + INCIDENT) ? hash.slice(prefix.length) : "";
    return named || (hash.startsWith(INCIDENT) && frames.length === 1 ? hash : "");
  }

  function lead(frame) {
    led.add(frame);
    const fragment = fragmentFor(frame);
    if (fragment) asked.add(frame);
    if (fragment || recorded.has(frame)) frame.contentWindow?.postMessage({ type: TYPE, fragment }, "*");
  }

  /** Back and forward, and links. */
  const leadAll = () => [...frames].filter((frame) => led.has(frame)).forEach(lead);
  addEventListener("hashchange", leadAll);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link && link.href === location.href && link.hash) leadAll();
  });

  /** How far below the top of the window a link leads, as a part of the window's height: the page may have a header. */
  const BELOW = 0.15;

  function scrollTo(frame, top) {
    const inside = Math.min(Math.max(top, 0), frame.clientHeight);
    window.scrollBy({ top: frame.getBoundingClientRect().top + frame.clientTop + inside - innerHeight * BELOW });
  }

  /** Frames that have told what their chain's address would be. */
  const recorded = new WeakSet();

  /** With `data-history` on a frame, the page's own address follows what is chosen in it. */
  function record(frame, fragment) {
    if (frame.dataset.history === undefined || (fragment && !fragment.startsWith(INCIDENT))) return;
    const before = fragmentFor(frame);
    // Another fragment is that of another frame, or a router's.
    if (fragment === before || (location.hash && !before)) return;
    recorded.add(frame);
    const isStep = fragment.split("?")[0] !== before.split("?")[0];
    const hash = fragment && `#${prefixOf(frame)}${fragment}`;
    try {
      history[isStep ? "pushState" : "replaceState"](history.state, "", location.href.split("#")[0] + hash);
    } catch {
      // Browsers refuse very many changes in a short time.
    }
  }

  // On paper nothing is folded or closed, and a frame cuts off what does not fit.
  const screen = new Map();
  function print(isOn) {
    for (const [frame, height] of screen) frame.style.height = height;
    screen.clear();
    if (!isOn) return;
    for (const frame of frames) {
      if (!papers.has(frame)) continue;
      screen.set(frame, frame.style.height);
      setHeight(frame, papers.get(frame));
    }
  }
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  // Some ways to print fire only this event.
  matchMedia("print").addEventListener("change", ({ matches }) => print(matches));

  function setHeight(frame, height) {
    const style = getComputedStyle(frame);
    const edges = style.boxSizing === "border-box" ? ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"] : [];
    const around = edges.reduce((sum, edge) => sum + parseFloat(style[edge]), 0);
    frame.style.height = `${Math.min(Math.max(height, LOWEST), HIGHEST) + around}px`;
  }

  /** The height at a width, interpolated between those that `heights` gives: "320:2140 640:1630". */
  function heightAt(width, heights) {
    const known = [...heights.matchAll(/(\d+):(\d+)/g)].map(([, ...pair]) => pair.map(Number));
    const next = known.findIndex(([wide]) => wide >= width);
    if (next <= 0) return known.at(next)?.[1];
    const [[narrow, before], [wide, after]] = known.slice(next - 1, next + 1);
    return Math.round(before + ((after - before) * (width - narrow)) / (wide - narrow));
  }

  new MutationObserver(meetAll).observe(document, { childList: true, subtree: true });
  meetAll();
})();
