// What a reader is told where there is no chain, and nothing else that stands in its place.

const SENTENCES = {
  late: "This chain has not come yet. It may still come.",
  address: "This page does not show data from that address.",
  data: "The data of this chain could not be read.",
  panic: "This chain could not be drawn.",
};
const COULD_NOT_LOAD = "This chain could not be loaded.";
const ARCHIVED = "An interactive chain of incidents is shown here. This copy of the page, from a web archive, cannot show it.";

/** A web archive keeps a time, a mark of the kind of file, or both, and the first address in its own: /web/20240102030405js_/https://news.example/ */
const PLAYBACK = /\/(\d{4,14}|\d*[a-z]{2,4}_)\/https?:\//;
// It may give scripts the first address of the page in place of its own, but not that of a module.
const isArchived = () => PLAYBACK.test(import.meta.url) || PLAYBACK.test(location.origin + location.pathname);

/** Whether anything stands between the tags that a reader can see. */
export const hasContent = (element) =>
  [...element.childNodes].some((node) =>
    node.nodeType === Node.TEXT_NODE ? node.data.trim() : node instanceof Element && !node.matches("script, template, br, p:empty"),
  );

/** The box in place of the chain: in the reader's words, with a link to the data where there may be one. The detail is for the
 * publisher, in the box or, where it is not told, in the log. */
export function notice({ code, message, missing }, address, isTold, retry) {
  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const isLate = code === "late";
  const isNever = !isLate && isArchived();
  const isPage = /^https?:/.test(address);
  const said = isNever ? ARCHIVED : (SENTENCES[code] ?? COULD_NOT_LOAD);
  const box = make("div", { className: `ic-notice ic-failure ic-${code}`, role: "alert" }, make("p", {}, make("strong", {}, said)));
  // what may pass
  if (isLate || (code === "network" && (isPage || !address) && !isNever)) {
    const onclick = ({ target }) => {
      target.textContent = "Trying again…";
      retry();
    };
    box.append(make("p", {}, make("button", { type: "button", onclick }, "Try again")));
  }
  if (isPage && address !== missing) box.append(make("p", {}, make("a", { href: address }, "The data of this chain")));
  const detail = isTold ? message : "The browser’s console says why.";
  box.append(make("details", {}, make("summary", {}, "For the publisher"), make("p", { className: "ic-detail" }, detail)));
  return make("section", { className: "incident-chain" }, box);
}
