import type { HeaderList } from "../../http/messages.ts";
import { sendable } from "../../http/written-headers.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, answerHere, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";
import { policyHeaders } from "../policy/headers.ts";
import { isPreflight } from "../preflight.ts";

/** Answers preflights; puts its headers on whatever comes back from behind it. */
export function* cors(spec: LayerOf<"cors">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  return yield* spec.style === "policy" ? corsByPolicy(spec, visit, next) : corsByHeaders(spec, visit, next);
}

function* corsByPolicy(spec: Extract<LayerOf<"cors">, { style: "policy" }>, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const { preflight, actual, refused } = policyHeaders(spec, visit.request);
  if (refused) return yield* answerHere(visit, "origin-refused", 403, actual, "Origin not allowed");
  if (isPreflight(visit.request)) return yield* answerHere(visit, "preflight", 204, preflight, "");
  return yield* withHeaders(actual, visit, next);
}

function* corsByHeaders(spec: Extract<LayerOf<"cors">, { style: "headers" }>, visit: Visit, next: Next): HostAlgorithm<Answer> {
  if (!isPreflight(visit.request)) return yield* withHeaders(spec.actual, visit, next);
  if (spec.preflight) return yield* answerHere(visit, "preflight", spec.preflight.status, spec.preflight.headers, "");
  yield passed(visit);
  return yield* next();
}

/**
 * Headers are appended, never merged with what is there already: a proxy and a server that both speak
 * leave two Access-Control-Allow-Origin lines, as they do with nginx's add_header.
 */
function* withHeaders(written: HeaderList, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const headers = sendable(written);
  if (headers.length === 0) {
    yield passed(visit);
    return yield* next();
  }
  const answer = yield* next();
  if (answer.discards) {
    yield passed(visit);
    return answer;
  }
  yield { type: "layer", layer: visit.layer, result: { did: "headers", added: headers.map(([name]) => name), removed: [] } };
  return { ...answer, response: { ...answer.response, headers: [...answer.response.headers, ...headers] } };
}
