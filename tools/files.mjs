// The files of a release that a page loads (files.json): which other file has the hash of each, and what it is for: the `element`
// itself, its `figure`, a `packed` chain, `plain` JSON, `frames`, the standalone `page`, the `studio`.
import { readFileSync } from "node:fs";

export const FILES = JSON.parse(readFileSync(new URL("files.json", import.meta.url), "utf8"));

const names = (files) => files.map(({ name }) => name);

/** The files whose hash one of these has. */
export const vouchedBy = (...files) => names(FILES.filter((file) => files.includes(file.vouchedBy)));

/** The files that are for one of these. */
export const of = (...parts) => names(FILES.filter((file) => parts.includes(file.of)));
