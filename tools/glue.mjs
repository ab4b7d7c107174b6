// The glue between JavaScript and a wasm, as wasm-bindgen writes it, in other forms.

/** The glue's statements without its exports. */
export function statements(text) {
  return text.replaceAll(/^export \{[^}]*\};\n/gm, "").replaceAll(/^export (?=class|function)/gm, "");
}

/** What the element calls in the wasm that draws its chain. */
export const CALLS = ["readChain"];

/** The functions of the glue that start an instance. */
export const STARTS = ["__wbg_get_imports", "__wbg_finalize_init"];

/**
 * A module whose default export is a function. Each call returns new glue with a new instance, because an instance cannot be used
 * again after a trap. The function's argument wraps what the instance exports. `start` takes the compiled module; the result has
 * `CALLS` too.
 */
export function factory(text) {
  const guarded = replaceOnce(statements(text), "wasm = instance.exports;", "wasm = guard(instance.exports);");
  // Nothing uses the default address next to the module, and bundlers would follow it.
  const body = guarded.replace(/^.*new URL\([^)]*import\.meta\.url\);\n/m, "");
  const start = "async (module) => __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module)";
  return `export default function glue(guard) {\n${body}\nreturn { start: ${start}, ${CALLS.join(", ")} };\n}\n`;
}

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`the glue was expected to have ${what} once; has wasm-bindgen changed it?`);
  return text.replace(what, by);
}
