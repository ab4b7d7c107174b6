// What a reader is told where there is no chain, and nothing else that stands in its place.

const SENTENCES = {
  address: "This page does not show data from that address.",
  data: "The data of this chain could not be read.",
  panic: "This chain could not be drawn.",
};
const COULD_NOT_LOAD = "This chain could not be loaded.";

/** Whether anything stands between the tags that a reader can see. */
export const hasContent = (element) => [...element.childNodes].some((node) => (node.nodeType === Node.TEXT_NODE ? node.data.trim() : node instanceof Element && !node.matches("script, template, br, p:empty")));

/** The box in place of the chain: in the reader's words, with the detail for the publisher. */
export function notice({ code, message }) {
  const make = (tag, className, ...children) => {
    const made = Object.assign(document.createElement(tag), { className });
    made.append(...children);
    return made;
  };
  const told = [make("p", "", make("strong", "", SENTENCES[code] ?? COULD_NOT_LOAD)), make("p", "ic-detail", message)];
  const box = make("div", "ic-notice ic-failure", ...told);
  box.role = "alert";
  return make("section", "incident-chain", box);
}
