// The styles of the element and of a static chain on paper, and those that a live figure shares. They are made once for all elements.

import chain from "./chain.css";
import tokens from "./tokens.css";

let made;

/** Style sheets for a shadow root. */
export function sheets() {
  made ??= [tokens, chain].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
