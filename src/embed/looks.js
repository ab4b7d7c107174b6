// The styles that only a live figure has.

import figure from "./figure.css";

/** For browsers without hidden="until-found": the search of the page finds the words of closed cards, though nobody sees them. */
const FINDABLE =
  ".incident-chain [data-incident] { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }";

/** The figure's own style sheet, made once for all figures. */
const looks = new CSSStyleSheet();
looks.replaceSync("onbeforematch" in HTMLElement.prototype ? figure : figure + FINDABLE);

/** Gives it to a shadow root. The page may have style sheets of its own there. */
export function dress({ adoptedStyleSheets: worn }) {
  if (!worn.includes(looks)) worn.push(looks);
}
