import type { CorsPolicySpec } from "../hosts/policy/headers.ts";
import { getHeader } from "../http/headers.ts";
import { origin as isAnOrigin } from "../scenario/fields.ts";
import type { HostSpec, LayerOf, OriginRule } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";
import { plain, planOf } from "./plan.ts";
import type { PackageDecides, Remark } from "./remarks.ts";

/** A host's policy as the CORS packages of frameworks take one: lists, and what cannot be said in lists as remarks. */
export interface NativePolicy {
  /** Exact origins; null: any. */
  readonly origins: readonly string[] | null;
  /** Origins any name below which is let in: `https://shop.example`. */
  readonly parents: readonly string[];
  readonly credentials: boolean;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly expose: readonly string[];
  readonly maxAge: number | null;
}

export interface Native {
  /** Null: there is no layer. */
  readonly policy: NativePolicy | null;
  readonly remarks: readonly Remark[];
}

/** `takesParents`: the package can let in all names below one. */
export function nativeOf(host: HostSpec, takesParents: boolean): Native {
  const { layers, remarks: planned } = planOf(host);
  const remarks: Remark[] = [...planned];
  const decides = (what: PackageDecides) => remarks.push({ code: "package-decides", what });
  const spec = layers[0]?.spec;
  if (spec === undefined) return { policy: null, remarks };
  if (layers.length > 1) decides("one-policy");
  if (spec.onStatuses === "success") decides("errors");
  const policy = spec.style === "policy" ? ofPolicy(spec, takesParents, decides) : ofHeaders(spec, decides);
  const tokens = (list: readonly string[]) =>
    plain(
      list.map((value) => ["X-Name", value]),
      remarks,
    ).map(([, value]) => value);
  const origins = policy.origins?.filter((origin) => {
    const isOrigin = isAnOrigin(origin) === null;
    if (!isOrigin) remarks.push({ code: "rule-not-read", value: origin });
    return isOrigin;
  });
  return {
    policy: {
      ...policy,
      origins: origins ?? null,
      methods: tokens(policy.methods),
      headers: tokens(policy.headers),
      expose: tokens(policy.expose),
    },
    remarks,
  };
}

function ofPolicy(spec: CorsPolicySpec, takesParents: boolean, decides: (what: PackageDecides) => void): NativePolicy {
  const { origins, rules, methods, headers, expose, maxAge } = spec;
  const isOpen = origins === "any" || (origins === "reflect" && !spec.credentials);
  if (isOpen && spec.credentials) decides("star-credentials");
  if (origins === "reflect" || (!isOpen && spec.unknownOrigin !== "omit")) decides("strangers");
  if (!spec.vary) decides("vary");
  if (methods === "echo" || headers === "echo") decides("echo");
  if (spec.preflights === "pass") decides("passing");
  if (spec.ownOrigin === "exempt") decides("strangers");
  const parents = takesParents ? rules.flatMap(parentOf) : [];
  const named = rules.flatMap(({ test, value }) => (test === "equals" ? [value] : []));
  if (parents.length + named.length < rules.length) decides("rules");
  const any = isOpen || !spec.credentials ? ["*"] : [];
  return {
    origins: isOpen ? null : [...(Array.isArray(origins) ? origins : []), ...named],
    parents: isOpen ? [] : parents,
    credentials: spec.credentials && !isOpen,
    methods: methods === "echo" ? any : methods,
    headers: headers === "echo" ? any : headers,
    ...{ expose, maxAge },
  };
}

function parentOf({ test, value }: OriginRule): readonly string[] {
  const url = test === "sub-domains-of" ? Url.parse(value) : null;
  return url && url.origin !== "null" && /^https?:$/u.test(url.protocol) ? [url.origin] : [];
}

/** `https://shop.example` → `https://*.shop.example` */
export const below = (parent: string) => parent.replace("://", "://*.");

/** What is written out, read as the policy that would write it. */
function ofHeaders(
  { preflight, actual }: Extract<LayerOf<"cors">, { style: "headers" }>,
  decides: (what: PackageDecides) => void,
): NativePolicy {
  decides("written-out");
  const list = (value: string | null) => (value === null ? [] : value.split(",").map((one) => one.trim()));
  const of = (name: string) => list(getHeader(preflight?.headers ?? [], name)).filter((one) => one !== "");
  const origin = getHeader(actual, "access-control-allow-origin");
  const age = getHeader(preflight?.headers ?? [], "access-control-max-age") ?? "";
  const isAny = origin === "*";
  const credentials = getHeader(actual, "access-control-allow-credentials") === "true";
  if (isAny && credentials) decides("star-credentials");
  return {
    origins: isAny ? null : origin === null ? [] : [origin],
    parents: [],
    credentials: credentials && !isAny,
    methods: of("access-control-allow-methods"),
    headers: of("access-control-allow-headers"),
    expose: list(getHeader(actual, "access-control-expose-headers")),
    maxAge: /^\d{1,9}$/u.test(age) ? Number(age) : null,
  };
}
