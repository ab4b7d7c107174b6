// How long our figure holds a page at most, with the largest chains that our limits allow, in Chromium: `make bench-heavy`.
// INCIDENT_CHAIN names a built command; otherwise cargo builds one.
import { setTimeout as wait } from "node:timers/promises";
import { chain, HEAVIEST } from "./chains.mjs";
import { putCode, putPacked } from "./made.mjs";
import { MEMORIES } from "./pages.mjs";
import { Site } from "./server.mjs";
import { launch, WINDOW } from "./visit.mjs";

/** What a reader does, each as a script in the page. `all(css)` finds elements of the figure. */
const ACTIONS = {
  "open a card": "all('.ic-opener')[5].click()",
  "open another": "all('.ic-opener')[9].click()",
  "go to the end": "press('End')",
  "open a card there": "all('.ic-opener').at(-2).click()",
  "scroll to the middle": "scrollTo(0, document.documentElement.scrollHeight / 2)",
  "choose a side": "all('button.ic-side')[0].click()",
  "show all": "all('.ic-shown button')[0].click()",
  "search a letter": "search('r')",
  "search more": "search('raids 1')",
  "clear the search": "search('')",
  "a narrow place": "place.style.width = '340px'",
  "a wide place": "place.style.width = '700px'",
  hide: "place.hidden = true",
  "show again": "place.hidden = false",
  "a low window": { width: WINDOW.width, height: 200 },
  "a window at 400 %": { width: WINDOW.width / 4, height: WINDOW.height / 4, deviceScaleFactor: 4 },
};
/** No chain takes so long to be drawn, ms: the figure has failed. */
const DRAWN = 60_000;
/** Longer than this, a reader feels it (RAIL). Shorter than 50 ms, the browser does not tell. */
const FELT = 100;
const SCRIPT = `
  const place = document.querySelector("incident-chain");
  const all = (css) => [...place.shadowRoot.querySelectorAll(css)];
  const press = (key) => {
    all(".ic-opener")[0].focus();
    all(".ic-opener")[0].dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
  };
  const search = (words) => {
    const [input] = all("input[type=search]");
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const held = [];
  new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });
  window.longest = () => Math.max(0, ...held.splice(0));`;

const site = new Site();
putCode(site);
const pages = Object.entries(HEAVIEST).map(([name, shape], index) => {
  const address = putPacked(site, `heaviest-${index}`, chain(shape.length, shape));
  const figure = `<incident-chain loading="eager" show="all" src="${address}"></incident-chain>`;
  const scripts = `<script type="module" src="/dist/embed.js"></script><script>${SCRIPT}</script>`;
  site.put(
    `/${index}.html`,
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>${figure}${scripts}`,
  );
  return { name, length: shape.length, path: `/${index}.html` };
});
const origin = await site.start();
console.log(`The longest that a page is held, ms (0 is below 50; more than ${FELT} is felt):\n`);
for (const page of pages) await measure(page);
site.close();

async function measure({ name, length, path }) {
  const browser = await launch();
  const tab = await browser.newPage();
  tab.setDefaultTimeout(0);
  tab.on("pageerror", ({ message }) => {
    process.exitCode = 1;
    console.error(`bench: ${name}: ${message}`);
  });
  await tab.setViewport(WINDOW);
  await tab.evaluateOnNewDocument(MEMORIES);
  // a browser that has just started is still busy with itself
  await wait(3000);
  await tab.goto(origin + path);
  await tab.waitForFunction("place.shadowRoot?.querySelector('li[data-row]')", { timeout: DRAWN });
  await wait(4000);
  const longest = { load: await tab.evaluate("longest()") };
  for (const [action, what] of Object.entries(ACTIONS)) {
    if (typeof what === "string") await tab.evaluate(`void (${what})`);
    else await tab.setViewport(what);
    await wait(1500);
    longest[action] = await tab.evaluate("longest()");
  }
  const bytes = await tab.evaluate("wasmBytes()");
  const told = Object.entries(longest).filter(([, ms]) => ms > 0);
  console.log(`${length} incidents, ${name}: ${told.map(([action, ms]) => `${action} ${Math.round(ms)}`).join(", ") || "never"}`);
  console.log(`  ${(bytes / 2 ** 20).toFixed(0)} MiB of WebAssembly, ${(bytes / 1024 / length).toFixed(1)} KiB for each incident\n`);
  await browser.close();
}
