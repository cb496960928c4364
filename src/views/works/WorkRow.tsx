import { Copy, Download, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { visibleText } from "../../text/visible-text.ts";
import { ageOf } from "../../words/age.ts";
import type { Head } from "../../works/work.ts";
import { Button } from "../ui/Button.tsx";
import { NameField } from "../ui/NameField.tsx";
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

/** One work: what it is, when it was changed, and what can be done with it. */
export function WorkRow({ place, head, here, now, onOpen, onRename, onDuplicate, onExport, onDelete }: Props) {
  const { story } = useWords("frame");
  const { row } = useWords("works");
  const [renaming, setRenaming] = useState(false);
  const good = head.state === "good";
  const name = visibleText(head.state === "good" ? head.title || story.untitled : row.states[head.state]);
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
            <ScenarioText of={head.title || story.untitled} />
          </strong>
          <span className={styles.line}>
            <ScenarioText of={head.line} dir="ltr" />
          </span>
        </button>
      ) : (
        <div className={styles.open}>
          <strong>{name}</strong>
          <span className={styles.line}>{row.unreadableNote}</span>
        </div>
      )}
      <time className={styles.when} dateTime={new Date(head.savedAt).toISOString()} title={row.savedAt(head.savedAt)}>
        {here ? row.onScreen : row.age(ageOf(head.savedAt, now))}
      </time>
      <span className={styles.actions}>
        {good && (
          <>
            <Button look="quiet" aria-label={row.renameWork(name)} title={row.rename} onClick={() => setRenaming(true)}>
              <Pencil aria-hidden="true" />
            </Button>
            <Button look="quiet" aria-label={row.duplicateWork(name)} title={row.duplicate} onClick={onDuplicate}>
              <Copy aria-hidden="true" />
            </Button>
          </>
        )}
        <Button look="quiet" aria-label={row.saveWork(name)} title={row.save} onClick={onExport}>
          <Download aria-hidden="true" />
        </Button>
        <Button look="quiet" data-delete aria-label={row.deleteWork(name)} title={row.delete} onClick={onDelete}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}

function RenameField({ title, done }: { readonly title: string; readonly done: (title: string | null) => void }) {
  const { row } = useWords("works");
  const [text, setText] = useState(title);
  return (
    <div className={styles.rename}>
      <NameField
        label={row.newName}
        value={text}
        maxLength={limits.shortText}
        onChange={setText}
        onEnd={(how) => done(how === "escaped" ? null : text)}
      />
    </div>
  );
}
