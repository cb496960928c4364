import type { BoardNode } from "../../../scene/board/topology.ts";
import { HostCard } from "./HostCard.tsx";
import { MissingCard } from "./MissingCard.tsx";
import { PageCard } from "./PageCard.tsx";

/** A node of the drawing, wherever it stands. */
export function Card({ node }: { readonly node: BoardNode }) {
  if (node.kind === "host") return <HostCard node={node} />;
  return node.kind === "missing" ? <MissingCard node={node} /> : <PageCard node={node} />;
}
