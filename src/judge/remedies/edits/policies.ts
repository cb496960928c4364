import { getHeader } from "../../../http/headers.ts";
import { parseOrigin, parsePageOrigin } from "../../../origins/origin.ts";
import { baseUrl } from "../../../origins/page-origin.ts";
import { schemelesslySameSite } from "../../../origins/site.ts";
import { isLoopback } from "../../../origins/trustworthy.ts";
import type { PageSpec } from "../../../scenario/schema.ts";
import type { FramingValues } from "../../../trace/failures.ts";
import { Url } from "../../../url/url.ts";
import type { Change } from "../change.ts";
import type { Facts } from "../facts.ts";
import { askUrl } from "./ask-url.ts";
import { difference } from "./header-lines.ts";
import type { Maker } from "./maker.ts";
import { responseHeader } from "./response-header.ts";

/** The page's own policy names one more source. */
export const allowInCsp: Maker = ({ failure, page, pageIndex }) => {
  if (failure?.code !== "CSP_BLOCKED" || failure.values.url === "inline") return [];
  const { directive, fallback, sources, url } = failure.values;
  const source = Url.parse(url)?.origin;
  if (source === undefined || source === "null") return [];
  const value = withSource(page.csp, directive, fallback === null ? null : sources, source);
  const edits = [{ type: "set", path: ["pages", pageIndex, "csp"], value }] as const;
  return [{ does: "page-csp", at: { page: pageIndex }, edits, directive, source }];
};

/** `inherited`: what stands in for the directive; null: the policy has it. */
function withSource(policy: string, directive: string, inherited: string | null, source: string): string {
  const listed = (sources: string) =>
    sources.trim() === "" || /^\s*'none'\s*$/iu.test(sources) ? source : `${sources.trim()} ${source}`;
  if (inherited !== null) return `${policy.trim().replace(/;$/u, "")}; ${directive} ${listed(inherited)}`;
  return policy
    .split(";")
    .map((part) => {
      const [, name = "", rest = ""] = /^\s*(\S+)([\s\S]*)$/u.exec(part) ?? [];
      return name.toLowerCase() === directive ? ` ${name} ${listed(rest)}` : part;
    })
    .join(";")
    .trim();
}

/** A page from the local network's point of view, or one that came in the clear, comes over https from now on. */
export const servePageOverHttps: Maker = ({ failure, page, pageIndex, refused }) => {
  const url = Url.parse(page.url);
  if (url?.protocol !== "http:" || isLoopback(url.hostname)) return [];
  const isCors = /^(?:P_)?ACA/u.test(failure?.code ?? "") && refused?.request.url.startsWith("https:") === true;
  if (failure?.code !== "LNA_INSECURE_CONTEXT" && !isCors) return [];
  const to = `https:${page.url.slice(page.url.indexOf(":") + 1)}`;
  return [
    { does: "page-https", at: { page: pageIndex }, edits: [{ type: "set", path: ["pages", pageIndex, "url"], value: to }], to },
  ];
};

/** A page outside of the sandbox has an origin that can be named. */
export const leaveSandbox: Maker = ({ failure, page, pageIndex }) => {
  const matters = failure === null || /^(?:P_)?AC|^CORP|^FRAMING|^SAME_ORIGIN/u.test(failure.code);
  if (!page.sandboxed || !matters) return [];
  return [
    {
      does: "unsandbox",
      at: { page: pageIndex },
      edits: [{ type: "set", path: ["pages", pageIndex, "sandboxed"], value: false }],
    },
  ];
};

/** The user is asked, and says yes. */
export const userAllows: Maker = ({ failure, outcome, scenario }) =>
  (failure?.code.startsWith("LNA_") || outcome.kind === "pending") && scenario.browser.localNetwork !== "granted"
    ? [
        {
          does: "user-allows",
          at: { browser: true },
          edits: [{ type: "set", path: ["browser", "localNetwork"], value: "granted" }],
        },
      ]
    : [];

