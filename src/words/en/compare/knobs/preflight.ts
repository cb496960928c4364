import type { PreflightTest } from "../../../../engine/model/knobs.ts";
import type { preflight as records } from "../../../../engine/profiles/knobs/preflight.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { join } from "../../grammar.ts";
import { does } from "./kinds.ts";

const preflightTests: Record<PreflightTest, string> = {
  redirect: "no redirect",
  "cors-check": "CORS check",
  status: "status",
  "parse-methods": "methods can be read",
  "parse-headers": "headers can be read",
  method: "method",
  headers: "headers",
};

export const preflight: KnobTableOf<typeof records> = {
  preflightOrder: {
    reason: "A preflight’s answer is tested in another order, so another fault may be found first.",
    value: (tests) => join(tests.map((one) => preflightTests[one])),
  },
  starCoversAuthorization: does("A * in Access-Control-Allow-Headers allows Authorization too, which the Standard wants named."),
  preflightKeepsRealOrigin: does("After a redirect that hides the origin, a preflight still names the page’s real origin."),
  preflightReferrerOfFirstUrl: does("A preflight after a redirect carries the Referer that was made for the first URL."),
};
