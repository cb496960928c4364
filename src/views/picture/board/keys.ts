import type { KeyboardEvent } from "react";
import type { BoardNode, Topology } from "../../../scene/board/topology.ts";
import type { Ask, BoardActs } from "./context.ts";
import { safeId } from "./ids.ts";

interface Doing extends Pick<BoardActs, "ask" | "insertOn" | "insertBefore" | "duplicate" | "remove" | "toForm"> {
  readonly page: () => void;
  readonly server: () => void;
  readonly client: (at: Ask["at"]) => void;
  readonly view: { readonly zoom: (by: number) => void; readonly fit: () => void } | null;
}

/** Each gesture's key. Whether it was one. */
export function keyOf(event: KeyboardEvent, { nodes, edges }: Topology, chosen: string | null, doing: Doing): boolean {
  const { target, key } = event;
  if (!(target instanceof Element) || target.closest("input, select, textarea, [role=dialog]")) return false;
  const at = placeOf(target);
  const own = target.closest<HTMLElement>(".react-flow__node")?.dataset.id;
  const focused = own === undefined ? undefined : nodes.find(({ id }) => safeId(id) === own);
  const node = focused ?? nodes.find(({ id }) => id === chosen);
  const way = edges.find(({ id }) => id === target.closest<HTMLElement>("[data-edge]")?.dataset.edge);
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== "d" || event.altKey || !node) return false;
    doing.duplicate(node);
    return true;
  }
  if (event.altKey) return false;
  if (key.toLowerCase() === "x" && way) return done(doing.insertOn(way, at));
  const general = {
    p: doing.page,
    s: doing.server,
    c: () => doing.client(at),
    "1": doing.view?.fit,
    "+": () => doing.view?.zoom(1.2),
    "-": () => doing.view?.zoom(1 / 1.2),
  }[key.toLowerCase()];
  if (general) return done(general());
  if (!node || node.kind === "missing") return false;
  const act = actOf(node, key, at, doing);
  // Enter is a button's own; on the node itself, once it is chosen, it leads to its form.
  if (key === "Enter" && (!target.matches(".react-flow__node") || node.id !== chosen)) return false;
  return act ? done(act()) : false;
}

const done = (_: unknown) => true;

function actOf(node: BoardNode, key: string, at: Ask["at"], doing: Doing): (() => void) | undefined {
  switch (key) {
    case "Delete":
    case "Backspace":
      return () => doing.remove(node);
    case "F2":
      return node.kind === "client" ? undefined : () => doing.ask({ kind: "address", node, at });
    case "Enter":
      return () => doing.toForm(node);
    case "r":
      return node.kind === "host" ? undefined : () => doing.ask({ kind: "request", by: node, to: null, at });
    case "l":
      return node.kind === "host" ? () => doing.ask({ kind: "layer", host: node.index, at }) : undefined;
    case "x":
      return node.kind === "host" ? () => doing.insertBefore(node, at) : undefined;
    default:
      return undefined;
  }
}

function placeOf(target: Element): Ask["at"] {
  const { left, top } = target.getBoundingClientRect();
  return { x: left + 24, y: top + 24 };
}
