import type { Engine } from "./corpus.ts";

/**
 * Cases in which the engine is known to differ from a recording, sorted, with the reason.
 * A case that is listed and agrees fails the test too, so that the list stays true.
 */
export const knownDifferences: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: {},
  webkit: {},
};
