import { useCallback, useEffect, useState } from "react";
import type { Advice } from "../../judge/remedies/remedy.ts";
import { usePlayground } from "../../store/hooks.ts";

export type Sought =
  | { readonly state: "searching" }
  | { readonly state: "found"; readonly advice: Advice }
  | { readonly state: "failed"; readonly error: unknown };

/** What would change an action of the run on the screen; the other value asks once more. */
export function useAdvice(action: number): readonly [Sought, () => void] {
  const trace = usePlayground((store) => store.trace);
  const advise = usePlayground((store) => store.advise);
  const [sought, setSought] = useState<Sought>({ state: "searching" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trace, and another attempt, are asked about anew
  useEffect(() => {
    let wanted = true;
    setSought({ state: "searching" });
    advise(action).then(
      (advice) => wanted && setSought({ state: "found", advice }),
      (error: unknown) => wanted && setSought({ state: "failed", error }),
    );
    return () => {
      wanted = false;
    };
  }, [action, trace, advise, attempt]);
  return [sought, useCallback(() => setAttempt((before) => before + 1), [])];
}
