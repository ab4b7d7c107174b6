// Opens the studio in the standalone page. What it fetches is vouched for by its hash.

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

/** Fills the element, which has an id. */
export async function openStudio(place) {
  const [module, worker] = await Promise.all([compiled(), text("studio-worker.js"), styled()]);
  const studio = await import("./studio.js");
  await studio.default({ module_or_path: module });
  studio.readBooksWith(workbooks(got, text));
  studio.openStudio(place.id, reader(studio, module, worker), INTEGRITY["embed.js"], INTEGRITY["resize.js"]);
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

/** Reads drafts in a worker: JSON to a promise of JSON. What is asked for anew ends what is still being read. */
function reader(studio, module, source) {
  let worker, isBusy, isHere;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const start = () => {
    worker = new Worker(address, { type: "module" });
    worker.postMessage({ module });
  };
  return (draft) =>
    new Promise((resolve) => {
      // A page whose policy allows no such worker reads by itself.
      const readHere = () => {
        isHere = true;
        resolve(studio.readDraft(draft));
      };
      if (isHere) return readHere();
      if (isBusy) worker.terminate();
      if (!worker || isBusy) start();
      isBusy = true;
      worker.onerror = readHere;
      worker.onmessage = ({ data }) => {
        isBusy = false;
        resolve(data);
      };
      worker.postMessage({ draft });
    });
}
