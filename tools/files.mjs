// The files of a release that a page loads (files.json, and those of languages): which other file has the hash of each, and what needs it: the
// `element` itself, its `figure`, a `packed` chain, `plain` JSON, each of these `later` than the first view, the attribute `refresh`, another
// `language` than English and its `words`, `frames`, the standalone `page`, the `studio`, or `workbooks` in the studio.
import { readFileSync } from "node:fs";
import { FILES_OF_WORDS } from "./languages.mjs";

const LISTED = JSON.parse(readFileSync(new URL("files.json", import.meta.url), "utf8"));
/** Each language is a file too, and a second one of the studio. */
const WORDS = FILES_OF_WORDS.map((name) => ({
  name: `words/${name}.txt`,
  vouchedBy: name.startsWith("studio-") ? "page.js" : "languages.js",
  of: "words",
}));
export const FILES = [...LISTED, ...WORDS];

const names = (files) => files.map(({ name }) => name);

/** The files whose hash is in one of these. */
export const vouchedBy = (...files) => names(FILES.filter((file) => files.includes(file.vouchedBy)));

/** The files that one of these needs. */
export const of = (...parts) => names(FILES.filter((file) => parts.includes(file.of)));
