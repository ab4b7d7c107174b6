// A CMS that makes paragraphs (WordPress's classic editor) ends a tag where the line ends, so that a static chain on the next line
// comes to be right behind it. Taken back between the tags, it is what was pasted, and all that holds for such a chain holds for it.

const UNSEEN = "script, style, template, noscript, link, meta";
/** What is made around and between lines. */
const LINES = "p, br";

/** Takes the static chain right behind an element that has nothing in it. Returns its title and what puts it back, if there is one. */
export function takeIn(element) {
  const next = firstSeen(element);
  if (!next?.matches?.("section.incident-chain") || element.contains(next)) return undefined;
  const place = new Comment();
  next.replaceWith(place);
  element.append(next);
  return { title: next.getAttribute("aria-label"), putBack: () => place.parentNode && place.replaceWith(next) };
}

/** What a reader sees first from the beginning of an element on, within the paragraph's or the element's own parent. */
function firstSeen(element) {
  const { parentNode: parent } = element;
  const { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP } = NodeFilter;
  const walker = document.createTreeWalker(
    parent.localName === "p" ? parent.parentNode : parent,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? FILTER_ACCEPT : FILTER_SKIP;
      if (node.matches(UNSEEN)) return FILTER_REJECT;
      return node.matches(LINES) ? FILTER_SKIP : FILTER_ACCEPT;
    },
  );
  walker.currentNode = element;
  return walker.nextNode();
}
