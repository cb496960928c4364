import { useMemo } from "react";
import type { BrowserConsole } from "../../consoles/browser-console.ts";
import { type Entry, logOf } from "../../consoles/log.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { stopsOfAction } from "../../trace/stops.ts";
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
  const now = usePicture(({ action }) => action);
  const entriesAt = useMemo(() => logOf(scenario, trace, words), [scenario, trace, words]);
  const entries = useMemo(() => entriesAt(cursor), [entriesAt, cursor]);
  if (entries.length === 0) return <p className={styles.quiet}>{over ? consoles.none : consoles.nothingYet}</p>;
  return (
    <LongList
      count={entries.length}
      estimate={24}
      row={(i, place) => {
        const entry = entries[i];
        return (
          entry && <Line entry={entry} place={place} more={entries[i - 1]?.action === entry.action} now={entry.action === now} />
        );
      }}
    />
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly place: RowPlace;
  /** Of the same action as the line before. */
  readonly more: boolean;
  /** Of the request that the read-outs speak of. */
  readonly now: boolean;
}

function Line({ entry: { action, kind, text, recorded }, place, more, now }: LineProps) {
  const { consoles } = useWords("frame");
  return (
    <li {...place} className={`${styles.entry} ${styles[kind]} ${more ? styles.more : ""}`} data-now={now}>
      {!more && <ToRequest action={action} now={now} />}
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

/** Where a line comes from, if there is more than one request: a press shows how that one ended. */
function ToRequest({ action, now }: { readonly action: number; readonly now: boolean }) {
  const { consoles } = useWords("frame");
  const several = usePlayground(({ scenario }) => scenario.actions.length > 1);
  const trace = usePlayground((store) => store.trace);
  const seek = usePlayground((store) => store.seek);
  if (!several) return null;
  return (
    <button
      type="button"
      className={styles.request}
      aria-label={consoles.toRequest(action + 1)}
      aria-current={now ? "true" : undefined}
      onClick={() => seek(stopsOfAction(trace, action).last)}
    >
      {action + 1}
    </button>
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
