import { isForbiddenRequestHeader, isForbiddenResponseHeader, methodOverrides } from "../http/header-names.ts";

/** A browser adds them, rewrites them, or acts upon them; the prefix is the carrier's own. */
const others = new Set([...methodOverrides, "clear-site-data", "content-encoding", "user-agent"]);
const otherPrefixes = ["access-control-request-", "preflight-"];

/**
 * Whether a header may travel under its real name. `name` in lower case. What a browser drops from, adds to, or rewrites in a
 * request that script makes, and what it withholds of a response or acts upon, would not arrive, or not as it was sent.
 */
export function passesUnderItsName(name: string): boolean {
  if (isForbiddenRequestHeader(name, "") || isForbiddenResponseHeader(name)) return false;
  return !others.has(name) && !otherPrefixes.some((prefix) => name.startsWith(prefix));
}
