import { type OriginParts, parsePageOrigin } from "../../origins/origin.ts";
import type { AnyStep } from "../../trace/steps.ts";

/** Two origins and what they are the origins of. */
interface Origins {
  readonly page: OriginParts;
  readonly other: OriginParts;
  readonly titles: readonly ["page", "url"] | readonly ["origin", "allowed"];
}

/** The two origins that a step compares; null where it compares none, or where one of them has no parts. */
export function originsIn(step: AnyStep): Origins | null {
  if (step.name === "compare-origins") return { page: step.values.page, other: step.values.url, titles: ["page", "url"] };
  if (step.name !== "cors-check") return null;
  const { origin, allowOrigin } = step.values;
  const page = partsOf(origin);
  const other = allowOrigin === null ? null : partsOf(allowOrigin);
  return page && other ? { page, other, titles: ["origin", "allowed"] } : null;
}

/** The two texts of a CORS check that are unequal although the second was meant as an origin; null where there is nothing to compare. */
export function lettersIn(step: AnyStep): readonly [string, string] | null {
  if (step.name !== "cors-check") return null;
  const { origin, allowOrigin } = step.values;
  return allowOrigin === null || allowOrigin === "*" || allowOrigin === origin ? null : [origin, allowOrigin];
}

function partsOf(text: string): OriginParts | null {
  const { serialized, parts } = parsePageOrigin(text);
  // Anything but an origin as browsers write it (a slash at its end, capitals) differs by letters, not by parts.
  return parts.opaque || serialized !== text ? null : parts;
}
