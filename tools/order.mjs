// Puts similar functions of a wasm next to each other, so that it compresses better. What they do does not change.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const CODE = 10;
const CUSTOM = 0;
/** The part of the section "name" that names functions. */
const FUNCTIONS = 1;

/** Rewrites a wasm with its functions in that order. `options` are those that wasm-opt needs to read it. */
export function order(wasm, options) {
  // Only one section may name functions.
  execFileSync("wasm-opt", [wasm, "-o", wasm, "--strip-debug", ...options]);
  const bytes = readFileSync(wasm);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function").length;
  writeFileSync(wasm, Buffer.concat([bytes, names(chain(bodies(bytes)), imported)]));
  execFileSync("wasm-opt", [wasm, "-o", wasm, "--reorder-functions-by-name", "--strip-debug", ...options]);
}

/** The functions' code, in bytes. (WebAssembly Core 2, section 5.5.13) */
function bodies(bytes) {
  const code = sections(bytes).find(({ id }) => id === CODE);
  let [count, at] = unsigned(bytes, code.from);
  const found = [];
  for (; count > 0; count -= 1) {
    const [size, from] = unsigned(bytes, at);
    at = from + size;
    found.push(bytes.subarray(from, at));
  }
  return found;
}

function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; at = found.at(-1).to) {
    const [size, from] = unsigned(bytes, at + 1);
    found.push({ id: bytes[at], from, to: from + size });
  }
  return found;
}

/** Greedy: after each function comes the most similar of those that are left. Similar functions share runs of three bytes. */
function chain(functions) {
  const runs = functions.map(runsOf);
  const left = new Set(runs.keys());
  const found = [];
  for (let next = 0; next !== undefined; next = nearest(runs[next], runs, left)) {
    found.push(next);
    left.delete(next);
  }
  return found;
}

function runsOf(code) {
  const runs = new Set();
  for (let at = 2; at < code.length; at += 1) runs.add((code[at - 2] << 16) | (code[at - 1] << 8) | code[at]);
  return runs;
}

function nearest(runs, all, left) {
  let best;
  let most = -1;
  for (const other of left) {
    const likeness = jaccard(runs, all[other]);
    if (likeness > most) [best, most] = [other, likeness];
  }
  return best;
}

/** The Jaccard index of two sets, 0 to 1. */
function jaccard(one, other) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const run of small) shared += large.has(run);
  return shared / Math.max(1, one.size + other.size - shared);
}

/** A section that names each function by its index in the order. */
function names(order, imported) {
  const entries = order.map((index, place) => [index, String(place).padStart(6, "0")]).sort(([one], [other]) => one - other);
  const named = entries.flatMap(([index, name]) => [...leb(imported + index), ...text(name)]);
  const list = [...leb(entries.length), ...named];
  return section("name", [FUNCTIONS, ...leb(list.length), ...list]);
}

/** A section of that name, which means nothing to WebAssembly itself. (WebAssembly Core 2, section 5.5.3) */
export function section(name, bytes) {
  const content = [...text(name), ...bytes];
  return Buffer.from([CUSTOM, ...leb(content.length), ...content]);
}

const text = (letters) => [...leb(letters.length), ...Buffer.from(letters)];

/** A number in LEB128, and where it ends. */
function unsigned(bytes, from) {
  let [number, at, shift] = [0, from, 0];
  for (; ; shift += 7) {
    const byte = bytes[at++];
    number += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [number, at];
  }
}

function leb(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...leb(Math.floor(number / 0x80))];
}
