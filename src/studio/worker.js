// The studio's worker: it reads what is brought, so that the page never stands still. The page gives it the wasm, compiled, and
// then drafts, each with a number that stands with the answer.

import init, { readDraft } from "./studio.js";

let ready;
onmessage = async ({ data: { module, draft } }) => {
  if (module) ready = init({ module_or_path: module });
  else postMessage(await ready.then(() => readDraft(draft)).catch(() => undefined));
};
