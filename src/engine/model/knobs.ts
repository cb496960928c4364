import type { KnobValues } from "../profiles/knobs/index.ts";
import type { ProfileName } from "../profiles/names.ts";

/** What the algorithms may ask about the browser: the values of all knobs in one profile. */
export interface Knobs extends KnobValues {
  readonly profile: ProfileName;
}

export type { KnobName } from "../profiles/knobs/index.ts";
export type { PreflightTest } from "../profiles/knobs/preflight.ts";
