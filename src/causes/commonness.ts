import type { CauseId } from "./all.ts";

/**
 * How common each cause is next to the others, as we estimate it from public threads about CORS (issue trackers of frameworks, proxies and
 * libraries). **An estimate, not a count**: it orders what the evidence cannot tell apart, and nothing else. What is not in it comes last.
 */
export const commonness: Partial<Readonly<Record<CauseId, number>>> = {
  "no-headers": 9,
  "not-on-the-list": 6,
  "preflight-meets-sign-in": 7,
  "nothing-handles-options": 6,
  "options-answered-plainly": 4,
  "two-layers-speak": 4,
  "preflight-two-layers-speak": 3,
  "preflight-redirected": 2,
  "preflight-redirected-to-https": 4,
  "preflight-redirected-to-slash": 3,
  "star-with-credentials": 4,
  "preflight-star-with-credentials": 3,
  "error-without-headers": 5,
  "names-another": 3,
  "preflight-names-another": 2,
  "header-not-allowed": 4,
  "method-not-allowed": 3,
  "preflight-not-on-the-list": 3,
  "list-in-one-header": 2,
  "preflight-list-in-one-header": 1,
  "local-network-denied": 3,
  "sign-in-first": 2,
  "star-without-authorization": 2,
  "nobody-listens": 3,
  "blocked-by-extension": 2,
  "certificate-refused": 2,
  "mixed-content": 2,
  "redirect-without-headers": 2,
  "credentials-not-allowed": 2,
  "preflight-error": 1,
  "preflight-refused-by-policy": 2,
  "refused-by-policy": 1,
  "name-not-found": 1,
};
