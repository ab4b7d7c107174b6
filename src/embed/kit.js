// What every element needs: the code, the wasm and the styles, loaded once, when the first element is near the window.

import { Failure, get, isForbidden } from "./fetch.js";

/** In a release, the hash of each file beside this one, so that none can be exchanged. */
const INTEGRITY = {};

const here = (name) => new URL(name, import.meta.url).href;
const file = (name) => get(here(name), { integrity: INTEGRITY[name] ?? "" });

let kit;

/** The kit. After a failure the next element tries again, except after a panic. */
export function load() {
  kit ??= start().catch((error) => {
    kit = undefined;
    throw error;
  });
  return kit;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new Failure("wasm", "this browser has no WebAssembly, or it is switched off");
  const wasm = file("widget_bg.wasm");
  // Said below; until then it is no unhandled failure.
  wasm.catch(() => {});
  const [widget, ...sheets] = await Promise.all([code("widget.js"), sheet("tokens.css"), sheet("chain.css")]);
  const response = await wasm;
  await widget.default({ module_or_path: response }).catch(async (error) => Promise.reject(await unstarted(error, response)));
  return { widget, sheets };
}

async function sheet(name) {
  return new CSSStyleSheet().replace(await (await file(name)).text());
}

/** A module. Its hash goes ahead in a link: import() cannot be given one. */
async function code(name) {
  const integrity = INTEGRITY[name];
  try {
    if (integrity) await preloaded({ rel: "modulepreload", href: here(name), crossOrigin: "anonymous", integrity });
    return await import(here(name));
  } catch (error) {
    if (await isForbidden(here(name))) throw new Failure("csp", `${here(name)}: this page’s Content-Security-Policy forbids it (script-src)`);
    const type = (await file(name)).headers.get("content-type");
    throw /javascript/.test(type) ? new Failure("wasm", `${here(name)}: ${error}`) : mistyped(here(name), type, "text/javascript");
  }
}

function preloaded(link) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("link"), link, { onload: resolve, onerror: reject }));
  });
}

async function unstarted(error, response) {
  // WebKit says it only in the error.
  if (/unsafe-eval/.test(error) || (await isForbidden("wasm-eval"))) return new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");
  const type = response.headers.get("content-type");
  if (type !== "application/wasm") return mistyped(response.url, type, "application/wasm");
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}

const mistyped = (address, type, expected) => new Failure("mime", `${address}: the server calls it ${type ?? "nothing"} instead of ${expected}`);

/** What takes the live chain out of each element that shows one. */
export const live = new Set();

/** A panic leaves the wasm that all share in a state that nobody knows: every element goes back to what stands in the article. */
function breakDown(error) {
  const failure = new Failure("panic", `the widget broke down (${error})`);
  kit = Promise.reject(failure);
  kit.catch(() => {});
  for (const fail of [...live]) fail(failure);
}

/** In what the wasm does by itself, a trap of its own is a panic. (There may be no WebAssembly.) */
function panicked(error) {
  const isTrap = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  if (isTrap && String(error.stack).includes(here("widget"))) breakDown(error);
}
addEventListener("error", ({ error }) => panicked(error));
addEventListener("unhandledrejection", ({ reason }) => panicked(reason));

/** What the wasm answers. It throws a string where it means to; whatever else comes out of it has gone through it unawares. */
export function ask(question) {
  try {
    return question();
  } catch (error) {
    if (typeof error !== "string") breakDown(error);
    throw error;
  }
}
