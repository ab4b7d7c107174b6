// What an embed costs its reader: the brotli size of every file that it loads, against the budget.
// Usage: node tools/size.mjs dist
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const AIM = 79_000; // bytes: what the lightest peer costs
const LIMIT = 110_000; // bytes: never more, once it has been reached
// bytes: what it weighs today, and a little. It may only be lowered, and goes when it has come down to the limit.
const TODAY = 141_800;
const LOADED = [".wasm", ".js", ".css"];
const NOT_OF_AN_EMBED = /^(page|studio)(_bg)?\./;

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist, { recursive: true })
  .filter((file) => LOADED.includes(extname(file)) && !NOT_OF_AN_EMBED.test(file))
  .sort();
if (!files.some((file) => file.endsWith(".wasm"))) {
  console.error(`size: no wasm in ${dist}/; run make dist first`);
  process.exit(1);
}

const line = (bytes, name) => console.log(`${bytes.toLocaleString("en").padStart(9)}  ${name}`);
let sum = 0;
console.log("bytes in brotli, of what an embed loads");
for (const file of files) {
  const bytes = brotliCompressSync(readFileSync(join(dist, file))).length;
  sum += bytes;
  line(bytes, file);
}
line(sum, "together");
line(AIM, sum <= AIM ? "the aim, met" : `the aim, missed by ${(sum - AIM).toLocaleString("en")}`);
line(LIMIT, sum <= LIMIT ? "the limit, kept" : `the limit, broken by ${(sum - LIMIT).toLocaleString("en")}`);
if (sum > Math.max(LIMIT, TODAY)) {
  console.error(`size: an embed has become heavier than the ${TODAY.toLocaleString("en")} bytes that it may weigh today`);
  process.exit(1);
}
