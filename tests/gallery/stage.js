// The pages on which a chain of the list is seen, and what can be open there. The gallery has them in its boxes, and the pictures are
// taken of them.

/** The attributes of the element that the menu gives a value. */
const ATTRIBUTES = ["theme", "told-by"];

/** What can be open in a chain, and the steps to it once the chain is shown. The trace is open from the start. */
const OPENINGS = {
  nothing: () => {},
  cards: (root) => {
    const closed = root.querySelectorAll(":is(.ic-finding-opener, .ic-opener)[aria-expanded=false], details.ic-more:not([open]) > summary");
    for (const opener of [...closed].slice(0, 3)) opener.click();
  },
  table: (root) => root.querySelector(".ic-tools .ic-step[aria-pressed]")?.click(),
  trace: () => {},
};

/** The live chain, as our own page shows it. */
const livePage = ({ src }, choice) => {
  const chosen = ATTRIBUTES.filter((name) => choice[name]).map((name) => [name, choice[name]]);
  const start = choice.open === "trace" ? [["start", "trace"]] : [];
  return `${choice.direction === "rtl" ? "/rtl.html" : "/"}?${new URLSearchParams([["src", src], ...chosen, ...start])}`;
};

/** The static chain, as the command writes it for that width and that teller. */
const staticPage = ({ src }, { width, "told-by": teller = "" }, styles) =>
  `/gallery/static.html?${new URLSearchParams({ src, width, styles, "told-by": teller })}`;

/** Opens what was chosen, in the chain that a page shows. */
const openIn = (page, what) => OPENINGS[what](page.querySelector("incident-chain")?.shadowRoot ?? page);
