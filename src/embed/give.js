// Gives a reader what a button offers: a link or a sentence, by the clipboard or by what the device shares with.

/** How long a button says that it is done, ms. */
const MOMENT = 2000;

/** The address of a page, or without one of this page, with that fragment. */
export const addressOf = (url, fragment) => Object.assign(new URL(url ?? location), { hash: fragment }).href;

/** Shares an address under a title, or without one copies a text. Where this is refused, the card shows it, to be copied by hand. */
export async function give(button, text, title) {
  const card = button.closest(".ic-more");
  const refused = card?.querySelector(".ic-refused");
  try {
    if (title !== undefined) return await navigator.share({ title, url: text });
    await navigator.clipboard.writeText(text);
  } catch ({ name }) {
    // the reader has thought better of it
    if (name === "AbortError" || !refused) return;
    refused.hidden = false;
    const field = refused.querySelector("input");
    field.value = text;
    field.focus();
    return field.select();
  }
  if (refused) refused.hidden = true;
  const told = card?.querySelector("[role=status]");
  if (told) told.textContent = button.querySelector(".ic-done").textContent;
  button.dataset.done = "";
  setTimeout(() => {
    delete button.dataset.done;
    if (told) told.textContent = "";
  }, MOMENT);
}
