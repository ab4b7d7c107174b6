// Waiting for the next paint.

/** How long to wait for a frame where none may come, as in what is hidden, ms. */
const PATIENCE = 500;

let last = Promise.resolve();

/**
 * Resolves once a frame, for one after the other. Where in one frame a chain above the window grows and something below it moves,
 * Chrome takes that for a shift, though nothing in sight has moved.
 */
export function frame() {
  last = last.then(() => new Promise((resolve) => [requestAnimationFrame(resolve), setTimeout(resolve, PATIENCE)]));
  return last;
}
