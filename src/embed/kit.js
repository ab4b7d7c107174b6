// What every element needs: the wasm, loaded once, when the first element is near the window. After a trap it is loaded afresh,
// once: an instance that has trapped is in a state that nobody knows.

import { Failure, get, isForbidden } from "./fetch.js";
import { INTEGRITY } from "./vouched.js";
import glue from "./widget.js";

const WASM = "widget_bg.wasm";

/** Where the folder's files are, if not beside this module. */
export const place = { base: undefined };

// Written out, for bundlers look for just these words.
const wasm = () => (place.base ? new URL(WASM, new URL(place.base, document.baseURI)) : new URL("./widget_bg.wasm", import.meta.url)).href;

/** Called with a Failure when the wasm has trapped: by each element that shows a figure. */
export const live = new Set();

let kit;
/** How often the wasm may still be loaded. */
let lives = 2;

/** The kit. After a failure the next element tries again, except after the second trap. */
export function load() {
  kit ??= start().catch((error) => {
    if (lives > 0) kit = undefined;
    throw error;
  });
  return kit;
}

let halt = new AbortController();

/** Asks once more for the wasm where it has not come. Whoever waits for it gets the new one. */
export const again = () => halt.abort();

async function start() {
  const { signal } = (halt = new AbortController());
  return started(signal).catch((error) => (signal.aborted ? start() : Promise.reject(error)));
}

async function started(signal) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm", "this browser has no WebAssembly, or it is switched off");
  const response = await get(wasm(), { integrity: INTEGRITY[WASM] ?? "", signal });
  const { init, mountChain } = glue(guard);
  await init({ module_or_path: response }).catch(async (error) => Promise.reject(await unstarted(error, response)));
  return { mountChain };
}

async function unstarted(error, response) {
  // WebKit says it only in the error.
  if (/unsafe-eval/.test(error) || (await isForbidden("wasm-eval"))) return new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");
  const type = response.headers.get("content-type");
  if (type !== "application/wasm") return new Failure("mime", `${response.url}: the server calls it ${type ?? "nothing"} instead of application/wasm`);
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}

/** What an instance exports, made safe: whatever comes out of it as an exception is a trap, and afterwards it does nothing more. */
function guard(exports) {
  let isDead = false;
  const safe = (call) => (...values) => {
    if (isDead) return 0;
    try {
      return call(...values);
    } catch (error) {
      // What wasm-bindgen says where a handler is called that has gone with its element: nothing is broken.
      if (/closure invoked recursively or after being dropped/.test(error)) return undefined;
      if (isDead) throw error;
      isDead = true;
      throw breakDown(error);
    }
  };
  return Object.fromEntries(Object.entries(exports).map(([name, each]) => [name, typeof each === "function" ? safe(each) : each]));
}

function breakDown(error) {
  lives -= 1;
  const failure = lives > 0 ? new Failure("restart", `the widget broke down and is loaded afresh (${error})`) : new Failure("panic", `the widget broke down (${error})`);
  kit = lives > 0 ? undefined : Promise.reject(failure);
  kit?.catch(() => {});
  for (const broke of [...live]) broke(failure);
  return failure;
}
