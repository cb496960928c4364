import type { FailureTable } from "../../../trace/tables.ts";
import { corsCheckFailures } from "./cors-check.ts";
import { elementFailures } from "./elements.ts";
import { policyFailures } from "./policies.ts";
import { preflightFailures } from "./preflight.ts";
import { redirectFailures } from "./redirects.ts";
import { requestFailures } from "./request.ts";

export const failures: FailureTable = {
  ...corsCheckFailures,
  ...elementFailures,
  ...policyFailures,
  ...preflightFailures,
  ...redirectFailures,
  ...requestFailures,
};
