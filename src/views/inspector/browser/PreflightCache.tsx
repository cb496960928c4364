import { useKept, usePicture } from "../../../store/hooks.ts";
import type { PreflightCacheEntryView } from "../../../trace/events.ts";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import type { RowPlace } from "../../ui/use-windowed.ts";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { remaining } from "./clock.ts";

/** Permissions the browser remembers at the cursor. */
export function PreflightCache() {
  const entries = useKept((kept) => kept.preflightCache);
  const now = usePicture((p) => p.now);
  if (entries.length === 0) {
    return <p className={inspector.quiet}>Empty. A preflight that was answered with yes is remembered here for a while.</p>;
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
  const left = remaining(entry.expires, now);
  return (
    <li {...place} className={`${styles.entry} ${left === null ? styles.expired : ""}`}>
      <p className={inspector.mono}>
        <ScenarioText dir="ltr" of={entry.url} />
      </p>
      <p className={inspector.quiet}>
        for pages of <code>{entry.origin}</code>
        {entry.credentials ? ", also with credentials" : ""}
      </p>
      {entry.methods.length > 0 && (
        <p className={inspector.quiet}>
          methods{" "}
          <code>
            <LongText of={entry.methods.join(", ")} />
          </code>
        </p>
      )}
      {entry.headers.length > 0 && (
        <p className={inspector.quiet}>
          headers{" "}
          <code>
            <LongText of={entry.headers.join(", ")} />
          </code>
        </p>
      )}
      <p className={styles.left}>{left === null ? "Expired: asked again next time" : `Fresh for another ${left}`}</p>
    </li>
  );
}
