import type { Deciding as Decided } from "../../questions/deciding.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Deciding.module.css";

/** What was needed, and what was found. */
export function Deciding({ of }: { readonly of: Decided | undefined }) {
  const { player } = useWords("learn");
  if (!of) return null;
  const rows: readonly (readonly [string, string | null])[] =
    of.by === "origins"
      ? [
          [player.page, of.page],
          [player.address, of.url],
          [player.found, of.met ? player.sameOrigin : player.otherOrigin],
        ]
      : [
          [player.lookedFor, of.by === "header" ? of.name : player.status],
          [player.needed, of.needed],
          [player.found, of.found],
        ];
  return (
    <section className={styles.deciding} aria-label={player.deciding}>
      <h3>{player.deciding}</h3>
      <dl>
        {rows.map(([name, value], i) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-met={i === rows.length - 1 ? of.met : undefined}>
              {value === null ? (
                <strong>{player.absent}</strong>
              ) : (
                <code>
                  <ScenarioText dir="ltr" of={value} />
                </code>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
