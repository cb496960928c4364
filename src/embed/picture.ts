import type { Scenario } from "../scenario/schema.ts";
import { castOf } from "../scene/cast.ts";
import type { Layout } from "../scene/layout/layout.ts";
import { upright } from "../scene/layout/upright.ts";
import { wide } from "../scene/layout/wide.ts";
import type { Score } from "../scene/score.ts";
import type { Trace } from "../trace/events.ts";
import { Picture } from "../views/picture/Picture.tsx";
import { DictionaryContext } from "../views/ui/use-words.ts";
import { draw } from "./still/draw.ts";
import { jsx } from "./still/react.ts";
import { type EmbedWords, type RestingWords, restingWords } from "./words.ts";

/** One moment of a run, and the words for it. */
export interface Drawn {
  readonly score: Score;
  /** On the action's clock. */
  readonly time: number;
  readonly words: EmbedWords | RestingWords;
}

/** Smaller than this its letters cannot be read: then the frame is scrolled. */
const leastScale = 0.72;

/** In less room than this a picture does not lie. */
const leastWidth = 760;

/** What a frame knows nothing of: goals. */
const leaks = { read: new Set<number>(), done: new Set<number>() };

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Before anything has happened: who takes part is known, and nothing is on its way. */
export function atRest(trace: Trace): Drawn {
  const first = trace.events.find(({ type }) => type === "action");
  const score: Score = {
    ...{ action: 0, by: first?.type === "action" ? first.by : null, strips: [], beats: [], moves: [], fades: [], scenes: [] },
    ...{ firstStop: 0, stopTimes: [], end: 0 },
  };
  return { score, time: 0, words: restingWords };
}

/** Lying or upright, whichever is larger in its room. */
function fitting(scenario: Scenario, trace: Trace, room: Room): { readonly layout: Layout; readonly scale: number } {
  const cast = castOf(scenario, trace);
  const forms = [wide(cast, Math.max(leastWidth, room.width), room.height), upright(cast, Math.min(room.width, 520))].map(
    (layout) => ({
      layout,
      scale: Math.min(1.1, room.width / (layout.width + 2), Math.max(leastScale, room.height / (layout.height + 2))),
    }),
  );
  return forms.reduce((best, form) => (form.scale > best.scale ? form : best));
}

/** Draws a moment into an element, in place of what is there. */
export function drawPicture(into: Element, scenario: Scenario, trace: Trace, drawn: Drawn, name: string, room: Room): void {
  const { score, time, words } = drawn;
  const { layout, scale } = fitting(scenario, trace, room);
  const clock = { time: () => time, subscribe: () => () => {} };
  const dictionary = { of: (subject: keyof EmbedWords) => words[subject] };
  const picture = { scenario, cast: castOf(scenario, trace), layout, score, clock, name, scale, leaks };
  into.replaceChildren();
  draw(jsx(DictionaryContext as never, { value: dictionary, children: jsx(Picture as never, picture) }), into);
}
