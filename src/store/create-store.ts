import { createStore as createVanilla, type StoreApi } from "zustand/vanilla";
import { startHistory } from "../scenario/history.ts";
import { adviceActions } from "./advice.ts";
import { compareActions } from "./compare.ts";
import { createKeeping, keepingActions } from "./keeping.ts";
import { navigation } from "./navigation.ts";
import { noticeActions } from "./notices.ts";
import { playback } from "./playback.ts";
import { createRunner, runNow } from "./runner.ts";
import type { Dependencies, Store } from "./state.ts";
import { undoneActions } from "./undone.ts";
import { wireActions } from "./wire.ts";
import { workActions } from "./work.ts";

export type PlaygroundStore = StoreApi<Store>;

/** The playground, showing the first scenario at the end of its run. Nothing is loaded, stored or sent by this. */
export function createStore(dependencies: Dependencies): PlaygroundStore {
  return createVanilla<Store>()((set, get) => {
    const { first } = dependencies.library;
    const trace = runNow(first.scenario, dependencies.worldFor(first.scenario));
    const runner = createRunner(set, get, dependencies);
    const keeping = createKeeping(set, get, dependencies);
    return {
      history: startHistory(first.scenario),
      base: first.scenario,
      scenario: first.scenario,
      from: first.entry.id,
      changed: false,
      entry: first.entry,
      prose: first.prose,
      tries: first.tries,
      attended: false,
      applied: null,
      problems: [],
      trace,
      stale: false,
      waiting: false,
      running: null,
      cursor: trace.events.length,
      playing: false,
      speed: 1,
      tab: "hosts",
      selection: null,
      wire: { state: "asleep" },
      notices: [],
      undone: null,
      works: [],
      workId: null,
      ...workActions(set, get, dependencies, keeping, runner),
      ...keepingActions(set, get, dependencies, keeping),
      ...wireActions(set, get, dependencies),
      ...navigation(set, get, dependencies, keeping, runner),
      ...playback(set, get),
      stopRun: runner.stop,
      ...compareActions(get, dependencies),
      ...adviceActions(set, get, dependencies),
      ...noticeActions(set, get),
      ...undoneActions(set, get, dependencies),
    };
  });
}
