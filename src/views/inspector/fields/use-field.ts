import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { pageOrigin } from "../../../origins/page-origin.ts";
import { type Path, pathKey, valueAt } from "../../../scenario/paths.ts";
import { changedItems, isChanged } from "../../../store/changed.ts";
import { usePlayground } from "../../../store/hooks.ts";
import type { FieldTrouble } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { troubleOf } from "./trouble-of.ts";

export interface BoundField<T> {
  readonly value: T;
  readonly trouble: FieldTrouble | null;
  /** By the remedy that was applied last. */
  readonly changed: boolean;
  readonly set: (value: T) => void;
  readonly leave: () => void;
}

/** A value of the scenario, by its path. Keystrokes in one field are one step of undo, until the field is left. */
export function useField<T>(path: Path): BoundField<T> {
  const key = pathKey(path);
  const value = usePlayground((s) => valueAt(s.scenario, path)) as T;
  const problem = usePlayground((s) => s.problems.find((p) => pathKey(p.path) === key)) ?? null;
  const changed = usePlayground((s) => isChanged(s, path));
  const edit = usePlayground((s) => s.edit);
  const leave = usePlayground((s) => s.endBurst);
  const { fields } = useWords("inspector");
  const trouble = useMemo(() => problem && troubleOf(fields, problem), [problem, fields]);
  return { value, trouble, changed, set: (next) => edit({ type: "set", path, value: next }, key), leave };
}

/** What is wrong below a path: `0.1` → the second cell of the first row. */
export function useTroubles(path: Path): ReadonlyMap<string, FieldTrouble> {
  const prefix = `${pathKey(path)}.`;
  const problems = usePlayground(useShallow((s) => s.problems.filter((p) => pathKey(p.path).startsWith(prefix))));
  const { fields } = useWords("inspector");
  return useMemo(
    () => new Map(problems.map((problem) => [pathKey(problem.path).slice(prefix.length), troubleOf(fields, problem)])),
    [problems, prefix, fields],
  );
}

/** The items of a list that the remedy applied last has changed, by index. */
export function useChangedItems(path: Path): readonly number[] {
  return usePlayground(useShallow((s) => changedItems(s, path)));
}

/** Edits that are no keystrokes: each is a step of undo of its own. */
export function useEdit() {
  return usePlayground((s) => s.edit);
}

/** The origins of the scenario's pages, as their browsers write them; not `null`, which is anybody's sandboxed page and is offered nowhere. */
export function usePageOrigins(): readonly string[] {
  const pages = usePlayground((s) => s.scenario.pages);
  return useMemo(() => [...new Set(pages.map(pageOrigin).filter((origin) => origin !== "null"))], [pages]);
}
