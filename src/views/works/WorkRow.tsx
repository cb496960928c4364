import { Copy, Download, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { visibleText } from "../../text/visible-text.ts";
import type { Head } from "../../works/work.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import type { RowPlace } from "../ui/use-windowed.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Works.module.css";

interface Props {
  readonly place: RowPlace;
  readonly head: Head;
  readonly here: boolean;
  readonly now: number;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onDuplicate: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

const states = { unreadable: "Cannot be read", newer: "Made by a newer version of Preflight" } as const;

/** One work: what it is, when it was changed, and what can be done with it. */
export function WorkRow({ place, head, here, now, onOpen, onRename, onDuplicate, onExport, onDelete }: Props) {
  const said = useWords("works");
  const [renaming, setRenaming] = useState(false);
  const good = head.state === "good";
  const name = visibleText(head.state === "good" ? head.title || "Untitled" : states[head.state]);
  return (
    <li {...place} className={styles.row} aria-current={here ? "true" : undefined}>
      {renaming ? (
        <RenameField
          title={head.title}
          done={(title) => {
            setRenaming(false);
            if (title !== null && title !== head.title) onRename(title);
          }}
        />
      ) : good ? (
        <button type="button" className={styles.open} onClick={onOpen}>
          <strong>
            <ScenarioText of={head.title || "Untitled"} />
          </strong>
          <span className={styles.line}>
            <ScenarioText of={head.line} dir="ltr" />
          </span>
        </button>
      ) : (
        <div className={styles.open}>
          <strong>{name}</strong>
          <span className={styles.line}>It stays as it is. You can save it as a file.</span>
        </div>
      )}
      <time
        className={styles.when}
        dateTime={new Date(head.savedAt).toISOString()}
        title={new Date(head.savedAt).toLocaleString("en")}
      >
        {here ? "on the screen" : said.when(head.savedAt, now)}
      </time>
      <span className={styles.deeds}>
        {good && (
          <>
            <Button look="quiet" aria-label={`Rename “${name}”`} title="Rename" onClick={() => setRenaming(true)}>
              <Pencil aria-hidden="true" />
            </Button>
            <Button look="quiet" aria-label={`Duplicate “${name}”`} title="Duplicate" onClick={onDuplicate}>
              <Copy aria-hidden="true" />
            </Button>
          </>
        )}
        <Button look="quiet" aria-label={`Save “${name}” as a file`} title="Save as a file" onClick={onExport}>
          <Download aria-hidden="true" />
        </Button>
        <Button look="quiet" data-delete aria-label={`Delete “${name}”`} title="Delete" onClick={onDelete}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}

function RenameField({ title, done }: { readonly title: string; readonly done: (title: string | null) => void }) {
  const [text, setText] = useState(title);
  return (
    <input
      className={styles.rename}
      aria-label="New name"
      value={text}
      maxLength={200}
      // Somebody has just asked for this field.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") done(text);
        if (event.key !== "Escape") return;
        // It is the field that is left, not the dialog.
        event.preventDefault();
        done(null);
      }}
      onBlur={() => done(text)}
    />
  );
}
