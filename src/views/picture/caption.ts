import { scoreOf } from "../../scene/score-of.ts";
import { sceneAt } from "../../scene/still.ts";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import type { Moment } from "../../store/player.ts";
import type { State } from "../../store/state.ts";
import type { Words } from "../../words/contract.ts";
import { type Phrase, plain } from "../../words/phrase.ts";
import { captionOf } from "../../words/scene/captions.ts";
import { useWords } from "../ui/use-words.ts";
import { useMoment, usePlayer } from "./player.ts";

export interface ShownCaption {
  readonly head: string;
  readonly text: Phrase;
  /** All of it in one line, for whoever does not see the picture. */
  readonly named: string;
}

/** What is told of the scene that is shown. */
export function useCaption(): ShownCaption {
  const scene = useWords("scene");
  const trace = useWords("trace");
  const player = usePlayer();
  const scenario = usePlayground((state) => state.scenario);
  const run = usePlayground((state) => state.trace);
  const leaks = usePlayground(leaksOf);
  const at = useMoment((now) => now.scene());
  // The action is part of what is told; read, so that it renders with it.
  useMoment((now) => now.moment().action);
  const score = player.score();
  const shown = score.scenes[at];
  if (!shown) return { ...scene.captions.rest, named: scene.picture.atRest };
  const caption = captionOf({ scene, trace }, scenario, run, score, shown, leaks);
  return { ...caption, named: scene.picture.named(at + 1, score.scenes.length, caption.head) };
}

/** How many words the caption has that stands under the picture at a moment. */
export function wordsOfCaption(
  words: Pick<Words, "scene" | "trace">,
  state: Pick<State, "scenario" | "trace">,
  moment: Moment,
): number {
  const score = scoreOf(state.trace, moment.action);
  const scene = score.scenes[sceneAt(score, moment.time)];
  if (!scene) return 0;
  const { head, text } = captionOf(words, state.scenario, state.trace, score, scene);
  return `${head} ${plain(text)}`.split(/\s+/u).length;
}
