// The folder's wasms: each is fetched and compiled once, however many elements there are.

import { Failure, get, isForbidden } from "./fetch.js";
import { INTEGRITY } from "./vouched.js";

/** Where the folder's files are, if not beside this module. */
export const place = { base: undefined };

// Written out, for bundlers look for just these words.
const BESIDE = {
  "widget_bg.wasm": () => new URL("./widget_bg.wasm", import.meta.url),
  "reader_bg.wasm": () => new URL("./reader_bg.wasm", import.meta.url),
};

const modules = {};
let halt = new AbortController();

/** Asks once more for what has not come. Whoever waits for it gets the new one. */
export function again() {
  halt.abort();
  halt = new AbortController();
}

/** The module of that name. After a failure whoever asks next tries again. */
export function compiled(name) {
  modules[name] ??= compile(name).catch((error) => {
    delete modules[name];
    throw error;
  });
  return modules[name];
}

async function compile(name) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm", "this browser has no WebAssembly, or it is switched off");
  const { signal } = halt;
  const { href } = place.base ? new URL(name, new URL(place.base, document.baseURI)) : BESIDE[name]();
  let response;
  try {
    response = await get(href, { integrity: INTEGRITY[name] ?? "", signal });
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (signal.aborted) return compile(name);
    throw error instanceof Failure ? error : await uncompiled(error, response);
  }
}

async function uncompiled(error, response) {
  // WebKit says it only in the error.
  if (/unsafe-eval/.test(error) || (await isForbidden("wasm-eval")))
    return new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");
  const type = response.headers.get("content-type");
  if (type !== "application/wasm")
    return new Failure("mime", `${response.url}: the server calls it ${type ?? "nothing"} instead of application/wasm`);
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}
