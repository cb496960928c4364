import type { Scenario } from "../scenario/schema.ts";
import type { StopReference } from "../scenario/stop-reference.ts";
import { scoreOf } from "../scene/score-of.ts";
import type { Trace } from "../trace/events.ts";
import { nearestStop } from "../trace/stop-names.ts";
import { scene as sceneWords } from "../words/en/scene/index.ts";
import { trace as traceWords } from "../words/en/trace/index.ts";
import type { Phrase } from "../words/phrase.ts";
import { captionOf } from "../words/scene/captions.ts";
import { outcomeTitle } from "../words/trace/outcomes.ts";
import type { Drawn } from "./picture.ts";
import { type EmbedWords, restingWords } from "./words.ts";

/** What is told at one place of a story. */
export interface Told extends Drawn {
  readonly head: string;
  readonly text: Phrase;
  /** What became of the request, once all of it has been shown. */
  readonly outcome: { readonly blocked: boolean; readonly says: Phrase } | null;
}

const words: EmbedWords = { ...restingWords, scene: sceneWords, trace: traceWords };

/** What is told before anything has happened. */
export const { rest } = sceneWords.captions;

/** The scenes of all requests, each at its end, in order. They come when somebody presses, with all that is said in them. */
export function storyOf(scenario: Scenario, trace: Trace): readonly Told[] {
  return trace.outcomes.flatMap((outcome, action) => {
    const score = scoreOf(trace, action);
    return score.scenes.map((scene, i): Told => {
      const blocked = outcome.kind === "error" || ("failure" in outcome && outcome.failure !== null);
      return {
        ...{ score, time: scene.end, words },
        ...captionOf(words, scenario, trace, score, scene),
        outcome: i === score.scenes.length - 1 ? { blocked, says: outcomeTitle(traceWords, outcome) } : null,
      };
    });
  });
}

/** Which of them holds a stop that a link names. */
export function placeOf(story: readonly Told[], trace: Trace, stop: StopReference): number {
  const number = typeof stop === "number" ? stop : nearestStop(trace, stop);
  const place = story.findIndex(({ score, time }) => {
    const at = number - score.firstStop;
    const seen = score.stopTimes[at];
    return at >= 0 && seen !== undefined && seen <= time;
  });
  return place < 0 ? story.length - 1 : place;
}
