// The language of an element's own words. Those of a page in English are compiled in.

import { after, MOMENT } from "./more.js";
import { INTEGRITY } from "./vouched.js";

/** The words of each element, where they are not those that are compiled in: its `lines`, and how to `stop` (languages.js). */
const chosen = new WeakMap();

/** Chooses the language of an element, with the publisher's own sentences that its attribute `words` names. */
export async function choose(source) {
  const { element } = source;
  chosen.get(element)?.stop();
  chosen.delete(element);
  const { lang } = element.closest("[lang]") ?? document.documentElement;
  if (!/^(en\b|$)/i.test(lang) || element.hasAttribute("words")) await take(source);
}

/** Takes the publisher's own sentences from the text of a chain. A packed chain has them next to its data. */
export async function reword(source, text) {
  if (/"words"\s*:/.test(text)) await take(source, text);
}

/** A chain does not wait for its words for longer than a moment: it is English until they come, and then drawn again. */
const take = (source, text) =>
  Promise.race([
    source
      .module("languages.js", "auto", INTEGRITY["languages.js"])
      .then(({ take }) => take(chosen, source, text))
      // for the publisher: the reader has the chain
      .catch(({ message }) => console.error(message)),
    after(MOMENT),
  ]);

/** The lines of its language, for the wasm. */
export const linesOf = (element) => chosen.get(element)?.lines;
