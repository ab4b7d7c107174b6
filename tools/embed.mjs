// embed.js: the element's modules, the glue of its wasm and its styles in one file.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factory } from "./glue.mjs";

/** The modules that embed.js is made of. In `folder` only it stays. */
const PACKED = ["attributes.js", "behind.js", "data.js", "fetch.js", "hold.js", "kit.js", "links.js", "notice.js", "paper.js", "styles.js", "widget.js"];

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

/** Trunk runs this after each build of `make serve` (Trunk.toml); a release is made by dist.mjs. */
const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile } = process.env;
if (staging && profile !== "release") packEmbed(staging, readFileSync(join(staging, "widget.js"), "utf8"));
