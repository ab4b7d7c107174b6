// The other files of the folder that a chain needs. Each is fetched once for all elements, and runs only if its hash is that of this
// release.

import { called, Failure, get, isForbidden } from "./fetch.js";
import { importFrom } from "./import.js";
import { INTEGRITY } from "./vouched.js";

/** Where the folder's files are, if not next to this module. */
export const place = { base: undefined };

// Written out in full, because bundlers look for exactly this expression.
const BESIDE = {
  "figure.js": () => new URL("./figure.js", import.meta.url),
  "refresh.js": () => new URL("./refresh.js", import.meta.url),
  "languages.js": () => new URL("./languages.js", import.meta.url),
  "widget_bg.wasm": () => new URL("./widget_bg.wasm", import.meta.url),
  "reader_bg.wasm": () => new URL("./reader_bg.wasm", import.meta.url),
  "widget_more_bg.wasm": () => new URL("./widget_more_bg.wasm", import.meta.url),
  "reader_more_bg.wasm": () => new URL("./reader_more_bg.wasm", import.meta.url),
};

/** The address of a file, where the page says where the folder is. */
const based = (name) => place.base && new URL(name, new URL(place.base, document.baseURI));

/** The address of a file of words. Bundlers look for this expression, too. */
export const words = (name) => based(`words/${name}.txt`) || new URL(`./words/${name}.txt`, import.meta.url);

const files = {};
/** Where modules were imported from. A browser caches a failed import for good, so each try has another address. */
const tried = new Set();
let halt = new AbortController();

/** Fetches again what has not arrived. Callers that wait for it get the new response. */
export function again() {
  halt.abort();
  halt = new AbortController();
}

/** The wasm of that name, compiled. */
export const compiled = (name, priority) => once(name, compile, priority);

/** The module of that name, if it has that hash. */
export const module = (name, priority, integrity) => once(name, imported, priority, integrity);

/** The module that draws. */
export const drawing = (priority) => module("figure.js", priority);

/** After a failure the next caller tries again. */
function once(name, ...how) {
  files[name] ??= persevered(name, ...how).catch((error) => {
    delete files[name];
    throw error;
  });
  return files[name];
}

async function persevered(name, fetched, priority, integrity = INTEGRITY[name]) {
  const { signal } = halt;
  const address = based(name) || BESIDE[name]();
  try {
    return await fetched(address, { integrity, priority }, signal);
  } catch (error) {
    if (signal.aborted) return persevered(name, fetched, undefined, integrity);
    throw error;
  }
}

async function compile({ href }, options, signal) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm", "this browser has no WebAssembly, or it is switched off");
  const response = await get(href, { ...options, signal });
  const compiling = response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  return compiling.catch(async (error) => Promise.reject(await uncompiled(error, response)));
}

/** WebKit says only in the error that a policy forbids WebAssembly, and sometimes only when it starts. */
export const isForbiddenWasm = (error) => /unsafe-eval/.test(error);

export const noWasm = () =>
  new Failure("csp", "this page’s Content-Security-Policy forbids WebAssembly: script-src needs 'wasm-unsafe-eval'");

async function uncompiled(error, { url, headers }) {
  if ((await isForbidden("wasm-eval")) || isForbiddenWasm(error)) return noWasm();
  const type = headers.get("content-type");
  const wanted = "application/wasm";
  if (type !== wanted) return called(url, type, wanted);
  return new Failure("wasm", `WebAssembly did not start: ${error}`);
}

async function imported(address, options, signal) {
  if (tried.has(address.href)) address.search = tried.size;
  const { href } = address;
  tried.add(href);
  const givenUp = new Promise((_, reject) => signal.addEventListener("abort", reject));
  return Promise.race([givenUp, compared(href, options).then(() => importFrom(href))]);
}

/**
 * Makes the browser compare the hash, which it does not do for an import. The import then finds the file in the cache. A file of another
 * name is one of a bundler's own, as this script is: webpack makes it smaller.
 */
async function compared(href, { integrity, priority = "auto" }) {
  if (!integrity || !/\/[a-z]+\.js/.test(href)) return;
  const nonce = document.querySelector("script[nonce]")?.nonce ?? "";
  const element = Object.assign(carrier(href), { integrity, nonce, crossOrigin: "anonymous", fetchPriority: priority });
  const come = new Promise((resolve) => Object.assign(element, { onload: () => resolve(true), onerror: () => resolve(false) }));
  document.head.append(element);
  const isHere = await come;
  element.remove();
  if (!isHere) throw await refused(href, integrity);
}

/** Only WebKit has this name, and WebKit does not compare the hash of a preload. */
const isWebKit = () => CSS.supports("-webkit-nbsp-mode", "space");

function carrier(href) {
  const made = (tag, properties) => Object.assign(document.createElement(tag), properties);
  try {
    if (isWebKit()) return made("script", { type: "module", src: href });
  } catch {
    // The page requires trusted types, and an address is a plain string.
  }
  return made("link", { rel: "modulepreload", href });
}

async function refused(href, integrity) {
  if (await isForbidden(href)) return new Failure("csp", `${href}: this page’s Content-Security-Policy forbids it (script-src)`);
  const response = await get(href, { integrity }).catch((failure) => failure);
  if (response instanceof Failure) return response;
  return called(href, response.headers.get("content-type"), "text/javascript");
}
