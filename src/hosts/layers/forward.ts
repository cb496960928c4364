import { withoutHeaders } from "../../http/headers.ts";
import { isWireFailure, type WireResponse } from "../../http/messages.ts";
import { answerable, nameSet } from "../../http/written-headers.ts";
import { limits } from "../../scenario/limits.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, answerHere, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";
import { chooseUpstream } from "../forwarding/balance.ts";
import { forwarded, hopByHop } from "../forwarding/request.ts";
import { forwardUrl } from "../forwarding/url.ts";
import { takesHeaders } from "../statuses.ts";

/** Sends the request on to an upstream and hands back its answer. A host with such a layer is a reverse proxy. */
export function* forward(spec: LayerOf<"forward">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  if (!visit.url.pathname.startsWith(spec.prefix)) {
    yield passed(visit);
    return yield* next();
  }
  if (visit.hop >= limits.forwards) {
    return yield* answerHere(visit, "loop-detected", 508, [], "Loop Detected");
  }
  const upstream = chooseUpstream(spec, visit);
  if (!upstream) return yield* answerHere(visit, "no-upstream", 503, [], "No upstream");

  const url = forwardUrl(visit.url, upstream.url, spec);
  yield { type: "layer", layer: visit.layer, result: { did: "forwarded", upstream: upstream.written, url } };
  const result = yield { type: "send", request: forwarded(spec, visit, url, upstream.url) };
  if (!result || isWireFailure(result)) return yield* answerHere(visit, "bad-gateway", 502, [], "Bad Gateway");
  return { response: yield* backwards(spec, visit, result), discards: false };
}

function* backwards(spec: LayerOf<"forward">, visit: Visit, response: WireResponse): HostAlgorithm<WireResponse> {
  const removed = spec.removeResponseHeaders.filter((name) => response.headers.some(([given]) => same(given, name)));
  const added = takesHeaders(spec.onStatuses, response.status) ? answerable(spec.addResponseHeaders) : [];
  if (removed.length > 0 || added.length > 0) {
    yield { type: "layer", layer: visit.layer, result: { did: "headers", added: added.map(([name]) => name), removed } };
  }
  return { ...response, headers: [...withoutHeaders(withoutHeaders(response.headers, hopByHop), nameSet(removed)), ...added] };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
