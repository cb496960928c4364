import { knobWords } from "./knobs.ts";
import { recordedIn } from "./recorded.ts";

export const compare = {
  knobs: knobWords,
  recordedIn,
};
