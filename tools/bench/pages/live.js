// A row of the live chain, or of the static one between its tags as long as that is all there is.
const root = () => document.querySelector("incident-chain")?.shadowRoot;
const live = () => [...(root()?.querySelectorAll("ol.ic-chain > li[data-row]") ?? [])];
// The title of the row whose card is in the panel is a link to that.
const openers = () => [...root().querySelectorAll("button.ic-opener")];
const before = new Map();
const state = (opener) => opener.getAttribute("aria-expanded");
window.eyes = {
  first: () => !!root()?.querySelector("ol.ic-chain > li[data-row]"),
  // all that there is to see without scrolling, or all that there is
  last: () => {
    const row = root()?.querySelector("ol.ic-chain")?.lastElementChild;
    return !!row && (row.textContent.includes(bench.title) || live().at(-1).getBoundingClientRect().bottom >= innerHeight);
  },
  target: (place) => {
    const all = openers();
    const opener = all[Math.min(3 + 2 * place, all.length - 1)];
    before.set(place, [opener, state(opener)]);
    return bench.middle(opener);
  },
  answered: (place) => {
    const [opener, was] = before.get(place);
    return state(opener) !== was;
  },
  end: () => {
    scrollTo(0, document.body.scrollHeight);
    return live().at(-1).textContent;
  },
};
