// What a reader is told if there is neither a live nor a static chain.

import { SAY } from "./say.ts";

const SENTENCES = { late: SAY.NOT_HERE_YET, address: SAY.ADDRESS_REFUSED, data: SAY.DATA_UNREADABLE, panic: SAY.NOT_DRAWN };

/** The address in a web archive has a time, a mark for the kind of file, or both, and then the original address: /web/20240102030405js_/https://news.example/ */
const PLAYBACK = /\/(\d{4,14}|\d*[a-z]{2,4}_)\/https?:\//;
// An archive may show scripts the original address of the page, but not that of a module. So we look at both.
const isArchived = () => PLAYBACK.test(import.meta.url) || PLAYBACK.test(location.origin + location.pathname);

/** Whether a reader can see anything between the tags. */
export const hasContent = (element) =>
  [...element.childNodes].some((node) =>
    node.nodeType === Node.TEXT_NODE ? node.data.trim() : node instanceof Element && !node.matches("script, template, br, p:empty"),
  );

/** The box in place of the chain: a sentence for the reader, and a link to the data if we may show one. The detail is for the publisher.
 * If `isTold` is false, it is in the log and not in the box. */
export function notice({ code, message, missing }, address, isTold, retry) {
  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const isLate = code === "late";
  const isNever = !isLate && isArchived();
  const isPage = /^https?:/.test(address);
  const said = isNever ? SAY.ARCHIVED_PAGE : (SENTENCES[code] ?? SAY.NOT_LOADED);
  const box = make("div", { className: `ic-notice ic-failure ic-${code}`, role: "alert" }, make("p", {}, make("strong", {}, said)));
  // these failures may be temporary
  if (isLate || (code === "network" && (isPage || !address) && !isNever)) {
    const onclick = ({ target }) => {
      target.textContent = SAY.TRYING_AGAIN;
      retry();
    };
    box.append(make("p", {}, make("button", { type: "button", onclick }, SAY.TRY_IT_AGAIN)));
  }
  if (isPage && address !== missing) box.append(make("p", {}, make("a", { href: address }, SAY.THE_DATA)));
  const detail = isTold ? message : SAY.CONSOLE_SAYS_WHY;
  box.append(make("details", {}, make("summary", {}, SAY.TO_PUBLISHER), make("p", { className: "ic-detail" }, detail)));
  return make("section", { className: "incident-chain" }, box);
}
