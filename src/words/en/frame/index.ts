import { hiddenNotes } from "./hidden-note.ts";
import { missing } from "./missing.ts";
import { dialogs, parts } from "./parts.ts";
import { story } from "./story.ts";
import { timeline } from "./timeline.ts";
import { wire } from "./wire.ts";

export const frame = {
  dialogs,
  hiddenNotes,
  missing,
  parts,
  story,
  timeline,
  wire,
};
