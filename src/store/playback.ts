import { stopAt, stopsOf } from "../trace/stops.ts";
import type { Actions, GetState, SetState } from "./state.ts";

export const speeds = [0.25, 0.5, 1, 2, 4] as const;

/** The cursor in the trace: how many events have been watched. It rests at stops only. */
export function playback(
  set: SetState,
  get: GetState,
): Pick<Actions, "seek" | "step" | "play" | "pause" | "setSpeed" | "show" | "select"> {
  const cursorOf = (stop: number) => {
    const stops = stopsOf(get().trace);
    return stops[Math.max(0, Math.min(stops.length - 1, stop))] ?? 0;
  };
  return {
    seek: (stop) => set({ cursor: cursorOf(stop), playing: false }),
    step: (by) => {
      const cursor = cursorOf(stopAt(get().trace, get().cursor) + by);
      set({ cursor, playing: get().playing && cursor < get().trace.events.length });
    },
    play: () => {
      const { cursor, trace } = get();
      if (trace.events.length === 0) return;
      set({ cursor: cursor >= trace.events.length ? 0 : cursor, playing: true });
    },
    pause: () => set({ playing: false }),
    setSpeed: (speed) => set({ speed }),
    show: (tab) => set({ tab }),
    select: (selection) => set({ selection }),
  };
}
