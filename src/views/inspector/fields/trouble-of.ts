import type { Problem } from "../../../scenario/problems.ts";
import type { Words } from "../../../words/contract.ts";
import type { FieldTrouble } from "../../ui/Field.tsx";

/** A problem as its field shows it. */
export function troubleOf(
  { problems }: Words["inspector"]["fields"],
  { code, given, suggestion }: Pick<Problem, "code" | "given" | "suggestion">,
): FieldTrouble {
  const wide = /[^\0-\xff]/u.exec(given)?.[0] ?? null;
  return { text: problems[code]({ text: given, spaced: /\s/u.test(given), wide }), suggestion };
}
