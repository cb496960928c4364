import { isWireFailure, type WireRequest } from "../../http/messages.ts";
import type { Pausing } from "../../run/slices.ts";
import { type Further, furtherOf } from "./advised.ts";
import type { AnswerPlace } from "./demand.ts";
import { type Demands, demandsOf, type StoppedBy } from "./demands.ts";
import type { Play, Played } from "./play.ts";
import { type Row, rowsOf } from "./rows.ts";

/** An answer that the browser waits for, and all that it must say. */
export interface AnswerList extends AnswerPlace {
  readonly method: string;
  readonly url: string;
  /** As the browser sends it. */
  readonly request: WireRequest;
  /** As answered today, whatever it says; null: nothing came back. */
  readonly status: number | null;
  readonly rows: readonly Row[];
  readonly further: readonly Further[];
}

/** Everything that must be said for one action, in one browser. */
export interface List {
  /** In order of asking; only those of which something is demanded or advised. */
  readonly answers: readonly AnswerList[];
  /** All rows, in the order in which this browser complains. */
  readonly rows: readonly Row[];
  readonly stoppedBy: StoppedBy;
  /** Why nothing is demanded; null: something is, or something else is in the way. */
  readonly because: "same-origin" | "not-asked" | null;
}

export interface Listed<P extends Played> extends Demands<P> {
  readonly list: List;
}

/** `variesAt`: whether an answer names another origin when another page asks. */
export function* listOf<P extends Played>(
  play: Play<P>,
  variesAt: (place: AnswerPlace) => boolean = () => true,
): Pausing<Listed<P>> {
  const given = yield* demandsOf(play);
  const rows = yield* rowsOf(play, given);
  return { ...given, list: listed(rows, given, variesAt) };
}

function listed(
  rows: readonly Row[],
  { satisfied, stoppedBy }: Demands<Played>,
  variesAt: (place: AnswerPlace) => boolean,
): List {
  const further = furtherOf(rows, satisfied).filter((one) => one.says !== "vary" || variesAt(one));
  const answers = satisfied.asked.flatMap(({ nth, of, request, answered }): readonly AnswerList[] => {
    const isOf = (one: AnswerPlace) => one.nth === nth && one.of === of;
    const own = { rows: rows.filter(({ demand }) => isOf(demand)), further: further.filter(isOf) };
    if (own.rows.length === 0 && own.further.length === 0) return [];
    const status = isWireFailure(answered) ? null : answered.status;
    return [{ nth, of, method: request.method, url: request.url, request, status, ...own }];
  });
  return { answers, rows, stoppedBy, because: rows.length > 0 || stoppedBy !== null ? null : whyNothing(satisfied) };
}

function whyNothing({ steps }: Played): List["because"] {
  return steps.some((step) => step.name === "compare-origins" && !step.values.same) ? "not-asked" : "same-origin";
}
