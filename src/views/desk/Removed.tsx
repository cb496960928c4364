import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

/** What was deleted, and the way back. */
export function Removed({ what, onUndo }: { readonly what: string; readonly onUndo: () => void }) {
  const { making } = useWords("desk");
  return (
    <p className={styles.undo} role="status">
      {making.removed(what)} <Button onClick={onUndo}>{making.undo}</Button>
    </p>
  );
}
