import type { LibraryScenario } from "../content/entry.ts";
import type { State } from "./state.ts";

type Told = Pick<State, "entry" | "prose" | "tries" | "neighbours"> & Partial<Pick<State, "scenario" | "base" | "history">>;

/**
 * What the screen tells of a scenario of the library, in another language. Its title is part of the scenario, and of every step that can be
 * taken back: where somebody has begun to work with it, it stays as it is.
 */
export function toldAnew(state: State, { entry, prose, tries, neighbours }: LibraryScenario): Told {
  const told = { entry, prose, tries, neighbours };
  const { scenario, base, history, workId } = state;
  const untouched = workId === null && history.past.length + history.future.length === 0 && scenario.title === state.entry?.title;
  if (!untouched || scenario.title === entry.title) return told;
  const titled = { ...scenario, title: entry.title };
  return { ...told, scenario: titled, base: base && { ...base, title: entry.title }, history: { ...history, present: titled } };
}
