// Waiting for the next paint.

/** How long to wait for a frame, ms. In a hidden page there may be none. */
const PATIENCE = 500;

let last = Promise.resolve();

/**
 * Resolves in the next frame, and for one caller in each frame. If in one frame a chain above the window grows and something below it
 * moves, Chrome counts a layout shift, although nothing in sight has moved.
 */
export function frame() {
  last = last.then(() => new Promise((resolve) => [requestAnimationFrame(resolve), setTimeout(resolve, PATIENCE)]));
  return last;
}
