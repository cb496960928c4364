import type { Score } from "../scene/score.ts";
import { scoreOf } from "../scene/score-of.ts";
import { sceneAt, stopAtTime, timeOfStop } from "../scene/still.ts";
import type { Trace } from "../trace/events.ts";
import { shownAt, stopAt, stopsOf } from "../trace/stops.ts";
import { actionAt } from "../trace/trace-index.ts";
import type { PlaygroundStore } from "./create-store.ts";

/** Where the picture stands: `time` in milliseconds on the clock of an action. Before everything, the first one's 0. */
export interface Moment {
  readonly action: number;
  readonly time: number;
}

/** What calls back before the next frame is painted. */
export interface Frames {
  request(callback: (now: number) => void): number;
  cancel(handle: number): void;
  /** Whether the reader wants nothing to move. */
  still(): boolean;
}

/** Moves the picture between the stops of a run, and the cursor along with it. The cursor is the store's; between two stops only the player knows where it is. */
export interface Player {
  moment(): Moment;
  /** Called with each frame while something moves, and wherever the moment changes. */
  subscribe(listener: () => void): () => void;
  /** Whether something is moving. */
  running(): boolean;
  score(): Score;
  /** The scene that is shown; -1 at rest, before everything. */
  scene(): number;
  /** Plays the next scene to its end, or the present one where it stands still before its end. */
  next(): void;
  /** To the end of the scene before. */
  back(): void;
  /** Plays one scene of the present action from its beginning. */
  watch(scene: number): void;
  /** To where an action begins, and plays its first scene. */
  watchAction(action: number): void;
  /** One stop on or back. */
  step(by: number): void;
  toggle(): void;
  seek(stop: number): void;
  stop(): void;
}

/** How long a caption is to be read, in milliseconds. `words`: how many it has. */
function readingTime(words: number): number {
  return 1_200 + 60 * words;
}

/** Between two frames no more than this passes, in milliseconds: a page that was hidden goes on where it was. */
const mostPerFrame = 50;

