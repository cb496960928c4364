import { say } from "../grammar.ts";
import { browsers, known, live, notCovered, peers, recorded, report } from "./report.ts";

export const trust = {
  lead: "The playground does not ask your browser. It follows rules that were held against recordings of real browsers, and against browsers while its tests ran. Here is how often they agreed.",
  fetching: "Fetching the measurements …",
  /** As in “What was measured could not be loaded.” */
  measurements: "What was measured",
  missing: "Nothing has been measured for this copy yet, so there is no figure to trust.",
  unreadable: "The measurements cannot be read: they are not what this version writes.",
  howToMeasure: say`${"npm test"} measures and writes them.`,
  report,
  recorded,
  live,
  peers,
  known,
  notCovered,
  browsers,
};
