// Where an element's data come from: an address, or JSON between its tags.

import { Failure, text } from "./fetch.js";
import { load } from "./kit.js";

/** The address that an element's `src` names, where its rules allow that. */
export function addressOf(element, rules) {
  const asked = element.getAttribute("src");
  return asked === null ? undefined : allowed(asked, element.baseURI, rules);
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

/** The text of an element's data. Its first characters already say which wasm draws it, or even the name of its file. */
export function read(element, address, rules, signal) {
  const fetchWasm = (kind) => load(kind, rules.fetching.priority).catch(() => {});
  const foresee = (beginning) => fetchWasm(kindOf(beginning));
  if (address?.includes(PACKED_FILE)) fetchWasm("widget");
  return address === undefined ? inline(element) : text(address, rules, signal, foresee);
}

/** How a packed chain begins. */
const PACKED = /^\s*\{\s*"incident-chain"\s*:/;

/** Which wasm draws a text that begins so. */
const kindOf = (beginning) => (PACKED.test(beginning) ? "widget" : "reader");

/** Where readers may be led: to the web, and with no name to log in with. */
const WEB = /^https?:\/\/[^/@]+\//;

/**
 * What the wasm gets for a text, which wasm, and where a reader can download the data. A packed chain gives Base64, plain JSON the text
 * itself. A packed chain of an unknown version names an address of the plain JSON.
 */
export async function drawnOf(element, address, data, rules, signal) {
  const kind = kindOf(data);
  if (kind === "reader") return { kind, text: data, url: address };
  let packed = {};
  let url = address;
  const plain = () => allowed(packed.source, address ?? element.baseURI, rules);
  try {
    packed = JSON.parse(data);
    packed.source = packed.source.trim();
    if (packed.source && WEB.test(plain())) url = plain();
  } catch {
    // It is no JSON, or names no address, or one that its rules do not allow.
  }
  const isKnown = packed.version === 1;
  if (isKnown || !packed.source) return { kind, base64: isKnown ? packed.data : "", url };
  return { kind: "reader", text: await text(plain(), rules, signal), url };
}

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
