import { replacement } from "../paste/secrets.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { Scenario, ScenarioInput } from "../scenario/schema.ts";
import type { Url } from "../url/url.ts";
import { type Kit, type Layer, type Layers, type Plan, pathOf } from "./plan.ts";
import type { Situation } from "./situation.ts";

type HostInput = ScenarioInput["hosts"][number];
type ActionInput = ScenarioInput["actions"][number];

/** The scenario of a plan; null: it does not fit what is known, or would be none. */
export function build(kit: Kit, made: Plan): Scenario | null {
  const plan = made.pastPreflight ? pastPreflight(kit, made) : made;
  const action = actionOf(kit, plan);
  if (action === null) return null;
  const parsed = parseScenario({
    version: 2,
    browser: { profile: kit.s.browser, localNetwork: "granted", ...plan.browser },
    pages: [pageOf(kit, plan)],
    hosts: [...hostsOf(kit, plan), ...(plan.hosts ?? [])],
    actions: [action],
  } satisfies ScenarioInput);
  return parsed.ok ? parsed.scenario : null;
}

/** A call that asks first would fail there already: all that it asks for is allowed, and what is wrong comes after. */
function pastPreflight(kit: Kit, plan: Plan): Plan {
  if (asks(kit.s) !== true) return { ...plan, asks: false };
  const credentials = kit.include || plan.include === true;
  const origins = kit.sent === "null" ? (credentials ? ["null"] : ("any" as const)) : [kit.sent];
  const allowed: Layer = { ...(kit.good({ origins, credentials }) as object), when: [{ of: "preflight" }] } as Layer;
  return { ...plan, asks: true, layers: [allowed, ...plan.layers] };
}

function pageOf({ s, origin }: Kit, plan: Plan): ScenarioInput["pages"][number] {
  if (origin === "null") return { id: "page", url: "file:///index.html", ...plan.page };
  return { id: "page", url: s.page !== null && s.page !== "null" ? s.page : `${origin}/`, ...plan.page };
}

function hostsOf({ target, first, redirected, good, s, origin, include }: Kit, plan: Plan): HostInput[] {
  const host = (id: string, at: Url, layers: Layers, more: Partial<HostInput> = {}): HostInput => ({
    id,
    origins: [httpOrigin(at)],
    layers,
    ...more,
  });
  if (!redirected) return [host("server", target, plan.layers, plan.host)];
  const when = [{ of: "path" as const, test: "equals" as const, value: pathOf(first) }];
  const letsIn = good({ origins: origin === "null" ? "any" : [origin], credentials: include || plan.include === true, when });
  // A method is kept by 307 alone.
  const status = plan.asks || (s.method !== null && s.method !== "GET") ? 307 : 302;
  const before: Layers = [letsIn, { kind: "redirect", to: "location", status, location: target.href, when }];
  // From one path to another of the same host.
  if (httpOrigin(first) === httpOrigin(target)) return [host("server", target, [...before, ...plan.layers], plan.host)];
  return [host("first", first, before), host("server", target, plan.layers, plan.host)];
}

/** A socket is asked for over http. */
const httpOrigin = (url: Url) => url.origin.replace(/^ws/u, "http");

const asksByItself: ReadonlySet<string> = new Set(["PUT", "PATCH", "DELETE"]);
const safelisted = /^(?:accept|accept-language|content-language|range)$/iu;
const simpleTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(?:;|$)/iu;

/** Whether a request of this kind asks first, as far as it is known. */
function asks({ method, headers }: Situation): boolean | null {
  const byMethod = method === null ? null : !/^(?:GET|HEAD|POST)$/u.test(method.toUpperCase());
  const byHeaders =
    headers === null
      ? null
      : headers.some(([name, value]) => !safelisted.test(name) && !(/^content-type$/iu.test(name) && simpleTypes.test(value)));
  if (byMethod === true || byHeaders === true) return true;
  return byMethod === null || byHeaders === null ? null : false;
}

