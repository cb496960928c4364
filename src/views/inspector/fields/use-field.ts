import { useEffect, useMemo, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { type Path, pathKey, valueAt } from "../../../scenario/paths.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { Url } from "../../../url/url.ts";
import type { FieldTrouble } from "../../ui/Field.tsx";
import type * as fieldWords from "../field-words.ts";

export interface BoundField<T> {
  readonly value: T;
  readonly trouble: FieldTrouble | null;
  readonly set: (value: T) => void;
  readonly leave: () => void;
}

/** A value of the scenario, by its path. Keystrokes in one field are one step of undo, until the field is left. */
export function useField<T>(path: Path): BoundField<T> {
  const key = pathKey(path);
  const value = usePlayground((s) => valueAt(s.scenario, path)) as T;
  const problem = usePlayground((s) => s.problems.find((p) => pathKey(p.path) === key)) ?? null;
  const edit = usePlayground((s) => s.edit);
  const leave = usePlayground((s) => s.endBurst);
  const words = useFieldWords(problem !== null);
  const trouble = useMemo(() => (problem && words?.troubleOf(problem)) ?? null, [problem, words]);
  return { value, trouble, set: (next) => edit({ type: "set", path, value: next }, key), leave };
}

/** What is wrong below a path: `0.1` → the second cell of the first row. */
export function useTroubles(path: Path): ReadonlyMap<string, FieldTrouble> {
  const prefix = `${pathKey(path)}.`;
  const problems = usePlayground(useShallow((s) => s.problems.filter((p) => pathKey(p.path).startsWith(prefix))));
  const words = useFieldWords(problems.length > 0);
  return useMemo(
    () => new Map(words && problems.map((problem) => [pathKey(problem.path).slice(prefix.length), words.troubleOf(problem)])),
    [problems, prefix, words],
  );
}

type Words = Pick<typeof fieldWords, "troubleOf">;

/** Once fetched they are there at once for every field. */
let fetched: Words | null = null;
const unspecific: Words = { troubleOf: ({ suggestion }) => ({ text: "This value cannot be used.", suggestion }) };

/** What is said of a field's trouble; fetched with the first trouble there is. */
function useFieldWords(needed: boolean): Words | null {
  const [words, setWords] = useState(fetched);
  useEffect(() => {
    if (!needed || words) return;
    import("../field-words.ts").then(
      ({ troubleOf }) => {
        fetched = { troubleOf };
        setWords(fetched);
      },
      () => setWords(unspecific),
    );
  }, [needed, words]);
  return words;
}

/** Edits that are no keystrokes: each is a step of undo of its own. */
export function useEdit() {
  return usePlayground((s) => s.edit);
}

/** The origins of the scenario's pages, as their browsers write them. */
export function usePageOrigins(): readonly string[] {
  const pages = usePlayground((s) => s.scenario.pages);
  return useMemo(() => [...new Set(pages.map(pageOrigin))], [pages]);
}

export function pageOrigin({ url, sandboxed }: { readonly url: string; readonly sandboxed: boolean }): string {
  return sandboxed ? "null" : (Url.parse(url)?.origin ?? "null");
}
