// What a reader sees and where, in the words of the tests. Stands before every script that they run in the page.

/** The page, and what stands in the shadow of its chains. */
const roots = () => [document, ...[...document.querySelectorAll("incident-chain")].flatMap((each) => each.shadowRoot ?? [])];
const all = (css, within) => (within ? [within] : roots()).flatMap((root) => [...root.querySelectorAll(css)]);
const one = (css, within) => all(css, within)[0] ?? null;
/** The element that has the keyboard's focus, wherever it stands. */
const active = (root = document) =>
  root.activeElement?.shadowRoot?.activeElement ? active(root.activeElement.shadowRoot) : root.activeElement;
/** What an element is drawn on. */
const above = (element) => element.parentElement ?? element.getRootNode().host;
const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? null;

/** Whether a chain is shown, with all that comes after its first view, or a notice in its place. */
const is_shown = () => !!one(".incident-chain[data-whole], .ic-failure");
const row_of = (element) => Number(element.dataset.row);
const rows = () => all("ol.ic-chain > li.ic-row").map(row_of);
const lit = () => all("ol.ic-chain > li.ic-row.ic-lit").map(row_of);
const row = (index) => one(`ol.ic-chain > li.ic-row[data-row="${index}"]`);
/** What each fold says, and whether it is open. */
const folds = () => all("ol.ic-chain > li.ic-fold .ic-unfold").map((each) => [text(each), each.ariaExpanded]);
const opener = (index) => one(".ic-opener", row(index));
/** The card of an incident: that of the focus is in the panel above the list. */
const card = (index) => (opener(index).matches("a") ? one(".ic-finding") : row(index));
const is_open = (index) => one("[aria-expanded]", card(index)).getAttribute("aria-expanded") === "true";
/** The row that has the keyboard's focus. */
const focused = () => {
  const item = active()?.closest("ol.ic-chain > li.ic-row");
  return item ? row_of(item) : null;
};
/** What is announced of the filter, and what of the selection. */
const counted = () => text(one(".ic-shown [role=status]"));
const announced = () =>
  all(".incident-chain [role=status]")
    .filter((each) => !each.closest(".ic-shown"))
    .map(text)
    .filter(Boolean)
    .join(" ");
const is_seen = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest(".ic-unseen, [hidden]");
const name_of = (element) =>
  `${element.closest("[data-row]") ? `row ${element.closest("[data-row]").dataset.row}: ` : ""}${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(text(element) ?? "").slice(0, 40)}"`;

// Widths

/** What stands out of the figure to either side, or makes the page scroll sideways. */
const overflows = () => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > window.innerWidth) found.push(`the page is ${page.scrollWidth} px wide in a window of ${window.innerWidth} px`);
  for (const figure of all(".incident-chain")) {
    const box = figure.getBoundingClientRect();
    for (const element of all("*", figure)) {
      // what is in a lane's name is cut with it
      if (!is_seen(element) || element.ownerSVGElement || element.parentElement.closest(".ic-side > span")) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (right > box.right + 1 || left < box.left - 1))
        found.push(`${name_of(element)} from ${left} to ${right}, figure from ${box.left} to ${box.right}`);
      // A lane's name may be cut: its button says all of it, and so does "Who is who".
      const cuts = getComputedStyle(element).overflowX !== "visible" && !element.closest(".ic-side");
      if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`${name_of(element)} cuts off its content`);
    }
  }
  return found;
};

/** What is as high as a rule says and not as its text is. A lane's name may be cut, see above. */
const cut_texts = () =>
  all(".incident-chain *")
    .filter((element) => is_seen(element) && !element.ownerSVGElement && !element.closest(".ic-side, .ic-unseen, select, input"))
    .filter((element) => getComputedStyle(element).overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1)
    .map((element) => `${name_of(element)} is cut: ${element.scrollHeight} px in ${element.clientHeight} px`);

