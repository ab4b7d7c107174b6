// The line that tells a reader of other data. Its room above the figure is kept free as soon as the figure is drawn (figure.css), so that
// nothing moves or is covered when it comes. Further down it sticks to the top of the window.

/** A line at the head of a figure's box. Screen readers hear only of a place that was there before its words, so it is there, empty, at once.
 * `show(isHere)` is called by its button, which may have the keyboard's focus. */
export function lineIn(box, show) {
  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const status = make("span", { role: "status" });
  const onclick = () => show(box.getRootNode().activeElement === button);
  const button = make("button", { className: "ic-step", type: "button", hidden: true, onclick });
  const line = make("p", {}, status, " ", button);
  const bar = make("div", { className: "incident-chain ic-update" }, line);
  box.prepend(bar);
  return {
    /** Says this, or nothing any more. */
    say(words = "", word = "") {
      // said again, it would be read out again
      if (status.textContent !== words) status.textContent = words;
      button.textContent = word;
      button.hidden = !words;
    },
    remove: () => bar.remove(),
  };
}
