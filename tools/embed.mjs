// The scripts of a release out of their modules: embed.js with the glue of its wasm and its styles, the studio's worker, and page.js
// with all that the standalone page and the studio need.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { factory } from "./glue.mjs";

const FOLDERS = ["src/embed", "src/studio"];

/** Packs embed.js in the folder that Trunk has filled. `glue` is the wasm's glue as a module of statements, `hashes` are those of the
 * files that embed.js loads, by name. */
export function packEmbed(folder, { widget, reader }, hashes, ...options) {
  const made = {
    "widget.js": factory(widget, { init: "__wbg_init", mountChain: "mountChain" }),
    "reader.js": factory(reader, { init: "__wbg_init", readChain: "readChain" }),
    ...vouched(hashes),
  };
  pack(folder, "embed.js", made, "--loader:.css=text", ...options);
}

/** Packs the studio's worker, which holds the studio's glue. */
export function packWorker(folder, ...options) {
  writeFileSync(join(folder, "studio-worker.js"), readFileSync("src/studio/worker.js", "utf8"));
  pack(folder, "studio-worker.js", {}, ...options);
}

/** Packs page.js once the others are there. It has embed.js, frame.js and the studio's glue in it, so that the one hash in index.html
 * vouches for them too: a browser compares no hash of a module that another imports. */
export function packPage(folder, hashes, ...options) {
  pack(folder, "page.js", vouched(hashes), ...options);
  for (const part of ["frame.js", "studio.js"]) rmSync(join(folder, part));
}

const vouched = (hashes) => ({ "vouched.js": `export const INTEGRITY = ${JSON.stringify(hashes)};\n` });

/** Makes one script of a module and of those that it imports: of `made` ones by name, and of the source's that are no files of a release. */
function pack(folder, name, made, ...options) {
  const sources = FOLDERS.flatMap((from) => readdirSync(from).map((name) => [name, join(from, name)]));
  const parts = sources.filter(([name]) => extname(name) === ".js" && !existsSync(join(folder, name)));
  for (const [name, source] of parts) copyFileSync(source, join(folder, name));
  for (const [name, text] of Object.entries(made)) writeFileSync(join(folder, name), text);
  const glue = Object.keys(made).filter((name) => !parts.some(([part]) => part === name));
  esbuild(join(folder, name), "--bundle", "--format=esm", ...options);
  for (const part of [...parts.map(([name]) => name), ...glue]) rmSync(join(folder, part));
}

/** Writes a file anew as esbuild makes it. */
export function esbuild(path, ...options) {
  execFileSync("esbuild", [path, "--log-level=error", "--allow-overwrite", `--outfile=${path}`, "--charset=utf8", ...options], {
    stdio: "inherit",
  });
}

/** Trunk runs this after each build of `make serve` (Trunk.toml); a release is made by dist.mjs. */
const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile } = process.env;
if (staging && profile !== "release") {
  const glue = (name) => readFileSync(join(staging, `${name}.js`), "utf8");
  packEmbed(staging, { widget: glue("widget"), reader: glue("reader") }, {});
  packWorker(staging);
  packPage(staging, {});
}
