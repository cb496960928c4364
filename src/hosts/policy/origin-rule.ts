import type { Work } from "../../patterns/match.ts";
import type { OriginRule } from "../../scenario/schema.ts";
import { passesTest } from "../../scenario/text-test.ts";
import { Url } from "../../url/url.ts";

/** Whether a rule lets an origin in. The careless kinds are here as servers have them: `ends` with `shop.example` lets `evilshop.example` in. */
export function letsIn(rule: OriginRule, origin: string, work?: Work): boolean {
  return rule.test === "sub-domains-of" ? isBelow(origin, rule.value) : passesTest(rule.test, rule.value, origin, work);
}

/** Same scheme and port, and a host name that ends in the other's, after a dot. */
function isBelow(origin: string, parent: string): boolean {
  const inner = Url.parse(origin);
  const outer = Url.parse(parent);
  if (!inner || !outer || inner.origin === "null" || outer.hostname === "") return false;
  return inner.protocol === outer.protocol && inner.port === outer.port && inner.hostname.endsWith(`.${outer.hostname}`);
}
