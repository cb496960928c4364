import { useCallback, useEffect, useState } from "react";
import type { Fixes } from "../../judge/requirements/requirements.ts";
import { usePlayground } from "../../store/hooks.ts";
import type { Required } from "../../store/state.ts";

export interface Shown {
  /** Null: no browser asks. Undefined: it is not there yet. */
  readonly required: Required | null | undefined;
  /** Null: they are being looked for. */
  readonly fixes: Fixes | null;
  readonly error: unknown;
  readonly again: () => void;
}

/** What must be said for an action. While it is found anew after an edit, the one before stands. */
export function useRequired(action: number): Shown {
  const trace = usePlayground((store) => store.trace);
  const require = usePlayground((store) => store.require);
  const [shown, setShown] = useState<Omit<Shown, "again">>({ required: undefined, fixes: null, error: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trace, and another attempt, are asked about anew
  useEffect(() => {
    let wanted = true;
    const find = async () => {
      const required = await require(action);
      if (wanted) setShown({ required, fixes: null, error: null });
      const fixes = await required?.fixes();
      if (wanted && fixes) setShown({ required, fixes, error: null });
    };
    find().catch((error: unknown) => {
      const isOver = error instanceof DOMException && error.name === "AbortError";
      if (wanted && !isOver) setShown({ required: undefined, fixes: null, error });
    });
    return () => {
      wanted = false;
    };
  }, [action, trace, require, attempt]);
  return { ...shown, again: useCallback(() => setAttempt((before) => before + 1), []) };
}
