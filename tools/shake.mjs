// Removes from a wasm and its glue what the widget does not use. wasm-bindgen exports everything that any library has marked for
// export (wasm-streams, through Leptos's server functions), and gives every import and export two long names.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { statements } from "./glue.mjs";
import { LATER } from "./languages.mjs";
import { order } from "./order.mjs";
import { keepWhole, MODULE, split } from "./split.mjs";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "reference-types", "multivalue", "mutable-globals"].map(
  (name) => `--enable-${name}`,
);
/** The lowest kilobyte of the memory is the end of the stack, and has no data: so an address with an offset does not overflow. */
const SMALLEST = [
  "--low-memory-unused",
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--coalesce-locals-learning",
  "--reorder-locals",
  "--strip-producers",
  "--strip-target-features",
];
/** One function of the imports object, as wasm-bindgen writes it. */
const IMPORT = /^ {8}(\w+): function\([\s\S]*?^ {8}\}.*,\n/gm;

const run = (command, ...options) => execFileSync(command, options, { encoding: "utf8" });

/**
 * Rewrites `NAME_bg.wasm` in `folder`, and returns its glue. Of the glue's exports only `exports` are kept. If there are `late` roots,
 * what only they reach goes to `NAME_more_bg.wasm`.
 */
export function shake(folder, name, exports, late = []) {
  const glue = join(folder, `${name}.js`);
  const wasm = join(folder, `${name}_bg.wasm`);
  let text = pure(readFileSync(glue, "utf8"));
  rmSync(glue);
  // Remove from the wasm what the glue does not use, then from the glue what the wasm does not use, then repeat.
  for (let round = 0; round < 2; round += 1) {
    keepExports(wasm, usedExports(bundle(text, exports)));
    text = keepImports(text, importsOf(wasm));
  }
  const parts = late.length > 0 ? [wasm, join(folder, `${name}_more_bg.wasm`)] : [wasm];
  let names = shorten(wasm, late);
  if (late.length > 0) {
    const own = names;
    names = inCommon(own);
    split(...parts, late, LATER, { imports: between(own.imports, names.imports), exports: between(own.exports, names.exports) }, FEATURES);
  }
  text = withNames(bundle(text, exports), names);
  for (const part of parts) order(part, FEATURES);
  return bundle(text, exports);
}

/** How a text gets into the wasm. wasm-bindgen encodes it into growing memory. To encode it first needs less code. */
const PASS_TEXT = `function passStringToWasm0(arg, malloc) {
  const bytes = cachedTextEncoder.encode(arg);
  const ptr = malloc(bytes.length, 1) >>> 0;
  getUint8ArrayMemory0().set(bytes, ptr);
  WASM_VECTOR_LEN = bytes.length;
  return ptr;
}
`;

/**
 * Removes the code for browsers that we do not support, what no one uses, and the check of an object's class (only our own code calls), and
 * marks what a bundler may remove if nothing uses it.
 */
function pure(text) {
  return (
    text
      .replace(/^function passStringToWasm0\([\s\S]*?^\}\n/m, PASS_TEXT)
      .replaceAll(", wasm.__wbindgen_realloc)", ")")
      .replace(/^if \(!\('encodeInto' in [\s\S]*?^\}\n/m, "")
      .replaceAll(/\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{[^\n]*\n\s*: (?=new)/g, "")
      .replaceAll("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(")
      .replaceAll(/^ *_assertClass\(.*\n/gm, "")
      // An instance whose memory is full has trapped, and is not used again: nothing need be freed in it.
      .replaceAll(/^ *try \{\n((?: *(?:ptr|len)\d = .*\n)+) *\} catch \(e\) \{\n(?: *if \(ptr.*\n)+ *throw e;\n *\}\n/gm, "$1")
      .replace(/(\w+\.buffer)\.detached === true \|\| \(\1\.detached === undefined && (\1 !== wasm\.memory\.buffer)\)/, "$2")
      .replace(/^let wasmModule, wasmInstance, wasm;/m, "let wasm;")
      .replaceAll(/^ *(wasmInstance = instance|wasmModule = module);\n/gm, "")
      .replaceAll(/^if \(Symbol\.dispose\) .*\n/gm, "")
  );
}

function bundle(text, exports, ...options) {
  const entry = `${statements(text)}\nexport { ${exports.join(", ")} };\n`;
  return execFileSync("esbuild", ["--format=esm", "--tree-shaking=true", "--charset=utf8", "--log-level=error", ...options], {
    input: entry,
    encoding: "utf8",
  });
}

function usedExports(text) {
  const used = new Set([...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  if (!used.has("memory")) throw new Error("no use of the wasm's memory was found in the glue; has wasm-bindgen changed it?");
  return [...used];
}

function keepExports(wasm, used) {
  const graph = [{ name: "glue", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))];
  const file = `${wasm}.graph.json`;
  writeFileSync(file, JSON.stringify(graph));
  run("wasm-metadce", wasm, "-g", "--graph-file", file, "-o", wasm, ...FEATURES);
  rmSync(file);
}

const importsOf = (wasm) => new Set(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name));

function keepImports(text, used) {
  const left = [];
  const pruned = text.replaceAll(IMPORT, (whole, name) => {
    if (!used.has(name)) return "";
    left.push(name);
    return whole;
  });
  if (left.length !== used.size)
    throw new Error(`the glue has ${left.length} of the ${used.size} functions that the wasm imports; has wasm-bindgen changed it?`);
  return pruned;
}

/** Minifies the wasm, and gives its imports and exports short names, which it returns. Its functions keep their names. */
function shorten(wasm, late) {
  run("wasm-opt", wasm, "-g", "-o", wasm, ...keepWhole(late), ...SMALLEST, ...FEATURES);
  const { imports, exports } = JSON.parse(run("wasm-opt", wasm, "-g", "-o", wasm, "--minify-imports-and-exports-and-modules", ...FEATURES));
  const [module] = new Set(imports.map(([module]) => module));
  return { module, imports: new Map(imports.map(([, long, short]) => [long, short])), exports: new Map(exports) };
}

/** The names that all wasms with late roots have in common: so their glues are nearly the same text, which compresses well. */
const COMMON = { imports: new Map(), exports: new Map() };
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The same names with those short ones that they have in common with the other wasms. */
function inCommon(names) {
  const kinds = Object.entries(COMMON).map(([kind, known]) => {
    const next = () => (LETTERS[Math.floor(known.size / LETTERS.length) - 1] ?? "") + LETTERS[known.size % LETTERS.length];
    for (const long of names[kind].keys()) if (!known.has(long)) known.set(long, next());
    return [kind, new Map([...names[kind].keys()].map((long) => [long, known.get(long)]))];
  });
  return { ...names, ...Object.fromEntries(kinds) };
}

/** From each short name to the other one of the same long name. */
const between = (own, common) => new Map([...own].map(([long, short]) => [short, common.get(long)]));

/** The glue with the short names of the wasm. */
function withNames(text, { module, imports, exports }) {
  return text
    .replaceAll(/\bwasm\.(\w+)/g, (whole, name) => (exports.has(name) ? `wasm.${exports.get(name)}` : whole))
    .replaceAll(/^( +)(\w+)(?=: function\()/gm, (whole, space, name) => (imports.has(name) ? space + imports.get(name) : whole))
    .replace(`"${module}": import0`, `${MODULE}: import0`);
}
