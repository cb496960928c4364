import { useId } from "react";
import type { HarEntry } from "../../paste/har/har.ts";
import { visibleText } from "../../text/visible-text.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";

interface Props {
  readonly entries: readonly HarEntry[];
  readonly entry: number | null;
  readonly onChoose: (entry: number) => void;
}

/** So many are offered: those that failed first. */
const most = 500;

/** Which request of a HAR is meant. */
export function Entries({ entries, entry, onChoose }: Props) {
  const { har } = useWords("fix");
  const id = useId();
  const order = entries.map((one, i) => ({ one, i })).toSorted((a, b) => Number(b.one.failed) - Number(a.one.failed));
  const chosen = entry === null ? undefined : entries[entry];
  const statusOf = (status: number | null | undefined) => (status == null ? har.hidden : String(status));
  return (
    <section className={styles.card} aria-label={har.title(entries.length)}>
      <h3>{har.title(entries.length)}</h3>
      <div className={styles.choice}>
        <label htmlFor={id}>{har.choose}</label>
        <select id={id} value={entry ?? ""} onChange={(event) => onChoose(Number(event.target.value))}>
          {order.slice(0, most).map(({ one: { request, response }, i }) => (
            <option key={i} value={i}>
              {visibleText(har.entry(request.method ?? "", (request.url ?? "").slice(0, 120), statusOf(response.status)))}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        <p className={styles.quiet}>
          <Text of={chosen.preflight ? har.pair(statusOf(chosen.preflight.response.status)) : har.alone} />
        </p>
      )}
      <p className={styles.quiet}>
        <Text of={har.cookies} />
      </p>
    </section>
  );
}
