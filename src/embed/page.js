// The standalone page. It shows the chain of ?src=, or an example, or with ?studio the studio. It is a separate file, so that the
// page needs no inline script. In a release it contains all that it imports.

import { follow } from "./links.js";
import { PARAMETERS } from "./names.js";
import { isFramedByOthers, openStudio } from "./open.js";

const chain = document.querySelector("incident-chain");
const parameters = new URLSearchParams(location.search);
const source = parameters.get("src");
const example = /^[\w-]+$/.exec(parameters.get("example") ?? "")?.[0] ?? "al-asad";
const isStudio = parameters.has("studio");
const isEmbedded = parameters.has("embed");
/** The studio is in a language of the browser's too, if none is asked for: who opens it is no reader of an article. */
const asked = parameters.has("lang") ? [parameters.get("lang")] : isStudio ? navigator.languages : [];
document.documentElement.classList.toggle("embedded", isEmbedded);

if (isStudio && isFramedByOthers()) {
  chain.replaceWith(shown("framed"));
  isHere();
} else if (isStudio) {
  offerNav();
  await fill();
} else {
  speak().catch(({ message }) => console.error(message));
  // The element finds these when it is defined.
  for (const name of PARAMETERS) if (parameters.has(name)) chain.setAttribute(name, parameters.get(name));
  chain.setAttribute("src", source ?? `data/${example}.json`);
  chain.addEventListener("chain-ready", titlePage);
  if (!isEmbedded) chain.addEventListener("chain-error", headPage);
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
  // The address may say what else is chosen, as a link does behind `?`.
  if (parameters.has("incident")) follow(`#incident-${location.search}`);
  if (isEmbedded) (await import("./frame.js")).tellHeight();
}

/** Puts what the page itself says into a language. Until that comes, and without such a language, it is English. Returns the lines for the studio. */
async function speak() {
  const { firstOf, names, ofStudio, translated } = await import("./languages.js");
  const language = firstOf(asked);
  offerLanguages(names, language);
  if (language === "en") return undefined;
  // first, so that a page whose studio has no words in a language stays in English as a whole
  const studio = isStudio ? await ofStudio(language) : undefined;
  const figure = await translated(document.body, language);
  return { figure: figure.join("\n"), studio: studio?.join("\n") };
}

/** The languages to choose from: another one is the same page anew. */
function offerLanguages(names, language) {
  const list = document.getElementById("languages");
  list.append(...Object.entries(names).map(([tag, name]) => Object.assign(new Option(name, tag, false, tag === language), { lang: tag })));
  list.onchange = () => {
    parameters.set("lang", list.value);
    location.search = parameters;
  };
}

/** Removes the message for a page that does not load. */
function isHere() {
  document.getElementById("broken").remove();
}

/** A page without its chain has a heading too: a screen reader's first way through a page. */
function headPage() {
  if (!document.querySelector("main > h1")) chain.before(Object.assign(document.createElement("h1"), { textContent: document.title }));
}

/** Gives the page the title of its chain, which is its heading too. */
function titlePage() {
  document.querySelector("main > h1")?.remove();
  document.title = chain.shadowRoot.querySelector("[part~=title]").textContent;
}

/** The folder may lack the examples and the studio. We ask the server only if the address names no chain. */
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

/** Without our examples the page has nothing to show: it says how to name a chain. */
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
  // No chain was asked for, so its place can go.
  place.append(...chain.childNodes);
  chain.replaceWith(place);
  try {
    // without its words it is in English
    const words = await speak().catch(({ message }) => console.error(message));
    await openStudio(place, words);
    document.title = place.querySelector("h1").textContent;
  } catch (error) {
    const said = shown("unopened");
    said.querySelector("pre").textContent = error;
    place.replaceWith(said);
  }
  isHere();
}
