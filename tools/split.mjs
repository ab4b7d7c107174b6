// Splits a wasm in two: what a reader sees at first, and what is needed only after a first action. It is one program, and the second part
// uses memory, table and functions of the first. Both are written in the text format of WebAssembly, as wasm-dis has it.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { cutOut } from "./data.mjs";

/**
 * The late roots, functions of Rust: what only they reach is in the second part. Each has `#[inline(never)]`, and is called only where
 * `view::more` says that the second part is here.
 */
export const LATE = [
  "incident_chain::view::deeds::later",
  "incident_chain::view::details::more",
  "<incident_chain::view::find::Words>::of",
  "incident_chain::view::find::found",
  "incident_chain::view::find::words_of_card",
  "incident_chain::view::foot::opened",
  "incident_chain::view::parties::introduced",
  "incident_chain::view::hands::choose",
  "incident_chain::view::hands::press",
  "incident_chain::view::overview::overview",
  "incident_chain::view::drag::follow",
  "incident_chain::view::table::table",
  "incident_chain::view::tools::tools",
  "incident_chain::story::tools::update_tools",
  "incident_chain::story::moves::along_rows",
  "incident_chain::story::filter::searchable",
  "incident_chain::story::filter::words",
  "incident_chain::view::telling::line",
  "<incident_chain::story::telling::Tellers>::new",
  "<incident_chain::story::telling::Tellers>::find",
  "<incident_chain::story::telling::Tellers>::stance",
  "incident_chain::view::trace::bar",
  "incident_chain::view::kept::tell_of",
  "incident_chain::view::arrive::arrive",
  "incident_chain::view::links::gone",
  "incident_chain::view::news::marked",
  "incident_chain::view::news::compare",
  "incident_chain::view::mark::figure::draw_the_rest",
  "<incident_chain::layout::scene::Scene>::put_off",
];

/** The one short name of the modules that both parts import from. */
export const MODULE = "a";
/** The start of a definition or of an import: its kind and its name. */
const HEAD = /^\((?:import "[^"]*" "[^"]*" \()?(func|global|memory|table) (\$[^\s()]+)/;
const EXPORT = /^\(export "([^"]*)" \((\w+) (\$[^\s()]+)\)\)$/;
const NAME = /\$[^\s()]+/g;
const CALL = /\((?:call|return_call|ref\.func) (\$[^\s()]+)/g;
/** A table is where functions are called through, or where the glue keeps values of JavaScript. */
const TABLES = /\(table\.\w+ (\$[^\s()]+)/g;
const GLOBAL = /\(global\.[gs]et (\$[^\s()]+)/g;
/** The parameters and the result of a function. */
const SIGNATURE = /\((?:param|result) [^)]*\)/g;
const TABLE = /^\(table (\$[^\s()]+) (\d+) \2 funcref\)$/;
/** A name that is not plain letters. (A short export may be called `$`.) */
const QUOTED = /(?<= )\$"((?:[^"\\]|\\.)*)"/g;
/** Which build of a crate a name is from. */
const BUILD = /\[[0-9a-f]{16}\]/g;

/** Options for wasm-opt: the late roots stay whole. */
export const keepWhole = (late) => late.map((path) => `--no-inline=*${path.slice(path.indexOf(":"))}`);

/**
 * Rewrites a wasm, in which functions have names, as the first part. Writes the second part to `second`. `names` has another name for each
 * of the wasm's `imports` and `exports`. `said` is the text that only the second part says.
 */
export function split(wasm, second, late, said, { imports, exports }, options) {
  const text = run("wasm-dis", wasm, ...options)
    .replaceAll(/^ \(import "\w+" "([^"]+)"/gm, (_, name) => ` (import "${MODULE}" "${imports.get(name)}"`)
    .replaceAll(/^ \(export "([^"]+)"/gm, (_, name) => ` (export "${exports.get(name)}"`);
  for (const [index, part] of halves(text, late, said).entries()) assemble(part, [wasm, second][index], options);
}

function assemble(text, wasm, options) {
  const file = `${wasm}.wat`;
  writeFileSync(file, text);
  run("wasm-as", file, "-o", wasm, ...options);
  run("wasm-opt", wasm, "-o", wasm, "--remove-unused-module-elements", ...options);
  rmSync(file);
}

const run = (command, ...options) => execFileSync(command, options, { encoding: "utf8", maxBuffer: 2 ** 28 });

/** Both parts of a module, as texts. */
export function halves(text, late, said) {
  const whole = read(text);
  const { forms, moved } = cutOut(whole.forms, said);
  whole.forms = forms;
  const roots = late.map((path) => rootOf(whole, path));
  const isLate = lateOf(whole, roots);
  const lent = lentTo(isLate, whole);
  return [firstOf(whole, roots, isLate, lent), secondOf(whole, roots, isLate, lent, moved)];
}

