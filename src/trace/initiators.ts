import type { Initiator } from "./failures.ts";

/** What starts a request, of an action as a scenario has it. */
export function initiatorOf(
  action: { readonly kind: "element"; readonly element: Initiator } | { readonly kind: Initiator },
): Initiator {
  return action.kind === "element" ? action.element : action.kind;
}
