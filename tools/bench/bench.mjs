// What a chain costs its reader, compared with an empty page and other timelines, in Chromium: `make bench-browser`.
// Usage: node tools/bench/bench.mjs [--sizes 20,200,2000] [--rounds 5] [--only empty,unfolded] [--limit SECONDS]
// INCIDENT_CHAIN names a built command; otherwise cargo builds one.
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { putChain, putCode } from "./made.mjs";
import { NAMES, page } from "./pages.mjs";
import { Site } from "./server.mjs";
import { medians, tables } from "./table.mjs";
import { Late, launch, visit } from "./visit.mjs";

const { sizes, rounds, only, limit } = asked();
const site = new Site();
putCode(site);
const pages = sizes.flatMap((length) => {
  progress(`making a chain of ${length}`);
  const texts = putChain(site, length);
  return only.map((name) => page(name, length, texts));
});
for (const each of pages) site.put(each.path, each.html);
const origin = await site.start();

const browser = await launch();
const version = await browser.version();
await browser.close();

const visits = new Map(pages.map((each) => [each, []]));
const failed = new Map();
// Rounds are interleaved, so that a busy minute of the machine is spread over all pages.
for (let round = 0; round < rounds; round += 1) {
  for (const each of pages) {
    if (failed.has(each)) continue;
    progress(`round ${round + 1} of ${rounds}: ${each.path}`);
    await visit(origin, each, limit).then(
      (cost) => visits.get(each).push(cost),
      (fault) => failed.set(each, fault),
    );
  }
}
site.close();
report();

function report() {
  const [{ model }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  console.log(`${day}, ${version}, CPU ÷4, fast 3G, medians of ${rounds} rounds`);
  console.log(`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${versions().join(", ")}\n`);
  for (const length of sizes) {
    const results = pages.filter((each) => each.length === length).map((each) => [each.name, outcome(each)]);
    console.log(`${tables(length, Object.fromEntries(results))}\n`);
  }
  for (const each of pages) {
    const elsewhere = new Set(visits.get(each).flatMap(({ elsewhere }) => elsewhere));
    if (elsewhere.size) console.log(`${each.path} asks other hosts: ${[...elsewhere].join(", ")}`);
  }
  for (const fault of failed.values()) {
    console.error(`bench: ${fault.message}`);
    if (!(fault instanceof Late)) process.exitCode = 1;
  }
}

/** The medians of a page, or why there are none. */
function outcome(each) {
  const fault = failed.get(each);
  if (!fault) return medians(visits.get(each));
  return fault instanceof Late ? `not within ${limit / 1000} s` : "failed, see below";
}

/** The other projects, with their versions. */
function versions() {
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
  return Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
}

function progress(line) {
  console.error(`==> ${line}`);
}

/** What the command line asks for. */
function asked() {
  const text = (fallback) => ({ type: "string", default: fallback });
  const options = { sizes: text("20,200,2000"), rounds: text("5"), only: text(NAMES.join()), limit: text("120") };
  const { values } = parseArgs({ options });
  const unknown = values.only.split(",").find((name) => !NAMES.includes(name));
  if (unknown) fail(`there is no page “${unknown}”: name some of ${NAMES.join(", ")}`);
  const whole = (name, text) => (/^[1-9]\d*$/.test(text) ? Number(text) : fail(`--${name} takes whole numbers from 1 on, not “${text}”`));
  return {
    sizes: values.sizes.split(",").map((size) => whole("sizes", size)),
    rounds: whole("rounds", values.rounds),
    only: values.only.split(","),
    limit: 1000 * whole("limit", values.limit),
  };
}

function fail(sentence) {
  console.error(`bench: ${sentence}`);
  process.exit(1);
}
