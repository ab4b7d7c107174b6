// Where an element's data come from: an address, or JSON between its tags.

import { Failure, text } from "./fetch.js";

/** The address that an element's `src` names, as a URL, under the page's own rules. */
export function addressOf(element, { refusal }) {
  const asked = element.getAttribute("src");
  if (asked === null) return undefined;
  if (!URL.canParse(asked, element.baseURI)) throw new Failure("address", `${asked}: this is not an address`);
  const url = new URL(asked, element.baseURI);
  const why = refusal(url);
  if (why) throw new Failure("address", `${asked}: ${why}`);
  return url.href;
}

/** The text of an element's data. */
export function read(element, address, { fetching }) {
  return address === undefined ? inline(element) : text(address, fetching);
}

/** The JSON between the tags. Where the page is still coming, so may they be. */
async function inline(element) {
  const find = () => element.querySelector(':scope > script[type="application/json"]');
  if (!find() && document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  const script = find();
  if (!script) throw new Failure("no-data", '<incident-chain> has neither a src nor a <script type="application/json"> in it, and its data were not set');
  return script.textContent;
}
