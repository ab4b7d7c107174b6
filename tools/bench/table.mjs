// Medians as tables of Markdown: what each page costs, and how many times that is what ours and the empty page cost.
import { EMPTY, OURS } from "./pages.mjs";
import { median } from "./visit.mjs";

/** What is measured: the name of the column, and how many digits it has after the point. */
const COLUMNS = {
  bytes: ["KB", 0],
  requests: ["requests", 0],
  first: ["first row, ms", 0],
  last: ["last row, ms", 0],
  blocked: ["blocked, ms", 0],
  click: ["click, ms", 0],
  frames: ["frames a second", 0],
  slowest: ["slowest frame, ms", 0],
  heap: ["heap, MiB", 1],
  wasm: ["wasm, MiB", 1],
  nodes: ["nodes", 0],
};
const KEYS = Object.keys(COLUMNS);

/** What the goals of the design ask of the unfolded chain. */
const GOALS = [
  { what: "the last row of the first view, times the empty page", most: 2, of: (ours, empty) => ours.last / empty.last },
  { what: "a click to its frame, ms", most: 50, of: (ours) => ours.click },
  { what: "nodes in the document", most: 3000, of: (ours) => ours.nodes },
];

/** The medians of each page's visits; a page that was not measured has none. */
export function medians(visits) {
  return Object.fromEntries(KEYS.map((key) => [key, median(visits.map((visit) => visit[key]))]));
}

/** The tables of one length: `results` has for each page its medians, or the sentence why it has none. */
export function tables(length, results) {
  const names = Object.keys(results);
  const ours = results[OURS];
  const empty = results[EMPTY];
  const cells = (name, cell) => (typeof results[name] === "string" ? [results[name]] : KEYS.map((key) => cell(results[name], key)));
  const table = (head, cell) =>
    [`| ${head} | ${KEYS.map((key) => COLUMNS[key][0]).join(" | ")} |`, `|---|${KEYS.map(() => "---:").join("|")}|`]
      .concat(names.map((name) => `| ${name} | ${cells(name, cell).join(" | ")} |`))
      .join("\n");
  const parts = [`${length} incidents`, table("page", (of, key) => number(of[key], COLUMNS[key][1]))];
  if (isMeasured(ours)) parts.push(table(`times ${OURS}`, (of, key) => ratio(of[key], ours[key])));
  if (isMeasured(empty)) parts.push(table(`times ${EMPTY}`, (of, key) => ratio(of[key], empty[key])));
  if (isMeasured(ours) && isMeasured(empty)) parts.push(GOALS.map((goal) => verdict(goal, ours, empty)).join("\n"));
  return parts.join("\n\n");
}

const isMeasured = (result) => result !== undefined && typeof result !== "string";

function verdict({ what, most, of }, ours, empty) {
  const value = of(ours, empty);
  return `- ${what}: ${number(value, value < 10 ? 2 : 0)}, the goal is ${number(most, 0)} at most: ${value <= most ? "kept" : "missed"}`;
}

const number = (value, digits) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const ratio = (value, base) => (base > 0 ? number(value / base, 2) : "–");
