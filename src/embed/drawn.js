// What the wasm gets for the text of a chain.

import { reword } from "./wording.js";

/** Where readers may be led: to the web, and with no name to log in with. */
const WEB = /^https?:\/\/[^/@]+\//;
/** The version of packed chains that the wasm reads (`pack::VERSION`). */
const PACKED = 2;

/**
 * What the wasm gets for a text, which wasm, and where a reader can download the data. A packed chain gives Base64, plain JSON the text
 * itself. A packed chain of an unknown version names an address of the plain JSON.
 */
export async function drawnOf(data, address, source) {
  const { kindOf, allowed, text } = source;
  const kind = kindOf(data);
  await reword(source, data);
  if (kind === "reader") return { data, address, kind, text: data, url: address };
  let packed = {};
  let url = address;
  const plain = () => allowed(packed.source, address);
  try {
    packed = JSON.parse(data);
    packed.source = packed.source.trim();
    if (packed.source && WEB.test(plain())) url = plain();
  } catch {
    // It is no JSON, or names no address, or one that its rules do not allow.
  }
  const isKnown = packed.version === PACKED;
  if (isKnown || !packed.source) return { data, address, kind, base64: isKnown ? packed.data : "", url };
  return { data, address, kind: "reader", text: await text(plain()), url };
}
