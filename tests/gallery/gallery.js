// The menu, and the boxes in which a fixture is seen. What is chosen is in the address: so it can be kept, sent and tested.

const form = document.querySelector("form");
const control = (name) => form.elements.namedItem(name);
const [chains, hosts] = await Promise.all(["list.json", "hosts.json"].map(async (name) => (await fetch(name)).json()));

control("fixture").append(
  group(
    "Chains",
    chains.filter(({ fails }) => !fails),
  ),
  group(
    "Data that cannot be shown",
    chains.filter(({ fails }) => fails),
  ),
  group("Pages of others", hosts),
);
control("open").append(...Object.keys(OPENINGS).map((what) => new Option(what)));
for (const [name, value] of new URLSearchParams(location.search)) if (control(name)) control(name).value = value;
if (!new URLSearchParams(location.search).has("direction")) direct();
control("fixture").addEventListener("change", direct);
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();

function group(label, entries) {
  const made = Object.assign(document.createElement("optgroup"), { label });
  made.append(...entries.map(({ name, title }) => new Option(`${name}: ${title}`, name)));
  return made;
}

/** A chain comes in the direction of its own language. */
function direct() {
  const chosen = chains.find(({ name }) => name === control("fixture").value);
  control("direction").value = chosen?.direction ?? "ltr";
}

/** New boxes for what is chosen now: a frame that goes to another page would add to the browser's history. */
function show() {
  const choice = Object.fromEntries(new FormData(form));
  history.replaceState(null, "", `?${new URLSearchParams(choice)}`);
  const chain = chains.find(({ name }) => name === choice.fixture);
  const pages = chain
    ? {
        live: livePage(chain, choice),
        static: staticPage(chain, choice, "ours"),
        "static, without a stylesheet": staticPage(chain, choice, "none"),
      }
    : { "page of others": `/hosts/${choice.fixture}` };
  document.querySelector("main").replaceChildren(...Object.entries(pages).map(([title, page]) => boxOf(title, page, choice)));
}

function boxOf(title, page, choice) {
  const frame = Object.assign(document.createElement("iframe"), { title, src: page });
  const box = Object.assign(document.createElement("div"), { className: "box" });
  box.style.width = `${choice.width}px`;
  box.append(frame);
  const alone = Object.assign(document.createElement("a"), { href: page, target: "_blank", textContent: title });
  const caption = document.createElement("figcaption");
  caption.append(alone);
  const figure = document.createElement("figure");
  figure.append(caption, box);
  frame.addEventListener("load", async () => {
    // a page of others keeps its own looks
    if (!page.startsWith("/hosts/")) await dress(frame, choice);
    figure.dataset.ready = "";
  });
  return figure;
}

/** Gives a page the theme and the direction, and opens in its chain what is chosen. */
async function dress({ contentWindow, contentDocument }, choice) {
  const page = contentDocument.documentElement;
  page.style.colorScheme = choice.theme;
  page.dir = choice.direction;
  // As on a phone a scrollbar takes no width, so that the page is as wide as the menu says.
  page.style.scrollbarWidth = "none";
  const chain = contentDocument.querySelector("incident-chain");
  if (chain) {
    await contentWindow.customElements.whenDefined("incident-chain");
    const isDrawn = await chain.ready.then(
      () => true,
      () => false,
    );
    // the tools come with the second part
    while (isDrawn && !chain.shadowRoot.querySelector("[data-whole]")) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  openIn(contentDocument, choice.open);
}
