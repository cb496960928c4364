import { comparison } from "./comparison.ts";
import { labFailures, noteWords, refusalWords, remedyWords, resultWords } from "./lab.ts";
import { howToGetOne, outOfReach, panel } from "./panel.ts";

export const lab = {
  panel,
  outOfReach,
  howToGetOne,
  comparison,
  refusal: refusalWords,
  remedy: remedyWords,
  notes: noteWords,
  failures: labFailures,
  result: resultWords,
};
