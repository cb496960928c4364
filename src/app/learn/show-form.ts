import type { StepOf } from "../../content/lesson-schema.ts";
import type { PlaygroundStore } from "../../store/create-store.ts";
import { widths } from "../../views/ui/widths.ts";

/** The first request of a page. */
const firstOf = (store: PlaygroundStore, page: string) =>
  Math.max(
    0,
    store.getState().scenario.actions.findIndex((action) => action.kind !== "client" && action.page === page),
  );

/** Shows what can be changed there. */
export function showForm(store: PlaygroundStore, opens: StepOf<"change">["opens"]): void {
  const { show, select } = store.getState();
  show("tab" in opens ? opens.tab : "page" in opens ? "request" : "hosts");
  if ("tab" in opens) return;
  if ("page" in opens) select({ kind: "action", action: opens.action ?? firstOf(store, opens.page) });
  // A layer that is pointed at is scrolled to: in one column that would leave the task behind.
  else if (opens.layer === undefined || !matchMedia(widths.wide).matches) select({ kind: "node", node: `host:${opens.host}` });
  else select({ kind: "layer", host: opens.host, layer: opens.layer });
}
