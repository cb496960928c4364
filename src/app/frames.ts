import type { Frames } from "../store/player.ts";

/** The browser's own frames; read when they are wanted, since a reader can change their mind about motion. */
export const frames: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
  still: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
};
