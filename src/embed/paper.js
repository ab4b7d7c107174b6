// On paper everything is there: a figure is drawn once more, whole, for as long as the page is printed.

import { sheets } from "./styles.js";

const printers = new Set();
let isPrinting = false;

/** From now on `print` is called with whether the page is being printed. */
export function followPrinting(print) {
  if (!printers.size) listen();
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
  // Some browsers tell a frame only this.
  matchMedia("print").addEventListener("change", ({ matches }) => turn(matches));
}

function turn(isOn) {
  if (isOn === isPrinting) return;
  isPrinting = isOn;
  for (const print of printers) print(isOn);
}

/** Readies what is between an element's tags for paper: nothing is closed, and a static chain looks like a live one, with the
 * addresses of its sources. Returns what makes it as before. */
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

/** For paper, in place of a chain that was never near the window: where its data are. */
export function absence(address) {
  const section = document.createElement("section");
  section.className = "incident-chain ic-paper";
  const where = address ? ` Its data: ${address}` : "";
  section.append(
    `There is a chain of incidents here. It was not loaded yet when this page was printed; print the page again to have it.${where}`,
  );
  return section;
}
