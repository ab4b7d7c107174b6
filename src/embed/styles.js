// The figure's styles, made once for all elements.

import tokens from "./tokens.css";
import chain from "./chain.css";

/** For browsers without hidden="until-found": the words of what is closed can be found, though not seen. */
const FINDABLE =
  ".incident-chain [data-incident] { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }";

let made;

/** Style sheets for a shadow root. */
export function sheets() {
  const texts = "onbeforematch" in HTMLElement.prototype ? [tokens, chain] : [tokens, chain, FINDABLE];
  made ??= texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
