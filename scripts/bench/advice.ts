import { advise, publicSuffixList, runInMemory, startSearch } from "../../src/core/index.ts";
import { firstSlice, furtherSlices, type InSlices } from "../../src/run/slices.ts";
import { profiles, type Scenario } from "../../src/scenario/schema.ts";
import { type Figure, median } from "./figures.ts";

/** The best of some: whatever else the machine does can only make one longer. */
const rounds = 3;

/** Every request of the library that fails, by the rules of each browser: what it takes to find what would change it. */
export async function advice(library: readonly (readonly [name: string, scenario: Scenario])[]): Promise<Figure[]> {
  const searches: { readonly name: string; readonly milliseconds: number; readonly slice: number }[] = [];
  for (const [id, written] of library) {
    for (const profile of profiles) {
      const scenario = { ...written, browser: { ...written.browser, profile } };
      const trace = runInMemory(scenario, publicSuffixList);
      for (const action of scenario.actions.keys()) {
        if (advise(scenario, trace, action, publicSuffixList).tried.played === 0) continue;
        const samples: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          advise(scenario, trace, action, publicSuffixList);
          samples.push(performance.now() - start);
        }
        const slices: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          slices.push(await longestSlice(startSearch(scenario, trace, action, publicSuffixList)));
        }
        searches.push({
          name: `${id}, ${profile}, request ${action + 1}`,
          milliseconds: Math.min(...samples),
          slice: Math.min(...slices),
        });
      }
    }
  }
  const times = searches.map(({ milliseconds }) => milliseconds);
  const worst = searches.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
  const note = `${searches.length} requests of the library`;
  return [
    {
      id: "advice",
      what: "Remedies for a request that failed, found and proved",
      value: median(times),
      unit: "ms",
      budget: { is: "at most", value: 30 },
      note,
    },
    {
      id: "advice-worst",
      what: "… the longest",
      value: worst.milliseconds,
      unit: "ms",
      budget: { is: "at most", value: 300 },
      note: worst.name,
    },
    {
      id: "advice-slice",
      what: "… the longest time without a pause",
      value: Math.max(...searches.map(({ slice }) => slice)),
      unit: "ms",
      budget: { is: "at most", value: 100 },
    },
  ];
}

/** How long the thread is held at most, driven as the page does it. */
async function longestSlice(search: InSlices): Promise<number> {
  let longest = 0;
  const watched: InSlices = {
    advance(mayGoOn) {
      const start = performance.now();
      const over = search.advance(mayGoOn);
      longest = Math.max(longest, performance.now() - start);
      return over;
    },
  };
  const clock = { now: () => performance.now(), pause: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  if (!firstSlice(watched, clock)) await furtherSlices(watched, clock, () => true);
  return longest;
}
