import { newAction } from "../../../scenario/fresh.ts";
import type { ActionSpec, Scenario } from "../../../scenario/schema.ts";

/** The same request through another API; what that API does not know takes its default. */
export function convertAction(action: ActionSpec, kind: ActionSpec["kind"], scenario: Scenario): ActionSpec {
  if (action.kind === kind) return action;
  const { url, method, headers, body, wait } = action;
  const fresh = newAction(kind, scenario);
  const shared = { url: kind === "client" ? absolute(action, scenario) : url, method, headers, body, wait };
  if (action.kind === "client" || fresh.kind === "client") return { ...fresh, ...shared } as ActionSpec;
  const { page, bodyType, blobType } = action;
  const converted = { ...fresh, ...shared, page, bodyType, blobType };
  const include = action.kind === "fetch" ? action.credentials === "include" : action.withCredentials;
  if (converted.kind === "xhr") return { ...converted, withCredentials: include } as ActionSpec;
  return { ...converted, credentials: include ? "include" : "same-origin" } as ActionSpec;
}

/** A program has no page that a relative URL would be resolved against. */
function absolute(action: ActionSpec, { pages }: Scenario): string {
  if (action.kind === "client") return action.url;
  return URL.parse(action.url, pages.find(({ id }) => id === action.page)?.url)?.href ?? action.url;
}
