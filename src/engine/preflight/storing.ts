import { getHeader } from "../../http/headers.ts";
import { byteLowercase } from "../../http/tokens.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { cachePlace, isCached } from "./cache-key.ts";
import type { Judged } from "./judgement.ts";

const nothing: readonly string[] = [];
const defaultMaxAge = 5;

/** The end of https://fetch.spec.whatwg.org/#cors-preflight-fetch-0: the answer goes into the cache. */
export function* storePreflight(request: Request, response: Response, judged: Judged, browser: Browser): Algorithm<void> {
  const { knobs, preflightCache, now } = browser;
  const asked = getHeader(response.wire.headers, "access-control-max-age");
  const maxAge = maxAgeOf(asked, knobs);
  const place = cachePlace(request, knobs);
  const stored = maxAge > 0 && isCached(place, knobs);
  const methods = judged.answer.methods ?? nothing;
  const headers = judged.answer.headers.map(byteLowercase);
  browser.work(methods.length + headers.length);
  if (stored) {
    const credentials = request.credentials === "include";
    preflightCache.store({ ...place, credentials, methods, headers, expires: now + maxAge * 1000 }, knobs);
  } else if (knobs.cacheReplaces) preflightCache.clear(place);
  const deciding = asked === null ? nothing : ["access-control-max-age"];
  yield step(
    "preflight-cache-store",
    "preflight-cache",
    "note",
    { maxAge, asked, cap: knobs.maxAgeCap, methods, headers, stored },
    { message: response.message, deciding },
  );
  if (stored) yield { type: "state", preflightCache: preflightCache.changes(now) };
}

const deltaSeconds = /^\d+$/u;
const negative = /^-\d+$/u;

/** Seconds. https://fetch.spec.whatwg.org/#http-access-control-max-age */
function maxAgeOf(asked: string | null, knobs: Knobs): number {
  if (asked === null || asked === "") return defaultMaxAge;
  if (deltaSeconds.test(asked)) return Math.min(Number(asked), knobs.maxAgeCap ?? Number.MAX_SAFE_INTEGER);
  const rule = negative.test(asked) ? knobs.maxAgeNegative : knobs.maxAgeGarbage;
  return rule === "default" ? defaultMaxAge : 0;
}
