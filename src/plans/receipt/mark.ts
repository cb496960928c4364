import { crc32 } from "../../scenario/crc32.ts";
import type { Plan } from "../plan.ts";
import { marks } from "./code.ts";
import type { PartShape } from "./shape.ts";

/**
 * What tells one plan's receipts from another's. It follows from what is asked, in which situation, with which options, and not from what
 * is said of it: a title or a note that is corrected later leaves receipts readable.
 */
export function planMark({ parts }: Plan, shapes: readonly PartShape[]): number {
  const asked = parts.map(({ situation, asks }, i) => {
    const { ask: _, hints: __, best: ___, ...rest } = { ask: "", hints: [], best: [], ...asks };
    return [situation, rest, shapes[i]];
  });
  return crc32(JSON.stringify(asked)) % marks;
}
