// The software bill of materials of a release (CycloneDX 1.5): the crates of the widget, of the studio and of its reader of workbooks.
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
  "studio,book-wasm",
  "--no-build-deps",
];

/** The list, as text. It contains no time and no path of the folder, so every build of a commit has the same one. */
export function sbom() {
  // cargo-cyclonedx can only write into the folder of Cargo.toml.
  execFileSync("cargo", ["cyclonedx", "--quiet", ...OPTIONS, "--override-filename", NAME], { stdio: "inherit" });
  const file = `${NAME}.json`;
  const list = JSON.parse(readFileSync(file, "utf8").replaceAll(`file://${process.cwd()}`, "file://."));
  rmSync(file);
  delete list.metadata.timestamp;
  delete list.serialNumber;
  return `${JSON.stringify(list, null, 1)}\n`;
}
