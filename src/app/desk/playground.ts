import { loadScenario } from "../../content/loader.ts";
import { openDraft, withDraft, withPlan } from "../../plans/kept.ts";
import { emptyPlan, type Part, type Plan } from "../../plans/plan.ts";
import { situationFrom } from "../../plans/situation.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import { encodeLink } from "../../scenario/link.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { PlaygroundStore } from "../../store/create-store.ts";
import type { Language } from "../../words/contract.ts";
import { deskKeeper } from "./keeper.ts";
import { newPart } from "./offers.ts";

/** What stands in the playground, and what of the library it began from. Null: nothing that could be played. */
async function inPlayground(store: PlaygroundStore, language: Language) {
  const { scenario, from } = store.getState();
  if (scenario.actions.length === 0 || !isScenario(scenario)) return null;
  const found = from === null ? null : await loadScenario(from, language);
  return { scenario, base: from !== null && found ? { id: from, scenario: found.scenario } : null };
}

/** What stands in the playground as a part. */
export async function partFromPlayground(store: PlaygroundStore, language: Language): Promise<Part | null> {
  const found = await inPlayground(store, language);
  return found && newPart(found.scenario, found.base);
}

/** The same as the situation of a part that is there. */
export async function situationFromPlayground(store: PlaygroundStore, language: Language): Promise<Part["situation"] | null> {
  const found = await inPlayground(store, language);
  return found && situationFrom(found.scenario, found.base);
}

/** As if somebody had followed a link to it: the way back leads here again. */
export async function openInPlayground(scenario: Scenario): Promise<void> {
  location.hash = await encodeLink(scenario, { stop: null, tab: null });
}

const newId = () => `${Date.now().toString(36)}-${Math.floor(Math.random() * 36 ** 6).toString(36)}`;

/** Puts a plan at the desk, beside the others. */
export function putPlan(plan: Plan): void {
  deskKeeper().change((desk) => withDraft(desk, { id: newId(), plan, changed: Date.now() }));
}

/** Changes the plan that is open; where none is, one begins. */
export function changePlan(by: (plan: Plan) => Plan): void {
  const draft = openDraft(deskKeeper().current().value);
  const plan = by(draft?.plan ?? emptyPlan);
  if (!draft) putPlan(plan);
  else if (plan !== draft.plan) deskKeeper().change((desk) => withPlan(desk, plan, Date.now()));
}

/** Adds what stands in the playground to the plan at the desk; which part it is. Null: there is nothing that could be played. */
export async function makeTask(store: PlaygroundStore, language: Language): Promise<number | null> {
  const part = await partFromPlayground(store, language);
  if (!part) return null;
  let at = 0;
  changePlan((plan) => {
    at = plan.parts.length;
    return { ...plan, parts: [...plan.parts, part] };
  });
  return at;
}
