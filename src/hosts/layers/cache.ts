import { cacheDirectives, seconds } from "../../http/cache-control.ts";
import { conditionalLines, freshened, validatorOf } from "../../http/freshness.ts";
import { conditionalHeaders } from "../../http/header-names.ts";
import { hasHeader, withoutHeaders } from "../../http/headers.ts";
import type { HeaderList, WireRequest, WireResponse } from "../../http/messages.ts";
import { withValue } from "../../http/written-headers.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import type { LayerResult } from "../../trace/events.ts";
import { type Answer, type HostAlgorithm, type HostYield, type Next, passed, type Visit } from "../answer.ts";
import { conditional } from "../caching/conditional.ts";
import { ageOf, fitsRequest, isFresh, type Kept, keep } from "../caching/kept.ts";

type Spec = LayerOf<"cache">;
type CacheResult = Extract<LayerResult, { did: "cache" }>;

/**
 * A shared cache in front of the layers behind it (https://www.rfc-editor.org/rfc/rfc9111): answers from what is kept, else asks behind it
 * and keeps what may be kept. Preflights and the like pass.
 */
export function* cache(spec: Spec, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const { method, headers } = visit.request;
  if (method !== "GET" && method !== "HEAD") return yield* forget(visit, next);
  if (hasHeader(headers, "range")) {
    yield passed(visit);
    return yield* next();
  }
  const now = visit.state.now;
  const ofUrl = keptBy(visit).filter(({ url }) => url === visit.request.url);
  const found = ofUrl.findLast((kept) => fitsRequest(kept, visit.request));
  const why = found === undefined ? (ofUrl.length > 0 ? "varies" : "nothing-kept") : whyNotUsed(found, headers, now);
  if (found !== undefined && why === null) {
    const age = ageOf(found, now);
    yield result(visit, { did: "cache", what: "hit", age, key: found.vary.map(([name]) => name) });
    return served(visit, found, age);
  }
  yield result(visit, { did: "cache", what: "miss", because: why ?? "nothing-kept" });
  if (found !== undefined && validatorOf(found.response.headers) !== null) return yield* revalidate(spec, visit, next, found);
  return yield* store(spec, visit, yield* next());
}

function keptBy({ state, hostId, layer }: Visit): readonly Kept[] {
  return state.kept.get(`${hostId}/${layer}`) ?? [];
}

function setKept({ state, hostId, layer }: Visit, kept: readonly Kept[]): void {
  state.kept.set(`${hostId}/${layer}`, kept);
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-4.3 */
function* revalidate(spec: Spec, visit: Visit, next: Next, found: Kept): HostAlgorithm<Answer> {
  const own = conditionalLines(found.response.headers, "all");
  const asking: WireRequest = {
    ...visit.request,
    headers: [...withoutHeaders(visit.request.headers, conditionalHeaders), ...own],
  };
  const answer = yield* next(asking);
  if (answer.response.status !== 304) return yield* store(spec, visit, answer);
  const { headers } = freshened(found.response.headers, answer.response.headers);
  const response: WireResponse = { ...found.response, headers };
  const kept = keep(spec, visit.request, response, visit.state.now);
  const others = keptBy(visit).filter((other) => other !== found);
  setKept(visit, typeof kept === "string" ? others : [...others, kept]);
  if (typeof kept === "string") yield result(visit, { did: "cache", what: "not-kept", because: kept });
  else yield result(visit, { did: "cache", what: "revalidated", maxAge: kept.maxAge });
  return served(visit, { response }, null);
}

function* store(spec: Spec, visit: Visit, answer: Answer): HostAlgorithm<Answer> {
  const { request } = visit;
  // HEAD brings nothing that could be kept, and a 304 is between the asker and the server.
  if (request.method === "HEAD" || answer.response.status === 304) return answer;
  const kept = keep(spec, request, answer.response, visit.state.now);
  const others = keptBy(visit).filter((other) => other.url !== request.url || !fitsRequest(other, request));
  setKept(visit, typeof kept === "string" ? others : [...others, kept]);
  if (typeof kept === "string") yield result(visit, { did: "cache", what: "not-kept", because: kept });
  else yield result(visit, { did: "cache", what: "kept", maxAge: kept.maxAge, vary: kept.vary.map(([name]) => name) });
  return answer;
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-4.4 */
function* forget(visit: Visit, next: Next): HostAlgorithm<Answer> {
  yield passed(visit);
  const answer = yield* next();
  const { request } = visit;
  const { status } = answer.response;
  const others = keptBy(visit).filter(({ url }) => url !== request.url);
  if (request.method === "OPTIONS" || status < 200 || status > 399 || others.length === keptBy(visit).length) return answer;
  setKept(visit, others);
  yield result(visit, { did: "cache", what: "forgot" });
  return answer;
}

function result(visit: Visit, what: CacheResult): HostYield {
  return { type: "layer", layer: visit.layer, result: what };
}

function whyNotUsed(kept: Kept, asked: HeaderList, now: number): "stale" | "no-cache" | null {
  const directives = cacheDirectives(asked);
  const maxAge = seconds(directives, "max-age");
  if (directives.has("no-cache") || (maxAge !== null && ageOf(kept, now) >= maxAge)) return "no-cache";
  return isFresh(kept, now) ? null : "stale";
}

/** `age`: seconds; null: it has just been asked about. */
function served({ request }: Visit, { response }: Pick<Kept, "response">, age: number | null): Answer {
  const headers = age === null ? response.headers : withValue(response.headers, "Age", String(age));
  const whole = { ...response, headers, body: request.method === "HEAD" ? "" : response.body };
  return { response: conditional(request, whole), discards: false };
}
