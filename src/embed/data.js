// Where an element's data come from: an address, or JSON between its tags.

import { Failure, text } from "./fetch.js";

/** The address that an element's `src` names, where its rules allow that. */
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
export function read(element, address, rules, signal) {
  return address === undefined ? inline(element) : text(address, rules, signal);
}

/** The JSON between the tags. Where the page is still coming, so may they be. */
async function inline(element) {
  const find = () => element.querySelector(':scope > script[type="application/json"]');
  if (!find()) await parsed();
  const script = find();
  if (!script) throw new Failure("no-data", '<incident-chain> has neither a src nor a <script type="application/json"> in it, and its data were not set');
  return script.textContent;
}

/** Resolves when the page has come, with all its elements. */
export async function parsed() {
  if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
}

/** What a publisher may need to know besides, where the text between the tags is no JSON. */
export function advice(text) {
  const isSpoiled = /<\/?(p|br)\b|[[{,:]\s*“/.test(text);
  return isSpoiled ? " A CMS seems to have put HTML or curly quotes into the data: write them in one line, or give their address in src." : "";
}
