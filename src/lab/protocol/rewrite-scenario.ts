import { forLater } from "../../scenario/schema/for-later.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Names } from "./names.ts";
import { triggersOwnRequests } from "./own-requests.ts";
import { rewriteCookie, rewriteHost, rewriteText, rewriteUrl } from "./rewrite.ts";
import { rewriteCsp } from "./rewrite-csp.ts";

/** How the text under a key is rewritten; what is not here is a text in which origins may stand. */
const byKey: Readonly<Record<string, (text: string, names: Names) => string>> = {
  url: rewriteUrl,
  location: rewriteUrl,
  csp: rewriteCsp,
  /** Set-Cookie lines. */
  line: rewriteCookie,
  cookies: rewriteCookie,
};

/** Words, bodies and paths: nobody compares them with an origin; and what is not read here. */
const untouched = new Set([
  ...Object.keys(forLater),
  "title",
  "question",
  "note",
  "name",
  "id",
  "effect",
  "body",
  "path",
  "prefix",
  "method",
  "methods",
  "fields",
  "integrity",
]);

const byHeader: Readonly<Record<string, (text: string, names: Names) => string>> = {
  location: rewriteUrl,
  host: rewriteHost,
  "set-cookie": rewriteCookie,
  "content-security-policy": rewriteCsp,
};

/** Every origin in the scenario, wherever it stands, under its name on loopback; the hosts without headers that send a browser about. Pauses after each text. */
export function* rewriteScenario(scenario: Scenario, names: Names): Generator<void, Scenario> {
  return (yield* rewritten({ ...scenario, hosts: withoutTriggeringHeaders(scenario.hosts) }, "", names)) as Scenario;
}

/** Whether a host has headers that are left out here. */
export function hasTriggeringHeaders({ hosts }: Scenario): boolean {
  return JSON.stringify(withoutTriggeringHeaders(hosts)) !== JSON.stringify(hosts);
}

function withoutTriggeringHeaders(value: unknown): unknown {
  // A list in a list is a header: name and value.
  if (Array.isArray(value))
    return value.filter((item) => !(Array.isArray(item) && triggersOwnRequests(String(item[0])))).map(withoutTriggeringHeaders);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutTriggeringHeaders(part)]));
}

function* rewritten(value: unknown, key: string, names: Names): Generator<void, unknown> {
  if (untouched.has(key)) return value;
  if (typeof value === "string") {
    yield;
    return (byKey[key] ?? rewriteText)(value, names);
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(isPair(item) ? yield* header(item, names) : yield* rewritten(item, key, names));
    return items;
  }
  const parts: [string, unknown][] = [];
  for (const [inner, part] of Object.entries(value)) parts.push([inner, yield* rewritten(part, inner, names)]);
  const whole = Object.fromEntries(parts);
  return names.asWritten ? whole : onLoopback(whole);
}

/** A header's name and value. Lists of anything else are in what an author offers to change. */
const isPair = (item: unknown): item is readonly [string, string] =>
  Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === "string");

function* header([name, value]: readonly [string, string], names: Names): Generator<void, readonly [string, string]> {
  yield;
  return [name, (byHeader[name.toLowerCase()] ?? rewriteText)(value, names)];
}

/** Here all is loopback; and a redirect to https, which nobody meets where all is https, would be met by everybody. */
function onLoopback(part: Record<string, unknown>): Record<string, unknown> {
  if ("addressSpace" in part) return { ...part, addressSpace: "auto" };
  return part["kind"] === "redirect" && part["to"] === "https" ? { ...part, off: true } : part;
}
