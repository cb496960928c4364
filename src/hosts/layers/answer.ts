import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, type HostAlgorithm, respondWith, type Visit } from "../answer.ts";

/**
 * Answers itself. Many frameworks drop all headers set so far when they make an error page (Express's finalhandler does), the CORS
 * headers among them: the script then sees a CORS error instead of the 500.
 */
export function* answer(spec: LayerOf<"answer">, visit: Visit): HostAlgorithm<Answer> {
  const discards = spec.earlierHeaders === "discarded";
  yield {
    type: "layer",
    layer: visit.layer,
    result: { did: "answered", status: spec.status, reason: discards ? "error-page" : "answer" },
  };
  return { response: respondWith(visit.request, spec.status, spec.headers, spec.body), discards };
}
