// In a frame: tells the page around it how high the content is, in the words of every host that we know of, and nothing else. That
// page may be anybody's.

const { parent } = window;

/** Messages of iframe-resizer (versions 4 and 5) begin with this; a colon separates their parts, the first is the frame's id. */
const RESIZER = "[iFrameSizer]";
/** At least so many parts follow in its first message, and in no other. */
const SETTINGS = 8;
/** Version 5 tells its version in this one of them, and warns of a frame that does not tell the same. */
const VERSION = 19;

const child = new URLSearchParams(location.search).get("childId");
const pym = /^[\w-]+$/.test(child ?? "") ? child : undefined;
/** WordPress tells a frame by a secret in its address. */
const secret = /[#&?]secret=(\w{10})(?!\w)/.exec(location.hash)?.[1];
/** The iframe-resizer that has asked, and the type that its next message gets: the first must be an answer. */
let resizer;

/** What each host understands, or nothing where the host is not of that kind. */
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

// The content's own size. The document's height is never less than the frame's, so that a frame that followed it could only grow.
function sizeNow() {
  const { height, width } = document.body.getBoundingClientRect();
  return { height: Math.ceil(height), width: Math.ceil(width) };
}

/** The widest that a column of print is taken to be, px. */
const COLUMN = 640;
/** Addresses of sources are printed besides, and the end of a page may cut a line. */
const MORE = 1.08;
/** With more rows than this a chain is not laid out once more to learn its height on paper. */
const MOST_ROWS = 500;

let told;
let onPaper;

/** How high the frame has to be for the whole chain to be printed, px: a printed frame shows what it has room for. */
function paperHeight() {
  const shadow = document.querySelector("incident-chain")?.shadowRoot;
  if (onPaper !== undefined || !shadow?.querySelector("li") || shadow.querySelectorAll("li").length > MOST_ROWS) return onPaper;
  dispatchEvent(new Event("beforeprint"));
  const paper = shadow.querySelector(".ic-paper");
  if (paper) {
    paper.classList.add("ic-measured");
    paper.style.width = `${Math.min(COLUMN, innerWidth)}px`;
    for (const each of paper.querySelectorAll("details")) each.open = true;
    onPaper = Math.ceil(paper.getBoundingClientRect().height * MORE);
  }
  dispatchEvent(new Event("afterprint"));
  return onPaper;
}

/** Says a size in these dialects. There is no height to tell before there is a chain, nor where the frame is not shown. */
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

/** A host that is late asks. It gets an answer, and nothing else happens: no message makes this page do anything. */
function answer({ source, data }) {
  if (source !== parent) return;
  if (typeof data === "string" && data.startsWith(RESIZER)) {
    const [id, ...settings] = data.slice(RESIZER.length).split(":");
    if (settings.length < SETTINGS || !/^[\w-]+$/.test(id)) return;
    const version = /^\d[\w.-]*$/.test(settings[VERSION] ?? "") ? `:${settings[VERSION]}` : "";
    resizer = { id, type: `init${version}` };
    // It gives up on a frame that does not answer soon: before there is a chain, the frame keeps the height that it has.
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

/** WordPress forbids its frames new windows, so that no source would open: its address is shown instead, to be copied. */
function spell(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.target === "_blank");
  if (!link) return;
  event.preventDefault();
  const address = Object.assign(document.createElement("span"), { className: "ic-spelt", textContent: ` ${link.href}` });
  if (!link.nextElementSibling?.matches(".ic-spelt")) link.after(address);
  getSelection().selectAllChildren(link.nextElementSibling);
}

export function tellHeight() {
  if (parent === window) return;
  addEventListener("message", answer);
  // iframe-resizer may have asked before anybody listened.
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  if (secret) addEventListener("click", spell);
  // WordPress hides a frame until it hears from it, and in a hidden frame nothing is drawn, so no observer is called.
  for (const event of ["chain-ready", "chain-error"]) {
    addEventListener(event, () => {
      onPaper = undefined;
      tell();
    });
  }
  // A frame later: until then the figure may still be laid out for the width that it had before, and a height that is told too
  // early brings or takes away a scrollbar, and with it the width, and so on without end.
  const changed = () => sizeNow().height !== told && tell();
  new ResizeObserver(() => requestAnimationFrame(changed)).observe(document.body);
  document.addEventListener("visibilitychange", tell);
}
