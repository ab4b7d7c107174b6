// Checks the types of a release as a publisher's project does: right uses compile, and uses that are marked as wrong do not.
// Usage: node tools/types-check.mjs
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { types as attributes } from "./attributes.mjs";
import { types } from "./types.mjs";

const project = "target/types";
const folder = join(project, "incident-chain");
mkdirSync(folder, { recursive: true });
copyFileSync("src/embed/embed.d.ts", join(folder, "embed.d.ts"));
writeFileSync(join(folder, "attributes.d.ts"), attributes());
writeFileSync(join(folder, "chain.d.ts"), types(JSON.parse(readFileSync("data/incident-chain.schema.json", "utf8"))));
copyFileSync("tests/apps/projects/bundle/types.ts", join(project, "types.ts"));
const compilerOptions = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2022", "dom"],
  types: [],
};
writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["types.ts", "incident-chain/*.d.ts"] }));
process.exitCode = spawnSync("tsc", ["-p", project], { stdio: "inherit" }).status ?? 1;
