import { parseScenario, publicSuffixList, type Scenario, startRun } from "../../src/core/index.ts";
import { type Clock, firstSlice, furtherSlices, type InSlices } from "../../src/run/slices.ts";
import { kinds } from "../../tests/hostile/kinds.ts";
import type { Figure } from "./figures.ts";

/** No task of the page may take longer; a slice of a run is one. */
const longestTask = 100;
const rounds = 3;

const clock: Clock = { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) };

/** A link's content as it comes out of the packing. */
const contents = Object.entries(kinds).map(([name, make]) => {
  const content = make();
  return { name, json: typeof content === "string" ? content : JSON.stringify(content) };
});

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/** The longest of all, each measured some times: whatever else the machine does can only make one longer. */
async function worst(names: readonly string[], time: (name: string) => Promise<number> | number): Promise<Timed> {
  let found: Timed = { name: "none", milliseconds: 0 };
  for (const name of names) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) best = Math.min(best, await time(name));
    if (best > found.milliseconds) found = { name, milliseconds: best };
  }
  return found;
}

function timed(part: () => void): number {
  const start = performance.now();
  part();
  return performance.now() - start;
}

/** How long the thread is held at most while a run goes on as the page drives it. */
async function longestSlice(scenario: Scenario): Promise<number> {
  const run = startRun(scenario, publicSuffixList);
  let longest = 0;
  const watched: InSlices = {
    advance(mayGoOn) {
      let over = false;
      longest = Math.max(
        longest,
        timed(() => (over = run.advance(mayGoOn))),
      );
      return over;
    },
  };
  if (!firstSlice(watched, clock)) await furtherSlices(watched, clock, () => true);
  return longest;
}

/** What the links of tests/hostile take without a browser. `npm run -s hostile` opens them in one. */
export async function hostile(): Promise<Figure[]> {
  const scenarios = new Map<string, Scenario>();
  for (const { name, json } of contents) {
    const parsed = parseScenario(JSON.parse(json));
    if (parsed.ok) scenarios.set(name, parsed.scenario);
  }
  const jsonOf = new Map(contents.map(({ name, json }) => [name, json]));
  const invalid = contents.map(({ name }) => name).filter((name) => !scenarios.has(name));
  if (scenarios.size === 0 || invalid.length === 0) throw new Error("There is nothing hostile to measure.");
  const slice = await worst([...scenarios.keys()], (name) => longestSlice(scenarios.get(name) as Scenario));
  const run = await worst([...scenarios.keys()], (name) =>
    timed(() => startRun(scenarios.get(name) as Scenario, publicSuffixList).advance()),
  );
  const read = (name: string) => timed(() => parseScenario(JSON.parse(jsonOf.get(name) ?? "")));
  const refused = await worst(invalid, read);
  const accepted = await worst([...scenarios.keys()], read);
  const figure = (id: string, what: string, { name, milliseconds }: Timed, budget?: number): Figure => ({
    id,
    what,
    value: milliseconds,
    unit: "ms",
    note: name,
    ...(budget === undefined ? {} : { budget: { is: "at most", value: budget } as const }),
  });
  return [
    figure("hostile-slice", `Hostile links, ${scenarios.size} kinds: the longest slice of a run`, slice, longestTask),
    figure("hostile-run", "… the longest whole run", run),
    figure("hostile-read", "… the longest reading of one that is a scenario", accepted, longestTask),
    figure("hostile-refused", `… the longest refusal of ${invalid.length} that are none`, refused, longestTask),
  ];
}
