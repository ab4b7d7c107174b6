// Asking for the data again. Few pages want that, so its code comes only then.

import { INTEGRITY } from "./vouched.js";

/** Begins it for an element whose chain has an address, where the attribute wants it. `shown` is what is drawn, and how other data are. */
export function follow(element, source, shown) {
  if (!shown.drawn.address || !element.hasAttribute("refresh")) return;
  // an error is for the publisher: the reader has the chain
  source.module("refresh.js", "low", INTEGRITY["refresh.js"]).then(({ refresh }) => refresh(element, source, shown), console.error);
}
