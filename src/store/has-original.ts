import type { State } from "./state.ts";

/** Whether there is something to go back to: what was begun with nothing would only be emptied. */
export function hasOriginal({ base }: Pick<State, "base">): boolean {
  return base !== null && base.pages.length + base.hosts.length + base.actions.length > 0;
}
