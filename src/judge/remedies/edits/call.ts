import { byteLowercase } from "../../../http/tokens.ts";
import { baseUrl } from "../../../origins/page-origin.ts";
import { headerValue, method as methodProblem, token, urlReference } from "../../../scenario/fields.ts";
import { Url } from "../../../url/url.ts";
import type { Change } from "../change.ts";
import { lastStep, withBehind } from "../facts.ts";
import { showsWhoAsks } from "../private.ts";
import { askUrl } from "./ask-url.ts";
import type { Maker } from "./maker.ts";

/** Names that only an answer has a use for: whoever sends them has mistaken the side. */
const ofAnswers = /^(?:access-control-(?!request-)|timing-allow-origin$|cross-origin-)/u;

/** Headers that are nobody's business there: all that were refused at once, but none that says who asks or what a body is. */
export const dropHeaders: Maker = (facts) => {
  const { spec, action } = facts;
  if (!("headers" in spec)) return [];
  const unsafe = new Set(lastStep(facts, "preflight-needed")?.values.unsafeHeaders ?? []);
  const refused = new Set(lastStep(facts, "preflight-headers")?.values.refused ?? []);
  const bad = new Set(spec.headers.flatMap(([name, value]) => (token(name) || headerValue(value) ? [byteLowercase(name)] : [])));
  const mistaken = spec.headers.map(([name]) => byteLowercase(name)).filter((name) => ofAnswers.test(name));
  const sets = [new Set(mistaken), bad, refused, unsafe];
  return sets.flatMap((set): Change[] => {
    const names = spec.headers
      .map(([name]) => name)
      .filter((name) => set.has(byteLowercase(name)) && mayGo(name, spec.body !== null));
    if (names.length === 0) return [];
    const value = spec.headers.filter(([name]) => !names.includes(name));
    return [
      { does: "drop-headers", at: { action }, edits: [{ type: "set", path: ["actions", action, "headers"], value }], names },
    ];
  });
};

function mayGo(name: string, hasBody: boolean): boolean {
  return !showsWhoAsks(name) && (!hasBody || byteLowercase(name) !== "content-type");
}

/** Without cookies: `*` is then enough, and so is a server that allows no credentials. */
export const withoutCredentials: Maker = ({ spec, action, failure }) => {
  if (!/^(?:P_)?AC|^P_/u.test(failure?.code ?? "")) return [];
  if (spec.kind === "fetch" && spec.credentials === "include") {
    return [set(action, "credentials", "same-origin", { does: "credentials", to: "same-origin" })];
  }
  if ((spec.kind === "xhr" || spec.kind === "eventsource") && spec.withCredentials) {
    return [set(action, "withCredentials", false, { does: "credentials", to: "same-origin" })];
  }
  if (spec.kind === "element" && spec.crossorigin === "use-credentials") {
    return [set(action, "crossorigin", "anonymous", { does: "crossorigin", to: "anonymous" })];
  }
  return [];
};

/** With cookies, where the server asks who it is and the request has brought none. */
export const withCredentials: Maker = ({ spec, action, hops }) => {
  const isUnknown = hops
    .flatMap(withBehind)
    .some(({ layers }) => layers.some(({ result }) => result.did === "answered" && result.reason === "unauthenticated"));
  if (!isUnknown) return [];
  if (spec.kind === "fetch" && spec.credentials !== "include" && spec.mode === "cors") {
    return [set(action, "credentials", "include", { does: "credentials", to: "include" })];
  }
  if ((spec.kind === "xhr" || spec.kind === "eventsource") && !spec.withCredentials) {
    return [set(action, "withCredentials", true, { does: "credentials", to: "include" })];
  }
  return [];
};

