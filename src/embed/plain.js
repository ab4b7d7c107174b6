// Plain JSON becomes a packed chain, by a wasm of its own. Each text has an instance of its own, whose memory goes with it.

import glue from "./reader.js";
import { compiled } from "./wasm.js";

export const READER = "reader_bg.wasm";

/** The bytes of a text's chain. Throws a sentence where it is none. */
export async function pack(text) {
  const module = await compiled(READER);
  const { init, readChain } = glue((exports) => exports);
  await init({ module_or_path: module });
  return readChain(text);
}
