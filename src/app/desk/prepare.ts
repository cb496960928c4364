import { loadScenario } from "../../content/loader.ts";
import type { Part, PartSituation, Plan } from "../../plans/plan.ts";
import { planMark } from "../../plans/receipt/mark.ts";
import type { PartShape } from "../../plans/receipt/shape.ts";
import { askedOf, shapeOf } from "../../plans/shape-of.ts";
import { type NoSituation, notLoaded, scenarioOf } from "../../plans/situation.ts";
import type { Asked } from "../../questions/ask.ts";
import type { Situation } from "../../questions/situation.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Language } from "../../words/contract.ts";
import { situationOf } from "../learn/situation.ts";
import { worldFor } from "../worlds.ts";

/** A part with its scenario played by every browser's rules. */
export interface ReadyPart {
  readonly ok: true;
  readonly part: Part;
  readonly scenario: Scenario;
  /** The library's, where it is made of one. */
  readonly base: Scenario | null;
  readonly situation: Situation;
  readonly asked: Asked | null;
  readonly shape: PartShape;
}

export type PreparedPart =
  | ReadyPart
  | { readonly ok: false; readonly part: Part; readonly why: NoSituation; readonly shape: PartShape };

export interface PreparedPlan {
  readonly plan: Plan;
  readonly parts: readonly PreparedPart[];
  readonly shapes: readonly PartShape[];
  readonly mark: number;
}

/** Loads what the parts need and plays them, a part at a time, so that the page answers in between. */
export async function preparePlan(plan: Plan, language: Language): Promise<PreparedPlan> {
  const parts: PreparedPart[] = [];
  for (const part of plan.parts) parts.push(await prepared(part, language));
  const shapes = parts.map(({ shape }) => shape);
  return { plan, parts, shapes, mark: planMark(plan, shapes) };
}

async function prepared(part: Part, language: Language): Promise<PreparedPart> {
  const found = await played(part, language);
  if ("why" in found) return { ok: false, part, why: found.why, shape: { kind: "broken" } };
  const scenario = { ...found.situation.scenario, title: part.title };
  const situation = { ...found.situation, scenario };
  const asked = askedOf(part, situation);
  return { ok: true, part, scenario, base: found.base, situation, asked, shape: shapeOf(part, asked) };
}

type Played = { readonly base: Scenario | null; readonly situation: Situation } | { readonly why: NoSituation };

/** What has not changed is not played again. */
const known = new WeakMap<PartSituation, Promise<Played>>();

function played(part: Part, language: Language): Promise<Played> {
  const found = known.get(part.situation) ?? play(part, language);
  known.set(part.situation, found);
  return found;
}

async function play(part: Part, language: Language): Promise<Played> {
  try {
    const { situation } = part;
    const base = "of" in situation ? ((await loadScenario(situation.of, language))?.scenario ?? null) : null;
    const made = scenarioOf(part, base);
    if (!made.ok) return { why: made.why };
    await worldFor(made.scenario);
    await pause();
    const run = situationOf(made.scenario);
    return run ? { base, situation: run } : { why: notLoaded };
  } catch {
    // It is tried again next time.
    known.delete(part.situation);
    return { why: notLoaded };
  }
}

/** Presses and keys come first. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));
