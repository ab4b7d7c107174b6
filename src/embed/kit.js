// What every element needs: an instance of the widget's wasm, once a chain is wanted. After a trap there is a new one, once: an instance
// that has trapped is in a state that nobody knows.

import { Failure } from "./fetch.js";
import { compiled, drawing } from "./folder.js";

/** Called with a Failure when the wasm has trapped: by each element that shows a figure. */
export const live = new Set();

let kit;
/** How many instances there may still be. */
let lives = 2;

/** The kit. After a failure the next element tries again, except after the second trap. */
export function load(priority) {
  kit ??= made(priority).catch((error) => {
    if (lives > 0) kit = undefined;
    throw error;
  });
  return kit;
}

async function made(priority) {
  const [module, drawn] = await Promise.all([compiled("widget_bg.wasm", priority), drawing(priority)]);
  const { start, mountChain } = drawn.widget(guard);
  await start(module);
  return { ...drawn, mountChain };
}

/** What an instance exports, made safe: whatever comes out of it as an exception is a trap, and afterwards it does nothing more. */
function guard(exports) {
  let isDead = false;
  const safe =
    (call) =>
    (...values) => {
      if (isDead) return 0;
      try {
        return call(...values);
      } catch (error) {
        // What wasm-bindgen says where a handler is called that has gone with its element: nothing is broken.
        if (/closure invoked recursively or after being dropped/.test(error)) return undefined;
        if (isDead) throw error;
        isDead = true;
        throw breakDown(error);
      }
    };
  return Object.fromEntries(Object.entries(exports).map(([name, each]) => [name, typeof each === "function" ? safe(each) : each]));
}

function breakDown(error) {
  lives -= 1;
  const failure =
    lives > 0
      ? new Failure("restart", `the widget broke down and is loaded afresh (${error})`)
      : new Failure("panic", `the widget broke down (${error})`);
  kit = lives > 0 ? undefined : Promise.reject(failure);
  kit?.catch(() => {});
  for (const broke of [...live]) broke(failure);
  return failure;
}
