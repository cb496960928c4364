import type { Causes } from "../cause.ts";
import type { HeaderPairs, Kit, Layer, Plan } from "../plan.ts";

const other = "https://www.other.example";
const allow = (value: string): HeaderPairs => [["Access-Control-Allow-Origin", value]];
const credentials: HeaderPairs = [["Access-Control-Allow-Credentials", "true"]];

/** A value as it was printed: Chrome escapes what is no printable ASCII. */
export const written = (value: string): string =>
  value.replace(/\\u([0-9A-F]{4})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Several layers that each say one of the values. */
export function speakers(kit: Kit, value: string, more: HeaderPairs = []): Layer[] {
  // The innermost layer writes first.
  const values = value.split(/,\s*/u).slice(0, 6).toReversed();
  return values.map((one, i) => kit.stamp([...allow(one), ...(i === 0 ? more : [])]));
}

const withCredentials = (kit: Kit): HeaderPairs => (kit.include ? credentials : []);

/** What an answer to the request itself is refused for. `commonness`: see commonness.ts. */
export const answerCauses = {
  "no-headers": (kit) => ({ asks: false, layers: [kit.app(kit.status ?? 200)] }),
  "error-without-headers": (kit) => {
    const status = kit.status ?? 500;
    return status < 400 ? null : { layers: [kit.good({ onStatuses: "success" }), kit.app(status)] };
  },
  "sign-in-first": (kit) => {
    const status = kit.status ?? 401;
    if (status !== 401 && status !== 403) return null;
    return { layers: [{ kind: "auth", needs: "cookie", value: "session", exemptOptions: true, status }, kit.good(), kit.app()] };
  },
  "only-on-preflight": (kit) => ({
    asks: true,
    layers: [{ ...(kit.good() as object), when: [{ of: "preflight" }] } as Layer, kit.app(kit.status ?? 200)],
  }),
  "not-on-the-list": (kit) => ({ asks: false, layers: [kit.good({ origins: [other] }), kit.app(kit.status ?? 200)] }),
  "refused-by-policy": (kit) => {
    if (kit.status !== null && kit.status !== 403) return null;
    return { asks: false, layers: [kit.good({ origins: [other], unknownOrigin: "refuse" }), kit.app()] };
  },
  "redirect-without-headers": (kit) => {
    const next = kit.s.values.next ?? `${kit.target.origin}/login`;
    const status =
      ([301, 302, 303, 307, 308] as const).find((known) => known === kit.status) ?? (kit.status === null ? 302 : null);
    return status === null
      ? null
      : { pastPreflight: true, layers: [{ kind: "redirect", to: "location", status, location: next }] };
  },
  "names-another": (kit) => {
    const value = kit.s.values.value;
    if (value === kit.sent || value?.includes(",")) return null;
    if (value === undefined)
      return { pastPreflight: true, layers: [kit.stamp([...allow(other), ...withCredentials(kit)]), kit.app(kit.status ?? 200)] };
    return {
      pastPreflight: true,
      layers: [kit.stamp([...allow(written(value)), ...withCredentials(kit)]), kit.app(kit.status ?? 200)],
    };
  },
  "origin-lost-on-redirect": (kit) => {
    if (!kit.redirected || kit.sent === kit.origin) return null;
    const value = kit.s.values.value ?? kit.origin;
    return value === kit.origin
      ? { pastPreflight: true, layers: [kit.stamp([...allow(value), ...withCredentials(kit)]), kit.app(kit.status ?? 200)] }
      : null;
  },
  "two-layers-speak": (kit) => ({
    pastPreflight: true,
    layers: [
      ...speakers(kit, written(kit.s.values.value ?? `*, ${kit.origin}`), withCredentials(kit)),
      kit.app(kit.status ?? 200),
    ],
  }),
  "list-in-one-header": (kit) => {
    const value = kit.s.values.value ?? `${kit.origin}, ${other}`;
    return {
      pastPreflight: true,
      layers: [kit.stamp([...allow(written(value)), ...withCredentials(kit)]), kit.app(kit.status ?? 200)],
    };
  },
  "star-with-credentials": (kit) => ({
    pastPreflight: true,
    include: true,
    layers: [kit.stamp([...allow("*"), ...credentials]), kit.app(kit.status ?? 200)],
  }),
  "credentials-not-allowed": (kit) => {
    const value = kit.s.values.value ?? "";
    const said: HeaderPairs = value === "" ? [] : [["Access-Control-Allow-Credentials", written(value)]];
    return { pastPreflight: true, include: true, layers: [kit.stamp([...allow(kit.sent), ...said]), kit.app(kit.status ?? 200)] };
  },
} satisfies Causes;

type AnswerCause =
  | "names-another"
  | "star-with-credentials"
  | "two-layers-speak"
  | "list-in-one-header"
  | "credentials-not-allowed";

/** The same mistakes on an answer that would lead further: it is judged before the redirect is followed. */
const onRedirect =
  (cause: AnswerCause) =>
  (kit: Kit): Plan | null => {
    const plan: Plan | null = answerCauses[cause](kit);
    const status =
      ([301, 302, 303, 307, 308] as const).find((known) => known === kit.status) ?? (kit.status === null ? 307 : null);
    if (plan === null || status === null) return null;
    const location = kit.s.values.next ?? `${kit.target.origin}/elsewhere`;
    return { ...plan, layers: [...plan.layers.slice(0, -1), { kind: "redirect", to: "location", status, location }] };
  };

export const redirectCauses = {
  "redirect-names-another": onRedirect("names-another"),
  "redirect-with-star": onRedirect("star-with-credentials"),
  "redirect-two-layers-speak": onRedirect("two-layers-speak"),
  "redirect-with-list": onRedirect("list-in-one-header"),
  "redirect-without-credentials": onRedirect("credentials-not-allowed"),
} satisfies Causes;