/** How it is asked for. */
export const otherMode: Maker = (facts) => {
  const { spec, action, failure } = facts;
  const changes: Change[] = [];
  const code = failure?.code;
  if (spec.kind === "fetch") {
    const calledWrong = code === "INVALID_REQUEST" ? failure.values.reason : null;
    if (
      code === "SAME_ORIGIN_MODE" ||
      code === "NO_CORS_REDIRECT_MODE" ||
      calledWrong === "no-cors-needs-simple-method" ||
      code === "CORP_COEP"
    ) {
      if (spec.mode !== "cors") changes.push(set(action, "mode", "cors", { does: "mode", to: "cors" }));
    }
    if (code === "REDIRECT_MODE_ERROR" || code === "NO_CORS_REDIRECT_MODE") {
      changes.push(set(action, "redirect", "follow", { does: "redirect-mode", to: "follow" }));
    }
    const uncached = code === "NETWORK_ERROR" && failure.values.reason === "not-cached";
    if (uncached || calledWrong === "only-if-cached-needs-same-origin") {
      changes.push(set(action, "cache", "default", { does: "cache-mode", to: "default" }));
    }
    const isKept = code === "KEEPALIVE_QUOTA" || (code === "LNA_DENIED" && failure.values.keepalive);
    if (isKept) changes.push(set(action, "keepalive", false, { does: "no-keepalive" }));
  }
  const { outcome } = facts;
  if (spec.kind === "fetch" && outcome.kind === "response" && outcome.responseType === "opaque") {
    changes.push(set(action, "mode", "cors", { does: "mode", to: "cors" }));
  }
  if (spec.kind === "element" && !alwaysCors.has(spec.element)) {
    const isShut = outcome.kind === "embedded" && outcome.readable?.allowed === false;
    const withCors = spec.crossorigin === "none" && (isShut || /^(?:CORP_|ORB_|INTEGRITY_NEEDS_|SAME_ORIGIN_)/u.test(code ?? ""));
    if (withCors) changes.push(set(action, "crossorigin", "anonymous", { does: "crossorigin", to: "anonymous" }));
    const without = spec.crossorigin !== "none" && /^ACA/u.test(code ?? "");
    if (without) changes.push(set(action, "crossorigin", "none", { does: "crossorigin", to: "none" }));
  }
  return changes;
};

/** Whatever attribute they have. */
const alwaysCors: ReadonlySet<string> = new Set(["font", "module", "modulepreload", "shape"]);

/** Methods that browsers turn into capitals by themselves are no mistake; the others are compared letter by letter. */
export const otherMethod: Maker = ({ spec, action, failure }) => {
  if (!("headers" in spec)) return [];
  const to = (value: string) => set(action, "method", value, { does: "method", to: value });
  const upper = spec.method.toUpperCase();
  if (failure?.code === "P_METHOD_NOT_ALLOWED" && upper !== spec.method) return [to(upper)];
  if (failure?.code !== "INVALID_REQUEST") return [];
  const { field, reason } = failure.values;
  if (reason === "body-with-get-or-head") return [to("POST"), set(action, "body", null, { does: "no-body" })];
  if (field !== "method") return [];
  const suggestion = methodProblem(spec.method)?.suggestion;
  return [...(suggestion === undefined ? [] : [to(suggestion)]), to(spec.body === null ? "GET" : "POST")];
};

/** What was mistyped, where what was meant can be told. */
export const mendCall: Maker = (facts) => {
  const { spec, action, page, failure } = facts;
  if (failure?.code === "URL_HAS_CREDENTIALS") {
    const url = Url.parse(spec.url, baseUrl(page));
    return url ? [askUrl(facts, withoutPassword(url), "password")] : [];
  }
  if (failure?.code !== "INVALID_REQUEST") return [];
  const { field } = failure.values;
  if (field === "url") {
    const suggestion = urlReference(spec.url, baseUrl(page))?.suggestion;
    return suggestion === undefined ? [] : [askUrl(facts, suggestion, "spelling")];
  }
  if (!("headers" in spec) || (field !== "header-name" && field !== "header-value")) return [];
  return spec.headers.flatMap(([name, value], i): Change[] => {
    const [at, problem] = token(name) ? [0, token(name)] : [1, headerValue(value)];
    const suggestion = problem?.suggestion;
    if (suggestion === undefined) return [];
    return [
      {
        ...{ does: "rename-header", at: { action }, from: at === 0 ? name : value, to: suggestion },
        edits: [{ type: "set", path: ["actions", action, "headers", i, at], value: suggestion }],
      },
    ];
  });
};

function withoutPassword(url: Url): string {
  return url.href.replace(/\/\/[^/?#]*@/u, "//");
}

type Rest = { [K in Change["does"]]: Omit<Extract<Change, { does: K }>, "at" | "edits"> }[Change["does"]];

function set(action: number, field: string, value: unknown, rest: Rest): Change {
  return { ...rest, at: { action }, edits: [{ type: "set", path: ["actions", action, field], value }] } as Change;
}
