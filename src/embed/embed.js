// <incident-chain src="chain.json">: a chain in an article. The static chain between its tags stays until the live one is ready.
// If that fails, it stays for good.

import { ATTRIBUTES, adopt, reflect } from "./attributes.js";
import { takeIn } from "./behind.js";
import { addressOf, parsed, read, sourceOf } from "./data.js";
import { follow, idle, isSparing } from "./facade.js";
import { Failure } from "./fetch.js";
import { again, drawing, place } from "./folder.js";
import { hasten, live, load } from "./kit.js";
import { answerLinks, ignoreLinks } from "./links.js";
import { hasContent, notice } from "./notice.js";
import { absence, followPrinting, ignorePrinting, unfold } from "./paper.js";
import { rulesOf } from "./rules.js";
import { sheets } from "./styles.js";

/** Code and data are fetched when the element is this near below the window. */
const AHEAD = "600px";
/** After this time the reader is told that the data are late, ms. */
const PATIENCE = 10_000;

/** On a server there are no elements, and importing this does nothing. */
const Base = globalThis.HTMLElement ?? class {};

export class IncidentChain extends Base {
  static observedAttributes = ATTRIBUTES;

  /** Where the folder's files are, for bundles that contain this module but not those files. */
  static get base() {
    return place.base;
  }

  static set base(address) {
    place.base = address;
  }

  #root;
  /** The chain's text, once it is known, and its address. */
  #data;
  #address;
  #figure;
  /** The static chain that a CMS has put behind the tag, while we keep it between the tags. */
  #taken;
  /** What the reader has chosen, in the wasm's own notation, and in which text. */
  #kept;
  #chosenIn;
  #ready = pending();
  /** Goes up with every request, so that the answer to an older one is ignored. */
  #turn = 0;
  /** Aborts fetches and removes listeners. */
  #halt = new AbortController();
  /** The promise of the kit and the chain. */
  #loading;
  /** What a reader does in the static chain. */
  #hands = follow(this, () => this.#wake());
  /** Whether a script has asked for something that only a live chain can do. */
  #isAsked = false;
  #isWaiting = false;
  /** What a touch does. */
  #wake = () => {};
  #letGo = () => {};
  #foldAgain = () => {};
  /** Begins to ask for other data of the live chain, if there is one and the attribute says so. */
  #follow;

  constructor() {
    super();
    const top = scrollY;
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.append(document.createElement("slot"));
    this.#root.adoptedStyleSheets = sheets();
    // WebKit lays out the page without what is between the tags, and a page that is shorter then scrolls.
    if (scrollY < top) scrollTo({ top, behavior: "instant" });
  }

  /** The chain as an object, once it has been read; set it, or its JSON text, to show another. */
  get data() {
    try {
      return JSON.parse(this.#data);
    } catch {
      // There is none, or it is not JSON.
      return undefined;
    }
  }

  set data(data) {
    // Frameworks remove a property with null or an empty text.
    this.#data = typeof data === "string" || !data ? data || undefined : JSON.stringify(data);
    this.#address = undefined;
    if (this.isConnected) this.#show();
  }

  /** Resolves when the chain is shown, rejects if it cannot be shown. */
  get ready() {
    return this.#ready.promise;
  }

  /** Selects an incident; resolves to whether there is one with that id. */
  select(id) {
    return this.#do((figure) => figure.select(String(id)));
  }

  /** Steps to the "cause" or the "response" of what is selected; resolves to whether there is one. */
  async step(direction) {
    if (direction !== "cause" && direction !== "response") throw new TypeError('step() takes "cause" or "response"');
    return this.#do((figure) => figure.step(direction === "cause"));
  }

  /** Begins the walk back from the focus to the first cause, or goes a step on; resolves to whether there was one. */
  traceBack() {
    return this.#do((figure) => figure.traceBack());
  }

  async #do(act) {
    await this.#ask();
    this.#letGo();
    return this.#figure ? act(this.#figure) : false;
  }

