import type { StepName } from "./steps.ts";

/** Where the Fetch Standard decides what a step tells. */
export interface Clause {
  /** The anchor of the algorithm. */
  readonly algorithm: string;
  /** The algorithm's name, in the Standard's words. */
  readonly title: string;
  /** The step within the algorithm at the pinned commit; "5th case" counts the conditions of a switch. Empty: the whole algorithm. */
  readonly path: string;
}

/** Step numbers move with every edit of the Standard; at one commit they stand still. */
export const standardCommit = "586cd2a44c2a865b37c166dc0740f3fb8bb220d6";

export const clauses: Readonly<Record<StepName, Clause>> = {
  "construct-request": { algorithm: "dom-request", title: "new Request(input, init)", path: "" },
  "drop-headers": { algorithm: "concept-headers-append", title: "append a header to a Headers object", path: "2-3" },
  "method-normalized": { algorithm: "concept-method-normalize", title: "normalize a method", path: "" },
  "block-bad-port": { algorithm: "concept-main-fetch", title: "main fetch", path: "7" },
  "mixed-content": { algorithm: "concept-main-fetch", title: "main fetch", path: "7" },
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
  "network-error": { algorithm: "concept-http-network-fetch", title: "HTTP-network fetch", path: "8.1" },
  "same-origin-response": { algorithm: "concept-http-fetch", title: "HTTP fetch", path: "4.4" },
  redirect: { algorithm: "concept-http-redirect-fetch", title: "HTTP-redirect fetch", path: "3-18" },
  "origin-tainted": { algorithm: "concept-request-tainted-origin", title: "redirect-taint", path: "4" },
  expose: { algorithm: "concept-main-fetch", title: "main fetch", path: "14" },
};

/** The clause in the snapshot of the Standard that was read. */
export function clauseUrl(name: StepName): string {
  return `https://fetch.spec.whatwg.org/commit-snapshots/${standardCommit}/#${clauses[name].algorithm}`;
}
