// The code that draws a chain. It is a separate file, fetched with the wasm when a chain is wanted. Nothing here may import the
// element's own modules: the bundle would contain them twice.

export { bytesOf } from "./bytes.js";
export { guard } from "./guard.js";
export { handOver, left } from "./handover.js";
export { hold, place } from "./hold.js";
export { looks } from "./looks.js";
export { default as reader } from "./reader.js";
export { default as widget } from "./widget.js";
