// A row of Highcharts Gantt: a milestone on a row of its own, with its name at the left. A click selects it.
const points = () => window.chart?.series[0].points ?? [];
const labels = () => document.querySelectorAll("#place .highcharts-yaxis-labels text");
const selected = () =>
  points()
    .filter((each) => each.selected)
    .map((each) => each.id)
    .join();
const before = new Map();
window.eyes = {
  first: () => labels().length > 0,
  last: () => [...labels()].some((each) => each.textContent.includes(bench.title)),
  target: (place) => {
    before.set(place, selected());
    // the first ones are on the axis, which takes the click
    const far = Math.floor((points().length * (place + 1)) / 8);
    return bench.middle(points()[far].graphic.element);
  },
  answered: (place) => selected() !== before.get(place),
  end: () => {
    scrollTo(0, document.body.scrollHeight);
    return [...labels()].map((each) => each.textContent).join("\n");
  },
};
