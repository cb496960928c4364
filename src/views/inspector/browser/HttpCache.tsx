import { useKept, usePicture } from "../../../store/hooks.ts";
import type { HttpCacheEntryView } from "../../../trace/events.ts";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Text } from "../../ui/Text.tsx";
import type { RowPlace } from "../../ui/use-windowed.ts";
import { useWords } from "../../ui/use-words.ts";
import inspector from "../Inspector.module.css";
import { longValue } from "../values.tsx";
import styles from "./Browser.module.css";
import { remaining, seconds } from "./seconds.ts";

/** Responses the browser has stored at the cursor. */
export function HttpCache() {
  const words = useWords("browserTab").storage.httpCache;
  const entries = useKept((kept) => kept.httpCache);
  const now = usePicture((p) => p.now);
  if (entries.length === 0) {
    return (
      <p className={inspector.quiet}>
        <Text of={words.none} />
      </p>
    );
  }
  return (
    <>
      <LongList
        className={styles.list}
        count={entries.length}
        estimate={96}
        row={(i, place) => {
          const entry = entries[i];
          return entry && <Entry entry={entry} place={place} now={now} />;
        }}
      />
      <p className={inspector.quiet}>{words.checkedAgain}</p>
    </>
  );
}

interface EntryProps {
  readonly entry: HttpCacheEntryView;
  readonly place: RowPlace;
  readonly now: number;
}

const allowOrigin = "Access-Control-Allow-Origin";

function Entry({ entry, place, now }: EntryProps) {
  const words = useWords("browserTab").storage.httpCache;
  const left = remaining(entry.freshUntil, now);
  return (
    <li {...place} className={`${styles.entry} ${left === null && entry.validator === null ? styles.expired : ""}`}>
      <p className={inspector.mono}>
        <ScenarioText dir="ltr" of={`${entry.method === "GET" ? "" : `${entry.method} `}${entry.url}`} /> <b>{entry.status}</b>
      </p>
      <p className={inspector.quiet}>
        <Text of={words.kept({ partition: entry.partition, apart: entry.apart, stored: seconds(entry.stored) })} />
      </p>
      <p className={inspector.quiet}>
        {entry.allowOrigin === null ? (
          <Text of={words.noAllowOrigin} />
        ) : (
          <code>
            {`${allowOrigin}: `}
            <LongText of={entry.allowOrigin} />
          </code>
        )}
      </p>
      {entry.vary.map(([name, value]) => (
        <p key={name} className={inspector.quiet}>
          <Text of={words.onlyWhere(name, value)} value={longValue} />
        </p>
      ))}
      <p className={styles.left}>
        {left !== null ? words.fresh(left) : entry.validator === null ? words.stale : words.staleWithValidator}
      </p>
    </li>
  );
}
