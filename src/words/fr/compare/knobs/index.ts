import type { KnobTable } from "../../../knob-table.ts";
import { checks } from "./checks.ts";
import { cookies } from "./cookies.ts";
import { elements } from "./elements.ts";
import { httpCache } from "./http-cache.ts";
import { policies } from "./policies.ts";
import { preflight } from "./preflight.ts";
import { preflightCache } from "./preflight-cache.ts";
import { redirects } from "./redirects.ts";
import { requests } from "./requests.ts";
import { responses } from "./responses.ts";
import { safelist } from "./safelist.ts";
import { sentHeaders } from "./sent-headers.ts";

/** By the subjects of engine/profiles/knobs/. */
export const knobWords: KnobTable = {
  ...safelist,
  ...requests,
  ...preflight,
  ...preflightCache,
  ...httpCache,
  ...checks,
  ...elements,
  ...policies,
  ...redirects,
  ...sentHeaders,
  ...responses,
  ...cookies,
};