/** Words of ordinary length that are broken over two lines where there is no hyphen. */
const torn_words = () => {
  const torn = [];
  const walker = document.createTreeWalker(one(".incident-chain"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!is_seen(node.parentElement) || node.parentElement.closest("svg, select")) continue;
    for (const { 0: word, index } of node.data.matchAll(/\p{L}+/gu)) {
      if (word.length > 20) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (lines.size > 1) torn.push(`${word} in ${name_of(node.parentElement)}`);
    }
  }
  return torn;
};

/** Words of the overview that are cut off or stand on each other. */
const overview_faults = () => {
  const picture = one(".ic-overview").getBoundingClientRect();
  const boxes = all(".ic-overview text.ic-tick")
    .map((words) => ({ words: text(words), box: words.getBoundingClientRect() }))
    .sort((a, b) => a.box.left - b.box.left);
  const cut = boxes
    .filter(({ box }) => box.left < picture.left - 1 || box.right > picture.right + 1)
    .map(({ words }) => `${words} is cut off`);
  const crowded = boxes
    .slice(1)
    .filter(({ box }, place) => box.left < boxes[place].box.right)
    .map(({ words }) => `${words} stands on what is before it`);
  return [...cut, ...crowded];
};

/** Buttons, fields and summaries smaller than a fingertip. */
const small_targets = () =>
  all(".incident-chain :is(button, select, input, summary)")
    .filter(is_seen)
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${name_of(element)}: ${width} × ${height}`] : [];
    });

// Rails

/** Points along everything that is drawn by an element and what is in it, in the window's px. */
const points = (element) => {
  const shapes = element instanceof SVGGeometryElement ? [element] : [...element.querySelectorAll("path, line, polyline, polygon")];
  return shapes.flatMap((shape) => {
    const to_window = shape.getScreenCTM();
    const length = shape.getTotalLength();
    const steps = Math.max(2, Math.ceil(length * 2));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const at = shape.getPointAtLength((length * step) / steps).matrixTransform(to_window);
      return [at.x, at.y];
    });
  });
};
const circle = (dot) => {
  const box = dot.getBBox();
  const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(dot.getScreenCTM());
  const { stroke, strokeWidth } = getComputedStyle(dot);
  const rim = stroke === "none" ? 0 : parseFloat(strokeWidth) / 2;
  return { x: middle.x, y: middle.y, radius: box.width / 2, drawn: box.width / 2 + rim };
};
const distance = ([x, y], dot) => Math.hypot(x - dot.x, y - dot.y);
const unique = (numbers) => [...new Set(numbers.map((number) => Math.round(number * 2) / 2))].sort((a, b) => a - b);

/** What is wrong with the rails, as an eye would follow them. */
const rail_faults = () => {
  const faults = [];
  // In a fold, lines end at the first of its rings. An open fold has none, and nothing ends there.
  const dots = all("ol.ic-chain > li").flatMap((item) =>
    all("svg.ic-rail :is(.ic-halo, .ic-dot, .ic-ring)", item)
      .slice(0, 1)
      .map((dot) => ({ index: row_of(item), ...circle(dot) })),
  );
  const rails = all("ol.ic-chain svg.ic-rail").map((svg) => {
    const index = row_of(svg.closest("li"));
    const box = svg.getBoundingClientRect();
    const lines = all(".ic-trunk, .ic-branch", svg).filter((line) => !line.parentElement.closest(".ic-trunk, .ic-branch"));
    return { svg, index, box, lines: lines.map((line) => ({ line, is_branch: line.matches(".ic-branch"), points: points(line) })) };
  });
  for (const { svg, index, box, lines } of rails) {
    const own = dots.find((dot) => dot.index === index) ?? { x: box.left + 9, y: box.top + 9, radius: 0, drawn: 0 };
    for (const { is_branch, points } of lines) {
      if (points.length === 0) faults.push(`row ${index}: an empty line`);
      if (is_branch) {
        const nearest = Math.min(...points.map((point) => distance(point, own)));
        if (Math.abs(nearest - own.radius) > 3) faults.push(`row ${index}: a branch ends ${nearest - own.radius} px off its dot's edge`);
        if (nearest < own.drawn - 2) faults.push(`row ${index}: an arrowhead is hidden ${own.drawn - nearest} px deep under its dot`);
      } else {
        const passes = points.some(([, y]) => y < box.top + 1);
        if (passes && points.some((point) => distance(point, own) <= own.radius)) faults.push(`row ${index}: a trunk runs through its dot`);
      }
      for (const dot of dots) {
        if (dot.index === index) continue;
        if (points.some((point) => distance(point, dot) <= dot.radius))
          faults.push(`a line of row ${index} crosses the dot of row ${dot.index}`);
      }
    }
    if (own.x - own.radius < box.left - 1 || own.x + own.radius > box.right + 1)
      faults.push(`row ${index}: its dot stands out of its rail`);
    if (svg.querySelector(".ic-dot") && (own.y < box.top || own.y > box.bottom))
      faults.push(`row ${index}: its dot stands above or below its row`);
  }
  rails.slice(1).forEach((below, place) => {
    const above = rails[place];
    if (Math.abs(above.box.bottom - below.box.top) > 1)
      faults.push(`between the rails of rows ${above.index} and ${below.index} is a gap of ${below.box.top - above.box.bottom} px`);
    const at = (rail, edge) =>
      unique(rail.lines.flatMap(({ points }) => points.filter(([, y]) => Math.abs(y - edge) < 0.75).map(([x]) => x)));
    const [out, into] = [at(above, above.box.bottom), at(below, below.box.top)];
    if (String(out) !== String(into)) faults.push(`lines leave row ${above.index} at x ${out} and enter row ${below.index} at x ${into}`);
  });
  return faults;
};
const rail_width = () => Math.max(...all("ol.ic-chain svg.ic-rail").map((svg) => svg.getBoundingClientRect().width));
const dot_columns = () => unique(all("ol.ic-chain svg.ic-rail .ic-dot").map((dot) => circle(dot).x)).length;