/** `wordsIn`: how many words the caption of a scene has; null where nobody knows yet. */
export function createPlayer(store: PlaygroundStore, frames: Frames, wordsIn: (moment: Moment) => number = () => 20): Player {
  const listeners = new Set<() => void>();
  let moment: Moment = standing(store.getState().trace, store.getState().cursor);
  let trace = store.getState().trace;
  /** What was put into the store by the player itself. */
  let own = store.getState().cursor;
  /** Until when the present action is played; null: nothing moves. */
  let until: number | null = null;
  /** The cursor is already where the picture is going: a step is counted when it is taken, and so are those taken meanwhile. */
  let ahead = false;
  let handle = 0;
  let last = 0;
  /** Milliseconds of reading that are left before it goes on. */
  let dwell = 0;

  const score = () => scoreOf(trace, moment.action);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const put = (next: Moment) => {
    moment = next;
    const found = scoreOf(trace, next.action);
    const stop =
      next.time <= 0 && next.action === 0 ? 0 : Math.max(0, next.time <= 0 ? found.firstStop - 1 : stopAtTime(found, next.time));
    const cursor = stopsOf(trace)[stop] ?? 0;
    if (!ahead && cursor !== store.getState().cursor) {
      own = cursor;
      store.setState({ cursor });
    }
    tell();
  };
  const halt = () => {
    until = null;
    ahead = false;
    frames.cancel(handle);
    handle = 0;
  };
  const actions = () => trace.outcomes.length;

  const tick = (now: number) => {
    const { playing, speed } = store.getState();
    const passed = Math.min(mostPerFrame, Math.max(0, now - last));
    last = now;
    if (dwell > 0) {
      dwell -= passed * speed;
      if (dwell > 0) {
        handle = frames.request(tick);
        return;
      }
      if (!playing) return halt();
      return goOn();
    }
    const end = until ?? 0;
    const time = Math.min(end, moment.time + passed * speed);
    put({ ...moment, time });
    if (time < end) {
      handle = frames.request(tick);
      return;
    }
    if (!playing) {
      halt();
      return tell();
    }
    dwell = readingTime(wordsIn(moment));
    handle = frames.request(tick);
  };
  /** Plays to a time of the present action. */
  const run = (to: number) => {
    halt();
    dwell = 0;
    // Before the cursor is put: whoever plays on from there would play all the rest at once.
    until = to;
    if (frames.still()) {
      put({ ...moment, time: to });
      if (!store.getState().playing) {
        halt();
        return tell();
      }
      dwell = readingTime(wordsIn(moment));
    }
    handle = frames.request((now) => {
      last = now;
      tick(now);
    });
  };
  /** While playing: the next scene, or the next action. */
  const goOn = () => {
    const { scenes } = score();
    const next =
      scenes[sceneAt(score(), moment.time) + (moment.time >= (scenes[sceneAt(score(), moment.time)]?.end ?? 0) - 1 ? 1 : 0)];
    if (next) return run(next.end);
    if (moment.action + 1 < actions()) {
      moment = { action: moment.action + 1, time: 0 };
      const first = score().scenes[0];
      if (first) return run(first.end);
    }
    halt();
    store.getState().pause();
    tell();
  };

  store.subscribe((state) => {
    if (state.trace !== trace) {
      const before = score();
      trace = state.trace;
      // The same run, made over the service worker: what is watched goes on.
      if (state.cursor === own && alike(before, score())) return tell();
      own = state.cursor;
      halt();
      moment = standing(trace, state.cursor);
      tell();
      if (state.playing) goOn();
      return;
    }
    if (state.cursor !== own) {
      const before = stopAt(trace, own);
      own = state.cursor;
      const stop = stopAt(trace, state.cursor);
      const to = standing(trace, state.cursor);
      // One stop on is shown as it happens; anything else is a jump.
      if (stop === before + 1 && to.action === moment.action && to.time > moment.time && !state.playing && !frames.still()) {
        // What was stepped over meanwhile has been seen.
        const from = standing(trace, stopsOf(trace)[before] ?? 0);
        if (from.action === moment.action && from.time > moment.time) moment = from;
        run(to.time);
        ahead = true;
        return;
      }
      halt();
      moment = to;
      tell();
    }
    if (state.playing && until === null) goOn();
    else if (!state.playing && dwell > 0) halt();
  });

  const pauseAnd = () => {
    if (store.getState().playing) store.getState().pause();
    halt();
  };
  const atEnd = () => moment.time >= score().end - 1;

  return {
    moment: () => moment,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    running: () => until !== null && dwell <= 0,
    score,
    scene: () => (moment.time <= 0 && moment.action === 0 ? -1 : sceneAt(score(), moment.time)),
    next: () => {
      const moving = until !== null && dwell <= 0;
      const { scenes } = score();
      // The scene that is being played, though none of it may have been seen yet.
      const under = scenes.findIndex(({ end }) => end === until);
      pauseAnd();
      const at = moving && under >= 0 ? under : sceneAt(score(), moment.time);
      // Whoever presses again while a scene is played has seen enough of it.
      const ended = moving || moment.time >= (scenes[at]?.end ?? 0) - 1;
      const next = scenes[at + (ended ? 1 : 0)];
      if (next) {
        if (moving) moment = { ...moment, time: Math.max(moment.time, next.start) };
        return run(next.end);
      }
      if (moment.action + 1 >= actions()) return put({ ...moment, time: score().end });
      moment = { action: moment.action + 1, time: 0 };
      run(score().scenes[0]?.end ?? 0);
    },
    back: () => {
      pauseAnd();
      const at = sceneAt(score(), moment.time);
      const before = score().scenes[at - 1];
      if (before) return put({ ...moment, time: before.end });
      if (moment.action === 0) return put({ action: 0, time: 0 });
      put({ action: moment.action - 1, time: scoreOf(trace, moment.action - 1).end });
    },
    watch: (scene) => {
      pauseAnd();
      const found = score().scenes[scene];
      if (!found) return;
      moment = { ...moment, time: found.start };
      run(found.end);
    },
    watchAction: (action) => {
      pauseAnd();
      moment = { action, time: 0 };
      run(score().scenes[0]?.end ?? 0);
    },
    step: (by) => {
      pauseAnd();
      store.getState().step(by);
    },
    toggle: () => {
      if (store.getState().playing) {
        store.getState().pause();
        halt();
        return tell();
      }
      if (moment.action === actions() - 1 && atEnd()) {
        own = 0;
        moment = { action: 0, time: 0 };
        store.setState({ cursor: 0 });
      }
      store.setState({ playing: stopsOf(trace).length > 1 });
    },
    seek: (stop) => {
      halt();
      store.getState().seek(stop);
    },
    stop: pauseAnd,
  };
}

/** Whether both go the same way, at the same times. */
function alike(one: Score, other: Score): boolean {
  const course = ({ scenes, stopTimes }: Score) => JSON.stringify([scenes, stopTimes]);
  return course(one) === course(other);
}

/** Where the picture stands at a cursor, when nothing moves. */
export function standing(trace: Trace, cursor: number): Moment {
  const stop = stopAt(trace, cursor);
  if (stop === 0 || shownAt(trace, stop) === null) return { action: 0, time: 0 };
  const action = Math.max(0, actionAt(trace, cursor));
  return { action, time: timeOfStop(scoreOf(trace, action), stop) };
}
