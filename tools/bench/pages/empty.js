// The one row of the empty page: no page can be faster than that.
const row = () => document.querySelector("details");
const before = new Map();
window.eyes = {
  first: () => !!row(),
  last: () => !!row(),
  target: (place) => {
    before.set(place, row().open);
    return bench.middle(row().firstElementChild);
  },
  answered: (place) => row().open !== before.get(place),
  end: () => "",
};
