import { Window } from "happy-dom";
import { isScripted, type TruthAction, type TruthCase } from "../../tests/truth/corpus.ts";
import { play } from "../../tests/truth/play.ts";
import { answer, fillIn, pageUrl } from "../../tests/truth/world.ts";
import { type Figure, median } from "./figures.ts";
import { withServerInProcess } from "./happy-dom-wire.ts";

/** Recorded cases that both can play to their end: fetch() by the page itself, with a text or no body. */
const isForBoth = (of: TruthCase) =>
  isScripted(of) &&
  of.actions.every(({ via, page, bodyType, wait }) => !wait && (via ?? "fetch") === "fetch" && !page && !bodyType) &&
  // happy-dom ends the process when a 304 answers a request that it has not cached.
  Object.values(of.routes).every(({ actual }) => actual?.status !== 304);

async function inHappyDom(window: Window, action: TruthAction, of: TruthCase): Promise<void> {
  const { method, mode, credentials, redirect, headers, body } = action;
  const init = { method, mode, credentials, redirect, headers: headers?.map((pair) => [...pair]), body };
  const given = Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
  try {
    const response = await window.fetch(fillIn(action.url, of), given as Parameters<typeof window.fetch>[1]);
    await response.text();
  } catch {
    // A blocked request is a result, too.
  }
}

async function happyDom(cases: readonly TruthCase[]): Promise<number> {
  const window = new Window({ url: pageUrl });
  const start = performance.now();
  for (const of of cases) {
    await withServerInProcess(
      (request) => answer(request, of),
      async () => {
        for (const action of of.actions) await inHappyDom(window, action, of);
      },
    );
  }
  const elapsed = performance.now() - start;
  await window.happyDOM.close();
  return elapsed;
}

function ours(cases: readonly TruthCase[]): number {
  const start = performance.now();
  for (const of of cases) play(of, "chromium");
  return performance.now() - start;
}

/** The same recorded cases, the same answers, in the same process: this engine and happy-dom's fetch. */
export async function peers(corpus: readonly TruthCase[]): Promise<Figure[]> {
  const cases = corpus.filter(isForBoth);
  const actions = cases.reduce((sum, of) => sum + of.actions.length, 0);
  const ourTimes: number[] = [];
  const theirTimes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    ourTimes.push(ours(cases));
    theirTimes.push(await happyDom(cases));
  }
  const [own, other] = [median(ourTimes), median(theirTimes)];
  const note = `${cases.length} recorded cases, ${actions} fetches`;
  return [
    { id: "recorded-cases", what: "Recorded cases, this engine", value: own, unit: "ms", samples: ourTimes, note },
    {
      id: "recorded-cases-happy-dom",
      what: "Recorded cases, happy-dom's fetch",
      value: other,
      unit: "ms",
      samples: theirTimes,
      note,
    },
    { id: "happy-dom-ratio", what: "Times faster than happy-dom's fetch", value: other / own, unit: "×" },
  ];
}
