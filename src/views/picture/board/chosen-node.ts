import type { Topology } from "../../../scene/board/topology.ts";
import type { Selection } from "../../../store/state.ts";

/** The node that is chosen, with what is chosen in it; null: none, or it is gone. */
export function chosenNode(selection: Selection, { nodes }: Topology): string | null {
  const wanted = idOf(selection, nodes);
  return nodes.some(({ id }) => id === wanted) ? wanted : null;
}

function idOf(selection: Selection, nodes: Topology["nodes"]): string | null {
  if (selection?.kind === "layer") return `host:${selection.host}`;
  if (selection?.kind === "node") return selection.node;
  if (selection?.kind !== "action") return null;
  const { action } = selection;
  return nodes.find((node) => "requests" in node && node.requests.some((one) => one.action === action))?.id ?? null;
}
