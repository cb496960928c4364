import type { Asks } from "../../plans/plan.ts";
import { type Trouble, troublesOf } from "../../plans/trouble.ts";
import { situationOf } from "../learn/situation.ts";
import { worldFor } from "../worlds.ts";
import { type PreparedPart, type PreparedPlan, pause, type ReadyPart } from "./prepare.ts";

interface Checked {
  readonly traces: ReadyPart["situation"]["traces"];
  readonly opens: string | undefined;
  readonly troubles: readonly Trouble[];
}

/** By what is asked: what has not changed is not played again. */
const known = new WeakMap<Asks, Checked>();

/** Plays each part as a learner would: by part, what cannot work in it. A part that cannot be played at all has none of these. */
export async function checkPlan({ parts }: Pick<PreparedPlan, "parts">): Promise<readonly (readonly Trouble[])[]> {
  const all: (readonly Trouble[])[] = [];
  for (const part of parts) all.push(await checked(part));
  return all;
}

async function checked(prepared: PreparedPart): Promise<readonly Trouble[]> {
  if (!prepared.ok) return [];
  const { part, scenario, situation } = prepared;
  const { traces } = situation;
  const before = known.get(part.asks);
  if (before?.traces === traces && before.opens === part.opens) return before.troubles;
  await worldFor(scenario);
  await pause();
  const troubles = troublesOf(part, scenario, (wanted) => (wanted === scenario ? situation : situationOf(wanted))) ?? [];
  known.set(part.asks, { traces, opens: part.opens, troubles });
  return troubles;
}
