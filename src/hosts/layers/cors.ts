import type { HeaderList } from "../../http/messages.ts";
import { answerable } from "../../http/written-headers.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, answerHere, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";
import { policyHeaders } from "../policy/headers.ts";
import { isPreflight } from "../preflight.ts";
import { takesHeaders } from "../statuses.ts";

/** Answers preflights; puts its headers on whatever comes back from behind it. */
export function* cors(spec: LayerOf<"cors">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  return yield* spec.style === "policy" ? corsByPolicy(spec, visit, next) : corsByHeaders(spec, visit, next);
}

function* corsByPolicy(spec: Extract<LayerOf<"cors">, { style: "policy" }>, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const { preflight, actual, refused } = policyHeaders(spec, visit.request, visit.state.work);
  if (refused) return yield* answerHere(visit, "origin-refused", 403, actual, "Origin not allowed");
  if (!isPreflight(visit.request)) return yield* withHeaders(actual, spec, visit, next);
  if (spec.preflights === "pass") return yield* withHeaders(preflight, spec, visit, next);
  return yield* answerHere(visit, "preflight", 204, preflight, "");
}

function* corsByHeaders(spec: Extract<LayerOf<"cors">, { style: "headers" }>, visit: Visit, next: Next): HostAlgorithm<Answer> {
  if (!isPreflight(visit.request)) return yield* withHeaders(spec.actual, spec, visit, next);
  if (spec.preflight) return yield* answerHere(visit, "preflight", spec.preflight.status, spec.preflight.headers, "");
  return yield* withHeaders(spec.onPreflights ? spec.actual : [], spec, visit, next);
}

/**
 * Headers are appended, never merged with what is there already: a proxy and a server that both speak
 * leave two Access-Control-Allow-Origin lines, as they do with nginx's add_header.
 */
function* withHeaders(
  written: HeaderList,
  { onStatuses }: Pick<LayerOf<"cors">, "onStatuses">,
  visit: Visit,
  next: Next,
): HostAlgorithm<Answer> {
  const headers = answerable(written);
  if (headers.length === 0) {
    yield passed(visit);
    return yield* next();
  }
  const answer = yield* next();
  if (answer.discards) {
    yield passed(visit);
    return answer;
  }
  const names = headers.map(([name]) => name);
  const { status } = answer.response;
  if (!takesHeaders(onStatuses, status)) {
    yield { type: "layer", layer: visit.layer, result: { did: "left-out", headers: names, status } };
    return answer;
  }
  yield { type: "layer", layer: visit.layer, result: { did: "headers", added: names, removed: [] } };
  return { ...answer, response: { ...answer.response, headers: [...answer.response.headers, ...headers] } };
}
