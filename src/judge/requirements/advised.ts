import { getHeader } from "../../http/headers.ts";
import { isWireFailure } from "../../http/messages.ts";
import { byteLowercase, extractTokens } from "../../http/tokens.ts";
import { failureIn } from "../remedies/facts.ts";
import { hiddenHeaders } from "../remedies/wish.ts";
import type { AnswerPlace } from "./demand.ts";
import type { Asked, Played } from "./play.ts";
import type { Row, Said } from "./rows.ts";

/**
 * What an answer may say besides.
 * - `vary` (advised): caches tell origins apart · `expose` (asked for): headers that script has no access to otherwise
 * - `max-age` (optional): how long the permission is kept
 */
export interface Further extends AnswerPlace {
  readonly says: "vary" | "expose" | "max-age";
  readonly value: string;
  readonly found: string | null;
  readonly state: Said;
  /** Of `max-age`: seconds for which this browser keeps what is said today; null: the preflight did not come that far. */
  readonly kept: { readonly seconds: number; readonly cap: number | null } | null;
}

export const furtherHeader = {
  vary: "Vary",
  expose: "Access-Control-Expose-Headers",
  "max-age": "Access-Control-Max-Age",
} as const;

/** `satisfied`: the run in which everything is said. */
export function furtherOf(rows: readonly Row[], satisfied: Played): readonly Further[] {
  return satisfied.asked.flatMap((answer): readonly Further[] => {
    if (answer.of === "preflight") return maxAge(rows, answer, satisfied);
    return [...vary(rows, answer), ...expose(answer, satisfied)];
  });
}

/** Where one origin is named, an answer depends on who asks. */
function vary(rows: readonly Row[], { nth, of, answered }: Asked): readonly Further[] {
  const row = rows.find(({ demand }) => demand.nth === nth && demand.of === of && demand.says === "origin");
  if (!row || (row.state === "said" && row.found === "*")) return [];
  const found = isWireFailure(answered) ? null : getHeader(answered.headers, "vary");
  const names = found === null ? [] : extractTokens(found);
  const isSaid = names !== "failure" && names.some((name) => name === "*" || byteLowercase(name) === "origin");
  return [{ nth, of, says: "vary", value: "Origin", found, state: isSaid ? "said" : stateOf(found), kept: null }];
}

/** Of the last answer: what script has asked for by name, and what it could have a use for. */
function expose({ nth, of, answered }: Asked, { outcome, asked }: Played): readonly Further[] {
  const last = asked.findLast((one) => one.of === "actual");
  if (outcome.kind !== "response" || failureIn(outcome) !== null || last?.nth !== nth || isWireFailure(answered)) return [];
  const byName = outcome.asked?.value === null && outcome.hidden.includes(byteLowercase(outcome.asked.name));
  const names = [
    ...new Set([...(byName && outcome.asked ? [byteLowercase(outcome.asked.name)] : []), ...hiddenHeaders(outcome)]),
  ];
  const found = getHeader(answered.headers, "access-control-expose-headers");
  if (outcome.responseType !== "cors" || (names.length === 0 && found === null)) return [];
  const value = names.length > 0 ? names.join(", ") : (found ?? "");
  return [{ nth, of, says: "expose", value, found, state: names.length === 0 ? "said" : stateOf(found), kept: null }];
}

function maxAge(rows: readonly Row[], { nth, of, message, answered }: Asked, { steps }: Played): readonly Further[] {
  if (isWireFailure(answered) || !rows.some(({ demand }) => demand.of === of && demand.nth === nth)) return [];
  const found = getHeader(answered.headers, "access-control-max-age");
  const stored = steps.find((step) => step.name === "preflight-cache-store" && step.message === message);
  const kept = stored?.name === "preflight-cache-store" ? { seconds: stored.values.maxAge, cap: stored.values.cap } : null;
  return [{ nth, of, says: "max-age", value: "600", found, state: found === null ? "absent" : "said", kept }];
}

const stateOf = (found: string | null): Said => (found === null ? "absent" : "wrong");