// Colours

/** The colour behind an element: the nearest that is not clear. */
const ground = (element) => {
  for (let at = element; at; at = above(at)) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!/^rgba\(.*, 0\)$/.test(colour) && colour !== "transparent") return colour;
  }
  return "rgb(255, 255, 255)";
};
const opacity = (element) => {
  let product = 1;
  for (let at = element; at; at = above(at)) product *= Number(getComputedStyle(at).opacity);
  return product;
};

/** Every text that is seen, with its colour and what is behind it. */
const texts = () => {
  const found = [];
  const walker = document.createTreeWalker(one(".incident-chain"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !is_seen(element) || element.closest(":disabled, option")) continue;
    const style = getComputedStyle(element);
    const in_picture = element instanceof SVGElement;
    const dot = in_picture && element.matches(".ic-count") ? one(".ic-dot", element.parentElement) : null;
    found.push({
      name: name_of(element),
      front: in_picture ? style.fill : style.color,
      back: dot ? getComputedStyle(dot).fill : ground(element),
      opacity: opacity(element),
    });
  }
  for (const input of all(".incident-chain input")) {
    found.push({ name: "the placeholder", front: getComputedStyle(input, "::placeholder").color, back: ground(input), opacity: 1 });
  }
  return found;
};

/** Every mark that carries meaning: dots, trunks, branches, arrowheads, stubs, arcs and the sides' swatches. */
const marks = () => {
  const found = [];
  const drawn = ".ic-rail .ic-dot, .ic-ring, .ic-spot .ic-dot, .ic-trunk, .ic-branch, .ic-stub, .ic-arc";
  const shapes = all(drawn, one(".incident-chain")).flatMap((mark) =>
    mark instanceof SVGGeometryElement ? [mark] : all("path, line, circle", mark),
  );
  for (const shape of shapes) {
    const style = getComputedStyle(shape);
    // Ink is whichever of the two is not clear and not the ground's own colour.
    const inks = [style.fill, style.stroke].filter((ink) => ink !== "none" && ink !== ground(shape));
    const mark = shape.closest(".ic-dot, .ic-ring, .ic-trunk, .ic-branch, .ic-stub, .ic-arc");
    found.push({
      name: name_of(mark),
      is_lit: !!shape.closest(".ic-lit"),
      front: inks[0] ?? ground(shape),
      back: ground(shape),
      opacity: opacity(shape),
    });
  }
  return found;
};
