// A row of TimelineJS: a marker on its time line. Markers lie on each other, so a click is one on the arrow to the next slide.
const markers = () => document.querySelectorAll("#place .tl-timemarker");
const slide = () => window.timeline?.current_id;
const before = new Map();
window.eyes = {
  first: () => markers().length > 0,
  last: () => !!markers().length && markers()[markers().length - 1].textContent.includes(bench.title),
  target: (place) => {
    before.set(place, slide());
    return bench.middle(document.querySelector("#place .tl-slidenav-next"));
  },
  answered: (place) => slide() !== before.get(place),
  end: () => {
    timeline.goToEnd();
    return markers()[markers().length - 1].textContent;
  },
};
