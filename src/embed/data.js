// Where an element's data come from: an address, or JSON between its tags.

import { Failure, text } from "./fetch.js";
import { module, words } from "./folder.js";
import { load } from "./kit.js";
import { rulesOf } from "./rules.js";

/** The address that an element's `src` names, where its rules allow that. */
export function addressOf(element) {
  const asked = element.getAttribute("src");
  return asked === null ? undefined : allowed(asked, element.baseURI, rulesOf(element));
}

function allowed(asked, base, { refusal }) {
  if (!URL.canParse(asked, base)) throw new Failure("address", `${asked}: this is not an address`);
  const url = new URL(asked, base);
  const why = refusal(url);
  if (why) throw new Failure("address", `${asked}: ${why}`);
  return url.href;
}

/** What we call the file of a packed chain. */
const PACKED_FILE = ".packed.json";

/** How an element's data are read until the signal aborts: the text at an address, which address its rules allow, and which wasm draws a text. */
export function sourceOf(element, signal, options) {
  const rules = rulesOf(element);
  return {
    element,
    kindOf,
    module,
    words,
    signal,
    allowed: (asked, base = element.baseURI) => allowed(asked, base, rules),
    text: (address, foresee) => text(address, { ...rules, fetching: { ...rules.fetching, ...options } }, signal, foresee),
  };
}

/** The text of an element's data, if it has none yet. Its first characters already say which wasm draws it, or even the name of its file. */
export async function read(element, address, source, priority, data) {
  const fetchWasm = (kind) => load(kind, priority).catch(() => {});
  const foresee = (beginning) => fetchWasm(kindOf(beginning));
  if (address?.includes(PACKED_FILE)) fetchWasm("widget");
  const known = data ?? (address === undefined ? await inline(element) : await source.text(address, foresee));
  foresee(known);
  return known;
}

/** How a packed chain begins. */
const PACKED = /^\s*\{\s*"incident-chain"\s*:/;

/** Which wasm draws a text that begins so. */
const kindOf = (beginning) => (PACKED.test(beginning) ? "widget" : "reader");

const NO_DATA = '<incident-chain> has no src, no <script type="application/json"> in it, and no data';

/** The JSON between the tags. While the page is still loading, it may not be there yet. */
async function inline(element) {
  const find = () => element.querySelector(':scope > script[type="application/json"]');
  if (!find()) await parsed();
  const script = find();
  if (!script) throw new Failure("no-data", NO_DATA);
  return script.textContent;
}

/** Resolves when the page is parsed, with all its elements. */
export async function parsed() {
  if (document.readyState === "loading")
    await new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
}
