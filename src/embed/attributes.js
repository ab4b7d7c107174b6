// The element's attributes, each a property too: React, Preact, Vue, Svelte and Solid set a property where there is one.

/** Every attribute of the element. `lang` is HTML's own, whose property takes undefined for a word. */
export const ATTRIBUTES = ["src", "theme", "focus", "show", "loading", "lang"];

/** Gives a class a property for each attribute, with its text, or "" where it is not set. */
export function reflect({ prototype }) {
  for (const name of ATTRIBUTES) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        // `focus` is also a method of every element, and stays one.
        return method ? method.bind(this) : (this.getAttribute(name) ?? "");
      },
      set(value) {
        // Frameworks take a property away by null, undefined or an empty text.
        if (value === null || value === undefined || value === "") this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** Takes over what was set as a property before the script had come. */
export function adopt(element) {
  for (const name of [...ATTRIBUTES, "data"]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
