// The standalone page: the chain that ?src= names or else its own, or with ?studio the studio. A file of its own, so that the
// page needs no inline script. A release has all that it imports in it.

import { PARAMETERS } from "./names.js";
import { isFramedByOthers, openStudio } from "./open.js";

const chain = document.querySelector("incident-chain");
const parameters = new URLSearchParams(location.search);
const source = parameters.get("src");
const example = /^[\w-]+$/.exec(parameters.get("example") ?? "")?.[0] ?? "al-asad";
const isStudio = parameters.has("studio");
const isEmbedded = parameters.has("embed");
document.documentElement.classList.toggle("embedded", isEmbedded);

if (isStudio && isFramedByOthers()) {
  chain.replaceWith(shown("framed"));
  isHere();
} else if (isStudio) {
  offerNav();
  await fill();
} else {
  // What the element finds when it comes.
  for (const name of PARAMETERS) if (parameters.has(name)) chain.setAttribute(name, parameters.get(name));
  chain.setAttribute("src", source ?? `data/${example}.json`);
  chain.addEventListener("chain-ready", titlePage);
  // Moved out of the element: content in it would hide the notice of a failure.
  const words = document.querySelector("p.loading");
  chain.after(words);
  await import("./embed.js");
  words.remove();
  isHere();
  if (source === null) {
    chain.ready.catch(sayUnnamed);
    if (!isEmbedded) offerNav();
  }
  if (parameters.has("incident")) chain.addEventListener("chain-ready", () => openIncident(parameters.get("incident")), { once: true });
  if (isEmbedded) (await import("./frame.js")).tellHeight();
}

/** Takes away the words for a page that does not come. */
function isHere() {
  document.getElementById("broken").remove();
}

/** The page is called as its chain is. */
function titlePage() {
  document.title = chain.shadowRoot.querySelector("[part~=title]").textContent;
}

/** Examples and studio may have been left out of the folder. Only where no chain is named is it worth a request to know. */
function offerNav() {
  const isThere = (name) =>
    fetch(name, { method: "HEAD" }).then(
      ({ ok }) => ok,
      () => false,
    );
  const hasStudio = isThere("studio_bg.wasm");
  const hasExamples = isStudio
    ? isThere("data/al-asad.json")
    : new Promise((resolve) => chain.addEventListener("chain-ready", () => resolve(true), { once: true }));
  document.querySelector("header.page").hidden = false;
  const here = isStudio ? "?studio" : `?example=${example}`;
  for (const link of document.querySelectorAll("header.page a")) {
    if (link.search === here) link.ariaCurrent = "page";
    (link.search === "?studio" ? hasStudio : hasExamples).then((isOffered) => (link.hidden = !isOffered));
  }
}

/** Opens the incident that the address names, and goes there. Only this window moves, not the page around a frame. */
async function openIncident(id) {
  if (!(await chain.select(id))) return;
  await new Promise(requestAnimationFrame);
  const opener = chain.shadowRoot.querySelector(".ic-selected .ic-opener");
  if (opener.ariaExpanded !== "true") opener.click();
  scrollBy(0, opener.closest("li").getBoundingClientRect().top);
}

/** Without our examples the page has nothing to show by itself. */
function sayUnnamed({ missing }) {
  if (missing !== new URL(chain.getAttribute("src"), chain.baseURI).href) return;
  chain.replaceWith(shown("unnamed"));
}

function shown(id) {
  const said = document.getElementById(id);
  said.hidden = false;
  return said;
}

async function fill() {
  document.documentElement.classList.add("wide");
  const place = Object.assign(document.createElement("div"), { id: "studio" });
  // There is no chain to be missed.
  place.append(...chain.childNodes);
  chain.replaceWith(place);
  try {
    await openStudio(place);
    document.title = "Use your own data";
  } catch (error) {
    const said = shown("unopened");
    said.querySelector("pre").textContent = error;
    place.replaceWith(said);
  }
  isHere();
}
