import type { Advised } from "../../advised/judge.ts";
import type { Diagnosis } from "../../causes/diagnose.ts";
import type { Told } from "../../causes/situation.ts";
import type { FileRead } from "../../paste/file.ts";
import type { HarEntry } from "../../paste/har/har.ts";
import type { Reading } from "../../paste/recognise.ts";
import type { Scenario } from "../../scenario/schema.ts";

/** What the reader has given. */
export interface Given {
  readonly text: string;
  /** A HAR that was opened: its text is not shown. */
  readonly file: { readonly name: string; readonly size: number; readonly entries: readonly HarEntry[] } | null;
  /** Which entry of the HAR; null: the first that failed. */
  readonly entry: number | null;
  readonly told: Told;
}

export interface Found {
  readonly reading: Reading;
  /** Of a HAR the chosen entry. */
  readonly entry: number | null;
  readonly diagnosis: Diagnosis | null;
  readonly advised: readonly Advised[];
}

/** Where what was given stays while the reader is elsewhere. */
export interface FixDesk {
  kept: Given | null;
  /** Called once a cause stands in the playground. */
  readonly opened: () => void;
}

/** What is done with it, beyond the view. */
export interface FixWork {
  /** Reads and plays in slices; null: it is wanted no more. */
  readonly find: (given: Given, isWanted: () => boolean) => Promise<Found | null>;
  /** null: it was stopped. `tell`: which share of it is done. */
  readonly readFile: (file: File, tell: (share: number) => void, stop: AbortSignal) => Promise<FileRead | null>;
  /** Shows a scenario in the playground. */
  /** `needs`: at the list of what must be said, where the ticket is. */
  readonly open: (scenario: Scenario, tab?: "needs") => Promise<void>;
}

export const nothingGiven: Given = { text: "", file: null, entry: null, told: {} };
