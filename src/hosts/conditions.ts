import { cookiePairs } from "../http/cookie-pairs.ts";
import { getHeader } from "../http/headers.ts";
import type { HeaderList, WireRequest } from "../http/messages.ts";
import { byteLowercase } from "../http/tokens.ts";
import type { Work } from "../patterns/match.ts";
import type { LayerSpec } from "../scenario/schema.ts";
import { passesTest } from "../scenario/text-test.ts";
import type { Condition } from "../trace/condition.ts";
import { Url } from "../url/url.ts";
import { hostOf, ownOrigin } from "./policy/own-origin.ts";
import { isPreflight } from "./preflight.ts";

/** Why a layer passes a request by: the first of `when` that does not hold, or of `unless` that does. */
export interface Unmet {
  readonly list: "when" | "unless";
  readonly condition: Condition;
}

/** null: the layer applies. */
export function unmetCondition(
  { when, unless }: Pick<LayerSpec, "when" | "unless">,
  request: WireRequest,
  work: Work,
): Unmet | null {
  const missing = when.find((condition) => !holds(condition, request, work));
  if (missing) return { list: "when", condition: missing };
  const standing = unless.find((condition) => holds(condition, request, work));
  return standing ? { list: "unless", condition: standing } : null;
}

function holds(condition: Condition, request: WireRequest, work: Work): boolean {
  switch (condition.of) {
    case "preflight":
      return isPreflight(request);
    case "method":
      return condition.in.includes(request.method);
    case "path":
      return passesTest(condition.test, condition.value, Url.of(request.url).pathname, work);
    case "header":
      return valueHolds(condition, headerValue(request, byteLowercase(condition.name)), request, work);
    case "cookie":
      return valueHolds(condition, cookieValue(request.headers, condition.name), request, work);
  }
}

/** `given`: null where the request has none. */
function valueHolds(
  { test, value }: Extract<Condition, { of: "header" | "cookie" }>,
  given: string | null,
  request: WireRequest,
  work: Work,
): boolean {
  if (test === "absent") return given === null;
  if (given === null) return false;
  switch (test) {
    case "present":
      return true;
    case "own-origin":
      return given === ownOrigin(request);
    case "same-as-cookie":
      return given === cookieValue(request.headers, value);
    default:
      return passesTest(test, value, given, work);
  }
}

const headerValue = (request: WireRequest, name: string): string | null =>
  name === "host" ? hostOf(request) : getHeader(request.headers, name);

/** The first of that name; null: there is none. */
function cookieValue(headers: HeaderList, name: string): string | null {
  const found = cookiePairs(headers).find((pair) => pair.split("=", 1)[0] === name);
  return found === undefined ? null : found.slice(name.length + 1);
}
