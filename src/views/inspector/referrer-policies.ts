import { referrerPolicies } from "../../scenario/schema.ts";

/** `unset` says what applies where none is chosen. */
export function referrerChoices(unset: string): readonly { readonly value: string; readonly title: string }[] {
  return referrerPolicies.map((name) => ({ value: name, title: name || unset }));
}
