import type { PreflightCacheEntryView } from "../../../engine/trace/events.ts";
import { useKept, usePicture } from "../../../store/hooks.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
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
    <ul className={styles.list}>
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries may be equal in everything that is shown
        <Entry key={i} entry={entry} now={now} />
      ))}
    </ul>
  );
}

function Entry({ entry, now }: { readonly entry: PreflightCacheEntryView; readonly now: number }) {
  const left = remaining(entry.expires, now);
  return (
    <li className={`${styles.entry} ${left === null ? styles.expired : ""}`}>
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
            <ScenarioText dir="ltr" of={entry.methods.join(", ")} />
          </code>
        </p>
      )}
      {entry.headers.length > 0 && (
        <p className={inspector.quiet}>
          headers{" "}
          <code>
            <ScenarioText dir="ltr" of={entry.headers.join(", ")} />
          </code>
        </p>
      )}
      <p className={styles.left}>{left === null ? "Expired: asked again next time" : `Fresh for another ${left}`}</p>
    </li>
  );
}
