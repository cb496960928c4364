import { fieldWords, labFailures, noteWords, refusalWords, remedyWords, resultWords } from "./lab.ts";

export const lab = {
  refusal: refusalWords,
  remedy: remedyWords,
  notes: noteWords,
  failures: labFailures,
  result: resultWords,
  field: fieldWords,
};
