import type { ScenarioInput } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";
import { allowedOrigin } from "./allowed.ts";
import type { Situation } from "./situation.ts";

type HostInput = ScenarioInput["hosts"][number];
type PageInput = ScenarioInput["pages"][number];
type BrowserInput = NonNullable<ScenarioInput["browser"]>;
export type Layers = NonNullable<HostInput["layers"]>;
export type Layer = Layers[number];
export type HeaderPairs = [string, string][];

/** What makes a cause: how the server (and what else there is) is set up, and what the request must be for it. */
export interface Plan {
  readonly layers: Layers;
  /** The request has to be one that asks first; false: one that does not. */
  readonly asks?: boolean;
  /** It is about the answer to the request itself: where that asks first, the preflight is answered as it should be. */
  readonly pastPreflight?: boolean;
  /** It includes credentials. */
  readonly include?: boolean;
  readonly method?: string;
  readonly header?: string;
  readonly mode?: "cors" | "no-cors" | "same-origin";
  readonly redirect?: "error" | "manual";
  readonly integrity?: string;
  readonly host?: Partial<HostInput>;
  readonly page?: Partial<PageInput>;
  readonly browser?: BrowserInput;
  /** Hosts besides. */
  readonly hosts?: readonly HostInput[];
}

/** The situation with every gap filled by what is most usual. */
export interface Kit {
  readonly s: Situation;
  /** The page's origin, serialised. */
  readonly origin: string;
  /** What the request says of it at the server: a redirect over two origins makes it `null`. */
  readonly sent: string;
  readonly target: Url;
  readonly first: Url;
  readonly redirected: boolean;
  /** The status in the message, where there is one. */
  readonly status: number | null;
  readonly include: boolean;
  readonly names: { readonly methods: string[]; readonly headers: string[] };
  /** A CORS layer that says all that this page needs. */
  readonly good: (more?: Partial<Extract<Layer, { kind: "cors"; style: "policy" }>>) => Layer;
  /** The application behind. */
  readonly app: (status?: number, headers?: HeaderPairs) => Layer;
  /** Headers on every answer to this page. */
  readonly stamp: (
    headers: HeaderPairs,
    more?: { readonly preflight?: { readonly status: number; readonly headers: HeaderPairs } | null },
  ) => Layer;
}

/** Where nothing is known of the page: one of the same scheme, on this machine where the server is. */
function somePage({ protocol, hostname }: Url): string {
  if (/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname)) return "http://localhost:5173/";
  return protocol === "http:" || protocol === "ws:" ? "http://shop.example/" : "https://shop.example/";
}

const someTarget = "https://api.shop.example/orders";

export function kitOf(s: Situation): Kit | null {
  const target = Url.parse(s.url ?? someTarget);
  const first = Url.parse(s.first ?? s.url ?? someTarget);
  if (target === null || first === null || !/^(?:https?|wss?):$/u.test(target.protocol)) return null;
  const page = s.page === "null" ? null : Url.parse(s.page ?? allowedOrigin(s, pathOf(target)) ?? somePage(target));
  const origin = page === null ? "null" : page.origin === "null" ? `${page.protocol}//${page.host}` : page.origin;
  const lost = first.origin !== origin && target.origin !== first.origin;
  const sent = lost ? "null" : origin;
  const status = Number(s.values.status ?? withheld(s) ?? Number.NaN);
  const include = s.credentials === "include" && !s.credentialsByLine;
  const methods = [...new Set([s.method ?? "PUT", s.values.method ?? "PUT", "GET", "POST"])].slice(0, 8);
  const headers = [
    ...new Set([
      ...(s.headers ?? []).map(([name]) => name.toLowerCase()),
      ...(s.values.header ? [s.values.header] : []),
      "content-type",
    ]),
  ];
  const kit: Kit = {
    s,
    origin,
    sent,
    target,
    first,
    redirected: first.href !== target.href,
    status: status >= 200 && status <= 599 ? status : null,
    include,
    names: { methods, headers: headers.slice(0, 60) },
    good: (more = {}) => ({
      kind: "cors",
      style: "policy",
      origins: sent === "null" ? (include ? [sent] : "any") : [sent],
      methods: [...methods],
      headers: headers.slice(0, 60),
      credentials: include,
      ...more,
    }),
    app: (given = 200, headers = [["Content-Type", "application/json"]]) => ({
      kind: "handler",
      routes: [
        {
          path: pathOf(target),
          methods: [...new Set([s.method ?? "GET", s.values.method ?? "GET", "GET", "POST", "PUT"])]
            .filter((name) => name !== "OPTIONS")
            .slice(0, 16),
          status: given,
          headers,
          body: given < 400 ? '{"ok":true}' : '{"error":true}',
        },
      ],
    }),
    stamp: (headers, { preflight = null } = {}) => ({
      kind: "cors",
      style: "headers",
      actual: headers,
      ...(preflight ? { preflight } : { onPreflights: true }),
    }),
  };
  return kit;
}

/** The status that the network row tells of an answer to the request itself: of a preflight’s it tells none. */
function withheld({ lines, signs }: Situation): number | null {
  const ofPreflight = lines.some(({ codes }) => codes.length > 0 && codes.every((code) => code.startsWith("P_")));
  return ofPreflight ? null : (signs.find(({ status, method }) => status !== null && method !== "OPTIONS")?.status ?? null);
}

/** NOTE: a route’s path ends before the query, and a star in it would be a prefix. */
export const pathOf = ({ pathname }: Url): string => (pathname.includes("*") ? "*" : pathname);
