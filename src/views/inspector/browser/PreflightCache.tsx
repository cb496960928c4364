import { useKept, usePicture } from "../../../store/hooks.ts";
import type { PreflightCacheEntryView } from "../../../trace/events.ts";
import { LongList } from "../../ui/LongList.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Text } from "../../ui/Text.tsx";
import type { RowPlace } from "../../ui/use-windowed.ts";
import { useWords } from "../../ui/use-words.ts";
import inspector from "../Inspector.module.css";
import { longValue } from "../values.tsx";
import styles from "./Browser.module.css";
import { remaining } from "./seconds.ts";

/** Permissions the browser remembers at the cursor. */
export function PreflightCache() {
  const words = useWords("browserTab").storage.preflightCache;
  const entries = useKept((kept) => kept.preflightCache);
  const now = usePicture((p) => p.now);
  if (entries.length === 0) {
    return <p className={inspector.quiet}>{words.none}</p>;
  }
  return (
    <LongList
      className={styles.list}
      count={entries.length}
      estimate={96}
      row={(i, place) => {
        const entry = entries[i];
        return entry && <Entry entry={entry} place={place} now={now} />;
      }}
    />
  );
}

interface EntryProps {
  readonly entry: PreflightCacheEntryView;
  readonly place: RowPlace;
  readonly now: number;
}

function Entry({ entry, place, now }: EntryProps) {
  const words = useWords("browserTab").storage.preflightCache;
  const left = remaining(entry.expires, now);
  return (
    <li {...place} className={`${styles.entry} ${left === null ? styles.expired : ""}`}>
      <p className={inspector.mono}>
        <ScenarioText dir="ltr" of={entry.url} />
      </p>
      <p className={inspector.quiet}>
        <Text of={entry.credentials ? words.pagesWithCredentials(entry.origin) : words.pages(entry.origin)} />
      </p>
      {entry.methods.length > 0 && (
        <p className={inspector.quiet}>
          <Text of={words.methods(entry.methods.join(", "))} value={longValue} />
        </p>
      )}
      {entry.headers.length > 0 && (
        <p className={inspector.quiet}>
          <Text of={words.headers(entry.headers.join(", "))} value={longValue} />
        </p>
      )}
      <p className={styles.left}>{left === null ? words.expired : words.fresh(left)}</p>
    </li>
  );
}
