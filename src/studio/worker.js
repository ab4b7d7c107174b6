// The studio's worker: it reads what is brought, so that the page always responds. The page sends it the compiled wasm, and
// then drafts. Each is answered before the next is sent; how much is done is told meanwhile.

import init, { readDraft } from "./studio.js";

let ready;
addEventListener("message", async ({ data: { module, draft } }) => {
  if (module) {
    ready = init({ module_or_path: module });
    return;
  }
  const read = () => readDraft(draft, (done) => postMessage({ done }));
  postMessage({ answer: await ready.then(read).catch(() => undefined) });
});
