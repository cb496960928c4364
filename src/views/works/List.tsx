import { useEffect, useRef, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Imported, Manager } from "../../store/manager.ts";
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
type Done = { readonly text: string; readonly removed?: Kept; readonly failed?: Imported["failed"] } | null;

export function List({ manager, close }: Props) {
  const { story } = useWords("frame");
  const { list, done } = useWords("works");
  const works = usePlayground((store) => store.works);
  const workId = usePlayground((store) => store.workId);
  const openWork = usePlayground((store) => store.openWork);
  const [last, setLast] = useState<Done>(null);
  const [query, setQuery] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);

  const removed = last?.removed;
  // The button that was pressed is gone: the way back is the next thing.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);

  const found = works.filter(({ title, line }) => `${title} ${line}`.toLowerCase().includes(query.toLowerCase()));
  const report = (succeeded: boolean, text: string) => setLast({ text: succeeded ? text : done.notDone });
  const begin = (action: Promise<void>) => void action.catch(() => setLast({ text: done.noAnswer }));
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setLast({ text: done.reading });
    const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOf(file) })));
    const imported = await manager.take(texts);
    setLast({ text: done.imported(imported), failed: imported.failed });
  };
  const remove = async (id: string, title: string) => {
    const gone = await manager.remove(id);
    if (!gone) return report(false, "");
    setLast({ text: done.deleted(visibleText(title)), removed: gone });
  };
  return (
    // Files may be dropped anywhere on the list; the button beside does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.works}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        begin(take([...event.dataTransfer.files]));
      }}
    >
      <div className={styles.tools}>
        <input
          type="search"
          aria-label={list.search}
          placeholder={list.searchExample}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button onClick={() => picker.current?.click()}>{list.import}</Button>
        <Button disabled={works.length === 0} onClick={() => begin(manager.files(null).then(download))}>
          {list.saveAll}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          aria-label={list.filesToImport}
          accept=".json,application/json"
          onChange={(event) => {
            begin(take([...(event.target.files ?? [])]));
            event.target.value = "";
          }}
        />
      </div>
      <div role="status" className={styles.done}>
        {last?.text}
        {last?.failed && last.failed.length > 0 && (
          <ul>
            {last.failed.slice(0, 20).map((one) => (
              <li key={`${one.name} ${one.place}`}>{done.notTaken(one)}</li>
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
            onClick={() => begin(manager.restore(removed).then((ok) => report(ok, done.restored)))}
          >
            {list.undo}
          </button>
        </p>
      )}
      {works.length === 0 && <p>{list.none}</p>}
      {works.length > 0 && found.length === 0 && <p>{list.notFound(query)}</p>}
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
                onRename={(title) => begin(manager.rename(head.id, title).then((ok) => report(ok, done.renamed)))}
                onDuplicate={() => begin(manager.duplicate(head.id, story.copyOf).then((ok) => report(ok, done.duplicated)))}
                onExport={() => begin(manager.files(head.id).then(download))}
                onDelete={() => begin(remove(head.id, head.title || story.untitled))}
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
