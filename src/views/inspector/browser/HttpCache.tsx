import type { HttpCacheEntryView } from "../../../engine/trace/events.ts";
import { useKept, usePicture } from "../../../store/hooks.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
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
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} now={now} />
        ))}
      </ul>
      <p className={inspector.quiet}>The cache does not remember who passed the CORS check: what it serves is checked again.</p>
    </>
  );
}

/** No two entries are equal in all of these. */
function keyOf({ method, url, partition, apart, vary }: HttpCacheEntryView): string {
  return [method, url, partition, apart, ...vary.flat()].join(" ");
}

const apart = {
  credentials: ", for requests with credentials",
  "no-credentials": ", for requests without credentials",
  elements: ", for elements without credentials",
  sandbox: ", in sandboxed frames",
} as const;

function Entry({ entry, now }: { readonly entry: HttpCacheEntryView; readonly now: number }) {
  const left = remaining(entry.freshUntil, now);
  return (
    <li className={`${styles.entry} ${left === null && entry.validator === null ? styles.expired : ""}`}>
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
            Access-Control-Allow-Origin: <ScenarioText dir="ltr" of={entry.allowOrigin} />
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
              <ScenarioText dir="ltr" of={value} />
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