/** A module's forms, its functions among them, those of them that are imports, and what each name was in Rust. */
function read(text) {
  const rust = new Map();
  const plain = (form) => (form.startsWith("(data") ? form : form.replaceAll(QUOTED, (_, name) => shortened(name, rust)));
  const forms = text
    .replace(/\n\)\s*$/, "")
    .split(/\n (?=\()/)
    .slice(1)
    .map(plain);
  const named = { func: new Map(), global: new Map(), memory: new Map(), table: new Map() };
  for (const form of forms) {
    const [, kind, name] = HEAD.exec(form) ?? [];
    named[kind]?.set(name, form);
  }
  const table = forms.map((form) => TABLE.exec(form)).find(Boolean);
  if (!table) throw new Error("the wasm was expected to have a table of functions that never grows; has Rust changed it?");
  return { forms, named, rust, table: table[1], slots: Number(table[2]) };
}

function shortened(name, rust) {
  if (!rust.has(name)) rust.set(name, `$q${rust.size}`);
  return rust.get(name);
}

const namesIn = (form, what) => [...form.matchAll(what)].map((found) => found.at(-1));
const isImport = (form) => form.startsWith("(import");

/** The function at that path. Where it is missing, it was inlined or renamed. */
function rootOf({ named, rust }, path) {
  const found = [...rust].filter(([name, short]) => name.replaceAll(BUILD, "") === path && named.func.has(short));
  if (found.length !== 1)
    throw new Error(`the wasm has ${found.length} functions ${path}, but a late root must be one, and #[inline(never)]`);
  return found[0][1];
}

/** The functions that only late roots reach. */
function lateOf({ forms, named }, roots) {
  const begin = forms.filter((form) => /^\((export|elem|start) /.test(form)).flatMap((form) => namesIn(form, NAME));
  const early = reached(named.func, begin, new Set(roots));
  return reached(named.func, roots, early);
}

/** The functions that are reached from some, but not through `closed`. */
function reached(functions, from, closed) {
  const found = new Set();
  const next = [...from];
  while (next.length > 0) {
    const name = next.pop();
    const form = functions.get(name);
    if (!form || isImport(form) || found.has(name) || closed.has(name)) continue;
    found.add(name);
    next.push(...namesIn(form, CALL));
  }
  return found;
}

/** What the first part lends to the second, and the short name by which it is exported and imported. Some of it is exported anyway. */
function lentTo(isLate, { forms, named, table }) {
  const bodies = [...isLate].map((name) => named.func.get(name));
  const used = (what) => [...new Set(bodies.flatMap((form) => namesIn(form, what)))].filter((name) => !isLate.has(name));
  const lent = { memory: [...named.memory.keys()], table: [...new Set([table, ...used(TABLES)])], global: used(GLOBAL), func: used(CALL) };
  const all = Object.entries(lent).flatMap(([kind, names]) => names.map((name) => ({ kind, name, form: named[kind].get(name) })));
  const exported = new Map(forms.flatMap((form) => [EXPORT.exec(form)].filter(Boolean)).map(([, as, kind, name]) => [kind + name, as]));
  // the names of other exports begin with a letter
  return all.map((each, index) => {
    const known = exported.get(each.kind + each.name);
    return { ...each, as: known ?? `${index}`, isNew: known === undefined };
  });
}

/** The first part: a late root is a call through the end of the table, where the second part puts it. */
function firstOf({ forms, table, slots }, roots, isLate, lent) {
  const part = forms.map((form) => {
    if (TABLE.test(form)) return `(table ${table} ${slots + roots.length} ${slots + roots.length} funcref)`;
    const [, kind, name] = HEAD.exec(form) ?? [];
    if (kind !== "func" || !isLate.has(name)) return form;
    return roots.includes(name) ? stub(form, name, table, slots + roots.indexOf(name)) : "";
  });
  return moduleOf([...part, ...lent.filter(({ isNew }) => isNew).map(({ kind, name, as }) => `(export "${as}" (${kind} ${name}))`)]);
}

function stub(form, name, table, slot) {
  const signature = signatureOf(form);
  const given = [...signature.matchAll(/\(param/g)].map((_, index) => `(local.get ${index})`);
  const type = signature.replaceAll(/\(param \$\S+ /g, "(param ");
  return `(func ${name} ${signature} (call_indirect ${table} ${type} ${given.join(" ")} (i32.const ${slot})))`;
}

const signatureOf = (form) => namesIn(form.split("\n")[0], SIGNATURE).join(" ");

/** The second part: the late functions. It puts the roots among them into the table. */
function secondOf({ forms, named, table, slots }, roots, isLate, lent, data) {
  const types = forms.filter((form) => /^\((type|rec) /.test(form));
  const imports = lent.map((each) => `(import "${MODULE}" "${each.as}" ${declared(each)})`);
  const fill = `(elem (table ${table}) (i32.const ${slots}) func ${roots.join(" ")})`;
  return moduleOf([...types, ...imports, fill, data, ...[...isLate].map((name) => named.func.get(name))]);
}

/** What an importing module says of what it imports. */
function declared({ kind, name, form }) {
  const types = {
    memory: () => "0",
    table: () => `0 ${/(\w+ref)\)+$/.exec(form)[1]}`,
    global: () => /\(mut \w+\)|\b[if](32|64)\b/.exec(form)[0],
    func: () => signatureOf(form),
  };
  return `(${kind} ${name} ${types[kind]()})`;
}

const moduleOf = (forms) => `(module\n ${forms.filter(Boolean).join("\n ")}\n)\n`;
