import type { Lines } from "../../text/visible-text.ts";
import { hiddenNotes } from "../../words/hidden.ts";
import styles from "./Field.module.css";
import { useWords } from "./use-words.ts";

/** Below a field: what its text holds that cannot be seen there. */
export function HiddenNotes({ of, lines }: { readonly of: string; readonly lines: Lines }) {
  const words = useWords("hidden");
  return hiddenNotes(words, of, lines).map((note) => (
    <span key={note} className={styles.hidden}>
      {note}{" "}
    </span>
  ));
}
