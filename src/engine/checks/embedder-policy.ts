import { getHeader } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";

import { sameOrigin } from "../../origins/origin.ts";
import { isSecureContext } from "../../origins/secure-context.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { EmbedderPolicy, Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isRedirect, nextUrlOf } from "../requests/location.ts";
import { failureOf } from "../requests/request.ts";
import { corpCheck } from "./corp-check.ts";

const resourcePolicies: ReadonlySet<string> = new Set(["same-origin", "same-site", "cross-origin"]);

/**
 * The second half of https://fetch.spec.whatwg.org/#concept-cross-origin-resource-policy-check, where the page's own policy counts,
 * and for frames https://html.spec.whatwg.org/#check-a-navigation-response's-adherence-to-its-embedder-policy.
 */
export function* embedderPolicyCheck(
  request: Request,
  response: WireResponse,
  message: number,
  browser: Browser,
): Algorithm<Failure | null> {
  const { origin, current, mode } = request;
  const { knobs } = browser;
  const embedder = embedderPolicyOf(request.client, knobs);
  if (embedder === "unsafe-none") return null;
  if (mode === "navigate") {
    const refused = yield* corpCheck(request, response, message, browser);
    if (refused !== null) return refused;
  }
  const received = getHeader(response.headers, "cross-origin-resource-policy") ?? "";
  const values = { origin: origin.serialized, policy: received, url: current.href, status: response.status, embedder };
  const welcome =
    resourcePolicies.has(received) ||
    sameOrigin(origin, current.origin) ||
    (embedder === "credentialless" && mode !== "navigate" && !embedderPolicyAllowsCredentials(request, knobs));
  const final = !isRedirect(response, knobs);
  const missing = !welcome
    ? "cross-origin-resource-policy"
    : mode === "navigate" && final && !embedsLikewise(response, request, knobs)
      ? "cross-origin-embedder-policy"
      : null;
  if (missing === null) {
    const deciding = ["cross-origin-resource-policy", "cross-origin-embedder-policy"];
    yield step("coep-check", "coep", "pass", values, { message, deciding });
    return null;
  }
  const nextUrl = nextUrlOf(response, current, knobs);
  const failure = failureOf(request, "CORP_COEP", { ...values, missing }, nextUrl);
  yield step("coep-check", "coep", "fail", values, { message, deciding: [missing], failure });
  return failure;
}

/** https://fetch.spec.whatwg.org/#cross-origin-embedder-policy-allows-credentials */
export function embedderPolicyAllowsCredentials(request: Request, knobs: Knobs): boolean {
  if (request.mode !== "no-cors" || embedderPolicyOf(request.client, knobs) !== "credentialless") return true;
  return sameOrigin(request.origin, request.current.origin) && request.taint === "same-origin";
}

/** What the policy comes to: an insecure page has none, whatever it says. https://html.spec.whatwg.org/#obtain-an-embedder-policy */
function embedderPolicyOf({ url, embedderPolicy }: Pick<Page, "url" | "embedderPolicy">, knobs: Knobs): EmbedderPolicy {
  if (embedderPolicy === "credentialless" && !knobs.embedderPolicyCredentialless) return "unsafe-none";
  return isSecureContext(url) ? embedderPolicy : "unsafe-none";
}

/** Whether the frame has a policy of its own, either of the two. */
function embedsLikewise(response: WireResponse, { current }: Request, knobs: Knobs): boolean {
  const written = getHeader(response.headers, "cross-origin-embedder-policy") ?? "";
  const [, value] = /^ *(require-corp|credentialless) *(?:;.*)?$/u.exec(written) ?? [];
  if (value === undefined) return false;
  return embedderPolicyOf({ url: current.href, embedderPolicy: value as EmbedderPolicy }, knobs) !== "unsafe-none";
}
