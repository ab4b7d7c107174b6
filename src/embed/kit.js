// The kit that every element needs: an instance of a wasm. The widget draws a packed chain. The reader is the widget that can also read
// plain JSON. After the first trap there are new instances: the state of an instance that has trapped is unknown.

import { Failure } from "./fetch.js";
import { compiled, drawing } from "./folder.js";

/** Callbacks of the elements that show a figure. They are called with a Failure when the wasm has trapped. */
export const live = new Set();

let kits = {};
/** The failure of the second trap. After it no wasm is loaded. */
let end;
/** Whether there was a first trap. */
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

/** The exports of an instance, made safe: an exception out of them is a trap, and after a trap they do nothing. */
function guard(exports) {
  let isDead = false;
  const safe =
    (call) =>
    (...values) => {
      if (isDead) return 0;
      try {
        return call(...values);
      } catch (error) {
        // wasm-bindgen says this if a handler of a removed element is called: nothing is broken.
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
