// In a frame: tells the page around it how high the content is, in the messages that each known host understands. With resize.js also
// where a link of that page leads, and what a link to here would be. We do not trust that page.

import { follow } from "./links.js";

const { parent } = window;

/** Messages of iframe-resizer (versions 4 and 5) begin with this; a colon separates their parts, the first is the frame's id. */
const RESIZER = "[iFrameSizer]";
/** Only its first message has at least this many parts. */
const SETTINGS = 8;
/** The index of the part with the version. Version 5 warns if the frame does not send the same version. */
const VERSION = 19;

const child = new URLSearchParams(location.search).get("childId");
const pym = /^[\w-]+$/.test(child ?? "") ? child : undefined;
/** WordPress identifies a frame by a secret in its address. */
const secret = /[#&?]secret=(\w{10})(?!\w)/.exec(location.hash)?.[1];
/** The iframe-resizer that has asked, and the type of our next message to it: the first must be an answer. */
let resizer;

/** The message for each kind of host, or nothing if the host is not of that kind. */
const DIALECTS = [
  // resize.js
  ({ height }) => ({ type: "incident-chain", height, paper: paperHeight() }),
  // AMP, @newswire/frames
  ({ height }) => ({ sentinel: "amp", type: "embed-size", height }),
  ({ height }) => JSON.stringify({ context: "iframe.resize", height }),
  ({ height }) => pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
  ({ height }) => secret && { message: "height", value: height, secret },
  toResizer,
];

function toResizer({ height, width }) {
  if (!resizer) return undefined;
  const { id, type } = resizer;
  resizer.type = "resize";
  return `${RESIZER}${id}:${height}:${width}:${type}`;
}

// The content's own size. The document's height is never less than the frame's: a frame that followed it could only grow.
function sizeNow() {
  const { height, width } = document.body.getBoundingClientRect();
  return { height: Math.ceil(height), width: Math.ceil(width) };
}

/** The largest width of a printed column that we expect, px. */
const COLUMN = 640;
/** Printed sources have their addresses too, and a page break may cut a line: so a printed chain is higher. */
const MORE = 1.08;
/** A chain with more rows than this is not measured for paper. */
const MOST_ROWS = 500;

/** What only a frame needs: an address that is shown in place of a link, and a chain that is measured for paper. That one is out of sight,
 * has the type that it has on paper, and lacks what is not printed. */
const STYLES = `.ic-spelt { font-size: 0.875em; overflow-wrap: anywhere; user-select: all }
@media not print {
  .ic-paper.ic-measured { display: block; position: absolute; visibility: hidden }
  .ic-measured .incident-chain { font-size: 10pt }
  .ic-measured :is(details.ic-more > summary, .ic-spans summary, .ic-card > .ic-link, .ic-facts .ic-about) { display: none }
  .ic-measured :is(.ic-card, .ic-finding):has(> details.ic-more) > :is(.ic-counts, .ic-label) { display: none }
}`;
const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

function dress({ adoptedStyleSheets: worn }) {
  if (!worn.includes(styles)) worn.push(styles);
}

let told;
let onPaper;

/** How high the frame must be to print the whole chain, px. A printed frame cuts off what does not fit. */
function paperHeight() {
  const shadow = document.querySelector("incident-chain")?.shadowRoot;
  if (onPaper !== undefined || !shadow?.querySelector("[data-whole] li") || shadow.querySelectorAll("li").length > MOST_ROWS)
    return onPaper;
  dispatchEvent(new Event("beforeprint"));
  const paper = shadow.querySelector(".ic-paper");
  if (paper) {
    dress(shadow);
    paper.classList.add("ic-measured");
    paper.style.width = `${Math.min(COLUMN, innerWidth)}px`;
    for (const each of paper.querySelectorAll("details")) each.open = true;
    onPaper = Math.ceil(paper.getBoundingClientRect().height * MORE);
  }
  dispatchEvent(new Event("afterprint"));
  return onPaper;
}

/** Sends a size in these dialects. Without a chain, or in a hidden frame, there is no height to send. */
function say(size, dialects) {
  if (size.height === 0) return;
  for (const dialect of dialects) {
    const message = dialect(size);
    if (message) parent.postMessage(message, "*");
  }
}

function tell() {
  const size = sizeNow();
  if (size.height > 0) told = size.height;
  say(size, DIALECTS);
}

/** The fragment of this page that was told last: the chain keeps it (the attribute `history`). */
let fragment = location.hash.slice(1);

/** Tells the fragment of this page, if it is another one. */
function tellFragment() {
  const now = location.hash.slice(1);
  if (now === fragment) return;
  fragment = now;
  parent.postMessage({ type: "incident-chain", fragment }, "*");
}

/** A link in the page around this one leads to an incident, or back to the beginning: nothing else is done with it. */
async function lead(to) {
  // as if the reader had gone back to where nothing was chosen
  if (to === "") return dispatchEvent(new PopStateEvent("popstate", { state: { "incident-chain": {} } }));
  await follow(`#${to}`);
  const { shadowRoot } = document.querySelector("incident-chain") ?? {};
  const chosen = shadowRoot?.querySelector("[data-goal], .ic-selected");
  // WebKit does not move the keyboard's focus in a frame that has none
  const focused = shadowRoot?.activeElement?.closest("li, .ic-finding, [data-gone]");
  const card = focused ?? (chosen?.querySelector(".ic-see") ? shadowRoot.querySelector(".ic-finding") : chosen);
  if (card) parent.postMessage({ type: "incident-chain", top: card.getBoundingClientRect().top + scrollY }, "*");
}

/** A host that loads later asks for the height, or leads to an incident. It gets an answer, and no message makes this page do anything else. */
function answer({ source, data }) {
  if (source !== parent) return;
  if (data?.type === "incident-chain" && typeof data.fragment === "string") return lead(data.fragment);
  if (typeof data === "string" && data.startsWith(RESIZER)) {
    const [id, ...settings] = data.slice(RESIZER.length).split(":");
    if (settings.length < SETTINGS || !/^[\w-]+$/.test(id)) return;
    const version = /^\d[\w.-]*$/.test(settings[VERSION] ?? "") ? `:${settings[VERSION]}` : "";
    resizer = { id, type: `init${version}` };
    // It gives up on a frame that does not answer soon. Before there is a chain we send the frame's present height.
    const size = sizeNow();
    say({ ...size, height: size.height || innerHeight }, [toResizer]);
    return;
  }
  const isAsked =
    (data?.type === "incident-chain" && data.isAsking) ||
    (data?.sentinel === "amp" && data.type === "frames-init") ||
    data?.message === "ready" ||
    (pym && typeof data === "string" && data.startsWith(`pymxPYMx${pym}xPYMx`));
  if (isAsked) tell();
}

/** WordPress forbids its frames to open windows, so a source cannot open. We show its address to be copied. */
function spell(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.target === "_blank");
  if (!link) return;
  event.preventDefault();
  dress(link.getRootNode());
  const address = Object.assign(document.createElement("span"), { className: "ic-spelt", textContent: ` ${link.href}` });
  if (!link.nextElementSibling?.matches(".ic-spelt")) link.after(address);
  getSelection().selectAllChildren(link.nextElementSibling);
}

function measure() {
  onPaper = undefined;
  tell();
}

export function tellHeight() {
  if (parent === window) return;
  addEventListener("message", answer);
  // iframe-resizer may have asked before we listened.
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  if (secret) addEventListener("click", spell);
  // WordPress hides a frame until it sends a message. In a hidden frame nothing is laid out, so no observer is called.
  for (const event of ["chain-ready", "chain-error"]) addEventListener(event, measure);
  // The second part of the widget has come: now the whole chain can be printed.
  const { shadowRoot } = document.querySelector("incident-chain");
  new MutationObserver(measure).observe(shadowRoot, { subtree: true, attributeFilter: ["data-whole"] });
  // We wait one animation frame, until the figure is laid out for its new width. A height that is sent too early adds or removes a
  // scrollbar. That changes the width again, and so on in an endless loop.
  const changed = () => sizeNow().height !== told && tell();
  new ResizeObserver(() => requestAnimationFrame(changed)).observe(document.body);
  document.addEventListener("visibilitychange", tell);
  for (const act of ["click", "keydown", "input", "change", "chain-select"]) addEventListener(act, tellFragment);
}
