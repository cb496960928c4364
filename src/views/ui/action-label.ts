import type { ActionSpec, PageActionSpec, Scenario } from "../../scenario/schema.ts";
import type { Outcome } from "../../trace/events.ts";
import { initiatorOf } from "../../trace/initiators.ts";
import { Url } from "../../url/url.ts";
import type { Words } from "../../words/contract.ts";
import { pageName } from "../../words/trace/names.ts";
import { verdictOf } from "./verdict.ts";

type Things = Words["trace"]["things"];

/** Who makes a request, and how: "Shop: POST", "curl". */
export function whoActs(action: ActionSpec, scenario: Scenario, things: Things): string {
  return action.kind === "client" ? action.client : `${pageOf(action, scenario)}: ${methodOrThing(action, things)}`;
}

/** What tells a request from the others of its scenario: the method and the path, and whose it is where several make them. */
export function whatIsAsked(action: ActionSpec, scenario: Scenario, things: Things): string {
  const request = `${action.kind === "client" ? action.method : methodOrThing(action, things)} ${pathOf(action.url)}`;
  const askers = new Set(scenario.actions.map((one) => (one.kind === "client" ? one.client : one.page)));
  if (askers.size < 2) return request;
  return `${action.kind === "client" ? action.client : pageOf(action, scenario)}: ${request}`;
}

function pageOf(action: PageActionSpec, scenario: Scenario): string {
  const page = scenario.pages.find(({ id }) => id === action.page);
  return page ? pageName(page) : action.page;
}

/** The method, where the script chooses one; else what it does. */
function methodOrThing(action: PageActionSpec, things: Things): string {
  return action.kind === "fetch" || action.kind === "xhr" ? action.method : things[initiatorOf(action)].name;
}

function pathOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? `${parsed.pathname}${parsed.search}` : url;
}

/** `closed`: it works, and script may not look inside. `leaked`: somebody has got what they must not. */
type End = "none" | "failed" | "closed" | "answered" | "leaked";

export const endSigns: Record<End, string> = { none: "", failed: "✕", closed: "◐", answered: "✓", leaked: "!" };

export function endOf(outcome: Outcome | undefined, leaks = false): End {
  if (!outcome) return "none";
  if (leaks) return "leaked";
  if (outcome.kind === "client") return "failure" in outcome.result ? "failed" : "answered";
  const verdict = verdictOf(outcome);
  if (verdict === "pending") return "none";
  return verdict === "passed" ? "answered" : verdict === "partly" ? "closed" : "failed";
}
