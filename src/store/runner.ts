import { type RunUnderWay, runInMemory, startRun } from "../run/run.ts";
import { firstSlice, furtherSlices } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";
import type { Dependencies, GetState, SetState } from "./state.ts";

/** Plays the scenario on the screen; one run at a time, the newest. */
export interface Runner {
  /** `meanwhile`: what is to be seen until the run is over. `then`: called once its trace stands, unless another has taken its place. */
  readonly run: (meanwhile?: "last-good-run" | "nothing", then?: () => void) => void;
  /** Ends the run under way where it is: its trace so far, with what is left cut short. */
  readonly stop: () => void;
  /** Forgets the run under way: nobody wants its trace any more. */
  readonly abandon: () => void;
}

/** A run that takes longer than this, in milliseconds, says so. */
export const longFrom = 400;
/** How often its progress is told. */
const tellEvery = 200;

const nothing: Trace = { events: [], outcomes: [] };

type Needs = Pick<Dependencies, "worldFor" | "clock">;

export function createRunner(set: SetState, get: GetState, { worldFor, clock }: Needs): Runner {
  let current: RunUnderWay | null = null;
  /** The run that waits for its world. */
  let waiting: symbol | null = null;

  const over = (run: RunUnderWay, then: () => void) => {
    current = null;
    const { trace } = run;
    set({ trace, stale: false, waiting: false, running: null, cursor: trace.events.length, playing: false });
    then();
  };

  const goOn = async (run: RunUnderWay, then: () => void) => {
    const begun = clock.now();
    let told = begun;
    const isOver = await furtherSlices(run, clock, () => {
      if (current !== run) return false;
      if (clock.now() - Math.max(told, begun + longFrom - tellEvery) >= tellEvery) {
        told = clock.now();
        set({ running: { ...run.progress, long: true } });
      }
      return true;
    });
    if (!isOver || current !== run) return;
    over(run, then);
    void get().perform();
  };

  const start = (scenario: Scenario, world: World, meanwhile: "last-good-run" | "nothing", then: () => void) => {
    const run = startRun(scenario, world);
    current = run;
    if (firstSlice(run, clock)) return over(run, then);
    const empty = meanwhile === "nothing" ? { trace: nothing, cursor: 0 } : {};
    set({ stale: true, waiting: false, playing: false, running: { ...run.progress, long: false }, ...empty });
    void goOn(run, then);
  };

  const run: Runner["run"] = (meanwhile = "last-good-run", then = () => {}) => {
    const { scenario } = get();
    const world = worldFor(scenario);
    current = null;
    waiting = null;
    if (!(world instanceof Promise)) return start(scenario, world, meanwhile, then);
    const mine = Symbol("waiting");
    waiting = mine;
    // The last good run stays until it is there.
    set({ stale: true, waiting: true, running: null, playing: false });
    world.then(
      (loaded) => {
        if (waiting !== mine) return;
        start(scenario, loaded, meanwhile, then);
        void get().perform();
      },
      (error) => {
        if (waiting !== mine) return;
        set({ waiting: false });
        get().couldNot({ kind: "run" }, error, () => get().runAnyway());
      },
    );
  };

  return {
    run,
    stop: () => current?.stop(),
    abandon: () => {
      current = null;
      waiting = null;
      set({ stale: true, waiting: false, running: null, playing: false });
    },
  };
}

/** The run of a scenario that is known to be short; none where its world has to be loaded. */
export function runNow(scenario: Scenario, world: World | Promise<World>): Trace {
  return world instanceof Promise ? nothing : runInMemory(scenario, world);
}
