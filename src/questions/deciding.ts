import type { OriginParts } from "../origins/origin.ts";
import type { Trace } from "../trace/events.ts";
import type { CorsCheckValues } from "../trace/failures.ts";
import type { AnyStep } from "../trace/steps.ts";
import { failingStep, stepsOf } from "./facts.ts";

/** What decided about a request. `found` null: absent. A header's `name` is as it is written; a status has none. */
export type Deciding =
  | {
      readonly by: "header";
      readonly name: string;
      readonly needed: string;
      readonly found: string | null;
      readonly met: boolean;
    }
  | { readonly by: "status"; readonly needed: "2xx"; readonly found: string; readonly met: boolean }
  | { readonly by: "origins"; readonly page: string; readonly url: string; readonly met: boolean };

/** The values of the step that stopped an action, or of the last one that let it through. Undefined: nothing was weighed that has a needed and a found. */
export function decidingOf(trace: Trace, action: number): Deciding | undefined {
  const failing = failingStep(trace, action);
  if (failing) return ofStep(failing);
  const steps = stepsOf(trace, action);
  const passed = steps.findLast(({ name }) => name === "cors-check") ?? steps.findLast(({ name }) => name === "compare-origins");
  return passed && ofStep(passed);
}

function ofStep(step: AnyStep): Deciding | undefined {
  const met = step.verdict !== "fail";
  switch (step.name) {
    case "cors-check":
      return ofCors(step.values, met);
    case "preflight-status":
      return { by: "status", needed: "2xx", found: String(step.values.status), met };
    case "preflight-redirect":
      return { by: "status", needed: "2xx", found: String(step.values.status), met };
    case "preflight-methods":
      return { by: "header", name: "Access-Control-Allow-Methods", needed: step.values.method, found: step.values.value, met };
    case "preflight-headers": {
      const { refused, unsafeHeaders, value } = step.values;
      const needed = (met ? unsafeHeaders : refused).join(", ");
      return needed === "" ? undefined : { by: "header", name: "Access-Control-Allow-Headers", needed, found: value, met };
    }
    case "compare-origins": {
      const { page, url, same } = step.values;
      return { by: "origins", page: written(page), url: written(url), met: same };
    }
    default:
      return undefined;
  }
}

function ofCors({ origin, allowOrigin, allowCredentials, credentialsMode }: CorsCheckValues, met: boolean): Deciding {
  const named = allowOrigin === origin || (allowOrigin === "*" && credentialsMode !== "include");
  if (!named || met) {
    const needed = met && allowOrigin === "*" ? "*" : origin;
    return { by: "header", name: "Access-Control-Allow-Origin", needed, found: allowOrigin, met };
  }
  return { by: "header", name: "Access-Control-Allow-Credentials", needed: "true", found: allowCredentials, met };
}

/** An origin as people compare it, with its port; an opaque one is `null`. */
const written = (parts: OriginParts) => (parts.opaque ? "null" : `${parts.scheme}://${parts.host}:${parts.port}`);
