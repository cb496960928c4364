import { describe, expect, it } from "vitest";
import { engines, readFurther } from "./corpus.ts";
import { play } from "./play.ts";
import { compare } from "./score.ts";

/** Where the engine is known to differ from what was recorded here; a case that is listed and agrees fails the test too. */
const known: Readonly<Record<(typeof engines)[number], Readonly<Record<string, string>>>> = {
  chromium: {
    "em-bt-X-x": "a Blob whose type is no MIME type is sent without one",
    "em-ct-X-stylesheet-image_png": "a stylesheet that calls itself an image is let through, and applies no rule",
  },
  firefox: {
    "em-by-XXX": "the preflight of a beacon that a redirect made a GET goes on naming content-type",
    "em-by-XYX": "the preflight of a beacon that a redirect made a GET goes on naming content-type",
  },
  webkit: {},
};

describe.each(engines)("elements, frames, forms and beacons as %s was seen to treat them", (engine) => {
  it("agree with every further recording, but for the known differences", () => {
    const differing = readFurther().filter((of) => {
      const { both, wireFull } = compare(of.id, play(of, engine), of.truth[engine]);
      return !both || !wireFull;
    });
    expect(differing.map(({ id }) => id).sort()).toEqual(Object.keys(known[engine]).sort());
  });
});
