// embed.js: the element's modules, the glue of its wasm and its styles in one file.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { factory } from "./glue.mjs";

const MODULES = "src/embed";

/** Packs what Trunk has put into `folder`; the modules that it has not copied there are parts of embed.js. `glue` is the wasm's
 * glue as a module of statements, `hashes` are those of the files that embed.js loads, by name. */
export function packEmbed(folder, glue, hashes, ...options) {
  const path = (name) => join(folder, name);
  const parts = readdirSync(MODULES).filter((name) => extname(name) === ".js" && !existsSync(path(name)));
  for (const name of parts) copyFileSync(join(MODULES, name), path(name));
  vouch(path("kit.js"), hashes);
  writeFileSync(path("widget.js"), factory(glue, { init: "__wbg_init", mountChain: "mountChain" }));
  esbuild(path("embed.js"), "--bundle", "--format=esm", "--loader:.css=text", ...options);
  for (const name of [...parts, "widget.js"]) rmSync(path(name));
}

/** Writes the hashes into the module that compares them. */
function vouch(path, hashes) {
  const none = "const INTEGRITY = {};";
  const text = readFileSync(path, "utf8");
  if (text.split(none).length !== 2) throw new Error(`${path}: expected “${none}” once, to write the hashes in its place`);
  writeFileSync(path, text.replace(none, () => `const INTEGRITY = ${JSON.stringify(hashes)};`));
}

/** Writes a file anew as esbuild makes it. */
export function esbuild(path, ...options) {
  execFileSync("esbuild", [path, "--log-level=error", "--allow-overwrite", `--outfile=${path}`, "--charset=utf8", ...options], { stdio: "inherit" });
}

/** Trunk runs this after each build of `make serve` (Trunk.toml); a release is made by dist.mjs. */
const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile } = process.env;
if (staging && profile !== "release") packEmbed(staging, readFileSync(join(staging, "widget.js"), "utf8"), {});
