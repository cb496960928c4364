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

/** All knobs, by name. In this order a comparison of browsers tries which of them makes the difference. */
export const knobRecords = {
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

export type KnobName = keyof typeof knobRecords;

/** The value that a knob has in one profile. */
export type KnobValues = { readonly [Name in KnobName]: (typeof knobRecords)[Name]["standard"] };
