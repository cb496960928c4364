import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/engine/model/algorithm.ts";
import { type AnswerPlace, amended, type Demand, saying } from "../../src/judge/requirements/demand.ts";
import { getsAsFar } from "../../src/judge/requirements/demands.ts";
import { listOf } from "../../src/judge/requirements/list.ts";
import type { Asked, Play } from "../../src/judge/requirements/play.ts";
import { sliced } from "../../src/run/slices.ts";
import type { AnyStep } from "../../src/trace/steps.ts";
import { callOf } from "./calls.ts";
import { type Engine, engines, givenCorpora, type Playable, readCorpus } from "./corpus.ts";
import { perform } from "./perform.ts";
import { browserWith, pageOf, rulesFor } from "./play.ts";
import { reach } from "./world.ts";

/** One action of a recorded case, those before it as they are. */
function playOf(of: Playable, engine: Engine, which: number): Play {
  return function* play(told) {
    yield;
    const browser = browserWith(rulesFor(of, engine));
    for (const [i, action] of of.actions.entries()) {
      if (action.wait !== undefined) {
        browser.now += action.wait;
        continue;
      }
      const algorithm = perform(callOf(action, of), pageOf(action), browser);
      const steps: AnyStep[] = [];
      const asked: Asked[] = [];
      const count = { preflight: 0, actual: 0 };
      let reply: Reply | undefined;
      let message = 0;
      for (;;) {
        const next = algorithm.next(reply);
        if (next.done) {
          if (i === which) return { outcome: next.value, steps, asked };
          break;
        }
        reply = undefined;
        if (next.value.type === "step") steps.push(next.value.step);
        if (next.value.type !== "send") continue;
        const { request, purpose } = next.value;
        const answered = reach(request, of);
        const kind = purpose === "preflight" ? "preflight" : "actual";
        const place: AnswerPlace = { of: kind, nth: count[kind]++ };
        asked.push({ ...place, message, request, answered });
        reply = { message: message++, result: i === which ? told(place, answered) : answered };
      }
    }
    throw new Error("There is no such action.");
  };
}

function done<T>(work: Generator<void, T>): T {
  const all = sliced(work);
  all.advance();
  return all.result();
}

/** With all that is demanded an action gets as far as it can, with one less it does not; so too when what is missing today is added to what is said. */
function judge(of: Playable, engine: Engine, action: number) {
  const play = playOf(of, engine, action);
  const { list, demands, missing, stoppedBy } = done(listOf(play));
  const failures: string[] = [];
  const expects = (holds: boolean, what: string) => holds || failures.push(`${of.id} ${engine} ${action}: ${what}`);
  if (typeof stoppedBy === "string") return { rows: 0, failures };
  expects(!/^(?:P_|AC)/u.test(stoppedBy?.code ?? ""), `${stoppedBy?.code} could be mended by an answer`);
  const goes = (answers: typeof saying, some: readonly Demand[]): boolean =>
    getsAsFar(done(play((place, answered) => answers(place, some, answered))), stoppedBy);
  expects(goes(saying, demands), "all that is demanded");
  expects(goes(amended, []) === (missing.length === 0), "nothing is missing where it succeeds");
  const lacking = missing.map(({ demand }) => demand);
  expects(goes(amended, lacking), "all that is missing");
  for (const { demand, state } of list.rows) {
    const isAlone = (all: readonly Demand[]) => all.filter((one) => one !== demand);
    // What only forbids has to be there to forbid.
    if (state !== "wrong") expects(!goes(saying, isAlone(demands)), `all but ${demand.says} ${demand.value}`);
    if (state !== "said") expects(!goes(amended, isAlone(lacking)), `all that is missing but ${demand.says} ${demand.value}`);
  }
  return { rows: list.rows.length, failures };
}

/** A share of the cases, another one in each run; `PREFLIGHT_SHARE=1`: all of them. */
const share = Number(process.env["PREFLIGHT_SHARE"] ?? 40);
const first = Math.floor(Math.random() * share);

describe.each(engines)("what must be said in the recorded cases, in %s", (engine) => {
  it.each(givenCorpora)("of %s.json is what lets the request through, and no less does", { timeout: 900_000 }, (corpus) => {
    let [rows, actions] = [0, 0];
    const failures: string[] = [];
    for (const [at, of] of readCorpus(corpus).entries()) {
      if (at % share !== first) continue;
      for (const [i, action] of of.actions.entries()) {
        if (action.wait !== undefined) continue;
        const judged = judge(of, engine, i);
        rows += judged.rows;
        actions += 1;
        failures.push(...judged.failures);
      }
    }
    expect(failures.slice(0, 20), `${failures.length} of ${actions} actions, ${rows} rows`).toEqual([]);
    expect(rows).toBeGreaterThan(0);
    if (share === 1) console.log(`${corpus}, ${engine}: ${actions} actions, ${rows} rows`);
  });
});
