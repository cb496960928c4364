import type { Failure, FailureCode, FailureContext, FailureValues, Initiator } from "../../trace/failures.ts";
import { stand } from "./holes.ts";

/* One failure of each kind, made of what stands for values: what a console prints of it is the message with its holes. */

/** All of them: a kind that comes is asked for here by its type. */
const everyInitiator: Readonly<Record<Initiator, true>> = {
  fetch: true,
  xhr: true,
  img: true,
  script: true,
  module: true,
  stylesheet: true,
  font: true,
  video: true,
  track: true,
  shape: true,
  preload: true,
  modulepreload: true,
  prefetch: true,
  icon: true,
  eventsource: true,
  form: true,
  iframe: true,
  worker: true,
  sharedworker: true,
  importscripts: true,
  navigation: true,
  websocket: true,
  beacon: true,
};

export const initiators = Object.keys(everyInitiator) as readonly Initiator[];

const { url, page, origin, next, first, value, method, header, mime, host, directive, sources, integrity } = stand;
const status = Number(stand.status);

const check = {
  origin,
  allowOrigin: value,
  allowCredentials: value,
  credentialsMode: "include",
  url,
  status,
} as const;
const corp = { origin, policy: value, url, status };
const local = { from: "public", to: stand.space as "local", url, guessed: [] } as const;
const digest = { integrity, algorithm: "sha256", size: status, url };

/** Nearly one of each code; of some there is more than one wording. */
const values: { readonly [C in FailureCode]?: readonly FailureValues[C][] } = {
  URL_HAS_CREDENTIALS: [{ url }],
  MIXED_CONTENT: [{ pageUrl: page, url }],
  SAME_ORIGIN_MODE: [{ origin, url, pageUrl: page }],
  NO_CORS_REDIRECT_MODE: [{ redirect: "error", url }],
  SCHEME_NOT_CORS: [{ scheme: value, url }],
  ACAO_MISSING: [check],
  ACAO_WILDCARD_WITH_CREDENTIALS: [check],
  ACAO_MULTIPLE: [check],
  ACAO_INVALID: [check],
  ACAO_MISMATCH: [check],
  ACAC_NOT_TRUE: [check],
  P_ACAO_MISSING: [check],
  P_ACAO_WILDCARD_WITH_CREDENTIALS: [check],
  P_ACAO_MULTIPLE: [check],
  P_ACAO_INVALID: [check],
  P_ACAO_MISMATCH: [check],
  P_ACAC_NOT_TRUE: [check],
  P_REDIRECT: [{ status, location: next, url, check: { code: null, values: check } }],
  P_STATUS: [{ status, url }],
  P_ACAM_UNPARSABLE: [{ value, url }],
  P_ACAH_UNPARSABLE: [{ value, url }],
  P_METHOD_NOT_ALLOWED: [{ method, allowed: [], credentials: false, url }],
  P_HEADER_NOT_ALLOWED: [{ header, refused: [header], allowed: [], credentials: false, url }],
  P_NETWORK: [{ host, reason: "refused", url }],
  NETWORK_ERROR: [
    { host, reason: "refused", url },
    { host, reason: "unknown-host", url },
    { host, reason: "reset", url },
    { host, reason: "timeout", url },
    { host, reason: "certificate", url },
    { host, reason: "blocked-by-extension", url },
  ],
  REDIRECT_MODE_ERROR: [{ status, url }],
  REDIRECT_SCHEME: [{ location: next, scheme: value }],
  REDIRECT_BAD_LOCATION: [{ location: next }],
  REDIRECT_LIMIT: [{ limit: 20, url }],
  REDIRECT_CREDENTIALS: [{ location: next }],
  BAD_PORT: [{ port: 1 }],
  CORP_SAME_ORIGIN: [corp],
  CORP_SAME_SITE: [corp],
  CORP_COEP: [{ ...corp, embedder: "require-corp", missing: "cross-origin-resource-policy" }],
  CSP_BLOCKED: [
    { directive, fallback: null, sources, url },
    { directive, fallback: "default-src", sources, url },
  ],
  ORB_BLOCKED: [
    { mime, nosniff: false, status, url },
    { mime, nosniff: true, status, url },
  ],
  NOSNIFF: [{ destination: value, mime, url }],
  MIME_BLOCKED: [{ destination: value, mime, url }],
  INTEGRITY_MISMATCH: [{ ...digest, computed: value }],
  INTEGRITY_NEEDS_CORS: [digest],
  FRAMING_REFUSED: [
    { by: "frame-ancestors", value, origin, refused: 1, url },
    { by: "X-Frame-Options", value, origin, refused: 1, url },
  ],
  WEBSOCKET_REFUSED: [
    { status, url },
    { status: 401, url },
  ],
  LNA_INSECURE_CONTEXT: [local],
  LNA_DENIED: [{ ...local, keepalive: false }],
};

/** Of an event stream that is none the media type is told where the status is 200. */
const streams: readonly FailureValues["NOT_USABLE"][] = [
  { initiator: "eventsource", mime, status: 200, url },
  { initiator: "video", mime, status: 200, url },
  { initiator: "video", mime, status, url },
];

type Request = NonNullable<FailureContext["request"]>;

const request = (api: Initiator, nextUrl: string | null): Request => ({
  method,
  mode: "cors",
  redirect: "follow",
  tainting: "cors",
  headers: [header],
  nextUrl,
  ...(api === "preload" ? { destination: "font" } : {}),
});

/** Failed at once, failed after a redirect, and failed by an answer that would have led further. */
function contexts(api: Initiator): readonly FailureContext[] {
  const of = (firstUrl: string, nextUrl: string | null): FailureContext => ({
    api,
    pageOrigin: origin,
    firstUrl,
    lastUrl: url,
    request: request(api, nextUrl),
  });
  return [of(url, null), of(first, null), of(url, next)];
}

export function* specimens(): Generator<Failure> {
  for (const api of initiators) {
    for (const context of contexts(api)) {
      for (const [code, all] of Object.entries(values)) {
        for (const one of all) yield { code, values: one, context } as Failure;
      }
      for (const one of streams.filter(({ initiator }) => initiator === api)) yield { code: "NOT_USABLE", values: one, context };
    }
  }
}
