import { decodeBody } from "../../http/decode.ts";
import { corsSafelistedResponseHeaders, isForbiddenResponseHeader } from "../../http/header-names.ts";
import { getHeader, sortAndCombine } from "../../http/headers.ts";
import { isNullBodyStatus } from "../../http/statuses.ts";
import { byteLowercase, extractTokens, isToken, trimTabOrSpace } from "../../http/tokens.ts";
import type { Outcome, ResponseType } from "../../trace/events.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { getHeader as askForHeader } from "./get-header.ts";

type Headers = readonly (readonly [string, string])[];
const byExposeHeaders = ["access-control-expose-headers"];
const nothing: readonly string[] = [];

/** https://fetch.spec.whatwg.org/#concept-filtered-response: what script may see of the response. */
export function* filterResponse(request: Request, response: Response, { knobs }: Browser, readsHeader = ""): Algorithm<Outcome> {
  const { wire, message } = response;
  const responseType = typeOf(request, response);
  const credentials = request.credentials === "include";
  const value = getHeader(wire.headers, "access-control-expose-headers");
  const all = sortAndCombine(wire.headers);
  const isExposed = exposure(responseType, value, credentials, knobs);
  const headers: Headers = all.filter(([name]) => isExposed(name));
  const hidden = all.length === headers.length ? nothing : all.filter(([name]) => !isExposed(name)).map(([name]) => name);
  const opaque = responseType === "opaque" || responseType === "opaqueredirect";
  const status = opaque ? 0 : wire.status;
  yield step(
    "expose",
    "exposure",
    "note",
    { responseType, status, exposed: headers.map(([name]) => name), hidden, value, credentials },
    { message, deciding: responseType === "cors" && value !== null ? byExposeHeaders : nothing },
  );
  const asked = readsHeader === "" ? {} : { asked: yield* askForHeader(readsHeader, { responseType, headers, isExposed }) };
  return {
    kind: "response",
    responseType,
    status,
    url: responseType === "opaque" ? "" : responseUrl(request, knobs),
    redirected: responseType !== "opaque" && request.urls.length > 1,
    headers,
    hidden,
    ...asked,
    body: bodyOf(request, response, responseType),
  };
}

function typeOf(request: Request, response: Response): ResponseType {
  return response.type === "opaqueredirect" ? "opaqueredirect" : request.responseTainting;
}

/** https://fetch.spec.whatwg.org/#concept-cors-filtered-response-header-name and its neighbours; names in lower case. */
function exposure(type: ResponseType, value: string | null, credentials: boolean, knobs: Knobs): (name: string) => boolean {
  if (type === "opaque" || type === "opaqueredirect") return () => false;
  if (type === "basic") return (name) => !isForbiddenResponseHeader(name);
  // An unreadable list exposes nothing more; it is no error.
  const list = value === null ? nothing : extractTokens(value);
  const read = list === "failure" ? (knobs.exposeStarBeforeBadToken ? starBeforeBadToken(value ?? "") : nothing) : list;
  const names = new Set(read.map(byteLowercase));
  if (names.has("*") && !credentials) return (name) => !isForbiddenResponseHeader(name);
  return (name) => corsSafelistedResponseHeaders.has(name) || (names.has(name) && !isForbiddenResponseHeader(name));
}

/** DEVIATION: Firefox, recorded in leh78-31. */
function starBeforeBadToken(value: string): readonly string[] {
  const items = value
    .split(",")
    .map(trimTabOrSpace)
    .filter((item) => item !== "");
  const bad = items.findIndex((item) => !isToken(item));
  return items.slice(0, bad).includes("*") ? ["*"] : nothing;
}

function bodyOf(request: Request, { wire, type }: Response, responseType: ResponseType): string {
  if (responseType === "opaque" || request.method === "HEAD") return "";
  // What redirect mode manual hides was already taken away.
  if (type !== "opaqueredirect" && isNullBodyStatus(wire.status)) return "";
  return decodeBody(request, wire);
}

/** https://fetch.spec.whatwg.org/#dom-response-url: without fragment. */
function responseUrl({ current, responseTainting }: Request, knobs: Knobs): string {
  // DEVIATION: WebKit, recorded in w-xhr-user-401.
  const keeps = knobs.responseUrlKeepsCredentials || responseTainting !== "cors";
  if (!current.includesCredentials || !keeps) return current.wire;
  return current.href.slice(0, current.href.length - current.fragment.length);
}
