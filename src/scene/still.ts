import type { LayerResult, Outcome } from "../trace/events.ts";
import type { AnyStep } from "../trace/steps.ts";
import type { GateId } from "./gates.ts";
import type { GateState, Place, Score, Strip, StripState } from "./score.ts";

/** A strip at one moment. It is `progress` (0 to 1) along its way. */
export interface ShownStrip {
  readonly strip: Strip;
  readonly state: StripState;
  readonly way: readonly Place[];
  readonly progress: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Where a message has gone. */
export interface Trail {
  readonly strip: Strip;
  readonly way: readonly Place[];
  readonly progress: number;
}

/** What one moment of an action looks like; `discrete` parts keep their identity while nothing of them changes. */
export interface Still {
  readonly gates: ReadonlyMap<GateId, { readonly state: GateState; readonly step: AnyStep | null }>;
  /** By `HOST.LAYER`: what it did to the request, and to the response. */
  readonly layers: ReadonlyMap<string, { readonly out: LayerResult | null; readonly in: LayerResult | null }>;
  readonly effects: ReadonlyMap<string, readonly string[]>;
  readonly outcome: Outcome | null;
  readonly strips: readonly ShownStrip[];
  readonly trails: readonly Trail[];
}

/** What is to be seen at one moment, in milliseconds on the action's clock. Pure. */
export function stillAt(score: Score, time: number): Still {
  const gates = new Map<GateId, { state: GateState; step: AnyStep | null }>();
  const layers = new Map<string, { out: LayerResult | null; in: LayerResult | null }>();
  const effects = new Map<string, readonly string[]>();
  const states = new Map<string, StripState>();
  let outcome: Outcome | null = null;
  for (const beat of score.beats) {
    if (beat.at > time) break;
    switch (beat.sets) {
      case "gate":
        gates.set(beat.gate, { state: beat.state, step: beat.step });
        break;
      case "strip":
        states.set(beat.strip, beat.state);
        break;
      case "layer": {
        const key = `${beat.host}.${beat.layer}`;
        layers.set(key, { out: null, in: null, ...layers.get(key), [beat.way]: beat.result });
        break;
      }
      case "effect":
        effects.set(beat.host, [...(effects.get(beat.host) ?? []), beat.effect]);
        break;
      case "outcome":
        outcome = beat.outcome;
        break;
      case "afresh":
        // Where the browser was sent on is no question that is asked again.
        for (const gate of gates.keys()) if (gate !== "redirect") gates.delete(gate);
        break;
    }
  }
  const strips: ShownStrip[] = [];
  const trails: Trail[] = [];
  for (const strip of score.strips) {
    let shown = 0;
    for (const fade of score.fades) {
      if (fade.strip !== strip.id || fade.from > time) continue;
      const done = part(time, fade.from, fade.until);
      shown = fade.shown ? done : 1 - done;
    }
    let last: ShownStrip | null = null;
    for (const move of score.moves) {
      if (move.strip !== strip.id) continue;
      if (move.from > time) {
        // It has not moved yet: it is where it begins.
        last ??= { strip, state: states.get(strip.id) ?? "goes", way: move.way.slice(0, 1), progress: 0, opacity: shown };
        break;
      }
      const progress = eased(part(time, move.from, move.until));
      trails.push({ strip, way: move.way, progress });
      last = { strip, state: states.get(strip.id) ?? "goes", way: move.way, progress, opacity: shown };
    }
    if (last && shown > 0) strips.push(last);
  }
  return { gates, layers, effects, outcome, strips, trails };
}

function part(time: number, from: number, until: number): number {
  return until <= from ? 1 : Math.max(0, Math.min(1, (time - from) / (until - from)));
}

/** Slow at both ends, and never standing still. */
function eased(x: number): number {
  return 0.55 * (x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2) + 0.45 * x;
}

/** The last scene that has begun by then. */
export function sceneAt(score: Score, time: number): number {
  let found = 0;
  score.scenes.forEach((scene, i) => {
    if (scene.start <= time) found = i;
  });
  return found;
}

/** When a stop has been seen; a stop of another action is clamped to this one's ends. */
export function timeOfStop(score: Score, stop: number): number {
  const index = stop - score.firstStop;
  if (index < 0) return 0;
  return score.stopTimes[Math.min(index, score.stopTimes.length - 1)] ?? score.end;
}

/** The last stop that has been seen by then. */
export function stopAtTime(score: Score, time: number): number {
  let index = 0;
  while (index + 1 < score.stopTimes.length && (score.stopTimes[index + 1] ?? Number.POSITIVE_INFINITY) <= time + 0.5) index += 1;
  return score.firstStop + index;
}
