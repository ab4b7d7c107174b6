// What an embed costs its reader: the brotli size of every file that it loads, against the budget. And what the studio costs who opens it,
// which no reader does.
// Usage: node tools/size.mjs dist
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { of } from "./files.mjs";

/** What each kind of embed loads before its first view, and how many bytes that may be (`limit`) and should be (`aim`); and what `later`. */
const EMBEDS = [
  { name: "a static chain that nobody has touched (loading=interaction)", files: of("element"), limit: 11_000, aim: 9_500 },
  { name: "a packed chain", files: of("element", "figure", "packed"), later: of("packed-later"), limit: 79_000, aim: 72_000 },
  { name: "plain JSON", files: of("element", "figure", "plain"), later: of("plain-later"), limit: 118_000, aim: 105_000 },
];

/** What only a publisher loads, or only some pages. */
const OTHERS = [
  { name: "a chain with refresh loads after it is drawn", files: of("refresh") },
  { name: "the page of the studio loads besides", files: of("studio") },
  { name: "the studio loads when a workbook comes", files: of("workbooks") },
];

const dist = process.argv[2] ?? "dist";
const line = (bytes, name) => console.log(`${bytes.toLocaleString("en").padStart(9)}  ${name}`);
const size = (file) => brotliCompressSync(readFileSync(join(dist, file))).length;
const total = (sizes) => sizes.reduce((sum, size) => sum + size, 0);
const verdict = (sum, most) => (sum <= most ? "kept" : `missed by ${(sum - most).toLocaleString("en")}`);
let isBroken = false;
for (const { name, files, later = [], limit, aim } of EMBEDS) {
  console.log(`bytes in brotli, of what an embed of ${name} loads`);
  const sizes = files.map(size);
  for (const [index, file] of files.entries()) line(sizes[index], file);
  const sum = total(sizes);
  line(sum, "together");
  line(aim, `the aim, ${verdict(sum, aim)}`);
  line(limit, `the limit, ${verdict(sum, limit)}`);
  for (const file of later) line(size(file), `${file}, loaded after the first view`);
  if (later.length > 0) line(sum + total(later.map(size)), "with it");
  isBroken ||= sum > limit;
}
for (const { name, files } of OTHERS) {
  console.log(`bytes in brotli, of what ${name}`);
  for (const file of files) line(size(file), file);
}
if (isBroken) {
  console.error("size: an embed weighs more than it may");
  process.exit(1);
}
