// The glue between JavaScript and a wasm, as wasm-bindgen writes it, in other forms.
import { MODULE } from "./split.mjs";

/** The glue's statements without its exports. */
export function statements(text) {
  return text.replaceAll(/^export \{[^}]*\};\n/gm, "").replaceAll(/^export (?=class|function)/gm, "");
}

/** What the element calls in the wasm that draws its chain. */
export const CALLS = ["readChain"];

/** The functions of the glue that start an instance, and tell it of its second part. */
export const STARTS = ["__wbg_get_imports", "__wbg_finalize_init", "tellMore"];

/**
 * A module whose default export is a function. Each call returns new glue with a new instance, because an instance cannot be used
 * again after a trap. The function's first argument wraps what the instance exports; the others load its second part (more.js), if
 * the wasm `isSplit`. `start` takes the compiled module, and that of its second part if it has come; the result has
 * `CALLS` too.
 */
export function factory(text, isSplit) {
  const guarded = replaceOnce(statements(text), "wasm = instance.exports;", "wasm = guard(instance.exports);");
  // Nothing uses the default address next to the module, and bundlers would follow it.
  const body = guarded.replace(/^.*new URL\([^)]*import\.meta\.url\);\n/m, "");
  return `import { addressOf, give } from "./give.js";
import { record } from "./history.js";
import { dressMore } from "./looks.js";
import { COMING, second } from "./more.js";
export default function glue(guard, load, again) {
${body}
let lent;
const join = (more) => {
  dressMore(more);
  return WebAssembly.instantiate(more, { ${MODULE}: lent });
};
const fetchMore = second(load, again, join, tellMore);
async function start(module, more) {
  const instance = await WebAssembly.instantiate(module, __wbg_get_imports());
  lent = instance.exports;
  __wbg_finalize_init(instance, module);
  ${isSplit ? "if (more) await join(more);\nelse tellMore(COMING);" : ""}
}
return { start, ${CALLS.join(", ")} };
}
`;
}

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`the glue was expected to have ${what} once; has wasm-bindgen changed it?`);
  return text.replace(what, by);
}
