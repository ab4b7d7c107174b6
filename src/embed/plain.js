// Plain JSON becomes a packed chain, by a wasm of its own. Each text has an instance of its own, whose memory goes with it.

import { compiled, drawing } from "./folder.js";

export const READER = "reader_bg.wasm";

/** The bytes of a text's chain. Throws a sentence where it is none. */
export async function pack(text) {
  const [module, { reader }] = await Promise.all([compiled(READER), drawing()]);
  const { start, readChain } = reader((exports) => exports);
  await start(module);
  return readChain(text);
}
