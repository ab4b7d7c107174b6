// The standalone page: the chain that ?src= names or else its own, or with ?studio the studio. A file of its own, so that the
// page needs no inline script.

import { IncidentChain } from "./embed.js";

const chain = document.getElementById("chain");
const parameters = new URLSearchParams(location.search);
const isEmbedded = parameters.has("embed");
document.documentElement.classList.toggle("embedded", isEmbedded);

for (const link of document.querySelectorAll("nav a")) {
  const [name, value] = [...new URL(link.href).searchParams][0];
  if (parameters.get(name) === value || (!location.search && value === chain.dataset.src)) link.ariaCurrent = "page";
}

/** Anyone can write ?src=: data from elsewhere would put words in the publisher's mouth. */
const listed = document.querySelector("meta[name=incident-chain-origins]")?.content.split(/\s+/) ?? [];
const trusted = new Set([new URL(location.href).origin, ...listed]);
IncidentChain.rules = {
  refusal: ({ protocol, origin }) =>
    /^https?:$/.test(protocol) && trusted.has(origin) ? undefined : "only data of the page’s own origin, and of those that it lists, are shown",
  // or an open redirect on the page's own site would show anybody's data
  fetching: { redirect: "error" },
};

if (parameters.has("studio")) {
  await openStudio();
} else {
  for (const name of ["focus", "show", "theme", "lang"]) if (parameters.has(name)) chain.setAttribute(name, parameters.get(name));
  chain.replaceChildren();
  chain.setAttribute("src", parameters.get("src") ?? chain.dataset.src);
  if (isEmbedded) (await import("./frame.js")).tellHeight();
}

async function openStudio() {
  document.documentElement.classList.add("wide");
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./studio.css", import.meta.url) });
  const styled = new Promise((resolve) => (style.onload = style.onerror = resolve));
  document.head.append(style);
  const place = Object.assign(document.createElement("div"), { id: "studio" });
  try {
    const wasm = fetch(new URL("./studio_bg.wasm", import.meta.url));
    const [studio] = await Promise.all([import("./studio.js"), styled]);
    await studio.default({ module_or_path: wasm });
    chain.replaceWith(place);
    studio.openStudio(place.id);
  } catch (error) {
    chain.replaceWith(place);
    place.textContent = `The studio needs WebAssembly, which this browser did not run (${error}).`;
  }
}
