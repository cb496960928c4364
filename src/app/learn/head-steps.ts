import type { LessonStep } from "../../content/lesson-schema.ts";
import type { HeadStep } from "../../views/learn/LessonHead.tsx";

/** What the steps are called: every prediction after the first uses what was learnt. */
export function headSteps(steps: readonly LessonStep[], done: readonly string[], all: boolean): readonly HeadStep[] {
  const named = steps.map(
    ({ id, kind }, i): HeadStep => ({
      id,
      name: kind === "predict" && i > 0 ? "again" : kind,
      done: done.includes(id),
    }),
  );
  return [...named, { id: "keep", name: "keep", done: all }];
}
