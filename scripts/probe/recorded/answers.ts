import type { HeaderList, WireResult } from "../../../src/http/messages.ts";
import { type Exchange, isAsking, notSent } from "../exchanges.ts";
import type { Hide } from "../hide.ts";

/** An answer as it may be kept: no secret in it, and nothing that is about one connection. */
export interface Kept {
  /** Empty: it was asked without. */
  readonly origin: string;
  readonly preflight: boolean;
  /** Of a request that was not sent: made up. */
  readonly unsent: boolean;
  readonly method: string;
  /** Without secrets. */
  readonly url: string;
  readonly asked: HeaderList;
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string;
}

/** Lines that say how a body travels: it is kept as text, or not at all. */
const ofTransport =
  /^(?:connection|keep-alive|proxy-connection|transfer-encoding|te|trailer|upgrade|content-length|content-encoding|date|alt-svc)$/iu;

export function keptOf({ origin, request, result, unsent }: Exchange, hide: Hide, withBodies: boolean): Kept | null {
  if ("failure" in result) return null;
  return {
    ...{ origin, unsent },
    preflight: isAsking(request),
    method: request.method,
    url: hide.text(request.url),
    asked: request.headers,
    // A scenario has no other statuses.
    status: Math.min(599, Math.max(200, result.status)),
    headers: headersOf(result.headers, hide),
    body: unsent ? notSent : bodyOf(result.body, hide, withBodies),
  };
}

const headersOf = (headers: HeaderList, hide: Hide): HeaderList =>
  headers
    .filter(([name, value]) => !ofTransport.test(name) && value.length <= 4000)
    .slice(0, 60)
    .map(hide.answered);

/** What a body says may be for one person alone: it is kept only when asked for. */
function bodyOf(body: string, hide: Hide, withBodies: boolean): string {
  if (body === "") return "";
  return withBodies ? hide.text(body.slice(0, 2000)) : `${body.length} characters, not kept`;
}

const decided = /^(?:access-control-|cross-origin-resource-policy$)/iu;

export const isCors = ([name]: readonly [string, string]) => decided.test(name);

export const valuesOf = (headers: HeaderList, name: string): readonly string[] =>
  headers.flatMap(([given, value]) => (given.toLowerCase() === name ? [value.trim()] : []));

export const variesByOrigin = (headers: HeaderList) =>
  valuesOf(headers, "vary").some((line) => line.split(",").some((one) => /^\s*(?:origin|\*)\s*$/iu.test(one)));

/** What of an answer a browser decides by, as a text to compare. */
export function decidingPart(result: WireResult): string {
  if ("failure" in result) return result.failure;
  const { status, headers } = result;
  const lines = headers
    .filter(isCors)
    .map(([name, value]) => `${name.toLowerCase()}: ${value.trim()}`)
    .toSorted();
  return JSON.stringify([status, valuesOf(headers, "location"), variesByOrigin(headers), lines]);
}
