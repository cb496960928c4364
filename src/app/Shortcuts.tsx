import { useEffect } from "react";
import { usePlaygroundStore } from "../store/hooks.ts";

/** Keys that belong to a field or a control while it has the focus. */
const takesKeys = "input, textarea, select, [contenteditable], [role=tablist]";

/** Space plays and pauses, the arrows step, Home and End go to the ends; Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo. */
export function Shortcuts() {
  const store = usePlaygroundStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Nothing behind an open dialog is touched.
      if (document.querySelector("dialog[open]")) return;
      const target = event.target instanceof Element ? event.target : null;
      const { undo, redo, step, seek, play, pause, playing } = store.getState();
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        return key === "y" || event.shiftKey ? redo() : undo();
      }
      if (event.altKey || event.metaKey || event.ctrlKey || target?.closest(takesKeys)) return;
      if (event.key === " " && target?.closest("button, a, summary, [role=button]")) return;
      const act = {
        " ": () => (playing ? pause() : play()),
        ArrowRight: () => step(1),
        ArrowLeft: () => step(-1),
        Home: () => seek(0),
        End: () => seek(Number.POSITIVE_INFINITY),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store]);
  return null;
}
