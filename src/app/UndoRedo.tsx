import { Redo2, Undo2 } from "lucide-react";
import { usePlayground } from "../store/hooks.ts";
import { Button } from "../views/ui/Button.tsx";
import { useWords } from "../views/ui/use-words.ts";
import styles from "./Header.module.css";
import { HistoryStatus } from "./HistoryStatus.tsx";

/** Takes the last edit back, and brings it back. */
export function UndoRedo() {
  const { header } = useWords("frame");
  const canUndo = usePlayground(({ history }) => history.past.length > 0);
  const canRedo = usePlayground(({ history }) => history.future.length > 0);
  const undo = usePlayground((store) => store.undo);
  const redo = usePlayground((store) => store.redo);
  return (
    <span className={styles.pair}>
      <Button look="quiet" aria-label={header.undo.name} title={header.undo.hint} aria-disabled={!canUndo} onClick={undo}>
        <Undo2 aria-hidden="true" />
      </Button>
      <Button look="quiet" aria-label={header.redo.name} title={header.redo.hint} aria-disabled={!canRedo} onClick={redo}>
        <Redo2 aria-hidden="true" />
      </Button>
      <HistoryStatus />
    </span>
  );
}
