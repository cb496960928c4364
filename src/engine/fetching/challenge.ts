import { encodeBase64 } from "../../http/base64.ts";
import { getHeader } from "../../http/headers.ts";
import { isWireFailure, type WireRequest, type WireResult } from "../../http/messages.ts";
import { Url } from "../../url/url.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/**
 * The request once more, with the user and password that open() was given, where the server asks for them; null: it does not, or there
 * are none. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, of status 401.
 * SKIPPED: other schemes than Basic, and the prompt: it counts as dismissed.
 */
export function answerChallenge(
  request: Request,
  sent: WireRequest,
  result: WireResult,
  includesCredentials: boolean,
  knobs: Knobs,
): WireRequest | null {
  if (isWireFailure(result) || result.status !== 401) return null;
  if (request.api !== "xhr" || !request.current.includesCredentials) return null;
  if (!/^basic\b/iu.test(getHeader(result.headers, "www-authenticate") ?? "")) return null;
  // DEVIATION: Firefox answers to other origins too; recorded in w-xhr-user-401.
  if (!knobs.corsAnswersChallenge && (request.responseTainting === "cors" || !includesCredentials)) return null;
  const { username, password } = Url.of(request.current.href);
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { ...sent, headers: [...sent.headers, ["Authorization", `Basic ${encodeBase64(pair)}`]] };
}
