import type { Edit } from "../../src/scenario/edits.ts";
import { equalJson } from "../../src/scenario/equal.ts";
import { edit, startHistory } from "../../src/scenario/history.ts";
import { type DecodedLink, decodeLink, encodeLink, linkFits } from "../../src/scenario/link.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { attempt } from "../unit/lab/map.ts";
import type { HostileCase } from "./cases.ts";
import { hold } from "./promise.ts";
import { inEveryProfile, type Spent } from "./runs.ts";

/** What became of a link, in counts. */
export interface Endured {
  readonly kind: DecodedLink["kind"] | `bad: ${string}`;
  /** The largest run; null: there was none. */
  readonly spent: Spent | null;
}

/** Takes a link through all that the page does with one. Rejects where anything throws or a promise is broken. */
export async function endure({ hash, content, index }: HostileCase): Promise<Endured> {
  const link = await decodeLink(hash);
  judgeRefusal(link);
  // As an imported file, too: there the link's limits do not hold anything back.
  if (content !== null) judgeParsed(parseScenario(content));
  const spent = link.kind === "scenario" ? await endureScenario(link.scenario, index) : null;
  judgePrototypes();
  return { kind: link.kind === "bad" ? `bad: ${link.reason}` : link.kind, spent };
}

const mostProblems = 50;

function judgeRefusal(link: DecodedLink): void {
  if (link.kind !== "bad") return;
  hold(["cut-off", "not-ours", "future-version", "too-large", "invalid"].includes(link.reason), "a reason that has words");
  judgeProblems(link.detail.problems ?? []);
}

function judgeParsed(parsed: ReturnType<typeof parseScenario>): void {
  if (!parsed.ok) judgeProblems(parsed.problems);
}

/** What is told of a bad link stays small, whatever the link holds. */
function judgeProblems(problems: readonly { readonly given?: unknown }[]): void {
  hold(problems.length <= mostProblems, "at most fifty problems are told");
  hold(JSON.stringify(problems).length < 100_000, "what is told of a bad link is short");
}

async function endureScenario(scenario: Scenario, index: number): Promise<Spent> {
  const problems = problemsOf(scenario);
  hold(
    problems.every(({ path, code }) => path.length > 0 && code.length > 0),
    "a problem has a place and a code",
  );
  await judgeRoundTrip(scenario);
  judgeEdits(scenario);
  // The lab says what it cannot play before it is asked to.
  attempt(scenario);
  return await inEveryProfile(scenario, index);
}

async function judgeRoundTrip(scenario: Scenario): Promise<void> {
  const shared = await encodeLink(scenario, { stop: "1.cors-check", tab: "hosts" });
  if (!linkFits(shared)) return;
  const again = await decodeLink(shared);
  hold(again.kind === "scenario", "what is shared can be opened");
  hold(equalJson(again.scenario, scenario), "what is shared is what is opened");
}

const someEdits: readonly Edit[] = [
  { type: "duplicateAction", action: 0 },
  { type: "duplicateHost", host: 0 },
  { type: "addLayer", host: 0, kind: "cors" },
  { type: "moveLayer", host: 0, from: 0, to: 1 },
  { type: "set", path: ["pages", 0, "url"], value: "" },
  { type: "removePage", page: 0 },
];

/** An edit is applied or changes nothing; it leaves the scenario before it as it was. */
function judgeEdits(scenario: Scenario): void {
  const before = startHistory(scenario);
  const after = someEdits.reduce((history, one) => edit(history, one), before);
  problemsOf(after.present);
  hold(before.present === scenario, "an edit leaves alone what was before it");
}

const prototypes = [Object, Array, Function, String, Number, RegExp, Map, Set, Promise].map(
  ({ prototype }) => prototype as object,
);
const untouched = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

function judgePrototypes(): void {
  for (const [i, prototype] of prototypes.entries()) {
    hold(Reflect.ownKeys(prototype).length === untouched[i], "nothing is put on the language's own prototypes");
  }
  hold(!("polluted" in {}), "nothing reaches the prototype of all objects");
}
