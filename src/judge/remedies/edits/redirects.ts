import { baseUrl } from "../../../origins/page-origin.ts";
import { parseUrl } from "../../../origins/request-url.ts";
import { isPotentiallyTrustworthy } from "../../../origins/trustworthy.ts";
import { newLayer } from "../../../scenario/fresh.ts";
import { limits } from "../../../scenario/limits.ts";
import { insertAt } from "../../../scenario/lists.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import { Url } from "../../../url/url.ts";
import type { Change, ChangeValues } from "../change.ts";
import { type Facts, type Hop, withBehind } from "../facts.ts";
import { asksWho } from "../private.ts";
import { askUrl } from "./ask-url.ts";
import type { Maker, Surroundings } from "./maker.ts";

/** A redirect that an action met: which layer answered with it, and where it leads. */
interface Met {
  readonly host: number;
  readonly layer: number;
  readonly spec: LayerOf<"redirect">;
  /** What was asked for. */
  readonly from: string;
  /** Null: it does not parse. */
  readonly to: Url | null;
}

function redirectsMet({ scenario, hops }: Facts): readonly Met[] {
  return hops.flatMap(withBehind).flatMap(({ host, layers, request, result }: Hop) =>
    layers.flatMap(({ layer, result: did }): Met[] => {
      const spec = host === null ? undefined : scenario.hosts[host]?.layers[layer];
      if (host === null || did.did !== "answered" || did.reason !== "redirect" || spec?.kind !== "redirect") return [];
      const location = result !== null && "headers" in result ? result.headers.find(([name]) => name === "Location") : undefined;
      return [{ host, layer, spec, from: request.url, to: Url.parse(location?.[1] ?? "", request.url) }];
    }),
  );
}

/** A redirect leads where browsers can follow. */
export const mendRedirect: Maker = (facts) =>
  redirectsMet(facts).flatMap((met): Change[] => {
    const { host, layer, spec, to } = met;
    const path = ["hosts", host, "layers", layer];
    const changes: Change[] = [];
    const lead = (url: string, because: ChangeValues["redirect-to"]["because"]) => {
      if (spec.to !== "location") return;
      const edits = [{ type: "set", path: [...path, "location"], value: url }] as const;
      changes.push({ does: "redirect-to", at: { host }, edits, from: spec.location, to: url, because });
    };
    if (to !== null && to.protocol !== "https:" && to.host !== "") {
      lead(`https:${to.href.slice(to.protocol.length)}`, to.protocol === "http:" ? "http" : "broken");
    }
    if (to !== null && (to.username !== "" || to.password !== "")) lead(Url.sent(to), "password");
    return changes;
  });

/** A redirect that was a mistake goes; not one to a sign-in, behind which is what only those may have who have signed in, nor one to https. */
export const dropRedirect: Maker = (facts, around) =>
  redirectsMet(facts).flatMap((met): Change[] => {
    const { host, layer, spec, from } = met;
    if (spec.to === "https" || asksWho(spec) || leadsToDocument(facts, met, around)) return [];
    const edits = [{ type: "set", path: ["hosts", host, "layers", layer, "off"], value: true }] as const;
    return [{ does: "no-redirect", at: { host }, edits, from }];
  });

/** The server tells script 401, and the page goes to the sign-in itself: a page for people is nothing that script could read. */
export const answer401: Maker = (facts, around) =>
  redirectsMet(facts).flatMap((met): Change[] => {
    const { host, layer, spec, to } = met;
    if (to === null || spec.to !== "location" || !leadsToDocument(facts, met, around)) return [];
    // Who navigates is told by Sec-Fetch-Mode, which browsers send to trustworthy URLs alone.
    const asked = parseUrl(met.from);
    if (asked === null || !isPotentiallyTrustworthy(asked)) return [];
    const layers = facts.scenario.hosts[host]?.layers ?? [];
    const navigates = { of: "header", name: "Sec-Fetch-Mode", test: "equals", value: "navigate" } as const;
    const refusal = {
      ...(newLayer("answer") as LayerOf<"answer">),
      ...{ when: spec.when, unless: [...spec.unless, navigates] },
      status: 401,
      body: "Sign in first.",
      earlierHeaders: "kept" as const,
    };
    // Whoever navigates is redirected as before.
    const value = insertAt(layers, layer, refusal, limits.layersPerHost);
    const edits = [{ type: "set", path: ["hosts", host, "layers"], value }] as const;
    return [{ does: "answer-401", at: { host }, edits, redirectedTo: to.href }];
  });

/** The page asks where the redirects lead. */
export const askFinalUrl: Maker = (facts) => {
  const last = redirectsMet(facts).at(-1)?.to;
  const reached = facts.hops.at(-1)?.request.url;
  const sent = [last ? Url.sent(last) : undefined, facts.hops.length > 1 ? reached : undefined].flatMap((url) => url ?? []);
  // A page that came over https may not go on in the clear.
  const isSecure = baseUrl(facts.page).startsWith("https:");
  const urls = new Set(sent.map((url) => (isSecure ? url.replace(/^http:/u, "https:") : url)));
  return [...urls].map((url) => askUrl(facts, url, "final"));
};

/** Whether a redirect leads script to a page for people on another server: a sign-in, most often. */
function leadsToDocument({ scenario, spec }: Facts, { to, host }: Met, { isDocumentAt }: Surroundings): boolean {
  if (to === null || (spec.kind !== "fetch" && spec.kind !== "xhr")) return false;
  const isOwn = scenario.hosts[host]?.origins.some((origin) => Url.parse(origin)?.origin === to.origin);
  return !isOwn && (isDocumentAt(Url.sent(to)) || (signsIn.test(to.pathname) && !isAnswered(scenario, to)));
}

/** Of a server that is not in the scenario only the address tells. */
const signsIn = /\/(?:authorize|login|log-in|signin|sign-in|sso|oauth2?|saml2?|adfs|openid[\w-]*)(?:\/|$)/iu;

function isAnswered({ hosts }: Facts["scenario"], { origin }: Url): boolean {
  return hosts.some(({ origins }) => origins.some((one) => Url.parse(one)?.origin === origin));
}
