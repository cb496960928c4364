import type { StepName } from "./steps.ts";

/** Where a standard decides what a step tells. */
export interface Clause {
  /** Absent: the Fetch Standard. */
  readonly standard?: OtherStandard;
  /** The anchor of the algorithm. */
  readonly algorithm: string;
  /** The algorithm's name, in the Standard's words. */
  readonly title: string;
  /** The step within the algorithm at the pinned commit; "5th case" counts the conditions of a switch. Empty: the whole algorithm. */
  readonly path: string;
}

/** Step numbers move with every edit of the Standard; at one commit they stand still. */
export const standardCommit = "586cd2a44c2a865b37c166dc0740f3fb8bb220d6";

const others = {
  HTML: "https://html.spec.whatwg.org/",
  CSP: "https://w3c.github.io/webappsec-csp/",
  "Mixed Content": "https://w3c.github.io/webappsec-mixed-content/",
  "Local Network Access": "https://wicg.github.io/local-network-access/",
  ORB: "https://github.com/annevk/orb",
  WebSockets: "https://websockets.spec.whatwg.org/",
  "RFC 9111": "https://www.rfc-editor.org/rfc/rfc9111.html",
} as const;

export type OtherStandard = keyof typeof others;

export const clauses: Readonly<Record<StepName, Clause>> = {
  "construct-request": { algorithm: "dom-request", title: "new Request(input, init)", path: "" },
  "drop-headers": { algorithm: "concept-headers-append", title: "append a header to a Headers object", path: "2-3" },
  "method-normalized": { algorithm: "concept-method-normalize", title: "normalize a method", path: "" },
  "block-bad-port": { algorithm: "concept-main-fetch", title: "main fetch", path: "7" },
  "csp-check": {
    standard: "CSP",
    algorithm: "should-block-request",
    title: "Should request be blocked by Content Security Policy?",
    path: "",
  },
  "mixed-content": {
    standard: "Mixed Content",
    algorithm: "should-block-fetch",
    title: "Should fetching request be blocked as mixed content?",
    path: "",
  },
  "mixed-content-upgrade": {
    standard: "Mixed Content",
    algorithm: "upgrade-algorithm",
    title: "Upgrade a mixed content request to a potentially trustworthy URL, if appropriate",
    path: "",
  },
  "local-network-check": {
    standard: "Local Network Access",
    algorithm: "local-network-access-check",
    title: "Local network access check",
    path: "",
  },
  "keepalive-quota": { algorithm: "concept-http-network-or-cache-fetch", title: "HTTP-network-or-cache fetch", path: "8.10.5" },
  "compare-origins": { algorithm: "concept-main-fetch", title: "main fetch", path: "12" },
  "preflight-needed": { algorithm: "concept-main-fetch", title: "main fetch", path: "12, 8th and 9th case" },
  "preflight-cache-lookup": { algorithm: "concept-http-fetch", title: "HTTP fetch", path: "4.1" },
  "preflight-cache-store": { algorithm: "cors-preflight-fetch-0", title: "CORS-preflight fetch", path: "7.8-7.15" },
  "preflight-cache-clear": { algorithm: "concept-main-fetch", title: "main fetch", path: "12, 9th case, 3" },
  credentials: { algorithm: "concept-http-network-or-cache-fetch", title: "HTTP-network-or-cache fetch", path: "8.21" },
  "cookies-stored": { algorithm: "concept-http-network-fetch", title: "HTTP-network fetch", path: "17" },
  "append-origin": { algorithm: "append-a-request-origin-header", title: "append a request `Origin` header", path: "3-4" },
  "preflight-redirect": { algorithm: "cors-preflight-fetch-0", title: "CORS-preflight fetch", path: "7" },
  "preflight-status": { algorithm: "cors-preflight-fetch-0", title: "CORS-preflight fetch", path: "7" },
  "preflight-methods": { algorithm: "cors-preflight-fetch-0", title: "CORS-preflight fetch", path: "7.5" },
  "preflight-headers": { algorithm: "cors-preflight-fetch-0", title: "CORS-preflight fetch", path: "7.6-7.7" },
  "cors-check": { algorithm: "concept-cors-check", title: "CORS check", path: "" },
  "corp-check": { algorithm: "concept-http-fetch", title: "HTTP fetch", path: "5" },
  "coep-check": {
    algorithm: "cross-origin-resource-policy-internal-check",
    title: "cross-origin resource policy internal check",
    path: "",
  },
  "orb-check": { standard: "ORB", algorithm: "the-algorithm", title: "Opaque Response Blocking", path: "" },
  "mime-check": { algorithm: "concept-main-fetch", title: "main fetch", path: "19" },
  "integrity-check": { algorithm: "concept-main-fetch", title: "main fetch", path: "22" },
  "http-cache-lookup": {
    standard: "RFC 9111",
    algorithm: "section-4",
    title: "Constructing Responses from Caches",
    path: "",
  },
  "http-cache-update": {
    standard: "RFC 9111",
    algorithm: "section-4.3.4",
    title: "Freshening Stored Responses upon Validation",
    path: "",
  },
  "http-cache-store": { standard: "RFC 9111", algorithm: "section-3", title: "Storing Responses in Caches", path: "" },
  "framing-check": {
    standard: "HTML",
    algorithm: "the-x-frame-options-header",
    title: "check a navigation response's adherence to `X-Frame-Options`",
    path: "",
  },
  "in-worker": {
    standard: "HTML",
    algorithm: "run-a-worker",
    title: "run a worker",
    path: "",
  },
  "sandboxed-navigation": {
    standard: "HTML",
    algorithm: "allowed-to-navigate",
    title: "allowed by sandboxing to navigate",
    path: "",
  },
  "websocket-handshake": {
    standard: "WebSockets",
    algorithm: "concept-websocket-establish",
    title: "establish a WebSocket connection",
    path: "",
  },
  embed: { standard: "HTML", algorithm: "cors-same-origin", title: "CORS-same-origin", path: "" },
  "network-error": { algorithm: "concept-http-network-fetch", title: "HTTP-network fetch", path: "8.1" },
  "same-origin-response": { algorithm: "concept-http-fetch", title: "HTTP fetch", path: "4.4" },
  redirect: { algorithm: "concept-http-redirect-fetch", title: "HTTP-redirect fetch", path: "3-18" },
  "origin-tainted": { algorithm: "concept-request-tainted-origin", title: "redirect-taint", path: "4" },
  expose: { algorithm: "concept-main-fetch", title: "main fetch", path: "14" },
  "get-header": { algorithm: "concept-header-list-get", title: "get", path: "" },
};

/** The clause in the snapshot of the Fetch Standard that was read, or in another standard as it is now. */
export function clauseUrl(name: StepName): string {
  const { standard, algorithm } = clauses[name];
  const page = standard === undefined ? `https://fetch.spec.whatwg.org/commit-snapshots/${standardCommit}/` : others[standard];
  return `${page}#${algorithm}`;
}
