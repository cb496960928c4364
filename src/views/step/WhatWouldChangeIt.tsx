import { whyMissing } from "../../parts/missing.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Missing } from "../ui/Missing.tsx";
import { useWords } from "../ui/use-words.ts";
import { AdviceToCome } from "./AdviceToCome.tsx";
import { AdviceView } from "./AdviceView.tsx";
import { AppliedRemedy } from "./AppliedRemedy.tsx";
import { useAdvice } from "./use-advice.ts";

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
