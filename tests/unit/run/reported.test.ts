import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory, type Trace } from "../../../src/run/run.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { type ProfileName, profiles } from "../../../src/scenario/schema.ts";
import type { Outcome } from "../../../src/trace/events.ts";

/* Situations out of public reports and questions, as links of version 1 hold them, with what browsers really do. */

function play(name: string, profile?: ProfileName): Trace {
  const parsed = parseScenario(JSON.parse(readFileSync(new URL(`reported/${name}.json`, import.meta.url), "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { scenario } = parsed;
  const browser = profile === undefined ? scenario.browser : { ...scenario.browser, profile };
  return runInMemory({ ...scenario, browser }, publicSuffixList);
}

const told = (outcome: Outcome) => {
  if (outcome.kind === "error") return outcome.failure.code;
  return outcome.kind === "response" ? outcome.status : (outcome.kind === "embedded" && outcome.failure?.code) || outcome.kind;
};
const effectsOf = ({ events }: Trace) => events.flatMap((event) => (event.type === "effect" ? [event.effect] : []));

test("JSON labelled text/plain deletes the account, by Chrome as it is shipped", () => {
  const deleted = Object.fromEntries(profiles.map((name) => [name, effectsOf(play("json-sent-as-text", name)).length]));
  // By fetch() and by the form; the one that says application/json is asked about first.
  expect(deleted).toEqual({ standard: 2, chromium: 2, firefox: 0, webkit: 0 });
  expect(play("json-sent-as-text").outcomes.map(told)).toEqual(["ACAO_MISSING", "P_ACAO_MISSING", "embedded"]);
});
