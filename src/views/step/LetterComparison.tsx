import { shortened } from "../../text/shortened.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import styles from "./LetterComparison.module.css";

interface Props {
  readonly labels: readonly [string, string];
  readonly texts: readonly [string, string];
}

/** Two texts that should be equal, one above the other, marked from the first letter in which they differ. */
export function LetterComparison({ labels, texts }: Props) {
  const [a, b] = texts;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return (
    <dl className={styles.letters}>
      {labels.map((label, i) => {
        const text = texts[i] ?? "";
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ScenarioText dir="ltr" of={shortened(text.slice(0, same))} />
              <mark>
                <ScenarioText dir="ltr" of={shortened(text.slice(same)) || "\u2423"} />
              </mark>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
