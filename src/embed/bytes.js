// The bytes of a packed chain.

/** Base64 to bytes. There are none for plain JSON, nor if it is damaged: the wasm says so then. */
export function bytesOf(base64 = "") {
  let letters = "";
  try {
    return Uint8Array.fromBase64(base64);
  } catch {
    // It is no Base64, or the browser is from before 2025.
  }
  try {
    letters = atob(base64);
  } catch {
    // It is no Base64.
  }
  // `Uint8Array.from` would need a second for 3 MB
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
