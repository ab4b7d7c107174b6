// In a frame: tells the page around it how high the content is, in the words of every host that we know of.

const { parent } = window;

/** iframe-resizer (version 4) begins with this; its parts are parted by colons, the first is the frame's id. */
const RESIZER = "[iFrameSizer]";
/** So many parts follow in its first message, and in no other. */
const SETTINGS = 8;

const child = new URLSearchParams(location.search).get("childId");
const pym = /^[\w-]+$/.test(child ?? "") ? child : undefined;
/** WordPress tells a frame by a secret in its address. */
const secret = /[#&?]secret=(\w{10})(?!\w)/.exec(location.hash)?.[1];
let resizer;

const DIALECTS = [
  // AMP, @newswire/frames
  (height) => ({ sentinel: "amp", type: "embed-size", height }),
  (height) => JSON.stringify({ src: location.href, context: "iframe.resize", height }),
  (height) => pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
  (height) => secret && { message: "height", value: height, secret },
  (height) => resizer && `${RESIZER}${resizer}:${height}:${Math.ceil(document.body.getBoundingClientRect().width)}:resize`,
];

// The content's own height. The document's is never less than the frame's, so that a frame that followed it could only grow.
const heightNow = () => Math.ceil(document.body.getBoundingClientRect().height);
let told;

function tell() {
  const height = heightNow();
  // A frame that is not shown has no height to tell.
  if (height === 0) return;
  told = height;
  for (const say of DIALECTS) {
    const message = say(height);
    if (message) parent.postMessage(message, "*");
  }
}

/** A host that is late asks. It gets an answer, and nothing else happens: no message makes this page do anything. */
function answer({ source, data }) {
  if (source !== parent) return;
  if (typeof data === "string" && data.startsWith(RESIZER)) {
    const [id, ...settings] = data.slice(RESIZER.length).split(":");
    if (settings.length < SETTINGS || !/^[\w-]+$/.test(id)) return;
    resizer = id;
    parent.postMessage(`${RESIZER}${id}:${heightNow()}:${Math.ceil(document.body.getBoundingClientRect().width)}:init`, "*");
    return;
  }
  const isAsked = (data?.sentinel === "amp" && data.type === "frames-init") || data?.message === "ready" || (pym && String(data).startsWith(`pymxPYMx${pym}xPYMx`));
  if (isAsked) tell();
}

/** WordPress forbids its frames new windows, so that no source would open. But it takes the reader to a page of the frame's own host. */
function leave(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.target === "_blank");
  if (!link) return;
  event.preventDefault();
  const page = new URL(location.href);
  page.searchParams.delete("embed");
  page.hash = "";
  parent.postMessage({ message: "link", value: page.href, secret }, "*");
}

export function tellHeight() {
  if (parent === window) return;
  addEventListener("message", answer);
  // iframe-resizer may have asked before anybody listened.
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  if (secret) addEventListener("click", leave);
  // WordPress hides a frame until it hears from it, and in a hidden frame nothing is drawn, so no observer is called.
  for (const event of ["chain-ready", "chain-error"]) addEventListener(event, tell);
  // A frame later: until then the figure may still be laid out for the width that it had before, and a height that is told too
  // early brings or takes away a scrollbar, and with it the width, and so on without end.
  const changed = () => heightNow() !== told && tell();
  new ResizeObserver(() => requestAnimationFrame(changed)).observe(document.body);
  document.addEventListener("visibilitychange", tell);
}
