import { usePlayground } from "../../store/hooks.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import type { ConsoleWords } from "../words/console/words.ts";
import styles from "./Console.module.css";
import { type Entry, entriesOf } from "./entries-of.ts";

/** The lines that one browser would have printed by now. */
export function Entries({ words }: { readonly words: ConsoleWords }) {
  const scenario = usePlayground((store) => store.scenario);
  const trace = usePlayground((store) => store.trace);
  const cursor = usePlayground((store) => store.cursor);
  const events = trace.events.slice(0, cursor);
  const entries = entriesOf(scenario, events, words);
  if (entries.length === 0)
    return <p className={styles.quiet}>{events.some(({ type }) => type === "outcome") ? "No message." : "Nothing yet."}</p>;
  return (
    <ul>
      {entries.map(({ action, kind, text, recorded }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a console only grows, and lines repeat
        <li key={i} className={`${styles.entry} ${styles[kind]} ${entries[i - 1]?.action === action ? styles.more : ""}`}>
          {kind === "warning" && <span className="visually-hidden">Warning: </span>}
          <ScenarioText dir="ltr" of={text} />
          {notesOf(kind, recorded).map((note) => (
            <span key={note} className={styles.note}>
              {` (${note})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What a reader must know to find the line in a browser, or not to look for it. */
function notesOf(kind: Entry["kind"], recorded: boolean): readonly string[] {
  return [
    ...(kind === "uncaught" ? ["unless script catches it"] : []),
    ...(kind === "look" ? ["if script tries to look inside"] : []),
    ...(recorded ? [] : ["not recorded: worded after the browser’s source"]),
  ];
}
