// The styles that only a live figure has.

import figure from "./figure.css";

/** For browsers without hidden="until-found": the words of what is closed can be found, though not seen. */
const FINDABLE =
  ".incident-chain [data-incident] { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }";

/** The figure's own style sheet, made once for all. */
export const looks = new CSSStyleSheet();
looks.replaceSync("onbeforematch" in HTMLElement.prototype ? figure : figure + FINDABLE);
