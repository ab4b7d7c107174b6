// The element's attributes. Each is a property too, because React, Preact, Vue, Svelte and Solid set a property if there is one. They are
// declared in attributes.json, from which names.js is made. `lang` is HTML's own: its property turns undefined into the text "undefined".

import { FLAGS, TEXTS } from "./names.js";

export const ATTRIBUTES = [...TEXTS, ...FLAGS];

/** The property of an attribute: `toldBy` for `told-by`. */
const propertyOf = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Gives a class a property for each attribute. */
export function reflect({ prototype }) {
  const define = (name, ends) => Object.defineProperty(prototype, propertyOf(name), { configurable: true, enumerable: true, ...ends });
  for (const name of TEXTS) define(name, text(name, Object.getOwnPropertyDescriptor(prototype, name)?.value));
  for (const name of FLAGS) define(name, flag(name));
}

/** The attribute's text, or "" where it is not set. */
const text = (name, method) => ({
  get() {
    // `focus` is also a method of every element, and stays one.
    return method ? method.bind(this) : (this.getAttribute(name) ?? "");
  },
  set: setter(name),
});

/** Whether the attribute is set. */
const flag = (name) => ({
  get() {
    return this.hasAttribute(name);
  },
  set: setter(name),
});

/** Sets the attribute; `history` is a flag that may have a value. Frameworks remove it with null, undefined, false or an empty text. */
const setter = (name) =>
  function (value) {
    if (value || value === 0) this.setAttribute(name, value === true ? "" : value);
    else this.removeAttribute(name);
  };

/** Takes over properties that were set before the script was loaded. */
export function adopt(element) {
  for (const name of [...ATTRIBUTES.map(propertyOf), "data"]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
