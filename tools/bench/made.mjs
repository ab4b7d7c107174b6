// What the pages load: chains, packed and rendered by our command, the same for others in their formats, the release and their code.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { FILES } from "../files.mjs";
import { chain, FORMATS } from "./chains.mjs";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const out = join(root, "target/bench");

/** Files of other projects, by their place in node_modules. */
const OTHERS = [
  "@knight-lab/timelinejs/dist/css/icons/tl-icons.ttf",
  "@knight-lab/timelinejs/dist/css/icons/tl-icons.woff2",
  "@knight-lab/timelinejs/dist/css/timeline.css",
  "@knight-lab/timelinejs/dist/js/timeline.js",
  "vis-timeline/styles/vis-timeline-graph2d.min.css",
  "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
  "highcharts/highcharts-gantt.js",
];

/** Puts the code of all pages on the site. */
export function putCode(site) {
  for (const { name, of } of FILES)
    if (!["studio", "workbooks", "words"].includes(of)) site.file(`/dist/${name}`, join(root, "dist", name));
  for (const name of OTHERS) site.file(`/npm/${name}`, join(here, "node_modules", name));
  const entry = join(here, "pages/echarts.bundle.js");
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, minify: true, write: false });
  site.put("/echarts.js", outputFiles[0].contents);
}

/** Puts a chain of this length on the site, in each format, and gives what the static pages have in their text. */
export function putChain(site, length) {
  const folder = join(out, String(length));
  mkdirSync(folder, { recursive: true });
  const at = (name) => join(folder, name);
  const whole = chain(length);
  writeFileSync(at("chain.json"), JSON.stringify(whole));
  command("pack", at("chain.json"), "-o", at("chain.packed.json"), "--force", "--source", "chain.json");
  const address = `/data/${length}`;
  const told = ["--data", `${address}/chain.packed.json`, "--source", `${address}/chain.json`];
  command("render", at("chain.json"), "-o", at("fragment.html"), "--force", ...told);
  command("render", at("chain.json"), "-o", at("tag.html"), "--force", "--tag", "--assets", "/dist/", ...told);
  for (const name of ["chain.json", "chain.packed.json"]) site.file(`${address}/${name}`, at(name));
  for (const [name, format] of Object.entries(FORMATS)) site.put(`${address}/${name}.json`, JSON.stringify(format(whole)));
  const read = (name) => readFileSync(at(name), "utf8");
  const tag = read("tag.html").replace("<incident-chain ", '<incident-chain loading="interaction" ');
  return { fragment: read("fragment.html"), tag };
}

/** Puts a chain on the site, packed, and gives its address. */
export function putPacked(site, name, whole) {
  mkdirSync(out, { recursive: true });
  const [plain, packed] = ["json", "packed.json"].map((ending) => join(out, `${name}.${ending}`));
  writeFileSync(plain, JSON.stringify(whole));
  command("pack", plain, "-o", packed, "--force");
  site.file(`/data/${name}.packed.json`, packed);
  return `/data/${name}.packed.json`;
}

/** Runs `incident-chain`, which says many things about a made chain that we do not need. */
function command(...words) {
  const cargo = ["run", "--quiet", "--locked", "--features", "cli", "--bin", "incident-chain", "--"];
  const program = process.env.INCIDENT_CHAIN ? [process.env.INCIDENT_CHAIN] : ["cargo", ...cargo];
  execFileSync(program[0], [...program.slice(1), ...words], { cwd: root, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 30 });
}