/** What the answer says of who may embed it. */
export const allowEmbedding: Maker = (facts, { world }) => {
  const { failure, refused, scenario, origin, page, pageIndex } = facts;
  if (refused === null) return [];
  const sends = (name: string, value: string | null): Change | null => {
    const made = responseHeader(scenario, refused, name, value);
    if (made === null) return null;
    const { host, edits } = made;
    return {
      does: "send-headers",
      at: { host },
      edits,
      preflight: [],
      actual: [[name, value]],
      answersPreflights: null,
      list: [],
    };
  };
  switch (failure?.code) {
    case "CORP_COEP":
    case "CORP_SAME_ORIGIN":
    case "CORP_SAME_SITE": {
      if (failure.code === "CORP_COEP" && failure.values.missing === "cross-origin-embedder-policy") {
        return [sends("Cross-Origin-Embedder-Policy", "require-corp")];
      }
      const same = schemelesslySameSite(parseOrigin(origin), parseOrigin(failure.values.url), world.registrableDomain);
      const values = same ? ["same-site", "cross-origin"] : ["cross-origin"];
      const changes = values.map((value) => sends("Cross-Origin-Resource-Policy", value));
      const looser = failure.code === "CORP_COEP" && page.coep === "require-corp";
      return looser ? [...changes, embedderPolicy(pageIndex, "credentialless")] : changes;
    }
    case "FRAMING_REFUSED":
      return failure.values.origin === "null" ? [] : framed(facts, ancestorsNamed(page, failure.values));
    default:
      return [];
  }
};

function embedderPolicy(page: number, to: PageSpec["coep"]): Change {
  return { does: "page-coep", at: { page }, edits: [{ type: "set", path: ["pages", page, "coep"], value: to }], to };
}

/** The page gives up being isolated, which is what its policy was for. */
export const giveUpIsolation: Maker = ({ failure, pageIndex }) =>
  failure?.code === "CORP_COEP" ? [embedderPolicy(pageIndex, "unsafe-none")] : [];

/** The documents that have to be named: the one around the page too, where both were refused. */
function ancestorsNamed({ framedBy }: PageSpec, { origin, refused }: FramingValues): string {
  const outer = refused > 1 ? parsePageOrigin(framedBy).serialized : "null";
  return outer === "null" || outer === origin ? origin : `${origin} ${outer}`;
}

/** The page is named among those that may frame it; X-Frame-Options can name nobody, and does not count beside that. */
function framed({ scenario, refused }: Facts, origin: string): readonly (Change | null)[] {
  if (refused === null || refused.result === null || "failure" in refused.result) return [];
  const policy = getHeader(refused.result.headers, "content-security-policy") ?? "";
  const value = /(?:^|[;\s])frame-ancestors(?:$|[;\s])/iu.test(policy)
    ? withSource(policy, "frame-ancestors", null, origin)
    : [policy, `frame-ancestors 'self' ${origin}`].filter((part) => part !== "").join("; ");
  const made = responseHeader(scenario, refused, "Content-Security-Policy", value);
  if (made === null) return [];
  const lines = difference([["Content-Security-Policy", policy]], [["Content-Security-Policy", value]]);
  return [
    {
      does: "send-headers",
      at: { host: made.host },
      edits: made.edits,
      preflight: [],
      actual: lines,
      answersPreflights: null,
      list: [],
    },
  ];
}

/** What is asked for in the clear is asked for over https, and the server answers there too. */
export const askOverHttps: Maker = (facts) => {
  const { failure, scenario, spec, page, hops } = facts;
  if (failure?.code !== "MIXED_CONTENT" && failure?.code !== "SCHEME_NOT_CORS") return [];
  const url = Url.parse(spec.url, baseUrl(page));
  if (!url || url.protocol === "https:" || url.host === "" || hops.length > 0) return [];
  const to = `https:${url.href.slice(url.protocol.length)}`;
  const ask = askUrl(facts, to, "https");
  const origin = Url.parse(to)?.origin ?? "";
  const host = scenario.hosts.findIndex(({ origins }) => origins.some((one) => Url.parse(one)?.origin === url.origin));
  if (scenario.hosts.some(({ origins }) => origins.some((one) => Url.parse(one)?.origin === origin)) || host < 0) return [ask];
  const edits = [{ type: "insert", path: ["hosts", host, "origins"], value: origin }] as const;
  return [ask, { does: "answers-for", at: { host }, edits, origin }];
};
