import type { AnyStep, OriginParts } from "../../engine/trace/steps.ts";

/** The two origins that a step compares; null where it compares none, or where one of them is no origin at all. */
export function originsIn(step: AnyStep): { readonly page: OriginParts; readonly other: OriginParts } | null {
  if (step.name === "compare-origins") return { page: step.values.page, other: step.values.url };
  if (step.name !== "cors-check") return null;
  const { origin, allowOrigin } = step.values;
  if (allowOrigin === null || allowOrigin === "*") return null;
  const page = partsOf(origin);
  const other = partsOf(allowOrigin);
  return page && other ? { page, other } : null;
}

/** The two texts of a CORS check that are unequal although the second was meant as an origin; null where there is nothing to compare. */
export function lettersIn(step: AnyStep): readonly [string, string] | null {
  if (step.name !== "cors-check") return null;
  const { origin, allowOrigin } = step.values;
  return allowOrigin === null || allowOrigin === "*" || allowOrigin === origin ? null : [origin, allowOrigin];
}

function partsOf(text: string): OriginParts | null {
  if (text === "null") return { opaque: true };
  const url = URL.parse(text);
  // Anything but an origin as browsers write it (a slash at its end, capitals) differs by letters, not by parts.
  if (url?.origin !== text) return null;
  const fallback = url.protocol === "https:" ? 443 : 80;
  return { opaque: false, scheme: url.protocol.slice(0, -1), host: url.hostname, port: url.port ? Number(url.port) : fallback };
}
