// What every element needs: an instance of a wasm, once a chain is wanted. The widget draws a packed chain; the reader is the widget that
// can read plain JSON too. After a trap there are new ones, once: an instance that has trapped is in a state that no one knows.

import { Failure } from "./fetch.js";
import { compiled, drawing } from "./folder.js";

/** Called with a Failure when the wasm has trapped: by each element that shows a figure. */
export const live = new Set();

let kits = {};
/** The second trap, after which there is nothing more. */
let end;
/** Whether there was a first. */
let isSecond = false;

/** The kit of that kind, "widget" or "reader". After a failure the next element tries again, except after the second trap. */
export function load(kind, priority) {
  if (end) return Promise.reject(end);
  const of = kits;
  of[kind] ??= made(kind, priority).catch((error) => {
    delete of[kind];
    throw error;
  });
  return of[kind];
}

async function made(kind, priority) {
  const [module, drawn] = await Promise.all([compiled(`${kind}_bg.wasm`, priority), drawing(priority)]);
  const { start, mountChain } = drawn[kind](guard);
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
  const failure = isSecond
    ? new Failure("panic", `the widget broke down (${error})`)
    : new Failure("restart", `the widget broke down and is loaded afresh (${error})`);
  if (isSecond) end = failure;
  isSecond = true;
  kits = {};
  for (const broke of [...live]) broke(failure);
  return failure;
}
