import { getHeader, getLines, withoutHeaders } from "../../http/headers.ts";
import { type Header, type HeaderList, isWireFailure, type WireResponse, type WireResult } from "../../http/messages.ts";
import { isOkStatus } from "../../http/statuses.ts";
import type { Failure } from "../../trace/failures.ts";

/** Which answer of those that a browser gets for one action, in order of asking. */
export interface AnswerPlace {
  /** Counted apart for preflights and other requests, from 0. */
  readonly nth: number;
  readonly of: "preflight" | "actual";
}

/**
 * One thing that an answer has to say.
 * - `answers`: anything at all · `no-redirect`, `status`: a preflight is answered with a success, and where it was asked
 * - `method`, `header`: one name in Access-Control-Allow-Methods or -Headers
 * - `method-list`, `header-list`: what stands there can be read as a list; what cannot forbids, whatever is needed
 */
export interface Demand extends AnswerPlace {
  readonly says:
    | "answers"
    | "no-redirect"
    | "status"
    | "origin"
    | "credentials"
    | "method"
    | "header"
    | "method-list"
    | "header-list"
    | "embedding";
  /** What has to be there: an origin, `true`, a method, a header's name in lower case, a status. */
  readonly value: string;
}

export const headerOf = {
  origin: "Access-Control-Allow-Origin",
  credentials: "Access-Control-Allow-Credentials",
  method: "Access-Control-Allow-Methods",
  header: "Access-Control-Allow-Headers",
  "method-list": "Access-Control-Allow-Methods",
  "header-list": "Access-Control-Allow-Headers",
  embedding: "Cross-Origin-Resource-Policy",
} as const;

type InHeader = keyof typeof headerOf;

export function isInHeader(says: Demand["says"]): says is InHeader {
  return says in headerOf;
}

/** What a browser complains of, as something that an answer has to say; null: no answer could say it. */
export function demandIn(failure: Failure): Pick<Demand, "says" | "value"> | null {
  switch (failure.code) {
    case "ACAO_MISSING":
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
    case "ACAO_MULTIPLE":
    case "ACAO_INVALID":
    case "ACAO_MISMATCH":
    case "P_ACAO_MISSING":
    case "P_ACAO_WILDCARD_WITH_CREDENTIALS":
    case "P_ACAO_MULTIPLE":
    case "P_ACAO_INVALID":
    case "P_ACAO_MISMATCH":
      return { says: "origin", value: failure.values.origin };
    case "ACAC_NOT_TRUE":
    case "P_ACAC_NOT_TRUE":
      return { says: "credentials", value: "true" };
    case "P_REDIRECT":
      return { says: "no-redirect", value: "204" };
    case "P_STATUS":
      return { says: "status", value: "204" };
    case "P_ACAM_UNPARSABLE":
      return { says: "method-list", value: "" };
    case "P_ACAH_UNPARSABLE":
      return { says: "header-list", value: "" };
    case "P_METHOD_NOT_ALLOWED":
      return { says: "method", value: failure.values.method };
    case "P_HEADER_NOT_ALLOWED":
      return { says: "header", value: failure.values.header };
    case "P_AUTHORIZATION_NEEDS_NAME":
      return { says: "header", value: "authorization" };
    case "CORP_SAME_ORIGIN":
    case "CORP_SAME_SITE":
      return { says: "embedding", value: "cross-origin" };
    case "CORP_COEP":
      return failure.values.missing === "cross-origin-resource-policy" ? { says: "embedding", value: "cross-origin" } : null;
    case "P_NETWORK":
    case "NETWORK_ERROR":
      return noAnswer.has(failure.values.reason) ? { says: "answers", value: "" } : null;
    default:
      return null;
  }
}

const noAnswer: ReadonlySet<string> = new Set(["refused", "name-not-found", "reset", "timeout", "certificate", "unknown-host"]);

type InAnswer = (says: Demand["says"]) => readonly string[];

function saidAt(place: AnswerPlace, demands: readonly Demand[]): InAnswer {
  const here = demands.filter(({ nth, of }) => nth === place.nth && of === place.of);
  return (says) => here.flatMap((one) => (one.says === says ? [one.value] : []));
}

