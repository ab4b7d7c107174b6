// embed.js: the element's modules, the glue of its wasm and its styles in one file.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { factory } from "./glue.mjs";

/** The modules that embed.js is made of. In `folder` only it stays. */
const PACKED = ["attributes.js", "data.js", "fetch.js", "hold.js", "kit.js", "links.js", "notice.js", "paper.js", "styles.js", "widget.js"];

/** Packs what Trunk has copied to `folder`. `glue` is the wasm's glue as a module of statements. */
export function packEmbed(folder, glue, ...options) {
  const path = (name) => join(folder, name);
  writeFileSync(path("widget.js"), factory(glue, { init: "__wbg_init", mountChain: "mountChain" }));
  esbuild(path("embed.js"), "--bundle", "--format=esm", "--loader:.css=text", ...options);
  for (const name of PACKED) rmSync(path(name));
}

/** Writes a file anew as esbuild makes it. */
export function esbuild(path, ...options) {
  execFileSync("esbuild", [path, "--log-level=error", "--allow-overwrite", `--outfile=${path}`, "--charset=utf8", ...options]);
}

/** As Trunk's hook, after each build of `make serve`; a release is made by dist.mjs. */
if (import.meta.url === pathToFileURL(process.argv[1]).href && process.env.TRUNK_PROFILE !== "release") {
  const folder = process.env.TRUNK_STAGING_DIR;
  packEmbed(folder, readFileSync(join(folder, "widget.js"), "utf8"));
}
