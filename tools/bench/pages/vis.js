// A row of vis-timeline: an item. A click selects it. Items out of its window are not in the page.
const items = () => [...document.querySelectorAll("#place .vis-item.vis-box")];
const selected = () => window.timeline?.getSelection().join() ?? "";
const before = new Map();
window.eyes = {
  first: () => items().some((each) => each.offsetWidth > 0),
  last: () => items().some((each) => each.textContent.includes(bench.title)),
  target: (place) => {
    before.set(place, selected());
    const free = items().filter((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return !each.classList.contains("vis-selected") && each.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    return bench.middle(free[(2 * place) % free.length]);
  },
  answered: (place) => selected() !== before.get(place),
  end: () => {
    timeline.focus(`i${bench.length - 1}`, { animation: false });
    timeline.redraw();
    return items()
      .map((each) => each.textContent)
      .join("\n");
  },
};
