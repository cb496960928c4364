import type { NoAnswer, WireRequest, WireResult } from "../http/messages.ts";
import type { HostSpec, LayerSpec } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";
import { type Answer, type HostAlgorithm, type HostsState, type Next, respondWith, type Visit } from "./answer.ts";
import { unmetCondition } from "./conditions.ts";
import { answer } from "./layers/answer.ts";
import { auth } from "./layers/auth.ts";
import { cache } from "./layers/cache.ts";
import { cors } from "./layers/cors.ts";
import { forward } from "./layers/forward.ts";
import { handler } from "./layers/handler.ts";
import { redirect } from "./layers/redirect.ts";

/**
 * One host's answer to one request. Layers are met in order; each may answer itself, or change what comes back from behind it.
 *
 * Yields what the layers do and the requests they send on; after a `send` it must be resumed with the result.
 * `hop` counts how often the message has been forwarded before. Never throws; a host that does not answer returns a failure.
 */
export function* respond(host: HostSpec, request: WireRequest, state: HostsState, hop: number): HostAlgorithm<WireResult> {
  const url = Url.of(request.url);
  const failure = failureOf(host, url);
  if (failure !== null) return { failure, host: url.hostname };
  const answer = yield* layersFrom(0, host, { request, url, hostId: host.id, state, hop, layer: 0 });
  return answer.response;
}

/** Why nobody who asks gets an answer. What an extension of the browser blocks does not come this far. */
function failureOf({ failure }: HostSpec, { protocol }: Url): NoAnswer | null {
  if (failure === "none" || failure === "blocked-by-extension") return null;
  return failure === "certificate" && protocol !== "https:" ? null : failure;
}

function* layersFrom(index: number, host: HostSpec, visit: Visit): HostAlgorithm<Answer> {
  let layer = index;
  while (host.layers[layer]?.off) layer += 1;
  const spec = host.layers[layer];
  // Nobody was left to answer; no layer can be named for it.
  if (!spec) return { response: respondWith(visit.request, 404, [], "Not Found"), discards: false };
  const unmet = unmetCondition(spec, visit.request, visit.state.work);
  if (unmet !== null) {
    yield { type: "layer", layer, result: { did: "not-meant", ...unmet } };
    return yield* layersFrom(layer + 1, host, visit);
  }
  return yield* visited(spec, { ...visit, layer }, (instead = visit.request) =>
    layersFrom(layer + 1, host, { ...visit, request: instead }),
  );
}

function visited(spec: LayerSpec, visit: Visit, next: Next): HostAlgorithm<Answer> {
  switch (spec.kind) {
    case "cors":
      return cors(spec, visit, next);
    case "auth":
      return auth(spec, visit, next);
    case "redirect":
      return redirect(spec, visit, next);
    case "answer":
      return answer(spec, visit);
    case "cache":
      return cache(spec, visit, next);
    case "handler":
      return handler(spec, visit);
    case "forward":
      return forward(spec, visit, next);
  }
}
