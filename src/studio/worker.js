// The studio's worker: it reads what is brought, and makes what is taken away, so that the page always responds. The page sends it the
// compiled wasm, and then drafts, or what is put into a ZIP. Each is answered before the next is sent; how much is read is told meanwhile.

import init, { makeParcel, readDraft, speakStudio } from "./studio.js";

let ready;
addEventListener("message", async ({ data: { module, words, draft, contents } }) => {
  if (module) {
    ready = init({ module_or_path: module }).then(() => words && speakStudio(words.figure, words.studio));
    return;
  }
  const read = () => readDraft(draft, (done) => postMessage({ done }));
  const make = () => makeParcel(contents);
  postMessage({ answer: await ready.then(contents === undefined ? read : make).catch(() => undefined) });
});
