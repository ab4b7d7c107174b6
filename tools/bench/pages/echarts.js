// A row of ECharts: a dot, and its name at the left, drawn in a canvas. So what is drawn is asked of the list that it draws.
const drawn = () => (window.chart?.getZr().storage.getDisplayList() ?? []).filter((each) => each.type === "tspan" || each.type === "text");
const says = (title) => drawn().some((each) => each.style.text?.startsWith(title.slice(0, 24)));
const before = new Map();
window.eyes = {
  first: () => says("Incident number"),
  // the last of the rows that fit
  last: () => says(`Incident number ${Math.min(bench.length, 27) - 1} `),
  target: (place) => {
    before.set(place, chart.chosen);
    const { series, yAxis } = chart.getOption();
    const [x, y] = chart.convertToPixel({ seriesIndex: 1 }, [
      ...series[1].data[3 + 2 * place].value.slice(0, 1),
      yAxis[0].data[3 + 2 * place],
    ]);
    const { left, top } = chart.getDom().getBoundingClientRect();
    return { x: left + x, y: top + y };
  },
  answered: (place) => chart.chosen !== before.get(place),
  end: () => {
    const { length } = bench;
    chart.dispatchAction({ type: "dataZoom", startValue: Math.max(0, length - 27), endValue: length - 1 });
    chart.getZr().flush();
    return drawn()
      .map((each) => each.style.text)
      .join("\n");
  },
};
