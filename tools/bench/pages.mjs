// The pages that are measured: what each is called, its file in pages/, how its rows are seen, and how often it is clicked.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const here = join(import.meta.dirname, "pages");

/** The page that all others are compared with, and the one that no page can be faster than. */
export const OURS = "unfolded";
export const EMPTY = "empty";

/** `eyes` says what a row is in the page. The first click of `interaction` is the one that matters: after it the chain is live. */
const PAGES = {
  empty: { page: "empty", eyes: "empty" },
  unfolded: { page: "live", eyes: "live", show: "all" },
  folded: { page: "live", eyes: "live", show: "chain" },
  static: { page: "static", eyes: "static" },
  interaction: { page: "interaction", eyes: "static", clicks: 1 },
  timelinejs: { page: "timelinejs", eyes: "timelinejs" },
  vis: { page: "vis", eyes: "vis" },
  highcharts: { page: "highcharts", eyes: "highcharts" },
  echarts: { page: "echarts", eyes: "echarts" },
};

export const NAMES = Object.keys(PAGES);

/** A page at a length: its address, its text, and the script that sees its rows. */
export function page(name, length, { fragment, tag }) {
  const { page, eyes, show = "", clicks = 5 } = PAGES[name];
  const fill = { n: length, show, static: fragment, tag };
  const html = readFileSync(join(here, `${page}.html`), "utf8").replace(/\{(n|show|static|tag)\}/g, (_, slot) => fill[slot]);
  return { name, length, clicks, path: `/${name}-${length}.html`, html, eyes: readFileSync(join(here, `${eyes}.js`), "utf8") };
}

/** What runs before every script of every page. `MEMORIES` alone changes nothing that is timed. */
export const MEMORIES = readFileSync(join(import.meta.dirname, "memories.js"), "utf8");
export const WATCH = readFileSync(join(here, "watch.js"), "utf8") + MEMORIES;
