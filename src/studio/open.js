// Opens the studio in the standalone page. What it fetches is vouched for by its hash.

import { keeper } from "./keep.js";
import { reader } from "./reading.js";
import { INTEGRITY } from "./vouched.js";
import { workbooks } from "./workbooks.js";

const at = (name) => new URL(`./${name}`, import.meta.url).href;
const vouched = (name) => ({ integrity: INTEGRITY[name] ?? "" });

/** Whether a page of another site shows this one in a frame: there a reader could be led to click on what they do not see. */
export function isFramedByOthers() {
  for (let here = window; here !== here.parent; here = here.parent) {
    try {
      if (here.parent.location.origin !== location.origin) return true;
    } catch {
      return true;
    }
  }
  return false;
}

/** Fills the element, which has an id. `words` are those of another language than English. */
export async function openStudio(place, words) {
  const [module, worker, keep] = await Promise.all([compiled(), text("studio-worker.js"), keeper(), styled()]);
  const studio = await import("./studio.js");
  await studio.default({ module_or_path: module });
  if (words) studio.speakStudio(words.figure, words.studio);
  studio.readBooksWith(workbooks(got, text, words));
  studio.openStudio(place.id, reader(studio, module, worker, words), keep, INTEGRITY["embed.js"], INTEGRITY["resize.js"]);
}

async function compiled() {
  return WebAssembly.compile(await (await got("studio_bg.wasm")).arrayBuffer());
}

async function text(name) {
  return (await got(name)).text();
}

async function got(name) {
  const response = await fetch(at(name), vouched(name));
  if (!response.ok) throw new Error(`${at(name)}: the server answered ${response.status}`);
  return response;
}

/** How long the studio waits for its styles, without which it still works, ms. */
const PATIENCE = 3_000;

async function styled() {
  const link = Object.assign(document.createElement("link"), {
    rel: "stylesheet",
    crossOrigin: "anonymous",
    href: at("studio.css"),
    ...vouched("studio.css"),
  });
  const come = new Promise((resolve) => [Object.assign(link, { onload: resolve, onerror: resolve }), setTimeout(resolve, PATIENCE)]);
  document.head.append(link);
  await come;
}
