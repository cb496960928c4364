import type { Initiator } from "./failures.ts";

/** An action as a scenario has it: an element goes by its own name. */
type Action<Kind> = { readonly kind: "element"; readonly element: Initiator } | { readonly kind: Kind };

/** What starts a request; `client`: a program that is no browser. */
export function initiatorOf(action: Action<Initiator>): Initiator;
export function initiatorOf(action: Action<Initiator | "client">): Initiator | "client";
export function initiatorOf(action: Action<Initiator | "client">): Initiator | "client" {
  return action.kind === "element" ? action.element : action.kind;
}
