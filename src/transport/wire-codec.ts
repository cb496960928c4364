import { type Header, isWireFailure, type WireFailure, type WireRequest, type WireResult } from "../http/messages.ts";
import { Url } from "../url/url.ts";
import { carryHeaders, readCarriedHeaders } from "./carried-headers.ts";
import { escapeText, unescapeText } from "./escape.ts";
import { carriedUrl, uncarriedUrl } from "./wire-url.ts";

/**
 * Wire messages as something that a browser's fetch() and a service worker let through unchanged.
 * For any message m: decode(encode(m)) equals m, headers in order, in their case, and as often as they came.
 * What the platform does not touch keeps its real place, so that the Network panel shows it; the rest is in `preflight-*` headers.
 */
export interface CarriedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

export interface CarriedResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

/** What arrived, as Request and Response offer it: names in lower case, values of one name joined. */
interface Arrived {
  readonly headers: { get(name: string): string | null };
  readonly body: string;
}

/** `id` comes back in the response: it tells our own answer from anybody else's. */
export function encodeRequest(request: WireRequest, id: string): CarriedRequest {
  const headers: Header[] = [["preflight-id", id], ...carryHeaders(request.headers)];
  const url = carriedUrl(request.url);
  if (uncarriedUrl(new URL(url).href) !== request.url) headers.push(["preflight-url", escapeText(request.url)]);
  const method = methodThatPasses(request.method);
  if (method !== request.method) headers.push(["preflight-method", escapeText(request.method)]);
  const bodiless = method === "GET" || method === "HEAD";
  const body = carryBody(request.body, headers, bodiless);
  return { url, method, headers, body };
}

/** Null where it cannot be read back. */
export function decodeRequest(arrived: Arrived & { url: string; method: string }): WireRequest | null {
  const { headers: received } = arrived;
  const headers = readCarriedHeaders((name) => received.get(name));
  const url = own(received, "preflight-url") ?? uncarriedUrl(arrived.url);
  const body = readBody(arrived);
  if (!headers || url === null || body === undefined || !Url.canParse(url)) return null;
  return { method: own(received, "preflight-method") ?? arrived.method, url, headers, body };
}

/** `method` is that of the carried request: the platform drops the body of an answer to HEAD. */
export function encodeResult(result: WireResult, id: string, method: string): CarriedResponse {
  const marker: Header = ["preflight-id", id];
  if (isWireFailure(result)) {
    const told: Header[] = [marker, ["preflight-failure", result.failure], ["preflight-host", escapeText(result.host)]];
    return { status: 504, headers: told, body: null };
  }
  const headers: Header[] = [marker, ...carryHeaders(result.headers)];
  const status = statusThatPasses(result.status);
  if (status !== result.status) headers.push(["preflight-status", String(result.status)]);
  const bodiless = method === "HEAD" || nullBody.has(status);
  return { status, headers, body: carryBody(result.body || null, headers, bodiless) };
}

/** Null where it cannot be read back, or is no answer to the request with this id. */
export function decodeResult(arrived: Arrived & { status: number }, id: string): WireResult | null {
  const { headers: received } = arrived;
  if (received.get("preflight-id") !== id) return null;
  const failure = failureOf(received);
  if (failure) return failure;
  const headers = readCarriedHeaders((name) => received.get(name));
  const body = readBody(arrived);
  if (!headers || body === undefined) return null;
  return { status: Number(received.get("preflight-status") ?? arrived.status), headers, body: body ?? "" };
}

const failureNames: Record<WireFailure["failure"], true> = {
  ...{ refused: true, "name-not-found": true, reset: true, timeout: true, certificate: true },
  ...{ "unknown-host": true, limit: true },
};

function isFailureName(name: string | null | undefined): name is WireFailure["failure"] {
  return name != null && Object.hasOwn(failureNames, name);
}

function failureOf(headers: Arrived["headers"]): WireFailure | null {
  const failure = headers.get("preflight-failure");
  const host = own(headers, "preflight-host");
  if (host === null) return null;
  return isFailureName(failure) ? { failure, host } : null;
}

/* Only methods that fetch() neither refuses nor changes the case of; with any other the panel would show a guess. */
const passing = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function methodThatPasses(method: string): string {
  return passing.has(method) ? method : "POST";
}

const nullBody = new Set([204, 205, 304]);

/** A redirect would become an opaque one, 1xx is no answer, 407 asks for a proxy's password. */
function statusThatPasses(status: number): number {
  const acted = status < 200 || status > 599 || status === 407 || [301, 302, 303, 307, 308].includes(status);
  return acted || !Number.isInteger(status) ? 200 : status;
}

/** The body itself, where it would come back as it is; else it is told in a header. */
function carryBody(body: string | null, headers: Header[], bodiless: boolean): string | null {
  if (body === null) return null;
  // Encoding would replace a lone surrogate, decoding takes a byte order mark off, and nothing is no body.
  const intact = !bodiless && body !== "" && !/\p{Surrogate}/u.test(body) && !body.startsWith("\ufeff");
  if (intact) return body;
  headers.push(["preflight-body", escapeText(body)]);
  return null;
}

/** Undefined where it cannot be read; null: there was none. */
function readBody({ headers, body }: Arrived): string | null | undefined {
  const told = headers.get("preflight-body");
  if (told !== null) return unescapeText(told) ?? undefined;
  return body === "" ? null : body;
}

function own(headers: Arrived["headers"], name: string): string | null {
  const value = headers.get(name);
  return value === null ? null : unescapeText(value);
}
