// The code that draws a chain. It is a separate file, fetched with the wasm when a chain is wanted. Nothing here may import the
// element's own modules: the bundle would contain them twice.

export { bring, goalIn } from "./bring.js";
export { drawnOf } from "./drawn.js";
export { follow } from "./follow.js";
export { guard } from "./guard.js";
export { leave } from "./handover.js";
export { soon } from "./more.js";
export { frame } from "./paint.js";
export { figureOf } from "./read.js";
export { default as reader } from "./reader.js";
export { default as widget } from "./widget.js";
export { wishOf } from "./wish.js";
export { choose } from "./wording.js";