function actionOf(kit: Kit, plan: Plan): ActionInput | null {
  const { s, first, include } = kit;
  const known = asks(s);
  if (plan.asks !== undefined && known !== null && known !== plan.asks && plan.header === undefined && plan.method === undefined)
    return null;
  if (plan.include === true && s.credentials === "omit") return null;
  if (!fitsCall(s, plan)) return null;
  const url = first.href;
  const page = "page";
  const withCredentials = plan.include ?? include;
  switch (s.api) {
    case "fetch":
    case "xhr": {
      const request = requestOf(kit, plan, known);
      if (s.api === "xhr") return { kind: "xhr", page, url, ...request, withCredentials };
      return {
        kind: "fetch",
        page,
        url,
        ...request,
        credentials: withCredentials ? "include" : ((s.credentialsByLine ? null : s.credentials) ?? "same-origin"),
        ...((plan.mode ?? s.mode) ? { mode: plan.mode ?? s.mode ?? "cors" } : {}),
        ...(plan.redirect ? { redirect: plan.redirect } : {}),
        ...(plan.integrity ? { integrity: plan.integrity } : {}),
      };
    }
    case "eventsource":
      return plan.asks ? null : { kind: "eventsource", page, url, withCredentials };
    case "websocket":
      return { kind: "websocket", page, url };
    case "beacon":
      return { kind: "beacon", page, url, body: "{}", ...(plan.asks ? { bodyType: "blob", blobType: "application/json" } : {}) };
    case "iframe":
      return { kind: "iframe", page, url };
    case "navigation":
      return { kind: "navigation", page, url };
    case "form":
      return { kind: "form", page, url };
    default: {
      if (plan.asks) return null;
      const cors = plan.mode !== "no-cors";
      return {
        kind: "element",
        page,
        element: s.api,
        url,
        crossorigin: cors ? (withCredentials ? "use-credentials" : "anonymous") : "none",
        ...(s.api === "preload" ? { as: "font" } : {}),
        ...(plan.integrity ? { integrity: plan.integrity } : {}),
      };
    }
  }
}

/** Where the call is known, a cause cannot be about a header or a method that it does not have. */
function fitsCall({ headers, method, values }: Situation, plan: Plan): boolean {
  const named = plan.header?.toLowerCase();
  const hasHeader =
    named === undefined ||
    headers === null ||
    values.header !== undefined ||
    headers.some(([name]) => name.toLowerCase() === named);
  return hasHeader && (plan.method === undefined || method === null || values.method !== undefined || method === plan.method);
}

/** A value with which the header has to be asked for: of some only what is unusual does. */
function someValue(name: string): string {
  if (/^content-type$/iu.test(name)) return "application/json";
  if (/^authorization$/iu.test(name)) return "Bearer replaced";
  return safelisted.test(name) ? '"x"' : "1";
}

/** What stands for a secret is no text that a header can hold. */
const sendable = (value: string) => value.replaceAll(replacement, "replaced");

/** What is unknown is filled in so that the request asks first, or does not, as the plan needs it. */
function requestOf({ s }: Kit, plan: Plan, known: boolean | null) {
  const headers = (s.headers ?? []).map(([name, value]): [string, string] => [name, value === "" ? "1" : sendable(value)]);
  if (plan.header !== undefined && !headers.some(([name]) => name.toLowerCase() === plan.header?.toLowerCase()))
    headers.push([plan.header, someValue(plan.header)]);
  const method = plan.method ?? s.method;
  const fits =
    plan.asks !== true || known === true || plan.header !== undefined || asksByItself.has((method ?? "").toUpperCase());
  if (!fits && s.headers === null) headers.push(["Content-Type", "application/json"]);
  const sent = method ?? (plan.asks && !fits ? (s.headers === null ? "POST" : "PUT") : "GET");
  const hasBody = /^(?:POST|PUT|PATCH)$/iu.test(sent);
  return { method: sent, headers: headers.slice(0, 64), body: hasBody ? (s.body ?? "{}").slice(0, 20_000) : null };
}
