// The worker that reads one workbook. What the page is answered is JSON, or nothing where the wasm broke down.

import init, { readBook, speakBook } from "./book.js";

addEventListener("message", ({ data: { module, words, name, bytes } }) =>
  init({ module_or_path: module })
    .then(() => words && speakBook(words.figure, words.studio))
    .then(() => readBook(name, bytes))
    .then(postMessage, () => postMessage(undefined)),
);
