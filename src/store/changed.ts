import { equalJson } from "../scenario/equal.ts";
import { type Path, valueAt } from "../scenario/paths.ts";
import type { State } from "./state.ts";

/**
 * Whether the remedy that was applied last has changed what stands at a path. Nothing is, once the scenario is another one; and nothing
 * is below an item of a list that has got longer or shorter, where the item itself is told to be new.
 */
export function isChanged({ applied, scenario }: Pick<State, "applied" | "scenario">, path: Path): boolean {
  if (applied?.after !== scenario) return false;
  const { before, after } = applied;
  const shifts = path.some((part, i) => {
    if (typeof part !== "number") return false;
    const [was, is] = [valueAt(before, path.slice(0, i)), valueAt(after, path.slice(0, i))];
    return Array.isArray(was) && Array.isArray(is) && was.length !== is.length;
  });
  return !shifts && !equalJson(valueAt(before, path), valueAt(after, path));
}

const none: readonly number[] = [];

/** The items of a list that are new or have been changed, or moved forward; by index, in the scenario as it is now. */
export function changedItems({ applied, scenario }: Pick<State, "applied" | "scenario">, path: Path): readonly number[] {
  if (applied?.after !== scenario) return none;
  const [was, is] = [valueAt(applied.before, path), valueAt(applied.after, path)];
  if (!Array.isArray(was) || !Array.isArray(is) || was === is) return none;
  const found = is.flatMap((item: unknown, i) => {
    const at = was.findIndex((other) => equalJson(other, item));
    return at < 0 || (was.length === is.length && at > i) ? [i] : [];
  });
  return found.length === 0 ? none : found;
}
