import { leaksIn } from "../judge/leaks.ts";
import { adviceActions } from "./advice.ts";
import { compareActions } from "./compare.ts";
import { createKeeping, keepingActions } from "./keeping.ts";
import { lintActions } from "./lint.ts";
import { navigation } from "./navigation.ts";
import { noticeActions } from "./notices.ts";
import { playback } from "./playback.ts";
import { requirementActions } from "./requirements.ts";
import { createRunner } from "./runner.ts";
import type { Actions, Dependencies, GetState, SetState, State } from "./state.ts";
import { undoneActions } from "./undone.ts";
import { wireActions } from "./wire.ts";
import { workActions } from "./work.ts";

/** Everything that can be done. It brings the engine, the schema and the keeping of works along. */
export function allActions(set: SetState, get: GetState, dependencies: Dependencies): Actions & Pick<State, "leaksIn"> {
  const runner = createRunner(set, get, dependencies);
  const keeping = createKeeping(set, get, dependencies);
  return {
    ...workActions(set, get, dependencies, keeping, runner),
    ...keepingActions(set, get, dependencies, keeping),
    ...wireActions(set, get, dependencies),
    ...navigation(set, get, dependencies, keeping, runner),
    ...playback(set, get),
    stopRun: runner.stop,
    ...compareActions(get, dependencies),
    ...adviceActions(set, get, dependencies),
    ...lintActions(get, dependencies),
    ...requirementActions(set, get, dependencies),
    ...noticeActions(set, get),
    ...undoneActions(set, get, dependencies),
    leaksIn,
  };
}
