// Reading a chain with the wasm.

import { bytesOf } from "./bytes.js";

/** The figure of a chain, read and not drawn yet. Throws the wasm's own words if the data are damaged, and a hint if they were in the page. */
export function figureOf({ readChain }, { data, address, text, base64 }) {
  try {
    return readChain(text === undefined ? bytesOf(base64) : new TextEncoder().encode(text));
  } catch (error) {
    throw typeof error === "string" ? error + (address ? "" : advice(data)) : error;
  }
}

/** A hint for the publisher when the text between the tags is not JSON. */
function advice(text) {
  const isSpoiled = /<\/?(p|br)\b|[[{,:]\s*“/.test(text);
  return isSpoiled
    ? " A CMS seems to have put HTML or curly quotes into the data: write them in one line, or give their address in src."
    : "";
}
