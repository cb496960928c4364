import type { Phrase } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Present.module.css";

interface Props {
  readonly options: readonly {
    readonly key: string;
    readonly text: Phrase;
    readonly hands: number;
    /** It is shown as the right one. */
    readonly right: boolean;
  }[];
  /** Hands can be typed in. */
  readonly counting: boolean;
  readonly onHands: (option: string, count: number) => void;
}

const letterAt = (index: number) => String.fromCharCode(65 + index);
/** As many as there are in a large hall. */
const mostHands = 999;

/** What can be predicted, in letters to be called out, with the hands that went up. */
export function BigOptions({ options, counting, onHands }: Props) {
  const { presenting } = useWords("desk");
  const all = options.reduce((sum, { hands }) => sum + hands, 0);
  return (
    <ol className={styles.options}>
      {options.map(({ key, text, hands, right }, i) => (
        <li key={key} data-right={right}>
          <strong>{letterAt(i)}</strong>
          <span>
            <Text of={text} />
            {right && <span className="visually-hidden"> ({presenting.isRight})</span>}
          </span>
          {counting ? (
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={mostHands}
              aria-label={presenting.hands(letterAt(i))}
              value={hands === 0 ? "" : hands}
              onChange={(event) => {
                const count = Math.floor(Number(event.target.value));
                onHands(key, Math.min(mostHands, Math.max(0, Number.isFinite(count) ? count : 0)));
              }}
            />
          ) : (
            <span>{presenting.counted(hands)}</span>
          )}
          {all > 0 && (
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * hands) / all}%` }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
