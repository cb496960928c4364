import type { PreparedPart } from "./prepare.ts";

/** `ask`: it stands still, and hands are counted. `play`: it is watched. `answer`: what happened, beside what was predicted. */
export type PresentStage = "ask" | "play" | "answer";

export interface Moment {
  readonly part: number;
  readonly stage: PresentStage;
}

export const firstMoment = (part: number): Moment => ({ part, stage: "ask" });

/** What a part is shown as: only a question has an answer. */
function stagesOf(part: PreparedPart | undefined): readonly PresentStage[] {
  if (!part?.ok) return ["ask"];
  return part.asked ? ["ask", "play", "answer"] : ["ask", "play"];
}

/** What comes next, or before. Null: it is the last one, or the first. */
export function nextMoment(parts: readonly PreparedPart[], { part, stage }: Moment, by: 1 | -1): Moment | null {
  const stages = stagesOf(parts[part]);
  const next = stages[stages.indexOf(stage) + by];
  if (next) return { part, stage: next };
  const other = part + by;
  if (!parts[other]) return null;
  const there = stagesOf(parts[other]);
  return { part: other, stage: (by === 1 ? there[0] : there.at(-1)) ?? "ask" };
}
