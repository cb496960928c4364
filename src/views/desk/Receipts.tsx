import { useId } from "react";
import { planLimits } from "../../plans/limits.ts";
import type { Pasted } from "../../plans/receipt/results.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Results.module.css";

interface Props {
  readonly text: string;
  readonly pasted: Pasted;
  readonly onText: (text: string) => void;
}

/** No more lines that hold no receipt are named one by one. */
const mostNamed = 12;

/** Where receipts are pasted, and which lines hold none. */
export function Receipts({ text, pasted, onText }: Props) {
  const { results } = useWords("desk");
  const id = useId();
  const { receipts, not, beyond } = pasted;
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{results.paste}</label>
      <textarea
        id={id}
        rows={12}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {results.pasteHint} {results.whatItHolds}
      </p>
      {text.trim() !== "" && (
        <div role="status">
          <p>
            <strong>{results.read(receipts.length, not.length)}</strong>
          </p>
          <ul className={styles.lines}>
            {not.slice(0, mostNamed).map(({ line, why, text: written }) => (
              <li key={line}>
                {results.line(line, results.not[why])}{" "}
                <code>
                  <ScenarioText of={written} />
                </code>
              </li>
            ))}
          </ul>
          {not.length > mostNamed && <p>{results.more(not.length - mostNamed)}</p>}
          {beyond > 0 && <p className={styles.beyond}>{results.beyond(beyond, planLimits.receipts)}</p>}
        </div>
      )}
    </div>
  );
}
