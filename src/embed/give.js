// Gives a reader what a button offers: a link or a sentence, by the clipboard or by what the device shares with.

/** How long a button says that it is done, ms. */
const MOMENT = 2000;

/** The address of a page, or without one of this page, with that fragment. */
export const addressOf = (url, fragment) => Object.assign(new URL(url ?? location), { hash: fragment }).href;

/**
 * Shares an address under a title, or copies a text: without a title, and where the device does not share. Where this is refused, the card
 * or the tools show it, to be copied by hand.
 */
export async function give(button, text, title) {
  const place = button.closest(".ic-more, .ic-tools");
  const refused = place.querySelector(".ic-refused");
  const say = (words) => (place.querySelector(".ic-refused ~ [role=status]").textContent = words);
  try {
    if (title && navigator.share) return await navigator.share({ title, url: text });
    await navigator.clipboard.writeText(text);
    refused.hidden = true;
  } catch ({ name }) {
    // the reader has thought better of it
    if (name === "AbortError") return;
    refused.hidden = false;
    const field = refused.querySelector("input");
    field.value = text;
    field.select();
    return;
  }
  say(button.dataset.words);
  button.dataset.done = "";
  setTimeout(() => {
    say("");
    delete button.dataset.done;
  }, MOMENT);
}
