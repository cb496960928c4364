import type { ConfusionId } from "../questions/confusion.ts";
import { written } from "./where-written.ts";

/** A scenario of the library, and one of its changes (mark.ts). */
export interface At {
  readonly id: string;
  readonly mark: string;
}

/** Where a rare belief can be asked about. Empty: it is common enough to be met by looking. */
export function placesOf(about: ConfusionId): At[] {
  return (written[about] ?? []).flatMap((line) => {
    const [id = "", ...marks] = line.split(" ");
    return marks.map((mark) => ({ id, mark }));
  });
}

export const isRare = (about: ConfusionId): boolean => written[about] !== undefined;
