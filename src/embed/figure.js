// What draws a chain, a file of its own: it is fetched with the wasm, once a chain is wanted. Nothing here imports what the element
// itself is made of, for that would be here a second time.

export { handOver, left } from "./handover.js";
export { hold, place } from "./hold.js";
export { looks } from "./looks.js";
export { default as reader } from "./reader.js";
export { default as widget } from "./widget.js";
