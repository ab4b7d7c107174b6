// Runs before every script of a measured page: when its rows are painted, what blocks it, and what a click and a scroll take.
// What a row is in this page, says `eyes`.
window.bench = { first: null, last: null, blocked: 0 };

/** Calls back when what is drawn now has been painted. */
const painted = (then) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.blocked += Math.max(0, duration - 50);
}).observe({ type: "longtask", buffered: true });

// Looks at each frame. `soon` keeps one frame from being noted twice.
const soon = new Set();
const note = (name) => {
  if (bench[name] !== null || soon.has(name) || !eyes[name]()) return;
  soon.add(name);
  painted((time) => {
    bench[name] = time;
  });
};
const look = () => {
  if (document.body) for (const name of ["first", "last"]) note(name);
  if (bench.last === null || bench.first === null) requestAnimationFrame(look);
};
addEventListener("DOMContentLoaded", look);
requestAnimationFrame(look);

// When the browser has shown what came of a click (Event Timing, to 8 ms). Later frames may change more; nobody waits for those.
let shown = 0;
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries()) if (name === "click") shown = startTime + duration;
}).observe({ type: "event", durationThreshold: 16 });

/** How long from the press of the next click until the reader sees what it does, ms. */
bench.arm = (place) => {
  bench.clicked = null;
  const press = ({ timeStamp }) => {
    const wait = (frame) => {
      if (!eyes.answered(place)) return requestAnimationFrame(wait);
      // The browser tells of the frame after the click, a moment later; not of one that is sooner than it counts, or that comes by itself.
      painted((time) => {
        const told = () => (bench.clicked = (shown >= frame ? shown : time) - timeStamp);
        setTimeout(told, 300);
      });
    };
    requestAnimationFrame(wait);
  };
  addEventListener("pointerdown", press, { capture: true, once: true });
};

/** Counts frames until it is called again: how many a second, and the longest wait for one, ms. */
bench.frames = () => {
  const times = [];
  let isOver = false;
  const count = (time) => {
    times.push(time);
    if (!isOver) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  bench.frames_end = () => {
    isOver = true;
    const gaps = times.slice(1).map((time, place) => time - times[place]);
    return { rate: (gaps.length * 1000) / (times.at(-1) - times[0]), slowest: Math.max(...gaps) };
  };
};

/** Elements and texts of the page, also those in shadow roots. */
bench.nodes = (root = document) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count += 1 + (walker.currentNode.shadowRoot ? bench.nodes(walker.currentNode.shadowRoot) : 0);
  return count;
};

/** The middle of an element that is brought into view. */
bench.middle = (element) => {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
