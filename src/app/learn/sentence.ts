import { withSentence } from "../../progress/progress.ts";
import { progressKeeper } from "./progress.ts";

/** Keeps what the reader writes. */
export function writeSentence(lesson: string, step: string, sentence: string): void {
  progressKeeper().change((all) => withSentence(all, lesson, step, sentence));
}
