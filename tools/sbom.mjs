// What a release is made of, for those who must know (CycloneDX 1.5): the crates of the widget and of the studio.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

const NAME = "sbom.cdx";
const OPTIONS = [
  "--format",
  "json",
  "--spec-version",
  "1.5",
  "--target",
  "wasm32-unknown-unknown",
  "--features",
  "studio",
  "--no-build-deps",
];

/** The list, as text. It is the same for each build of a commit: without the time, and without the folder that it is built in. */
export function sbom() {
  // It writes into the folder of Cargo.toml, and nowhere else.
  execFileSync("cargo", ["cyclonedx", "--quiet", ...OPTIONS, "--override-filename", NAME], { stdio: "inherit" });
  const file = `${NAME}.json`;
  const list = JSON.parse(readFileSync(file, "utf8").replaceAll(`file://${process.cwd()}`, "file://."));
  rmSync(file);
  delete list.metadata.timestamp;
  delete list.serialNumber;
  return `${JSON.stringify(list, null, 1)}\n`;
}
