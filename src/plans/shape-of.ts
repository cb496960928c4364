import { type Asked, ask } from "../questions/ask.ts";
import type { Situation } from "../questions/situation.ts";
import type { Part } from "./plan.ts";
import { mostOptions, type PartShape } from "./receipt/shape.ts";

/** The question of a part as it is asked. Null: it has none, or none that can be asked. */
export function askedOf({ asks }: Part, situation: Situation): Asked | null {
  if (asks.kind !== "question") return null;
  const found = ask(asks.question, situation);
  return found.ok && found.asked.options.length <= mostOptions ? found.asked : null;
}

/** What of a part a receipt has room for. `asked`: its question, see above. */
export function shapeOf({ asks }: Part, asked: Asked | null): PartShape {
  if (asks.kind !== "question") return { kind: asks.kind };
  if (!asked) return { kind: "broken" };
  return { kind: "question", choose: asked.choose, keys: asked.options.map(({ key }) => key), tries: asks.tries };
}
