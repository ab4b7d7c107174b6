// Fetching, and why it failed. The browser often says only that a fetch failed, so we look for the reason.

/** The largest chain that is read, MiB. */
const MOST = 40;
const MIB = 1024 * 1024;
/** How long we wait for the browser's report of a policy violation, ms. */
const REPORT = 50;

/** Why there is no live chain: a code for scripts, a sentence for people, and the address if nothing was found there. */
export class Failure extends Error {
  constructor(code, message, missing) {
    super(message);
    this.code = code;
    this.missing = missing;
  }
}

const forbidden = new Set();
globalThis.addEventListener?.("securitypolicyviolation", ({ blockedURI }) => forbidden.add(blockedURI));

/** Whether the page's Content-Security-Policy has forbidden one of these. */
export async function isForbidden(what) {
  await new Promise((resolve) => setTimeout(resolve, REPORT));
  return forbidden.has(what);
}

/** The response, if its status is a success. */
export async function get(address, options) {
  const asked = { credentials: "omit", ...options };
  const response = await fetch(address, asked).catch(async () => Promise.reject(await unreachable(address, asked)));
  if (!response.ok) throw refused(address, response);
  return response;
}

async function unreachable(address, asked) {
  if (await isForbidden(address)) return new Failure("csp", `${address}: this page’s Content-Security-Policy forbids it (connect-src)`);
  // We fetch it without its hash, to see what is there instead.
  const found = asked.integrity && (await fetch(address, { ...asked, integrity: "" }).catch(() => undefined));
  if (found) return unexpected(address, found);
  const answer = await fetch(address, { ...asked, integrity: "", mode: "no-cors" }).catch(() => undefined);
  return answer
    ? new Failure("cors", `${address}: it is there, but its server does not let this page read it (Access-Control-Allow-Origin)`)
    : new Failure("network", `${address}: nothing answered, or only to send us elsewhere`);
}

function unexpected(address, response) {
  if (!response.ok) return refused(address, response);
  if (/html/.test(response.headers.get("content-type"))) return new Failure("mime", `${address}: the server gives a web page in its place`);
  return new Failure("integrity", `${address}: this is not the file that belongs to this release`);
}

/** The server gives a file another type than it has. */
export const called = (address, type, wanted) =>
  new Failure("mime", `${address}: the server calls it ${type ?? "nothing"} instead of ${wanted}`);

const refused = (address, { status, statusText }) =>
  new Failure("http", `${address}: the server answered ${status} ${statusText}`.trim(), address);

/** The text at an address. Reading stops at the largest size, or when the signal aborts. `foresee` is called with the first characters. */
export async function text(address, { fetching, isType }, signal, foresee) {
  const { body, headers } = await get(address, { ...fetching, signal });
  // The browser joins two headers with a comma. We cannot know which one is right.
  const type =
    headers
      .get("content-type")
      ?.replace(/^([^,;]*)(;[^,]*)?$/, "$1")
      .trim() ?? "nothing";
  if (!isType(type)) throw called(address, type, "application/json");
  const parts = [];
  const reader = body.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read().catch(() => Promise.reject(new Failure("network", `${address}: the connection broke off`)));
    if (done) break;
    if (!size) foresee?.(new TextDecoder().decode(value));
    parts.push(value);
    size += value.length;
    if (size > MOST * MIB) {
      reader.cancel().catch(() => {});
      throw new Failure("too-large", `${address}: the file is over ${MOST} MiB, the most that a chain may weigh`);
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(parts).arrayBuffer());
  } catch {
    throw new Failure("data", `${address}: this is not text in UTF-8`);
  }
}
