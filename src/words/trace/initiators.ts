import type { PageActionSpec } from "../../scenario/schema.ts";
import type { Initiator } from "../../trace/failures.ts";

export function initiatorOf(action: PageActionSpec): Initiator {
  return action.kind === "element" ? action.element : action.kind;
}