/** An answer that says what is demanded of it, and nothing else of what could be. The rest of it stays as it was. */
export function saying(place: AnswerPlace, demands: readonly Demand[], answered: WireResult): WireResult {
  const said = saidAt(place, demands);
  if (isWireFailure(answered) && said("answers").length === 0) return answered;
  const response = answersAtAll(answered);
  const silent = { ...response, headers: withoutHeaders(response.headers, spoken) };
  const isSuccess = isOkStatus(response.status);
  // What is no redirect is no success either, until that is asked for.
  const status = place.of === "preflight" && isSuccess ? silentStatus : response.status;
  return written({ ...silent, status }, place, said);
}

/** An answer as it is, with some things said besides, or instead. */
export function amended(place: AnswerPlace, demands: readonly Demand[], answered: WireResult): WireResult {
  const said = saidAt(place, demands);
  if (isWireFailure(answered) && said("answers").length === 0) return answered;
  return written(answersAtAll(answered), place, said);
}

const answersAtAll = (answered: WireResult): WireResponse =>
  isWireFailure(answered) ? { status: 200, headers: [], body: "" } : answered;

function written(response: WireResponse, { of }: AnswerPlace, said: InAnswer): WireResponse {
  const answersWell = of === "preflight" && said("status").length + said("no-redirect").length > 0;
  let headers = answersWell ? withoutHeaders(response.headers, location) : response.headers;
  for (const says of ["origin", "credentials", "embedding"] as const) {
    const [value] = said(says);
    if (value !== undefined) headers = withLine(headers, headerOf[says], value);
  }
  for (const says of ["method", "header"] as const) {
    const isReplaced = said(`${says}-list`).length > 0;
    const name = headerOf[says];
    if (isReplaced) headers = withoutHeaders(headers, new Set([name.toLowerCase()]));
    const names = said(says);
    if (names.length > 0) headers = [...headers, [name, names.join(", ")]];
  }
  return { ...response, status: answersWell ? 204 : response.status, headers };
}

const withLine = (headers: HeaderList, name: string, value: string): HeaderList => [
  ...withoutHeaders(headers, new Set([name.toLowerCase()])),
  [name, value],
];

const silentStatus = 403;
const location = new Set(["location"]);
const spoken: ReadonlySet<string> = new Set(Object.values(headerOf).map((name) => name.toLowerCase()));

/** An answer that says what is demanded, but for one thing that is as the answer has it today. */
export function sayingAsFound(place: AnswerPlace, demands: readonly Demand[], asFound: Demand, answered: WireResult): WireResult {
  const said = saying(
    place,
    demands.filter(
      (one) =>
        one !== asFound &&
        !(
          isInHeader(one.says) &&
          isInHeader(asFound.says) &&
          headerOf[one.says] === headerOf[asFound.says] &&
          asFound.says.endsWith("-list")
        ),
    ),
    answered,
  );
  if (asFound.nth !== place.nth || asFound.of !== place.of || isWireFailure(answered) || isWireFailure(said)) return said;
  if (asFound.says === "status" || asFound.says === "no-redirect") {
    const found = getLines(answered.headers, "location").map((value): Header => ["Location", value]);
    return { ...said, status: answered.status, headers: [...withoutHeaders(said.headers, location), ...found] };
  }
  if (!isInHeader(asFound.says)) return said;
  const lower = headerOf[asFound.says].toLowerCase();
  // Line by line, spelled as they are: browsers count them. Names that others demand stand after what was found.
  const found = answered.headers.filter(([name]) => name.toLowerCase() === lower);
  const others = said.headers.filter(([name]) => name.toLowerCase() === lower);
  return { ...said, headers: [...withoutHeaders(said.headers, new Set([lower])), ...found, ...others] };
}

/** What an answer says of a demand today; null: nothing. */
export function foundOf({ says }: Demand, answered: WireResult | undefined): string | null {
  if (answered === undefined) return null;
  if (isWireFailure(answered)) return says === "answers" ? answered.failure : null;
  if (says === "answers" || says === "status" || says === "no-redirect") return String(answered.status);
  return getHeader(answered.headers, headerOf[says].toLowerCase());
}
