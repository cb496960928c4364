import { Copy, Layers, type LucideIcon, PanelRight, Pencil, Plus, Send, Trash2 } from "lucide-react";
import type { MouseEvent } from "react";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { Press } from "../../ui/Press.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useBoard } from "./context.ts";
import { nameOf } from "./names.ts";
import styles from "./tools.module.css";

/** What can be done to the chosen node; each of these has a key, too. */
export function NodeTools({ node }: { readonly node: BoardNode }) {
  const { selected } = useWords("board");
  const { ask, insertBefore, duplicate, remove, toForm } = useBoard();
  if (node.kind === "missing") return null;
  const tool = (icon: LucideIcon, label: string, act: (at: { x: number; y: number }) => void) => ({ icon, label, act });
  const tools = [
    ...(node.kind === "client" ? [] : [tool(Pencil, selected.address, (at) => ask({ kind: "address", node, at }))]),
    ...(node.kind === "host"
      ? [
          tool(Layers, selected.layer, (at) => ask({ kind: "layer", host: node.index, at })),
          tool(Plus, selected.proxy, (at) => insertBefore(node, at)),
        ]
      : [tool(Send, selected.request, (at) => ask({ kind: "request", by: node, to: null, at }))]),
    ...(node.kind === "client" ? [] : [tool(Copy, selected.duplicate, () => duplicate(node))]),
    tool(PanelRight, selected.edit, () => toForm(node)),
    tool(Trash2, selected.remove, () => remove(node)),
  ];
  return (
    <div role="toolbar" className={`${styles.tools} nodrag`} aria-label={selected.title(visibleText(nameOf(node)))}>
      {tools.map(({ icon: Icon, label, act }) => (
        <Press key={label} className={styles.tool} aria-label={label} title={label} onClick={(event) => act(below(event))}>
          <Icon aria-hidden="true" />
        </Press>
      ))}
    </div>
  );
}

/** Where what a button asks stands. */
export function below(event: MouseEvent): { readonly x: number; readonly y: number } {
  const { left, bottom } = event.currentTarget.getBoundingClientRect();
  return { x: left, y: bottom + 6 };
}
