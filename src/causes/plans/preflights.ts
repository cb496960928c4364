import type { Causes } from "../cause.ts";
import type { HeaderPairs, Kit, Layer } from "../plan.ts";
import { speakers, written } from "./answers.ts";

const other = "https://www.other.example";

/** What a preflight gets: a status, headers, and nothing else. */
const preflight = (status: number, headers: HeaderPairs): Layer => ({
  kind: "cors",
  style: "headers",
  preflight: { status, headers },
  actual: headers.filter(([name]) => !/-(?:Methods|Headers)$/u.test(name)),
});

const all = (kit: Kit, changed: Readonly<Record<string, string>> = {}, include = kit.include): HeaderPairs => {
  const headers: Record<string, string> = {
    "Access-Control-Allow-Origin": kit.sent,
    ...(include ? { "Access-Control-Allow-Credentials": "true" } : {}),
    "Access-Control-Allow-Methods": kit.names.methods.join(", "),
    "Access-Control-Allow-Headers": kit.names.headers.join(", "),
    ...changed,
  };
  return Object.entries(headers).filter(([, value]) => value !== "");
};

const answering = (kit: Kit, headers: HeaderPairs, status = 204) => ({
  asks: true,
  layers: [preflight(status, headers), kit.app()],
});

const statusIn = (kit: Kit, known: readonly number[], usual: number): number | null =>
  kit.status === null ? usual : known.includes(kit.status) ? kit.status : null;

const withStatus = (kit: Kit, from: number, to: number, usual: number): number | null =>
  kit.status === null ? usual : kit.status >= from && kit.status <= to ? kit.status : null;

const answered = (status: number): Layer => ({ kind: "answer", status, when: [{ of: "preflight" }] });

