import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "./Popup.module.css";
import { Popup } from "./Popup.tsx";

interface Props {
  readonly title: string;
  readonly at: { readonly x: number; readonly y: number } | null;
  /** What is said of what is filled in; bad: it cannot be done like this. */
  readonly note: { readonly id: string; readonly text: string; readonly bad: boolean };
  /** What the button that does it says. */
  readonly done: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is filled in beside the drawing: fields, a note of them, and a row with what does it and what leaves it. */
export function PopupForm({ title, at, note, done, onDone, onClose, children }: Props) {
  const { ask: words } = useWords("board");
  return (
    <Popup title={title} at={at} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (note.bad) return;
          onDone();
          onClose();
        }}
      >
        {children}
        <p id={note.id} className={styles.note} data-bad={note.bad}>
          {note.text}
        </p>
        <div className={styles.row}>
          <Button look="primary" type="submit" aria-disabled={note.bad}>
            {done}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Popup>
  );
}
