import { clauseUrl } from "../trace/clauses.ts";
import type { LintCode } from "./finding.ts";

const fetchNote = "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches";
const jub0bs = "https://github.com/jub0bs/cors";
const portSwigger = "https://portswigger.net/web-security/cors";

const check = clauseUrl("cors-check");
const methods = clauseUrl("preflight-methods");
const headers = clauseUrl("preflight-headers");
const status = clauseUrl("preflight-status");
const exposed = "https://fetch.spec.whatwg.org/#http-access-control-expose-headers";

/** Where it stands that this is a mistake: the Standard's clause, or who has described it. */
export const sources: Readonly<Record<LintCode, string>> = {
  "reflects-with-credentials": portSwigger,
  "null-allowed": portSwigger,
  "look-alike-let-in": portSwigger,
  "http-origin-allowed": portSwigger,
  "sub-domains-with-credentials": portSwigger,
  "public-suffix": jub0bs,
  "star-in-private-network": portSwigger,
  "star-with-credentials": check,
  "star-list-with-credentials": headers,
  "star-without-authorization": headers,
  "not-an-origin": check,
  "several-origins": check,
  "first-for-unknown": check,
  "vary-missing": fetchNote,
  "vary-ignored": fetchNote,
  "two-speakers": check,
  "auth-before-cors": status,
  "redirect-before-cors": clauseUrl("preflight-redirect"),
  "not-on-errors": check,
  "error-page-discards": check,
  "preflight-status": status,
  "preflight-header-on-response": methods,
  "expose-on-preflight": exposed,
  "expose-does-nothing": exposed,
  "method-case": methods,
  "name-is-no-token": headers,
  "forbidden-method": "https://fetch.spec.whatwg.org/#forbidden-method",
  "forbidden-header": "https://fetch.spec.whatwg.org/#forbidden-request-header",
  "max-age-capped": clauseUrl("preflight-cache-store"),
  "credentials-unneeded": jub0bs,
};
