// <incident-chain src="chain.json">: a chain in an article. What stands between its tags (the static chain) stays until the
// live one is ready, and where that fails it stays for good.

import { Failure, text } from "./fetch.js";
import { frame, hold, place } from "./hold.js";
import { ask, live, load } from "./kit.js";
import { hasContent, notice } from "./notice.js";

/** How far below the window an element may be for its code and data to be fetched. */
const AHEAD = "600px";
const HOST = new CSSStyleSheet();
HOST.replaceSync(":host { display: block } :host([hidden]) { display: none } .incident-chain { overflow-wrap: anywhere }");

export class IncidentChain extends HTMLElement {
  static observedAttributes = ["src", "loading", "focus", "show"];
  /** What a page may be stricter in: why it refuses an address (a sentence, or nothing), what fetch() is told besides, and whether
   * readers are offered the data where they cannot be shown. */
  static rules = { refusal: () => undefined, fetching: {}, offers: true };

  #root = this.attachShadow({ mode: "open" });
  /** The chain's text, once it is known, and the address that it came from. */
  #data;
  #address;
  #figure;
  #ready = pending();
  /** Counts what was asked for, so that an answer to something older is not shown. */
  #turn = 0;
  #wake = () => {};
  #letGo = () => {};
  #fail = (failure, loading) => {
    // Whatever was under way is not shown any more.
    this.#turn += 1;
    this.#drop();
    if (!hasContent(this)) {
      this.#root.replaceChildren(notice(failure, IncidentChain.rules.offers ? this.#address : undefined));
      loading?.then((kit) => this.#dress(kit), () => {});
    }
    if (this.#ready.isSettled) this.#ready = pending();
    this.#ready.reject(failure);
    this.#tell("chain-error", { code: failure.code, message: failure.message });
  };

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [HOST];
    this.#root.append(document.createElement("slot"));
  }

  /** The chain as an object, once it has been read; set it, or its JSON text, to show another. */
  get data() {
    return this.#data === undefined ? undefined : JSON.parse(this.#data);
  }

  set data(data) {
    this.#data = typeof data === "string" || data === undefined ? data : JSON.stringify(data);
    this.#address = undefined;
    if (this.isConnected) this.#show();
  }

  /** Resolves when the chain is shown, is rejected where it cannot be. */
  get ready() {
    return this.#ready.promise;
  }

  /** Selects an incident; resolves to whether there is one with that id. */
  async select(id) {
    await this.ready;
    this.#letGo();
    return ask(() => this.#figure?.select(String(id)) ?? false);
  }

  /** Steps to the "cause" or the "response" of what is selected; resolves to whether there is one. */
  async step(direction) {
    if (direction !== "cause" && direction !== "response") throw new TypeError(`step() takes "cause" or "response", not ${JSON.stringify(direction)}`);
    await this.ready;
    this.#letGo();
    return ask(() => this.#figure?.step(direction === "cause") ?? false);
  }

  connectedCallback() {
    if (Object.hasOwn(this, "data")) {
      // set before this script had come
      const { data } = this;
      delete this.data;
      this.data = data;
    } else if (!this.#figure) this.#show();
  }

  disconnectedCallback() {
    // What is only moved is back by then, and keeps what the reader has opened.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#turn += 1;
      this.#wake();
      this.#drop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src") {
      this.#data = this.#address = undefined;
      if (this.isConnected) this.#show();
      else this.#drop();
    } else if (!this.isConnected) {
      return;
    } else if (name === "loading") {
      if (now === "eager") this.#wake();
    } else if (this.#figure) {
      this.#letGo();
      if (name === "focus") ask(() => this.#figure.focus(this.#focus));
      else ask(() => this.#figure.show(this.#isAll));
    }
  }

  get #focus() {
    return this.getAttribute("focus") ?? undefined;
  }

  get #isAll() {
    return this.getAttribute("show") === "all";
  }

  async #show() {
    const turn = (this.#turn += 1);
    if (this.#ready.isSettled) this.#ready = pending();
    let loading;
    try {
      await this.#near();
      if (turn !== this.#turn) return;
      loading = load();
      const [kit, data] = await Promise.all([loading, this.#read()]);
      await frame();
      if (turn !== this.#turn) return;
      this.#data = data;
      this.#draw(kit);
      this.#ready.resolve();
      this.#tell("chain-ready", {});
    } catch (error) {
      if (turn === this.#turn) this.#fail(failureOf(error, this.#address), loading);
    }
  }

  /** Resolves when the element is near the window, at once with loading="eager". */
  async #near() {
    this.#wake();
    if (this.#figure || this.getAttribute("loading") === "eager") return;
    await new Promise((resolve) => {
      const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#wake(), { rootMargin: AHEAD });
      this.#wake = () => {
        observer.disconnect();
        resolve();
      };
      observer.observe(this);
    });
  }

  async #read() {
    if (this.#data !== undefined) return this.#data;
    const { refusal, fetching } = IncidentChain.rules;
    const asked = this.getAttribute("src");
    if (asked === null) {
      this.#address = undefined;
      return inline(this);
    }
    if (!URL.canParse(asked, this.baseURI)) throw new Failure("address", `${asked}: this is not an address`);
    const url = new URL(asked, this.baseURI);
    const why = refusal(url);
    if (why) throw new Failure("address", `${asked}: ${why}`);
    this.#address = url.href;
    return text(url.href, fetching);
  }

  #dress({ sheets }) {
    this.#root.adoptedStyleSheets = [HOST, ...sheets];
  }

  #draw(kit) {
    const before = place(this);
    const box = document.createElement("div");
    this.#dress(kit);
    this.#root.append(box);
    try {
      const figure = ask(() => kit.mountChain(box, this.#data, this.#address, this.#focus, this.#isAll, (id) => this.#tell("chain-select", { id })));
      this.#free();
      this.#figure = figure;
    } catch (error) {
      box.remove();
      throw error;
    }
    this.#root.replaceChildren(box);
    this.#letGo = hold(this, box, before);
    live.add(this.#fail);
  }

  /** Takes the live chain out, so that what stands between the tags is seen. */
  #drop() {
    this.#free();
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #free() {
    this.#letGo();
    live.delete(this.#fail);
    const figure = this.#figure;
    this.#figure = undefined;
    try {
      figure?.free();
    } catch {
      // after a panic nothing in the wasm works any more
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A promise with its two ends. Nobody need listen to it. */
function pending() {
  const ends = { isSettled: false };
  ends.promise = new Promise((resolve, reject) => {
    ends.resolve = () => ((ends.isSettled = true), resolve());
    ends.reject = (why) => ((ends.isSettled = true), reject(why));
  });
  ends.promise.catch(() => {});
  return ends;
}

/** The JSON between the tags. Where the page is still coming, so may they be. */
async function inline(element) {
  const find = () => element.querySelector(':scope > script[type="application/json"]');
  if (!find() && document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  const script = find();
  if (!script) throw new Failure("no-data", '<incident-chain> has neither a src nor a <script type="application/json"> in it, and its data were not set');
  return script.textContent;
}

function failureOf(error, address) {
  if (error instanceof Failure) return error;
  // That is how the wasm says that it cannot read a text; anything else it does not mean to do.
  if (typeof error === "string") return new Failure("data", address ? `${address}: ${error}` : error);
  return new Failure("panic", `the widget broke down (${error})`);
}

if (!customElements.get("incident-chain")) customElements.define("incident-chain", IncidentChain);
