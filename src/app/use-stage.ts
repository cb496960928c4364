import { startTransition, useEffect, useState } from "react";

/**
 * Counts from 0 to `last`, a step after each paint. What a part of the page waits for: the first paint comes sooner without it, and on
 * a slow phone each part is a short task of its own in place of one long one.
 */
export function useStage(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setStage(stage + 1)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [stage, last]);
  return stage;
}