/** What the answer to a preflight is refused for. */
export const preflightCauses = {
  "preflight-meets-sign-in": (kit) => {
    const status = statusIn(kit, [401, 403], 401);
    return status === null
      ? null
      : { asks: true, layers: [{ kind: "auth", needs: "bearer", value: "token", status }, kit.good(), kit.app()] };
  },
  "nothing-handles-options": (kit) => {
    const status = statusIn(kit, [404, 405, 501], 405);
    if (status === null) return null;
    return { asks: true, layers: [...(status === 405 ? [] : [answered(status)]), onlyActual(kit), kit.app()] };
  },
  "options-answered-plainly": (kit) => {
    const status = withStatus(kit, 200, 299, 200);
    return status === null ? null : { asks: true, layers: [answered(status), kit.good(), kit.app()] };
  },
  "preflight-error": (kit) => {
    const status = withStatus(kit, 400, 599, 500);
    return status === null ? null : { asks: true, layers: [answered(status), kit.good(), kit.app()] };
  },
  "preflight-not-on-the-list": (kit) => ({ asks: true, layers: [kit.good({ origins: [other] }), kit.app()] }),
  "preflight-refused-by-policy": (kit) =>
    kit.status !== null && kit.status !== 403
      ? null
      : { asks: true, layers: [kit.good({ origins: [other], unknownOrigin: "refuse" }), kit.app()] },
  "preflight-names-another": (kit) => {
    const value = kit.s.values.value;
    if (value === kit.sent || value?.includes(",")) return null;
    return answering(
      kit,
      all(kit, { "Access-Control-Allow-Origin": value === undefined ? other : written(value) }),
      kit.status ?? 204,
    );
  },
  "preflight-origin-lost-on-redirect": (kit) =>
    kit.redirected && kit.sent !== kit.origin
      ? answering(kit, all(kit, { "Access-Control-Allow-Origin": kit.origin }), kit.status ?? 204)
      : null,
  "preflight-two-layers-speak": (kit) => ({
    asks: true,
    layers: [...speakers(kit, written(kit.s.values.value ?? `*, ${kit.origin}`), all(kit).slice(1)), answered(204)],
  }),
  "preflight-list-in-one-header": (kit) => {
    const value = kit.s.values.value ?? `${kit.origin}, ${other}`;
    return answering(kit, all(kit, { "Access-Control-Allow-Origin": written(value) }));
  },
  "preflight-star-with-credentials": (kit) => ({
    ...answering(kit, all(kit, { "Access-Control-Allow-Origin": "*" }, true)),
    include: true,
  }),
  "preflight-credentials-not-allowed": (kit) => {
    const value = kit.s.values.value ?? "";
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Credentials": written(value) }, true)), include: true };
  },
  "preflight-status": (kit) => {
    const status = withStatus(kit, 300, 599, 403);
    return status === null ? null : { asks: true, layers: [{ ...preflight(status, all(kit)) }, kit.app()] };
  },
  "preflight-redirected-to-https": (kit) =>
    kit.target.protocol === "http:"
      ? {
          asks: true,
          layers: [kit.stamp(all(kit).slice(0, 1)), { kind: "redirect", to: "https", status: redirectStatus(kit) }, kit.app()],
        }
      : null,
  "preflight-redirected-to-slash": (kit) =>
    kit.target.pathname.endsWith("/")
      ? null
      : {
          asks: true,
          layers: [
            kit.stamp(all(kit).slice(0, 1)),
            { kind: "redirect", to: "trailing-slash", status: redirectStatus(kit) },
            kit.app(),
          ],
        },
  "preflight-redirected": (kit) => ({
    asks: true,
    layers: [
      kit.stamp(all(kit)),
      { kind: "redirect", to: "location", status: redirectStatus(kit), location: `${kit.target.origin}/login` },
    ],
  }),
  "preflight-redirected-without-headers": (kit) => ({
    asks: true,
    layers: [{ kind: "redirect", to: "location", status: redirectStatus(kit), location: `${kit.target.origin}/login` }],
  }),
  "preflight-redirected-elsewhere": (kit) => {
    // Firefox has made the origin `null` by then, and tells what was allowed: it was this page.
    const named = kit.s.page === null && /^https?:\/\/[^/]+$/u.test(kit.s.values.value ?? "") ? kit.s.values.value : undefined;
    const allowed = named ?? kit.origin;
    return {
      asks: true,
      layers: [
        kit.stamp(all(kit, { "Access-Control-Allow-Origin": allowed })),
        { kind: "redirect", to: "location", status: redirectStatus(kit), location: `${other}/login` },
      ],
      ...(named === undefined ? {} : { page: { url: `${named}/` } }),
    };
  },
  "method-not-allowed": (kit) => {
    const method = kit.s.values.method ?? kit.s.method ?? "PUT";
    const others = kit.names.methods.filter((name) => name !== method);
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Methods": others.join(", ") })), method };
  },
  "method-in-lower-case": (kit) => {
    const method = kit.s.values.method ?? "";
    if (method === method.toUpperCase()) return null;
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Methods": method.toUpperCase() })), method };
  },
  "header-not-allowed": (kit) => {
    const header = kit.s.values.header ?? ownHeader(kit);
    const others = kit.names.headers.filter((name) => name.toLowerCase() !== header.toLowerCase());
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Headers": others.join(", ") })), header };
  },
  "star-is-no-header-with-credentials": (kit) => {
    const header = kit.s.values.header ?? ownHeader(kit);
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Headers": "*" }, true)), header, include: true };
  },
  "star-is-no-method-with-credentials": (kit) => {
    const method = kit.s.values.method ?? kit.s.method ?? "PUT";
    return { ...answering(kit, all(kit, { "Access-Control-Allow-Methods": "*" }, true)), method, include: true };
  },
  "star-without-authorization": (kit) => {
    if (kit.s.values.header !== undefined && kit.s.values.header.toLowerCase() !== "authorization") return null;
    return {
      ...answering(kit, all(kit, { "Access-Control-Allow-Headers": "*" })),
      header: kit.s.values.header ?? "authorization",
    };
  },
  "methods-unreadable": (kit) =>
    answering(kit, all(kit, { "Access-Control-Allow-Methods": written(kit.s.values.value ?? "GET PUT") })),
  "headers-unreadable": (kit) =>
    answering(kit, all(kit, { "Access-Control-Allow-Headers": written(kit.s.values.value ?? "x a") })),
} satisfies Causes;

function redirectStatus({ status }: Kit): 301 | 302 | 303 | 307 | 308 {
  return ([301, 302, 303, 307, 308] as const).find((known) => known === status) ?? 301;
}

/** Headers on all answers but those to preflights. */
function onlyActual(kit: Kit): Layer {
  return { kind: "cors", style: "headers", actual: all(kit).filter(([name]) => !/-(?:Methods|Headers)$/u.test(name)) };
}

/** A header that makes the request ask first: the call’s own, or a usual one. */
const ownHeader = ({ s }: Kit): string => (s.headers ?? []).find(([name]) => !/^accept/iu.test(name))?.[0] ?? "x-requested-with";
