import { useEffect } from "react";
import { usePlaygroundStore } from "../store/hooks.ts";
import type { Player } from "../store/player.ts";
import { type PageKey, pageKeyOf } from "./page-keys.ts";

interface Props {
  readonly player: Pick<Player, "next" | "back" | "step" | "toggle" | "seek">;
  readonly onInside: () => void;
  /** Absent where there is no help at hand. */
  readonly onHelp?: () => void;
}

/** Space plays and pauses, the arrows go by scenes, with Shift by steps, Home and End to the ends, I looks inside, ? helps; Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo. */
export function Shortcuts({ player, onInside, onHelp }: Props) {
  const store = usePlaygroundStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Nothing behind an open dialog is touched.
      if (document.querySelector("dialog[open]")) return;
      const { undo, redo } = store.getState();
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        return key === "y" || event.shiftKey ? redo() : undo();
      }
      const key = pageKeyOf(event);
      if (key === null) return;
      const acts: Readonly<Record<PageKey, (() => void) | undefined>> = {
        " ": player.toggle,
        ArrowRight: () => (event.shiftKey ? player.step(1) : player.next()),
        ArrowLeft: () => (event.shiftKey ? player.step(-1) : player.back()),
        Home: () => player.seek(0),
        End: () => player.seek(Number.POSITIVE_INFINITY),
        i: onInside,
        "?": onHelp,
      };
      const act = acts[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, player, onInside, onHelp]);
  return null;
}
