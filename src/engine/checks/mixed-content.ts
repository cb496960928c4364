import { saysLocal } from "../../origins/address-space.ts";
import { isPotentiallyTrustworthy } from "../../origins/trustworthy.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf, toldUrl } from "../requests/request.ts";

/**
 * https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 * A window may go anywhere: https://w3c.github.io/webappsec-mixed-content/#should-block-fetch, of destination "document".
 * NOTE: of a form browsers only warn, unless it is sent into a frame. Most are not, and so we let it go with a note.
 */
export function* mixedContentCheck(request: Request, { knobs }: Browser): Algorithm<Failure | null> {
  if (request.api === "navigation" || !isMixedContent(request, knobs)) return null;
  // DEVIATION: WebKit, seen by the live suite.
  if (request.sync && request.urls.length > 1 && knobs.syncRedirectsMayBeMixed) return null;
  const values = { pageUrl: request.client.url, url: toldUrl(request) };
  if (request.api === "form") {
    yield step("mixed-content", "mixed-content", "note", values);
    return null;
  }
  const failure = failureOf(request, "MIXED_CONTENT", values);
  yield step("mixed-content", "mixed-content", "fail", values, { failure });
  return failure;
}

/** DEVIATION: WebKit sends the preflight of a redirected request first, if one is due; seen by the live suite. */
export function checksMixedContentLater({ mode, urls }: Request, { redirectedMixedContentPreflights }: Knobs): boolean {
  return redirectedMixedContentPreflights && mode === "cors" && urls.length > 1;
}

/** Plain http asked for by a page that came over https. */
export function isMixedContent(request: Request, knobs: Knobs): boolean {
  const { client, current } = request;
  return (
    /^(?:blob:)?https:/u.test(client.url) &&
    current.scheme === "http" &&
    !isTrusted(request, knobs) &&
    !entersLocalNetwork(request, knobs)
  );
}

/** This machine can be trusted without TLS; by WebKit not with everything, and not where a redirect leads to it. */
function isTrusted({ api, current, urls }: Request, { loopbackMayBeMixed }: Knobs): boolean {
  if (!isPotentiallyTrustworthy(current)) return false;
  return loopbackMayBeMixed === "all" || (urls.length === 1 && (api === "img" || api === "video"));
}

/**
 * The host's address or name tells that it is on the local network: there the user decides, not this check.
 * https://wicg.github.io/local-network-access/#integration-with-mixed-content
 */
function entersLocalNetwork({ urls, current }: Request, { localNetworkAccess, localNetworkMayBeMixed }: Knobs): boolean {
  const declared = (urls[0] ?? current).host === current.host;
  return localNetworkMayBeMixed && localNetworkAccess !== "off" && declared && saysLocal(current.host);
}
