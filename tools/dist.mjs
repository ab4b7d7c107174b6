// Turns what Trunk has built into the folder that a publisher copies to a host: code and styles are minified, every file is listed
// with its hash and compressed next to itself, and a page has the tags to paste.
// Usage: node tools/dist.mjs dist
import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { types as attributes } from "./attributes.mjs";
import { esbuild, packAll } from "./embed.mjs";
import { FILES, vouchedBy } from "./files.mjs";
import { CALLS, STARTS } from "./glue.mjs";
import { make as makeLanguages } from "./languages.mjs";
import { section } from "./order.mjs";
import { writePages } from "./pages.mjs";
import { sbom } from "./sbom.mjs";
import { shake } from "./shake.mjs";
import { snippets } from "./snippets.mjs";
import { LATE } from "./split.mjs";
import { types } from "./types.mjs";

const dist = process.argv[2] ?? "dist";
const path = (name) => join(dist, name);
const read = (name) => readFileSync(path(name), "utf8");

/** Kinds of file that a host may send compressed. */
const PACKABLE = [".css", ".html", ".js", ".json", ".txt", ".wasm"];

makeLanguages(true);
// they are in the folder words, next to the code
rmSync(path("data/words"), { recursive: true });

const glue = {
  widget: shake(dist, "widget", [...CALLS, ...STARTS], LATE),
  reader: shake(dist, "reader", [...CALLS, ...STARTS], LATE),
  studio: shake(dist, "studio", ["makeParcel", "openStudio", "readBooksWith", "readDraft", "speakStudio", "__wbg_init as default"]),
  book: shake(dist, "book", ["readBook", "speakBook", "__wbg_init as default"]),
};
for (const name of readdirSync(dist).filter((name) => extname(name) === ".css")) esbuild(path(name), path(name), "--minify");
for (const name of ["widget", "reader"]) appendFileSync(path(`${name}_more_bg.wasm`), section("styles", readFileSync(path("late.css"))));
// The hashes that every reader loads are in the shortest form that browsers take. Those of the page are pasted by publishers too.
const hashes = (...files) => integrities(vouchedBy(...files), files.includes("page.js") ? "sha384" : "sha256");
packAll(dist, glue, true, hashes, "--minify");

// not in `make serve`: Trunk adds an inline script there, which reloads the page
const policy = `<meta http-equiv="Content-Security-Policy" content="${readFileSync("src/embed/policy.txt", "utf8")}">`;
const index = read("index.html").replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + policy);
writeFileSync(path("index.html"), index.replaceAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="?([^" >]+)"?[^>]*?(?=\s*\/?>)/g, vouchedFor));

const manifest = integrities(FILES.map(({ name }) => name).sort());
writeFileSync(path("integrity.json"), `${JSON.stringify(manifest, null, 2)}\n`);
const [, version] = /^version = "(.+)"$/m.exec(readFileSync("Cargo.toml", "utf8"));
writeFileSync(path("snippets.html"), snippets(manifest, version));
writePages(dist);
writeFileSync(path("chain.d.ts"), types(JSON.parse(read("incident-chain.schema.json"))));
writeFileSync(path("attributes.d.ts"), attributes());
// without it, Node takes embed.js for a CommonJS script
writeFileSync(
  path("package.json"),
  `${JSON.stringify({ name: "incident-chain", version, type: "module" })}
`,
);
writeFileSync(path("sbom.cdx.json"), sbom());
refusePaths();
pack();

/** A release must not depend on where it was built (`make twice`), nor tell it. */
function refusePaths() {
  for (const name of FILES.map((file) => file.name)) {
    const bytes = readFileSync(path(name));
    const found = [process.cwd(), homedir()].find((folder) => bytes.includes(folder));
    if (found) throw new Error(`${name} names a folder of this machine, ${found}`);
  }
}

/** The start of a tag, with the hash of the file that it loads. In a sandbox every host is another origin, and for other origins a browser
 * compares hashes only with CORS. */
function vouchedFor(tag, address) {
  const name = address.replace(/^\.\//, "");
  return vouchedBy("index.html").includes(name) ? `${tag} crossorigin integrity="${integrity(name)}"` : tag;
}

function integrity(name, kind = "sha384") {
  return `${kind}-${createHash(kind)
    .update(readFileSync(path(name)))
    .digest("base64")}`;
}

function integrities(names, kind) {
  return Object.fromEntries(names.map((name) => [name, integrity(name, kind)]));
}

function pack() {
  for (const name of readdirSync(dist, { recursive: true }).filter((name) => PACKABLE.includes(extname(name)))) {
    const bytes = readFileSync(path(name));
    writeFileSync(path(`${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(path(`${name}.br`), brotliCompressSync(bytes));
  }
}
