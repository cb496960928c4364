import type { Edit } from "../../scenario/edits.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { type Change, mostActions } from "../change.ts";
import { changesOfAction } from "./actions.ts";
import { changesOfHost } from "./hosts.ts";
import { changesOfPage } from "./pages.ts";

/** What could be changed in a scenario, one thing at a time: what it offers itself, and what belongs to its requests, pages and servers. */
export function changesOf(
  scenario: Scenario,
  tries: readonly { readonly label: string; readonly edits: readonly Edit[] }[],
): readonly Change[] {
  return [
    ...tries.map(({ label, edits }): Change => ({ does: "try", label, edits })),
    ...scenario.actions.slice(0, mostActions).flatMap((action, at) => changesOfAction(action, at)),
    ...scenario.pages.flatMap((page, at) => changesOfPage(page, at)),
    ...scenario.hosts.flatMap((_, host) => changesOfHost(scenario, host)),
  ];
}
