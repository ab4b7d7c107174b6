// What every element needs: the wasm and the styles, loaded once, when the first element is near the window.

import { Failure, get, isForbidden } from "./fetch.js";
import init, { mountChain } from "./widget.js";

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
  const [response, ...sheets] = await Promise.all([file("widget_bg.wasm"), sheet("tokens.css"), sheet("chain.css")]);
  await init({ module_or_path: response }).catch(async (error) => Promise.reject(await unstarted(error, response)));
  return { mountChain, sheets };
}

async function sheet(name) {
  return new CSSStyleSheet().replace(await (await file(name)).text());
}

async function unstarted(error, response) {
  // WebKit says it only in the error.
  if (/unsafe-eval/.test(error) || (await isForbidden("wasm-eval"))) return new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");
  const type = response.headers.get("content-type");
  if (type !== "application/wasm") return new Failure("mime", `${response.url}: the server calls it ${type ?? "nothing"} instead of application/wasm`);
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}

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
  if (isTrap && [import.meta.url, here("widget")].some((own) => String(error.stack).includes(own))) breakDown(error);
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
