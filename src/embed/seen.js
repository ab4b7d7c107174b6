// Where an element is seen in the window, px. Older engines (WebKitGTK 2.50) give its position in the document before an ancestor's
// `zoom`, minus the scroll position. They give the pointer's position as it is seen.

/** How much larger an element is seen than its rectangle says. */
export function zoomOf(element) {
  let zoom = 1;
  // Engines with this property give rectangles as they are seen (CSS Viewport Module Level 1, zoom).
  if ("currentCSSZoom" in element) return zoom;
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) zoom *= getComputedStyle(at).zoom || 1;
  return zoom;
}

export function seen(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return new DOMRect((left + scrollX) * zoom - scrollX, (top + scrollY) * zoom - scrollY, width * zoom, height * zoom);
}
