import { useEffect, useRef, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Imported, Manager } from "../../store/manage.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { Kept } from "../../works/work.ts";
import { Button } from "../ui/Button.tsx";
import { LongList } from "../ui/LongList.tsx";
import { useWords } from "../ui/use-words.ts";
import { download } from "./download.ts";
import { Erase } from "./Erase.tsx";
import { WorkRow } from "./WorkRow.tsx";
import styles from "./Works.module.css";

interface Props {
  readonly manager: Manager;
  readonly close: () => void;
}

/** What was done last: it is said, and can be taken back where that is possible. */
type Told = { readonly text: string; readonly removed?: Kept; readonly failed?: Imported["failed"] } | null;

export function List({ manager, close }: Props) {
  const said = useWords("works");
  const works = usePlayground((store) => store.works);
  const workId = usePlayground((store) => store.workId);
  const openWork = usePlayground((store) => store.openWork);
  const [told, setTold] = useState<Told>(null);
  const [query, setQuery] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);

  const removed = told?.removed;
  // The button that was pressed is gone: the way back is the next thing.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);

  const found = works.filter(({ title, line }) => `${title} ${line}`.toLowerCase().includes(query.toLowerCase()));
  const tell = (done: boolean, text: string) =>
    setTold({ text: done ? text : "That could not be done: it was changed in another tab, or storage refuses it. Try again." });
  const attempt = (deed: Promise<void>) => void deed.catch(() => setTold({ text: said.notDone }));
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setTold({ text: "Reading …" });
    const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOf(file) })));
    const imported = await manager.take(texts);
    setTold({ text: said.imported(imported), failed: imported.failed });
  };
  const remove = async (id: string, title: string) => {
    const gone = await manager.remove(id);
    if (!gone) return tell(false, "");
    setTold({ text: `“${visibleText(title)}” was deleted.`, removed: gone });
  };
  return (
    // Files may be dropped anywhere on the list; the button beside does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.works}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        attempt(take([...event.dataTransfer.files]));
      }}
    >
      <div className={styles.tools}>
        <input
          type="search"
          aria-label="Search my works"
          placeholder="Search: a name, a host …"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button onClick={() => picker.current?.click()}>Import</Button>
        <Button disabled={works.length === 0} onClick={() => attempt(manager.files(null).then(download))}>
          Save all as a file
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          aria-label="Files to import"
          accept=".json,application/json"
          onChange={(event) => {
            attempt(take([...(event.target.files ?? [])]));
            event.target.value = "";
          }}
        />
      </div>
      <div role="status" className={styles.told}>
        {told?.text}
        {told?.failed && told.failed.length > 0 && (
          <ul>
            {told.failed.slice(0, 20).map(({ name, why }) => (
              <li key={name}>
                {name}: {said.whyNotTaken[why]}
              </li>
            ))}
          </ul>
        )}
      </div>
      {removed && (
        <p>
          <button
            ref={undo}
            type="button"
            className={styles.undo}
            onClick={() => attempt(manager.restore(removed).then((done) => tell(done, "It is back.")))}
          >
            Undo
          </button>
        </p>
      )}
      {works.length === 0 && (
        <p>Nothing is kept here yet. Whatever you change in a scenario is saved by itself, and stands here.</p>
      )}
      {works.length > 0 && found.length === 0 && <p>No work of yours is called “{query}”.</p>}
      <LongList
        count={found.length}
        estimate={54}
        keyOf={(i) => found[i]?.id ?? i}
        row={(i, place) => {
          const head = found[i];
          return (
            head && (
              <WorkRow
                place={place}
                head={head}
                here={head.id === workId}
                now={Date.now()}
                onOpen={() => {
                  close();
                  if (head.id !== workId) void openWork(head.id);
                }}
                onRename={(title) => attempt(manager.rename(head.id, title).then((done) => tell(done, "Renamed.")))}
                onDuplicate={() => attempt(manager.duplicate(head.id).then((done) => tell(done, "Duplicated.")))}
                onExport={() => attempt(manager.files(head.id).then(download))}
                onDelete={() => attempt(remove(head.id, head.title || "Untitled"))}
              />
            )
          );
        }}
      />
      <Erase manager={manager} count={works.length} />
    </div>
  );
}

/** Larger ones are not even read. */
const mostBytes = 16_000_000;

async function textOf(file: File): Promise<string> {
  return file.size > mostBytes ? " ".repeat(mostBytes) : file.text();
}
