// The styles that only a live figure has.

import figure from "./figure.css";
import { LATE } from "./late.js";

/** For browsers without hidden="until-found": the search of the page finds the words of closed cards, though nobody sees them. */
const FINDABLE =
  ".incident-chain [data-incident] { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }";
/** For browsers that share nothing, and frames that may not. */
const UNSHARED = ".incident-chain .ic-give.ic-share { display: none }";
const FIGURE =
  figure +
  ("onbeforematch" in HTMLElement.prototype ? "" : FINDABLE) +
  (globalThis.navigator?.canShare?.({ url: "https://a.example/" }) ? "" : UNSHARED);

/** The figure's own style sheet, made once for all figures. */
const looks = new CSSStyleSheet();
looks.replaceSync(FIGURE + LATE);

/** Gives it to a shadow root. The page may have style sheets of its own there. */
export function dress({ adoptedStyleSheets: worn }) {
  if (!worn.includes(looks)) worn.push(looks);
}

/** The second part of a wasm has the styles of what it draws in a section of its own (tools/dist.mjs). */
export function dressMore(module) {
  const [styles] = WebAssembly.Module.customSections(module, "styles");
  looks.replaceSync(FIGURE + new TextDecoder().decode(styles));
}

/** The box of a figure in an element. In vertical writing it scrolls. */
export function boxIn(element) {
  const box = document.createElement("div");
  box.classList.toggle("ic-vertical", getComputedStyle(element).writingMode !== "horizontal-tb");
  return box;
}
