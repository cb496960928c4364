import { parseOrigin } from "../../origins/origin.ts";
import type { Failure, FailureContext, Initiator } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Page } from "../model/page.ts";
import type { Destination, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf, toldUrl } from "../requests/request.ts";
import { isTopLevel } from "../requests/top-level-site.ts";
import { matchSourceList } from "./csp-match.ts";
import { type CspDirective, type CspSources, directiveOf, inlineScriptAllowedBy, policyOf } from "./csp-policy.ts";

const connect = ["connect-src", "default-src"];
const script = ["script-src-elem", "script-src", "default-src"];
const worker = ["worker-src", "child-src", "script-src", "default-src"];
const image = ["img-src", "default-src"];
const media = ["media-src", "default-src"];
const style = ["style-src-elem", "style-src", "default-src"];
const font = ["font-src", "default-src"];
const frame = ["frame-src", "child-src", "default-src"];
const formAction = ["form-action"];

/**
 * https://w3c.github.io/webappsec-csp/#directive-fallback-list, for each check that is made. Of a form that is sent into a frame both its
 * directive, which has nothing to fall back on, and the frame's count. No directive says where a window may go. Preloads: see chainsFor.
 */
const checks: Readonly<Record<Initiator, readonly (readonly string[])[]>> = {
  fetch: [connect],
  xhr: [connect],
  eventsource: [connect],
  beacon: [connect],
  img: [image],
  script: [script],
  module: [script],
  stylesheet: [style],
  font: [font],
  video: [media],
  track: [media],
  shape: [image],
  icon: [image],
  worker: [worker],
  sharedworker: [worker],
  importscripts: [script],
  modulepreload: [script],
  preload: [],
  prefetch: [["default-src"]],
  iframe: [frame],
  form: [formAction, frame],
  navigation: [],
  websocket: [connect],
};

/** A preload is judged as what it is for. https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request */
const preloads: Readonly<Partial<Record<Destination, readonly string[]>>> = { image, font, script, style };

function chainsFor({ api, destination }: Request): readonly (readonly string[])[] {
  return api === "preload" ? [preloads[destination] ?? connect] : checks[api];
}

/**
 * Whether the page's policy lets the request go to its current URL; asked again after every redirect, never for a preflight.
 * https://w3c.github.io/webappsec-csp/#should-block-request and, for frames, https://w3c.github.io/webappsec-csp/#should-block-navigation-request
 * SKIPPED: policies that only report, nonces of elements (what an action inserts has none), integrity.
 */
export function* cspCheck(request: Request, { knobs, work }: Browser): Algorithm<Failure | null> {
  const { client, redirectCount } = request;
  if (client.csp === "") return null;
  const policy = policyOf(client);
  const chains = chainsFor(request).filter((chain) => chain !== frame || !isTopLevel(request));
  const due = chains.filter((chain) => chain !== formAction || redirectCount === 0 || knobs.formActionAfterRedirect);
  if (due.length === 0) return null;
  const found = due.flatMap((chain) => directiveOf(policy, chain) ?? []);
  if (found.length === 0) {
    const values = { directive: due[0]?.[0] ?? "", fallback: null, sources: null, url: toldUrl(request), matched: null };
    yield step("csp-check", "csp", "pass", values);
    return null;
  }
  for (const directive of found) {
    work(directive.sources.list.length);
    const failure = yield* checkDirective(request, directive);
    if (failure !== null) return failure;
  }
  return null;
}

function* checkDirective(request: Request, { name, fallback, sources: listed }: CspDirective): Algorithm<Failure | null> {
  const { client, api, current, redirectCount } = request;
  const trusted = name === script[0] ? strictDynamic(listed) : null;
  const matched =
    trusted ?? matchSourceList(listed.list, current, parseOrigin(client.url), redirectCount > 0, api === "websocket");
  const seen = { directive: name, fallback, sources: listed.text, url: toldUrl(request) };
  if (matched !== null) {
    yield step("csp-check", "csp", "pass", { ...seen, matched });
    return null;
  }
  const failure = failureOf(request, "CSP_BLOCKED", seen);
  yield step("csp-check", "csp", "fail", { ...seen, matched }, { failure });
  return failure;
}

/** A script that script inserts is trusted by who inserts it. https://w3c.github.io/webappsec-csp/#strict-dynamic-usage */
function strictDynamic({ list }: CspSources): string | null {
  return list.find(({ text }) => text.toLowerCase() === "'strict-dynamic'")?.text ?? null;
}

/**
 * Whether a script that was smuggled into the page, as markup is, runs at all.
 * https://w3c.github.io/webappsec-csp/#should-block-inline
 */
export function* mayRunInjected(page: Page, context: FailureContext): Algorithm<Failure | null> {
  if (page.csp === "") return null;
  const directive = directiveOf(policyOf(page), script);
  const fallback = directive?.fallback === "default-src" ? directive.fallback : null;
  const seen = { directive: "script-src", fallback, url: "inline" };
  if (directive === null) {
    yield step("csp-check", "csp", "pass", { ...seen, sources: null, matched: null });
    return null;
  }
  const sources = directive.sources.text;
  const matched = inlineScriptAllowedBy(directive.sources);
  if (matched !== null) {
    yield step("csp-check", "csp", "pass", { ...seen, sources, matched });
    return null;
  }
  const failure: Failure = { code: "CSP_BLOCKED", values: { ...seen, sources }, context };
  yield step("csp-check", "csp", "fail", { ...seen, sources, matched }, { failure });
  return failure;
}
