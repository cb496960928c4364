import type { Knobs } from "../model/knobs.ts";
import { type KnobName, type KnobValues, knobRecords } from "./knobs/index.ts";
import type { Knob } from "./knobs/knob.ts";
import type { ProfileName } from "./names.ts";

/** All that is asked of a knob here holds whatever its values are. */
const records: readonly (readonly [string, Knob<unknown>])[] = Object.entries(knobRecords);

function tableOf(profile: ProfileName): Knobs {
  const values = records.map(([name, knob]) => [name, knob[profile] === undefined ? knob.standard : knob[profile]] as const);
  return { profile, ...(Object.fromEntries(values) as KnobValues) };
}

const profiles: Record<ProfileName, Knobs> = {
  standard: tableOf("standard"),
  chromium: tableOf("chromium"),
  firefox: tableOf("firefox"),
  webkit: tableOf("webkit"),
};

/** What the algorithms ask for, by the rules of a profile. */
export function knobsOf(profile: ProfileName): Knobs {
  return profiles[profile];
}

/** The recorded case that shows a knob; null: no recording does. */
export const knobCases = Object.fromEntries(records.map(([name, knob]) => [name, knob.case])) as Readonly<
  Record<KnobName, string | null>
>;
