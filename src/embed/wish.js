// What the wasm is told of an element, besides what only the element itself knows.

import { zoomOf } from "./seen.js";
import { linesOf } from "./wording.js";

export const wishOf = (element) => ({
  attribute: (name) => element.getAttribute(name) ?? undefined,
  words: linesOf(element),
  zoom: zoomOf(element),
});
