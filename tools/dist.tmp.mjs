// What Trunk has built becomes what a publisher copies to a host: code and styles made small, every file vouched for by its
// hash, packed copies beside it, and a page with the tags to paste.
// Usage: node tools/dist.mjs dist
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { esbuild, packEmbed } from "./embed.mjs";
import { shake } from "./shake.mjs";
import { snippets } from "./snippets.mjs";
import { types } from "./types.mjs";

const dist = process.argv[2] ?? "dist";
const path = (name) => join(dist, name);
const read = (name) => readFileSync(path(name), "utf8");

/** What embed.js loads, and so vouches for. */
const PARTS = ["widget_bg.wasm"];
/** Kinds of file that a host may send packed. */
const PACKABLE = [".css", ".html", ".js", ".json", ".wasm"];

const widget = shake(dist, "widget", ["mountChain", "__wbg_init"]);
writeFileSync("/tmp/widget-glue.js", widget);
writeFileSync(path("studio.js"), shake(dist, "studio", ["openStudio", "__wbg_init as default"]));
for (const name of readdirSync(dist).filter((name) => extname(name) === ".css")) esbuild(path(name), "--minify");
vouch("kit.js", Object.fromEntries(PARTS.map((name) => [name, integrity(name)])));
packEmbed(dist, widget, "--minify");
for (const name of ["frame.js", "page.js", "studio.js"]) esbuild(path(name), "--format=esm", "--minify");
esbuild(path("resize.js"), "--minify");

const release = ["embed.js", "frame.js", "page.js", "chain.css", "page.css", "resize.js", "tokens.css", ...PARTS];
const manifest = Object.fromEntries(release.sort().map((name) => [name, integrity(name)]));
writeFileSync(path("integrity.json"), `${JSON.stringify(manifest, null, 2)}\n`);
const [, version] = /^version = "(.+)"$/m.exec(readFileSync("Cargo.toml", "utf8"));
writeFileSync(path("snippets.html"), snippets(manifest, version));
writeFileSync(path("chain.d.ts"), types(JSON.parse(read("incident-chain.schema.json"))));
// or Node takes embed.js for a script of its older kind
writeFileSync(path("package.json"), `${JSON.stringify({ name: "incident-chain", version, type: "module" })}
`);
pack();

function integrity(name) {
  return `sha384-${createHash("sha384").update(readFileSync(path(name))).digest("base64")}`;
}

/** Writes the hashes into the module that compares them. */
function vouch(name, hashes) {
  const none = "const INTEGRITY = {};";
  const text = read(name);
  if (text.split(none).length !== 2) throw new Error(`${name}: expected “${none}” once, to write the hashes in its place`);
  writeFileSync(path(name), text.replace(none, () => `const INTEGRITY = ${JSON.stringify(hashes)};`));
}

function pack() {
  for (const name of readdirSync(dist, { recursive: true }).filter((name) => PACKABLE.includes(extname(name)))) {
    const bytes = readFileSync(path(name));
    writeFileSync(path(`${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(path(`${name}.br`), brotliCompressSync(bytes));
  }
}
