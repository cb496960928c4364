import type { StepTable } from "../../../trace/tables.ts";
import { cookieSteps } from "./cookies.ts";
import { elementSteps } from "./elements.ts";
import { httpCacheSteps } from "./http-cache.ts";
import { policySteps } from "./policies.ts";
import { preflightSteps } from "./preflight.ts";
import { requestSteps } from "./request.ts";
import { responseSteps } from "./response.ts";

export const steps: StepTable = {
  ...cookieSteps,
  ...elementSteps,
  ...httpCacheSteps,
  ...policySteps,
  ...preflightSteps,
  ...requestSteps,
  ...responseSteps,
};
