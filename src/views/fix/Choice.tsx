import type { Phrase } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import styles from "./Fix.module.css";

interface Props<K extends string> {
  readonly words: { readonly legend: Phrase; readonly options: Readonly<Record<K, string>>; readonly unknown: string };
  /** null: the reader does not know. */
  readonly onChoose: (answer: K | null) => void;
}

/** One question, one press. */
export function Choice<K extends string>({ words, onChoose }: Props<K>) {
  return (
    <fieldset className={styles.question}>
      <legend>
        <Text of={words.legend} />
      </legend>
      <div className={styles.segments}>
        {(Object.keys(words.options) as K[]).map((key) => (
          <button key={key} type="button" onClick={() => onChoose(key)}>
            {words.options[key]}
          </button>
        ))}
        <button type="button" onClick={() => onChoose(null)}>
          {words.unknown}
        </button>
      </div>
    </fieldset>
  );
}
