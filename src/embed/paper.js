// A printed page has the whole chain. While the page is printed, the figure is drawn a second time, with nothing folded or closed.

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
  for (const each of closed) each.open = true;
  const root = element.getRootNode();
  const others = root.adoptedStyleSheets.filter((sheet) => !sheets().includes(sheet));
  root.adoptedStyleSheets = [...others, ...sheets()];
  return () => {
    for (const each of closed) each.open = false;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets().includes(sheet));
  };
}

/** For paper, in place of a chain that was never loaded: the address of its data. */
export function absence(address) {
  const section = document.createElement("section");
  section.className = "incident-chain ic-paper";
  const where = address ? ` Its data: ${address}` : "";
  section.append(`A chain of incidents is here. It was not loaded when this page was printed; print it again to have it.${where}`);
  return section;
}
