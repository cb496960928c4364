import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";

/** A shared cache in front of the layers behind it. https://www.rfc-editor.org/rfc/rfc9111 */
export function* cache(spec: LayerOf<"cache">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const { caching } = visit.state;
  if (caching !== null) return yield* caching.shared.answer(spec, visit, next);
  yield passed(visit);
  return yield* next();
}
