import { createContext, useContext } from "react";
import type { BoardEdge, BoardNode } from "../../../scene/board/topology.ts";
import type { Selection, Tab } from "../../../store/state.ts";

/** What the drawing asks before it changes something. `at`: where on the screen it was asked for. */
export type Ask = (
  | { readonly kind: "request"; readonly by: BoardNode | null; readonly to: BoardNode | null }
  | { readonly kind: "address"; readonly node: BoardNode }
  | { readonly kind: "proxy"; readonly host: number; readonly edge: BoardEdge | null }
  | { readonly kind: "layer"; readonly host: number }
) & { readonly at: { readonly x: number; readonly y: number } | null };

/** What can be done to the drawing; the same for its parts, its buttons and its keys. */
export interface BoardActs {
  /** Whether it stands as a list. */
  readonly list: boolean;
  readonly chosen: string | null;
  readonly choose: (selection: Selection, tab: Tab) => void;
  readonly chooseNode: (node: BoardNode) => void;
  /** At this moment: a press may have chosen it a moment ago. */
  readonly isChosen: (node: BoardNode) => boolean;
  readonly ask: (ask: Ask) => void;
  readonly insertOn: (edge: BoardEdge, at: Ask["at"]) => void;
  readonly insertBefore: (node: BoardNode, at: Ask["at"]) => void;
  readonly duplicate: (node: BoardNode) => void;
  readonly remove: (node: BoardNode) => void;
  readonly make: (origin: string) => void;
  readonly moveLayer: (host: number, from: number, to: number) => void;
  /** Its form beside the drawing gets the focus. */
  readonly toForm: (node: BoardNode) => void;
}

/** How the plane is looked at, for keys. */
export interface View {
  readonly zoom: (by: number) => void;
  readonly fit: () => void;
}

export const BoardContext = createContext<BoardActs | null>(null);

export function useBoard(): BoardActs {
  const acts = useContext(BoardContext);
  if (!acts) throw new Error("No drawing: mount the component inside BoardContext.");
  return acts;
}
