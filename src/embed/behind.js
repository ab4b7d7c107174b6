// A CMS that makes paragraphs (WordPress's classic editor) closes a tag at the end of its line. A static chain on the next line is then
// right behind the tag. We move it back between the tags, as it was pasted, so that the rest of the code finds it there.

const UNSEEN = "script, style, template, noscript, link, meta";
/** The elements that a CMS puts around and between lines. */
const LINES = "p, br";

/** Takes the static chain right behind an empty element. Returns its title and a function that puts it back, or nothing. */
export function takeIn(element) {
  const next = firstSeen(element);
  if (!next?.matches?.("section.incident-chain") || element.contains(next)) return undefined;
  const place = new Comment();
  next.replaceWith(place);
  element.append(next);
  return { title: next.getAttribute("aria-label"), putBack: () => place.parentNode && place.replaceWith(next) };
}

/** The first thing that a reader sees after the start of an element, within the parent of the paragraph or of the element. */
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
