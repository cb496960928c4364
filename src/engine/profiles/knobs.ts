export type { KnobName, Knobs, PreflightTest } from "../model/knobs.ts";
export { knobCases, knobsOf } from "./knobs-of.ts";
export type { ProfileName } from "./names.ts";
