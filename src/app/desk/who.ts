import type { Goal } from "../../judge/goal.ts";
import { pageOrigin } from "../../origins/page-origin.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Words } from "../../words/contract.ts";
import type { Phrase } from "../../words/phrase.ts";

/** Whom a goal is about. */
export function whoText({ everybody, anyOther }: Words["learn"]["challenge"], who: Goal["who"], { pages }: Scenario): Phrase {
  if (who === undefined) return [everybody];
  if ("notOrigin" in who) return [`${anyOther} (≠ `, { code: who.notOrigin }, ")"];
  const page = "page" in who ? pages.find(({ id }) => id === who.page) : undefined;
  if ("client" in who) return [{ code: who.client }];
  if ("origin" in who) return [{ code: who.origin }];
  return page ? [{ code: pageOrigin(page) }] : [everybody];
}
