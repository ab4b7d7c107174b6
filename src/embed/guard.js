// An exception out of a wasm is a trap. The state of an instance that has trapped is unknown, so it does nothing any more.

/** The exports of an instance, made safe. `breakDown` returns what is thrown in place of a trap. */
export function guard(exports, breakDown) {
  let isDead = false;
  const safe =
    (call) =>
    (...values) => {
      if (isDead) return 0;
      try {
        return call(...values);
      } catch (error) {
        // wasm-bindgen says this if a handler of a removed element is called: nothing is broken.
        if (/after being dropped/.test(error)) return undefined;
        if (isDead) throw error;
        isDead = true;
        throw breakDown(error);
      }
    };
  return Object.fromEntries(Object.entries(exports).map(([name, each]) => [name, typeof each === "function" ? safe(each) : each]));
}
