// Which data an element may show. In an article the publisher has written `src`. In the standalone page it comes from the page's address,
// which anyone can write, so the element has the attribute `strict` there. Without it, a stranger's data would look like the publisher's.

/** The meta element in which a strict page lists more: origins, folders (with a slash at the end), and kinds of file. */
const LIST = "meta[name=incident-chain-origins]";
/** The media types of JSON (RFC 8259, RFC 6839). */
const JSON_TYPE = /^application\/([\w.-]+\+)?json$/i;

const FREE = { isStrict: false, refusal: () => undefined, fetching: {}, isType: () => true };

export const rulesOf = (element) => (element.hasAttribute("strict") ? strict(element.ownerDocument) : FREE);

function strict(page) {
  const entries = page.querySelector(LIST)?.content.split(/\s+/).filter(Boolean) ?? [];
  const isKind = (entry) => /^(application|text)\/[\w.+-]+$/.test(entry);
  // An entry that is not an address allows nothing.
  const places = entries
    .filter((entry) => !isKind(entry) && URL.canParse(entry, page.baseURI))
    .map((entry) => new URL(entry, page.baseURI));
  const own = new URL(page.URL);
  // If a page lists folders of its own origin, only those are allowed.
  if (!places.some(({ origin }) => origin === own.origin)) places.push(new URL("/", own));
  return {
    isStrict: true,
    refusal: (url) =>
      places.some((place) => isIn(url, place)) ? undefined : "only data of the page’s own origin, and of those that it lists, are shown",
    // else an open redirect on the page's own site would show a stranger's data
    fetching: { redirect: "error" },
    // a file that was uploaded as another type is not data
    isType: (type) => JSON_TYPE.test(type) || entries.some((entry) => isKind(entry) && entry.toLowerCase() === type.toLowerCase()),
  };
}

/** Letters, digits, signs without a meaning in a path, spaces, and letters of other scripts in UTF-8. */
const PLAIN = /^([\w.~/-]|%20|%(c[2-9a-f]|[d-f][\da-f])(%[89ab][\da-f])+)*$/i;

/** In a folder only plain paths are allowed: some servers read an escaped slash as a slash, `..;` as `..`, or decode twice. */
function isIn({ protocol, origin, pathname }, place) {
  const folder = place.pathname.replace(/\/?$/, "/");
  const isInside = folder === "/" || (pathname.startsWith(folder) && PLAIN.test(pathname) && !/\/(%20)*\.\./.test(pathname));
  return /^https?:$/.test(protocol) && origin === place.origin && isInside;
}
