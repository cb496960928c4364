import { useMemo } from "react";
import type { BrowserConsole } from "../../consoles/browser-console.ts";
import { type Entry, logOf } from "../../consoles/log.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import type { Words } from "../../words/contract.ts";
import { LongList } from "../ui/LongList.tsx";
import { LongText } from "../ui/LongText.tsx";
import type { RowPlace } from "../ui/use-windowed.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Console.module.css";

/** The lines that one browser would have printed by now. */
export function Entries({ words }: { readonly words: BrowserConsole }) {
  const { consoles } = useWords("frame");
  const scenario = usePlayground((store) => store.scenario);
  const trace = usePlayground((store) => store.trace);
  const cursor = usePlayground((store) => store.cursor);
  const over = usePicture(({ action, outcome }) => action > 0 || outcome !== null);
  const entriesAt = useMemo(() => logOf(scenario, trace, words), [scenario, trace, words]);
  const entries = useMemo(() => entriesAt(cursor), [entriesAt, cursor]);
  if (entries.length === 0) return <p className={styles.quiet}>{over ? consoles.none : consoles.nothingYet}</p>;
  return (
    <LongList
      count={entries.length}
      estimate={24}
      row={(i, place) => {
        const entry = entries[i];
        return entry && <Line entry={entry} place={place} more={entries[i - 1]?.action === entry.action} />;
      }}
    />
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly place: RowPlace;
  /** Of the same action as the line before. */
  readonly more: boolean;
}

function Line({ entry: { kind, text, recorded }, place, more }: LineProps) {
  const { consoles } = useWords("frame");
  return (
    <li {...place} className={`${styles.entry} ${styles[kind]} ${more ? styles.more : ""}`}>
      {kind === "warning" && <span className="visually-hidden">{consoles.warning}</span>}
      <LongText of={text} most={1000} />
      {notesOf(consoles, kind, recorded).map((note) => (
        <span key={note} className={styles.note}>
          {` (${note})`}
        </span>
      ))}
    </li>
  );
}

/** What a reader must know to find the line in a browser, or not to look for it. */
function notesOf(consoles: Words["frame"]["consoles"], kind: Entry["kind"], recorded: boolean): readonly string[] {
  return [
    ...(kind === "uncaught" ? [consoles.unlessCaught] : []),
    ...(kind === "look" ? [consoles.ifLooksInside] : []),
    ...(recorded ? [] : [consoles.notRecorded]),
  ];
}
