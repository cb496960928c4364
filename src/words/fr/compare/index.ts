import { divergences } from "./divergences.ts";
import { knobWords } from "./knobs/index.ts";
import { recordedIn } from "./recorded.ts";
import { dialog, differences, summaries, table } from "./table.ts";

export const compare = {
  dialog,
  summaries,
  differences,
  table,
  divergences,
  knobs: knobWords,
  recordedIn,
};
