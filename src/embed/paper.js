// A printed page has the whole chain. While the page is printed, the figure is drawn a second time, with nothing folded or closed.

import { SAY } from "./say.ts";
import { sheets } from "./styles.js";

const printers = new Set();
let isPrinting = false;

/** From now on `print` is called with whether the page is being printed. */
export function followPrinting(print) {
  listen();
  printers.add(print);
}

export function ignorePrinting(print) {
  printers.delete(print);
}

let isListening = false;
function listen() {
  if (isListening) return;
  isListening = true;
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
  // In a frame, some browsers fire only this event.
  matchMedia("print").addEventListener("change", ({ matches }) => turn(matches));
}

function turn(isOn) {
  if (isOn === isPrinting) return;
  isPrinting = isOn;
  for (const print of printers) print(isOn);
}

/** Prepares what is between an element's tags for paper: all cards are open, and a static chain looks like a live one, with the
 * addresses of its sources. Returns a function that undoes this. */
export function unfold(element) {
  const closed = [...element.querySelectorAll("details:not([open])")];
  const root = element.getRootNode();
  const turn = (isOpen) => {
    for (const each of closed) each.open = isOpen;
    const others = root.adoptedStyleSheets.filter((sheet) => !sheets().includes(sheet));
    root.adoptedStyleSheets = isOpen ? [...others, ...sheets()] : others;
  };
  turn(true);
  return turn;
}

/** For paper, in place of a chain that was never loaded: the address of its data. */
export function absence(address) {
  const section = document.createElement("section");
  section.className = "incident-chain ic-paper";
  section.append(SAY.NOT_PRINTED, ...(address ? [" ", SAY.DATA_AT, " ", address] : []));
  return section;
}
