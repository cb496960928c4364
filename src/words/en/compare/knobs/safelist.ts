import type { safelist as records } from "../../../../engine/profiles/knobs/safelist.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does } from "./kinds.ts";

export const safelist: KnobTableOf<typeof records> = {
  safelistJoinsLines: does("Several lines of one header are joined to one value before it is judged harmless or not."),
  safelistTotal: {
    reason: "Harmless headers need a preflight once they are too long together.",
    value: (bytes) => (bytes === null ? "no limit" : `more than ${number(bytes)} bytes`),
  },
  safelistClientHints: does("Save-Data, DPR and their like count as harmless: they need no preflight."),
  safelistRangeLoosely: does("A Range header may spell its unit in capitals, or a number with a plus, and needs no preflight."),
  safelistRangeBelow: {
    reason: "A Range header with a very large number needs a preflight.",
    value: (end) => (end === null ? "no limit" : `from ${end} on`),
  },
  safelistStrictContentType: does(
    "Content-Type is read more strictly: two semicolons, a comma in a parameter or an accented letter need a preflight.",
  ),
  safelistAcceptAsciiOnly: does("An Accept header with an accented letter needs a preflight."),
};
