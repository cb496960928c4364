import { useCallback, useEffect, useState } from "react";
import type { Advice } from "../../judge/remedies/remedy.ts";
import { whyMissing } from "../../parts/missing.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Missing } from "../ui/Missing.tsx";
import { useWords } from "../ui/use-words.ts";
import { AdviceToCome } from "./AdviceToCome.tsx";
import { AdviceView } from "./AdviceView.tsx";
import { AppliedRemedy } from "./AppliedRemedy.tsx";

interface Props {
  /** The action that went wrong; null: at the cursor none did. */
  readonly action: number | null;
}

/** What would give a request what it was meant to get: found by playing it, done with one press, taken back with another. */
export function WhatWouldChangeIt({ action }: Props) {
  const applied = usePlayground((store) => (store.applied?.after === store.scenario ? store.applied : null));
  const stale = usePlayground((store) => store.stale);
  if (applied) return <AppliedRemedy applied={applied} />;
  return action === null || stale ? null : <Sought action={action} />;
}

type Sought =
  | { readonly state: "searching" }
  | { readonly state: "found"; readonly advice: Advice }
  | { readonly state: "failed"; readonly error: unknown };

function Sought({ action }: { readonly action: number }) {
  const { parts } = useWords("frame");
  const [sought, again] = useAdvice(action);
  switch (sought.state) {
    case "searching":
      return <AdviceToCome />;
    case "failed":
      return <Missing name={parts.remedies} why={whyMissing(sought.error)} again={again} />;
    case "found":
      return <AdviceView advice={sought.advice} action={action} />;
  }
}

function useAdvice(action: number): readonly [Sought, () => void] {
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
