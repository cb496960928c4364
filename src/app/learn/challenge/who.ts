import type { Goal } from "../../../judge/goal.ts";
import { pageOrigin } from "../../../origins/page-origin.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import type { Words } from "../../../words/contract.ts";
import type { Phrase } from "../../../words/phrase.ts";
import { pageName } from "../../../words/trace/names.ts";

/** Whom a goal is about: an origin, a program or a word; and what the page is called. */
export function whoOf(
  { anyOther, everybody, browser }: Words["learn"]["challenge"],
  { who, what }: Goal,
  { pages }: Scenario,
): { readonly who: Phrase; readonly name: string } {
  if (who === undefined) return { who: ["keeps" in what ? browser : everybody], name: "" };
  if ("client" in who) return { who: [{ code: who.client }], name: "" };
  if ("origin" in who) return { who: [{ code: who.origin }], name: "" };
  if ("notOrigin" in who) return { who: [anyOther], name: "" };
  const page = pages.find(({ id }) => id === who.page);
  return page ? { who: [{ code: pageOrigin(page) }], name: pageName(page) } : { who: [{ code: who.page }], name: "" };
}
