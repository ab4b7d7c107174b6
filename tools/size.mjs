// What an embed costs its reader: the brotli size of every file that it loads, against the budget.
// Usage: node tools/size.mjs dist
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const AIM = 79_000; // bytes: what the lightest peer costs
const LIMIT = 118_000; // bytes: never more
const LOADED = ["embed.js", "widget_bg.wasm"];

const dist = process.argv[2] ?? "dist";
const line = (bytes, name) => console.log(`${bytes.toLocaleString("en").padStart(9)}  ${name}`);
let sum = 0;
console.log("bytes in brotli, of what an embed loads");
for (const file of LOADED) {
  const bytes = brotliCompressSync(readFileSync(join(dist, file))).length;
  sum += bytes;
  line(bytes, file);
}
line(sum, "together");
line(AIM, sum <= AIM ? "the aim, met" : `the aim, missed by ${(sum - AIM).toLocaleString("en")}`);
line(LIMIT, sum <= LIMIT ? "the limit, kept" : `the limit, broken by ${(sum - LIMIT).toLocaleString("en")}`);
if (sum > LIMIT) {
  console.error(`size: an embed weighs ${(sum - LIMIT).toLocaleString("en")} bytes more than it may`);
  process.exit(1);
}
