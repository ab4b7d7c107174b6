// The wasm's memory, overwritten: whatever it does next, it cannot go on.
import start from "/widget.js";

for (const each of Object.values(await start())) if (each instanceof WebAssembly.Memory) new Uint8Array(each.buffer).fill(255);
window.spoiled = true;
