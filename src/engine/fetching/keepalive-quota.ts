import { byteLength } from "../../http/body.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";

/** Bytes. */
const limit = 65_536;

/** The keepalive step of https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch; null: it fits. */
export function* keepaliveQuota(request: Request): Algorithm<Failure | null> {
  if (!request.keepalive || request.body === null) return null;
  // NOTE: actions are performed one after the other, so that no other keepalive body is in flight.
  const size = byteLength(request.body);
  if (size <= limit) return null;
  const values = { size, limit };
  const failure = failureOf(request, "KEEPALIVE_QUOTA", values);
  yield step("keepalive-quota", "request", "fail", values, { failure });
  return failure;
}
