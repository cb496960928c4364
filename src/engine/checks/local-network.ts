import type { AddressSpace } from "../../origins/address-space.ts";
import { sameOrigin } from "../../origins/origin.ts";
import { isSecureContext } from "../../origins/secure-context.ts";
import { isPotentiallyTrustworthy } from "../../origins/trustworthy.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";
import { isTopLevel } from "../requests/top-level-site.ts";

const privacy: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };

/**
 * https://wicg.github.io/local-network-access/#local-network-access-check
 * Made before anything is sent to a hop, its preflight included: the browser asks as soon as it knows the address.
 */
export function* localNetworkCheck(request: Request, browser: Browser): Algorithm<Failure | null> {
  // A window may go there: the page that sent it learns nothing.
  if (isTopLevel(request)) return null;
  const { client, current } = request;
  // What is not asked of a server reaches no network.
  if (current.scheme !== "http" && current.scheme !== "https") return null;
  const page = client.location;
  const server = browser.locate(current.href);
  const [from, to] = [page.space, server.space];
  if (!isGuarded(from, to, browser.knobs)) return null;
  if (sameOrigin(request.origin, current.origin) && isPotentiallyTrustworthy(current)) return null;
  const secureContext = isSecureContext(client.url) && (client.framedBy === null || isSecureContext(client.framedBy));
  const permission = browser.localNetworkPermission;
  const guessed = [...(page.guessed ? (["page"] as const) : []), ...(server.guessed ? (["server"] as const) : [])];
  const values = { from, to, url: current.href, secureContext, permission, guessed };
  const mayAsk = secureContext || !browser.knobs.localNetworkNeedsSecureContext;
  // DEVIATION: Firefox, tried by the live suite; it lets beacons in.
  const keepalive = request.keepalive && request.api === "fetch" && browser.knobs.keepaliveStaysOutOfLocalNetwork;
  const isAsked = mayAsk && !keepalive;
  if (isAsked && permission === "granted") {
    yield step("local-network-check", "local-network", "pass", values);
    return null;
  }
  if (isAsked && permission === "not-yet") {
    yield step("local-network-check", "local-network", "note", values);
    yield { type: "waits", for: "local-network-permission" };
  }
  const where = { from, to, url: current.href, guessed };
  const failure = mayAsk
    ? failureOf(request, "LNA_DENIED", { ...where, keepalive })
    : failureOf(request, "LNA_INSECURE_CONTEXT", where);
  yield step("local-network-check", "local-network", "fail", values, { failure });
  return failure;
}

function isGuarded(from: AddressSpace, to: AddressSpace, { localNetworkAccess }: Knobs): boolean {
  if (localNetworkAccess === "off" || privacy[to] <= privacy[from]) return false;
  return from === "public" || localNetworkAccess === "more-private";
}
