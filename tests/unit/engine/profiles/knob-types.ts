import type { Knobs } from "../../../../src/engine/model/knobs.ts";
import { knob } from "../../../../src/engine/profiles/knobs/knob.ts";

/** What the compiler refuses, held by the compiler: `tsc` complains here as soon as one of these is no error any more. */
export const notAllowed = (knobs: Knobs) => [
  // @ts-expect-error An algorithm asks for a knob that is not there.
  knobs.cookieColour,
  // @ts-expect-error It asks for a value that the knob cannot have.
  knobs.fontMode === "same-origin",
  // @ts-expect-error The values of a knob are not named as a type, so that every text would do.
  knob({ standard: "cors", webkit: "no-cors", case: "g1001-40" }),
  // @ts-expect-error A browser has a value that is none of the knob's.
  knob<"cors" | "no-cors">({ standard: "cors", webkit: "same-origin", case: "g1001-40" }),
  // @ts-expect-error No recording shows the knob, and it is not said where the knowledge comes from.
  knob<boolean>({ standard: false, webkit: true, case: null }),
  // @ts-expect-error The Standard has no value.
  knob<boolean>({ webkit: true, case: "g1001-40" }),
];
