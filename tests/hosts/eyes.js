// What these tests see in a page besides. `watch.js` in the page has kept what happened before they came.

const chains = () => [...document.querySelectorAll("incident-chain")];
const chain = () => chains()[0];
const figure = (of = chain()) => of?.shadowRoot?.querySelector("section.incident-chain") ?? null;
const is_live = (of = chain()) => !!figure(of)?.querySelector("li.ic-row");
/** Whether the second part of its code has come too, with all that opens and all that the browser's search finds. */
const is_whole = (of = chain()) => is_live(of) && figure(of).matches("[data-whole]");
/** Whether what stands between the tags is what a reader sees. */
const is_static = (of = chain()) => {
  const slot = of.shadowRoot?.querySelector("slot");
  const before = of.querySelector(":scope > *");
  return !figure(of) && (!of.shadowRoot || !!slot) && is_seen(before) && before.getBoundingClientRect().height > 0;
};
const errors = () => told.filter(({ name }) => name === "chain-error").map(({ detail }) => detail.code);
const openers = (of = chain()) => [...figure(of).querySelectorAll(".ic-opener")];
const open_cards = (of = chain()) =>
  openers(of)
    // the card of the focus is in its panel
    .map((each) => (each.matches("a") ? figure(of).querySelector(".ic-finding-opener") : each).ariaExpanded === "true")
    .flatMap((is_open, index) => (is_open ? [index] : []));
const requested = (name) => performance.getEntriesByType("resource").filter((entry) => new URL(entry.name).pathname.endsWith(name)).length;

/** As a reader does who touches them: what was held to its former height is let go. */
const touch = () => chains().map((each) => each.shadowRoot.firstElementChild.dispatchEvent(new PointerEvent("pointerdown")));

/** Where elements are seen in the window. WebKit gives rectangles as they are before an ancestor's `zoom`. */
const zoom_of = (element) => {
  let zoom = 1;
  for (let at = element; at && !("currentCSSZoom" in element); at = at.parentElement ?? at.getRootNode().host)
    zoom *= getComputedStyle(at).zoom || 1;
  return zoom;
};
const seen_rects = (element) => {
  const zoom = zoom_of(element);
  return [...element.getClientRects()].map(
    ({ left, top, width, height }) =>
      new DOMRect((left + scrollX) * zoom - scrollX, (top + scrollY) * zoom - scrollY, width * zoom, height * zoom),
  );
};
const seen = (element) => seen_rects(element)[0];

/** What is seen of an element, as far as a page could spoil it. */
const LOOK = `display position float clear visibility opacity color background-color background-image font-family font-size font-weight
  font-style font-variant-caps line-height letter-spacing word-spacing text-transform text-align text-indent text-decoration-line text-shadow
  white-space word-break overflow-wrap hyphens list-style-type cursor direction writing-mode margin-top margin-right margin-bottom margin-left
  padding-top padding-right padding-bottom padding-left border-top-width border-right-width border-bottom-width border-left-width
  border-top-style border-top-color border-top-left-radius box-sizing box-shadow overflow-x transform filter fill stroke stroke-width
  vertical-align min-height max-width appearance outline-style`.split(/\s+/);

/** Every element of the figure: what it is, where it stands in it, and how it looks. */
const appearance = (of = chain()) => {
  const { left, top } = figure(of).getBoundingClientRect();
  const bare = (name, style) => name === "list-style-type" && style.display !== "list-item";
  const half = (number) => Math.round(number * 2) / 2;
  return [figure(of), ...figure(of).querySelectorAll("*")].map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // what is closed is nowhere too: a sentence that cites has the address of its page
    const place =
      box.width + box.height === 0 || !element.checkVisibility()
        ? "nowhere"
        : [box.left - left, box.top - top, box.width, box.height].map(half).join(" ");
    return [
      name_of(element),
      { place, ...Object.fromEntries(LOOK.filter((name) => !bare(name, style)).map((name) => [name, style.getPropertyValue(name)])) },
    ];
  });
};
/** What a figure takes from its article, by design. */
const given = (of = chain()) => {
  const style = getComputedStyle(of);
  return {
    width: `${figure(of).getBoundingClientRect().width}px`,
    "font-family": style.fontFamily,
    "font-size": style.fontSize,
    "color-scheme": style.colorScheme,
    "text-rendering": style.textRendering,
  };
};
