// What a screen reader says of an element, from its beginning to its end. Stands behind eyes.js.

/** Every phrase of guidepup's virtual screen reader, a line each. Where something ends is left out, and what is only a point. */
const spoken = async (container) => {
  const { virtual } = await import("/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js");
  await virtual.start({ container });
  for (let step = 0; step < 3000; step += 1) {
    await virtual.next();
    if (virtual.activeNode === container) break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases.filter((phrase) => /[\p{L}\p{N}\p{So}\p{Sm}←-⇿]/u.test(phrase) && !/^end( of|,)/.test(phrase)).join("\n");
};
