// The worker that reads one workbook. What the page is answered is JSON, or nothing where the wasm broke down.

import init, { readBook } from "./book.js";

addEventListener("message", ({ data: { module, name, bytes } }) =>
  init({ module_or_path: module })
    .then(() => readBook(name, bytes))
    .then(postMessage, () => postMessage(undefined)),
);
