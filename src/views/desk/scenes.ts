import type { Scenario } from "../../scenario/schema.ts";
import { scoreOf } from "../../scene/score-of.ts";
import type { Trace } from "../../trace/events.ts";
import { stopNameAt } from "../../trace/stop-names.ts";
import type { Words } from "../../words/contract.ts";
import { captionOf } from "../../words/scene/captions.ts";

/** So many scenes can be chosen. */
const mostScenes = 40;

/** The scenes of a run as their captions, by the names of the stops at which they end. */
export function scenesOf(words: Pick<Words, "scene" | "trace">, scenario: Scenario, trace: Trace) {
  return scenario.actions
    .slice(0, mostScenes)
    .flatMap((_, action) => {
      const score = scoreOf(trace, action);
      return score.scenes.flatMap((scene) => {
        if (scene.first > scene.last) return [];
        const { head } = captionOf(words, scenario, trace, score, scene);
        return [{ value: stopNameAt(trace, scene.last), title: scenario.actions.length > 1 ? `${action + 1}: ${head}` : head }];
      });
    })
    .filter(({ value }, i, all) => all.findIndex((other) => other.value === value) === i)
    .slice(0, mostScenes);
}
