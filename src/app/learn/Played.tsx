import type { ReactNode } from "react";
import type { Scenario } from "../../scenario/schema.ts";
import { LessonStage } from "./LessonStage.tsx";
import { Timeline } from "./parts.ts";
import { useStageOf } from "./use-lesson-store.ts";

/** Something to be written in front of a run that was watched. */
export function Played({ scenario, children }: { readonly scenario: Scenario; readonly children: ReactNode }) {
  const stage = useStageOf(scenario, () => {});
  return (
    stage && (
      <LessonStage stage={stage} open fine={<Timeline />}>
        {children}
      </LessonStage>
    )
  );
}
