import { useKept, usePicture } from "../../../store/hooks.ts";
import type { HttpCacheEntryView } from "../../../trace/events.ts";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import type { RowPlace } from "../../ui/use-windowed.ts";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { clock, remaining } from "./clock.ts";

/** Responses the browser has stored at the cursor. */
export function HttpCache() {
  const entries = useKept((kept) => kept.httpCache);
  const now = usePicture((p) => p.now);
  if (entries.length === 0) {
    return (
      <p className={inspector.quiet}>
        Empty. A response with a lifetime (<code>Cache-Control: max-age=60</code>) or a validator (<code>ETag</code>) is stored
        here.
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
      <p className={inspector.quiet}>The cache does not remember who passed the CORS check: what it serves is checked again.</p>
    </>
  );
}

const apart = {
  credentials: ", for requests with credentials",
  "no-credentials": ", for requests without credentials",
  elements: ", for elements without credentials",
  sandbox: ", in sandboxed frames",
} as const;

interface EntryProps {
  readonly entry: HttpCacheEntryView;
  readonly place: RowPlace;
  readonly now: number;
}

function Entry({ entry, place, now }: EntryProps) {
  const left = remaining(entry.freshUntil, now);
  return (
    <li {...place} className={`${styles.entry} ${left === null && entry.validator === null ? styles.expired : ""}`}>
      <p className={inspector.mono}>
        <ScenarioText dir="ltr" of={`${entry.method === "GET" ? "" : `${entry.method} `}${entry.url}`} /> <b>{entry.status}</b>
      </p>
      <p className={inspector.quiet}>
        under <code>{entry.partition}</code>
        {entry.apart === null ? "" : apart[entry.apart]} · since {clock(entry.stored)}
      </p>
      <p className={inspector.quiet}>
        {entry.allowOrigin === null ? (
          <>
            no <code>Access-Control-Allow-Origin</code>
          </>
        ) : (
          <code>
            Access-Control-Allow-Origin: <LongText of={entry.allowOrigin} />
          </code>
        )}
      </p>
      {entry.vary.map(([name, value]) => (
        <p key={name} className={inspector.quiet}>
          only where{" "}
          <code>
            <ScenarioText dir="ltr" of={name} />
          </code>{" "}
          is{" "}
          {value === null ? (
            "absent"
          ) : (
            <code>
              <LongText of={value} />
            </code>
          )}
        </p>
      ))}
      <p className={styles.left}>
        {left !== null
          ? `Fresh for another ${left}`
          : entry.validator === null
            ? "Stale: fetched again next time"
            : "Stale: the server is asked whether it still holds"}
      </p>
    </li>
  );
}