  /** A script has asked for something that only a live chain can do. */
  #ask() {
    this.#isAsked = true;
    this.#wake();
    return this.ready;
  }

  /** Moves the keyboard's focus into the figure: to what the reader has selected, else to what the article is about, else to the first row. */
  focus(options) {
    const into = this.#root.querySelector("slot") ? this : this.#root;
    const row = (of) => into.querySelector(`li${of} button`);
    (row(".ic-selected") ?? row(".ic-focus") ?? row("") ?? into.querySelector("button, a[href], summary, input, select"))?.focus(options);
  }

  connectedCallback() {
    this.#take();
    answerLinks(this, this.#links);
    followPrinting(this.#print);
    const turn = this.#turn;
    adopt(this);
    if (!this.#figure && turn === this.#turn) this.#show();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by then, and keeps what the reader has opened.
    queueMicrotask(() => {
      if (this.isConnected) return;
      ignoreLinks(this);
      ignorePrinting(this.#print);
      this.#turn += 1;
      this.#stop();
      this.#drop();
      this.#putBack();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src") this.#data = this.#address = undefined;
    if (/^(src|lang|words)$/.test(name)) {
      if (this.isConnected) this.#show();
      else this.#drop();
    } else if (!this.isConnected) {
      return;
    } else if (name === "loading") {
      if (this.#isWaiting) this.#show();
    } else if (name === "prefetch") {
      if (this.#isWaiting) this.#ahead();
    } else if (name === "refresh") {
      this.#follow?.();
    } else if (this.#figure?.set(name, now ?? undefined)) {
      this.#letGo();
    }
  }

  get #static() {
    return this.querySelector("section.incident-chain");
  }

  get #rules() {
    return rulesOf(this);
  }

  /** The address of the data, if we may show it to a reader: not one that a stranger may have written. */
  get #offered() {
    try {
      return this.#rules.isStrict ? undefined : addressOf(this);
    } catch {
      return undefined;
    }
  }

  /** The prefix of the figure's anchors: that of the static chain, or without one the element's own id. */
  get #prefix() {
    return this.#static ? (this.#static.dataset.prefix ?? "") : this.id && `${this.id}-`;
  }

  /** The first heading of the figure, 1 or 2: in a strict page the chain is the page. */
  get #heading() {
    return this.#rules.isStrict || this.#static?.querySelector("h1") ? 1 : 2;
  }

  async #show() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#stop();
    this.#loading = undefined;
    this.#awaitAnew();
    try {
      await this.#wanted();
      if (turn !== this.#turn) return;
      // a card may be open since before the script came
      const opened = this.#hands.touched ?? this.querySelector("[open]");
      if (this.#isAsked || opened) hasten(opened);
      const loading = this.#load();
      this.#watch(turn, loading);
      // What is behind the tag is only known when the page is parsed.
      await Promise.allSettled([loading, hasContent(this) || parsed()]);
      if (turn !== this.#turn) return;
      this.#take();
      const drawn = await loading;
      let kit;
      let figure;
      do {
        // also again, if the wasm has trapped in the meantime
        const now = await load(drawn.kind);
        if (now !== kit) figure = now.figureOf(now, drawn);
        kit = now;
        await this.#hands.held;
        await kit.frame();
      } while (this.#hands.held || kit !== (await load(drawn.kind)));
      if (turn !== this.#turn) return figure.free();
      this.#draw(kit, drawn, figure);
      this.#ready.resolve();
      this.#tell("chain-ready", {});
    } catch (error) {
      if (turn === this.#turn) this.#broke(failureOf(error, this.#address));
    }
  }

  /** Resolves when a chain is wanted: when the element is near the window, or a reader has touched the static chain, or at once. */
  async #wanted() {
    const turn = this.#turn;
    this.#isWaiting = true;
    if (this.#isSparing) {
      await (hasContent(this) || parsed());
      if (turn !== this.#turn) return;
      this.#take();
    }
    await new Promise((resolve) => {
      const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#wake(), {
        rootMargin: AHEAD,
      });
      this.#wake = () => {
        observer.disconnect();
        resolve();
      };
      this.#halt.signal.addEventListener("abort", this.#wake);
      const isTouched = this.#hands.touched || this.contains(this.getRootNode().activeElement);
      if (this.#figure || this.#isAsked || isTouched || this.getAttribute("loading") === "eager") this.#wake();
      // A static chain cannot show what a script has set.
      else if (!(this.#isSparing && this.#static) || this.#data !== undefined) observer.observe(this);
      this.#ahead();
    });
    if (turn === this.#turn) this.#isWaiting = false;
  }

  /** Whether a static chain stays until a reader touches it. */
  get #isSparing() {
    const loading = this.getAttribute("loading");
    return loading === "interaction" || (loading !== "eager" && isSparing());
  }

  /** Fetches what a chain needs, once. */
  #load(priority = "auto") {
    this.#loading ??= this.#fetch(priority);
    return this.#loading;
  }

  /** With `prefetch` this happens before a chain is wanted, when the page is idle. If it fails, it is tried again later. */
  async #ahead() {
    const turn = this.#turn;
    if (!this.hasAttribute("prefetch") || isSparing()) return;
    await idle();
    if (turn !== this.#turn || !this.#isWaiting) return;
    hasten();
    await this.#load("low").catch(() => {
      this.#loading = undefined;
    });
  }

  /** What the wasm gets for the chain's text. The code that draws is loaded by then too. */
  async #fetch(priority) {
    const source = sourceOf(this, this.#halt.signal, { priority });
    const words = drawing(priority)
      .then(({ choose }) => choose(source))
      .catch(() => {});
    if (this.#data === undefined) this.#address = addressOf(this);
    const data = await read(this, this.#address, source, priority, this.#data);
    const drawn = await (await drawing(priority)).drawnOf(data, this.#address, source);
    await load(drawn.kind, priority);
    await words;
    return drawn;
  }

  /** After ten seconds a reader is told that there is nothing yet, and may try again. */
  #watch(turn, loading) {
    const timer = setTimeout(async () => {
      await parsed();
      if (turn !== this.#turn || this.#figure) return;
      this.#take();
      this.#say(
        { code: "late", message: `${this.#address ?? "data"}, or the widget: not here after ten seconds` },
        this.#root.activeElement,
      );
    }, PATIENCE);
    // A timer would keep a removed element in memory.
    const stop = () => clearTimeout(timer);
    loading.then(stop, stop);
    this.#halt.signal.addEventListener("abort", stop);
  }

  /** With `isUpdate` it is the same chain with other data, and the reader has asked for these. */
  #draw(kit, drawn, figure, isUpdate) {
    const { data } = drawn;
    const isSame = isUpdate || data === this.#chosenIn;
    if (!isSame) this.#kept = undefined;
    const isHere = this.#root.activeElement;
    const { box, arrive } = kit.leave(this, isSame, this.#kept, this.#hands.touched);
    try {
      figure.mount(box, this.#wish(kit, drawn), (kept, id) => {
        this.#kept = kept;
        // `chain-ready` comes first
        if (id !== undefined) this.ready.then(() => this.#tell("chain-select", { id })).catch(() => {});
        return this.getAttribute("history");
      });
    } catch (error) {
      box.remove();
      throw error;
    }
    const title = box.querySelector("section").ariaLabel;
    if (this.#taken && this.#taken.title !== title && !isUpdate) {
      // The static chain behind the tag was another one: put it back, and draw again.
      box.remove();
      this.#putBack();
      return this.#draw(kit, drawn, figure);
    }
    this.#free();
    this.#figure = figure;
    this.#data = this.#chosenIn = data;
    live.add(this.#broke);
    if (this.#taken) this.#taken.title = title;
    this.#fill(box, isHere);
    this.#letGo = arrive(this.#prefix, figure);
    const draw = (...next) => {
      this.#draw(kit, ...next, true);
      this.#letGo();
    };
    const follow = () => {
      this.#stop();
      this.#follow = follow;
      kit.follow(this, sourceOf(this, this.#halt.signal, { cache: "no-cache" }), { kit, drawn, figure, box, draw });
    };
    follow();
  }

  /** The options for the wasm. */
  #wish({ wishOf }, { url }) {
    return { ...wishOf(this), url, kept: this.#kept, prefix: this.#prefix, heading: this.#heading };
  }

  /** After a first trap the old figure stays until it is drawn again. After any other failure there is no figure. */
  #broke = (failure) => {
    if (failure.code !== "restart") return this.#fail(failure);
    this.#tellOf(failure);
    this.#show();
  };

  #fail(failure) {
    // Answers to earlier requests are ignored from now on.
    this.#turn += 1;
    this.#stop();
    const isHere = this.#root.activeElement;
    this.#drop();
    this.#say(failure, isHere);
    this.#ready.reject(failure);
    this.#tellOf(failure);
    if (failure.code === "network") this.#wake = this.#retry;
  }

  /** Tells the reader why there is no chain, if there is no static chain either. */
  #say(failure, isHere) {
    const { isStrict } = this.#rules;
    // A stranger may have written the address, so it is logged and not shown.
    if (isStrict) console.error(failure.message);
    if (!hasContent(this)) this.#fill(notice(failure, this.#offered, !isStrict, this.#retry), isHere);
  }

  #retry = () => {
    again();
    this.#show();
  };

  /** Replaces what the shadow root shows. If the keyboard's focus was in the element (`isHere`), it stays there. */
  #fill(what, isHere) {
    this.#root.replaceChildren(what);
    if (isHere) this.focus({ preventScroll: true });
  }

  #take() {
    this.#taken ??= takeIn(this);
  }

  #putBack() {
    this.#taken?.putBack();
    this.#taken = undefined;
  }

  /** Removes the live chain, so that what is between the tags is seen. */
  #drop() {
    this.#free();
    this.#awaitAnew();
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #awaitAnew() {
    if (this.#ready.isSettled) this.#ready = pending();
  }

  /** Ends what waits for something. */
  #stop() {
    this.#halt.abort();
    this.#halt = new AbortController();
    this.#follow = undefined;
  }

  #free() {
    this.#letGo();
    live.delete(this.#broke);
    this.#figure?.free();
    this.#figure = undefined;
  }

  /** How this element answers links to its incidents. */
  #links = {
    prefix: () => this.#prefix,
    reveal: async (anchor, said, isWanted, isLast) => {
      const id = this.#prefix + anchor;
      const row = this.querySelector(`#${CSS.escape(id)}`);
      // A static chain has every incident, so one that it lacks does not exist.
      if (this.#static && !row && !isLast) return false;
      await this.#ask().catch(() => {});
      const { bring, goalIn } = await drawing().catch(() => ({}));
      if (!isWanted()) return false;
      if (this.#figure) {
        this.#letGo();
        if (!this.#figure.seek(anchor, said, isLast)) return false;
        bring(goalIn(this.#root, id, said || isLast));
      } else if (row) {
        const goal = goalIn?.(this, id) ?? row;
        for (const each of goal.querySelectorAll("details")) each.open = true;
        bring?.(goal);
      }
      return Boolean(this.#figure ?? row);
    },
    recall: (kept) => this.hasAttribute("history") && this.#figure?.seek("incident-", kept),
  };

  #print = (isOn) => {
    this.#foldAgain();
    this.#foldAgain = () => {};
    if (!isOn) return;
    if (this.#figure) {
      const box = Object.assign(document.createElement("div"), { className: "ic-paper" });
      this.#root.append(box);
      this.#figure.print(box);
      this.#foldAgain = () => {
        this.#figure?.print();
        box.remove();
      };
    } else if (hasContent(this)) {
      this.#foldAgain = unfold(this);
    } else if (this.#root.querySelector("slot, .ic-late")) {
      const note = absence(this.#offered);
      this.#root.append(note);
      this.#foldAgain = () => note.remove();
      this.#wake();
    }
  };

  #tellOf({ code, message }) {
    this.#tell("chain-error", { code, message });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A promise with its `resolve` and `reject`. A rejection without a listener is no error. */
function pending() {
  const ends = { isSettled: false };
  const ending = (end) => (value) => {
    ends.isSettled = true;
    end(value);
  };
  ends.promise = new Promise((resolve, reject) => Object.assign(ends, { resolve: ending(resolve), reject: ending(reject) }));
  ends.promise.catch(() => {});
  return ends;
}

function failureOf(error, address) {
  if (error instanceof Failure) return error;
  // The wasm throws a string if it cannot read a text. Anything else that it throws is a bug.
  if (typeof error === "string") return new Failure("data", address ? `${address}: ${error}` : error);
  return new Failure("panic", `the widget broke down (${error})`);
}

reflect(IncidentChain);
if (globalThis.customElements && !customElements.get("incident-chain")) customElements.define("incident-chain", IncidentChain);
