import type { Edit } from "../scenario/edits.ts";

/** A change that the prose invites to make. Applied to the scenario as it was opened, never on top of another one. */
export interface Try {
  /** What a button says; a piece between `backticks` is a header, a value or code. Unique within its scenario. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** An entry of a tries.json. What must come of it stands beside it there, for tests/library/tries.test.ts. */
export interface WrittenTry extends Try {
  /** false: held true by the test, not offered to the reader. */
  readonly offered?: boolean;
}

/** What the reader gets a button for, in the file's order. */
export function offeredTries(written: readonly WrittenTry[]): readonly Try[] {
  return written.filter(({ offered }) => offered !== false).map(({ label, edits }) => ({ label, edits }));
}
