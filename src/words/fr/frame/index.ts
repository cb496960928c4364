import { consoles } from "./console.ts";
import { missing } from "./missing.ts";
import { fault, header, modes, page } from "./page.ts";
import { dialogs, parts } from "./parts.ts";
import { readouts } from "./readouts.ts";
import { sequence } from "./sequence.ts";
import { step } from "./step.ts";
import { story } from "./story.ts";
import { ui } from "./ui.ts";
import { wire } from "./wire.ts";

export const frame = {
  consoles,
  dialogs,
  fault,
  header,
  missing,
  modes,
  page,
  parts,
  readouts,
  sequence,
  step,
  story,
  ui,
  wire,
};
