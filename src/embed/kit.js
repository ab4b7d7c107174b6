// The kit that every element needs: an instance of a wasm. The widget draws a packed chain. The reader is the widget that can also read
// plain JSON. After the first trap there are new instances: the state of an instance that has trapped is unknown.

import { Failure } from "./fetch.js";
import { again, compiled, drawing, isForbiddenWasm, noWasm } from "./folder.js";

/** Callbacks of the elements that show a figure. They are called with a Failure when the wasm has trapped. */
export const live = new Set();

let kits = {};
/** The failure of the second trap. After it no wasm is loaded. */
let end;
/** Whether there was a first trap. */
let isSecond = false;
/** Whether the second part of a wasm is fetched with the first: if something will be open in the first view. */
let isHasty = false;
/** Whether a reader has opened something in a static chain, which stays until both parts are here. */
let isRead = false;

export function hasten(opened) {
  isHasty = true;
  isRead ||= !!opened;
}

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
  const more = (priority) => compiled(`${kind}_more_bg.wasm`, priority);
  // If it fails, it is tried again when it is needed.
  const second = isHasty && more(priority).catch(() => {});
  const [module, drawn] = await Promise.all([compiled(`${kind}_bg.wasm`, priority), drawing(priority)]);
  const { start, ...calls } = drawn[kind]((exports) => drawn.guard(exports, breakDown), more, again);
  await start(module, await drawn.soon(second, isRead)).catch((error) => Promise.reject(isForbiddenWasm(error) ? noWasm() : error));
  return { ...drawn, ...calls };
}

function breakDown(error) {
  const failure = isSecond
    ? new Failure("panic", `the widget broke down (${error})`)
    : new Failure("restart", `the widget broke down and is loaded afresh (${error})`);
  if (isSecond) end = failure;
  isSecond = isHasty = true;
  kits = {};
  for (const broke of [...live]) broke(failure);
  return failure;
}
