// <incident-chain src="chain.json">: a chain in an article. What stands between its tags stays until the live chain is ready,
// and where that fails it stays for good. Every element of a page shares one wasm.

/** How far below the window an element may be for its code and data to be fetched. */
const AHEAD = "600px";

const here = (name) => new URL(name, import.meta.url);

let parts;
const load = () => (parts ??= start().catch((error) => ((parts = undefined), Promise.reject(error))));

async function start() {
  const wasm = fetch(here("widget_bg.wasm"));
  const [widget, ...sheets] = await Promise.all([import(here("widget.js")), sheet("tokens.css"), sheet("chain.css")]);
  await widget.default({ module_or_path: wasm });
  const host = new CSSStyleSheet();
  host.replaceSync(":host { display: block }");
  return { widget, sheets: [host, ...sheets] };
}

async function sheet(name) {
  return new CSSStyleSheet().replace(await text(here(name)));
}

async function text(address) {
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return response.text();
}

/** Resolves when the element is near the window, at once with loading="eager". */
function near(element) {
  if (element.getAttribute("loading") === "eager") return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          observer.disconnect();
          resolve();
        }
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
  });
}

class IncidentChain extends HTMLElement {
  static observedAttributes = ["src"];

  #root = this.attachShadow({ mode: "open" });
  #figure;
  /** Counts what was asked for, so that an answer to something older is not shown. */
  #asked = 0;

  constructor() {
    super();
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    this.#show();
  }

  disconnectedCallback() {
    this.#asked += 1;
    this.#drop();
    this.#root.replaceChildren(document.createElement("slot"));
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  async #show() {
    const asked = (this.#asked += 1);
    try {
      await near(this);
      if (asked !== this.#asked) return;
      const inline = this.querySelector(':scope > script[type="application/json"]');
      const address = this.hasAttribute("src") ? new URL(this.getAttribute("src"), this.baseURI).href : undefined;
      if (!inline && !address) throw new Error('<incident-chain> has neither a src nor a <script type="application/json">');
      const [{ widget, sheets }, data] = await Promise.all([load(), inline?.textContent ?? text(address)]);
      if (asked !== this.#asked) return;
      const box = document.createElement("div");
      const old = this.#figure;
      this.#root.adoptedStyleSheets = sheets;
      this.#root.append(box);
      try {
        this.#figure = widget.mountChain(box, data, address);
      } catch (error) {
        box.remove();
        throw error;
      }
      old?.free();
      this.#root.replaceChildren(box);
      this.#tell("chain-ready", {});
    } catch (error) {
      if (asked === this.#asked) this.#tell("chain-error", { message: String(error?.message ?? error) });
    }
  }

  #drop() {
    this.#figure?.free();
    this.#figure = undefined;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("incident-chain")) customElements.define("incident-chain", IncidentChain);
