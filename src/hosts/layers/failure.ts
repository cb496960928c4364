import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, type HostAlgorithm, type Next, passed, respondWith, type Visit } from "../answer.ts";
import { isPreflight } from "../preflight.ts";

/**
 * Something throws here and an error page is made. Many frameworks drop all headers set so far with it
 * (Express's finalhandler does), the CORS headers among them: the script then sees a CORS error instead of the 500.
 */
export function* failure(spec: LayerOf<"failure">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  if (isPreflight(visit.request) || !visit.url.pathname.startsWith(spec.path)) {
    yield passed(visit);
    return yield* next();
  }
  const keptHeaders = spec.headers === "kept";
  yield { type: "layer", layer: visit.layer, result: { did: "threw", status: spec.status, keptHeaders } };
  return { response: respondWith(visit.request, spec.status, [], spec.body), discards: !keptHeaders };
}
