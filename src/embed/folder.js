// The folder's files that a chain needs besides: each is fetched once, however many elements there are, and is run only where it is
// the one whose hash this release has.

import { Failure, get, isForbidden } from "./fetch.js";
import { importFrom } from "./import.js";
import { INTEGRITY } from "./vouched.js";

/** Where the folder's files are, if not next to this module. */
export const place = { base: undefined };

// Written out, for bundlers look for just these words.
const BESIDE = {
  "figure.js": () => new URL("./figure.js", import.meta.url),
  "widget_bg.wasm": () => new URL("./widget_bg.wasm", import.meta.url),
  "reader_bg.wasm": () => new URL("./reader_bg.wasm", import.meta.url),
};

const files = {};
/** How often the module was asked for. A browser keeps for good what came of an address, so that each time it is another. */
let times = 0;
let halt = new AbortController();

/** Asks once more for what has not come. Whoever waits for it gets the new one. */
export function again() {
  halt.abort();
  halt = new AbortController();
}

/** The wasm of that name, compiled. */
export const compiled = (name, priority) => once(name, compile, priority);

/** The module with what draws. */
export const drawing = (priority) => once("figure.js", imported, priority);

/** After a failure whoever asks next tries again. */
function once(name, fetched, priority) {
  files[name] ??= persevered(name, fetched, priority).catch((error) => {
    delete files[name];
    throw error;
  });
  return files[name];
}

async function persevered(name, fetched, priority) {
  const { signal } = halt;
  const address = place.base ? new URL(name, new URL(place.base, document.baseURI)) : BESIDE[name]();
  try {
    return await fetched(address, { integrity: INTEGRITY[name] ?? "", priority }, signal);
  } catch (error) {
    if (signal.aborted) return persevered(name, fetched);
    throw error;
  }
}

async function compile({ href }, options, signal) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm", "this browser has no WebAssembly, or it is switched off");
  const response = await get(href, { ...options, signal });
  const compiling = response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  return compiling.catch(async (error) => Promise.reject(await uncompiled(error, response)));
}

async function uncompiled(error, { url, headers }) {
  // WebKit says it only in the error.
  if (/unsafe-eval/.test(error) || (await isForbidden("wasm-eval"))) {
    return new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");
  }
  const type = headers.get("content-type");
  if (type !== "application/wasm") {
    return new Failure("mime", `${url}: the server calls it ${type ?? "nothing"} instead of application/wasm`);
  }
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}

async function imported(address, options, signal) {
  if (times > 0) address.search = times;
  times += 1;
  const { href } = address;
  const givenUp = new Promise((_, reject) => signal.addEventListener("abort", reject));
  return Promise.race([givenUp, compared(href, options).then(() => importFrom(href))]);
}

/** Has the browser compare the hash, which it does not of what a module imports. What an element has brought is not fetched again. */
async function compared(href, { integrity, priority = "auto" }) {
  if (!integrity) return;
  const nonce = document.querySelector("script[nonce]")?.nonce ?? "";
  const element = Object.assign(carrier(href), { integrity, nonce, crossOrigin: "anonymous", fetchPriority: priority });
  const come = new Promise((resolve) => Object.assign(element, { onload: () => resolve(true), onerror: () => resolve(false) }));
  document.head.append(element);
  const isHere = await come;
  element.remove();
  if (!isHere) throw await refused(href, integrity);
}

/** WebKit alone knows this name, and compares no hash of what is preloaded. */
const isWebKit = () => CSS.supports("-webkit-nbsp-mode", "space");

function carrier(href) {
  const preload = { rel: "modulepreload", href };
  if (!isWebKit()) return Object.assign(document.createElement("link"), preload);
  try {
    return Object.assign(document.createElement("script"), { type: "module", src: href });
  } catch {
    // The page requires trusted types, and an address is none.
    return Object.assign(document.createElement("link"), preload);
  }
}

async function refused(href, integrity) {
  if (await isForbidden(href)) return new Failure("csp", `${href}: this page’s Content-Security-Policy forbids it (script-src)`);
  const response = await get(href, { integrity }).catch((failure) => failure);
  if (response instanceof Failure) return response;
  const type = response.headers.get("content-type") ?? "nothing";
  return new Failure("mime", `${href}: the server calls it ${type} instead of text/javascript`);
}
