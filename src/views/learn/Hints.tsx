import { fromBackticks } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Challenge.module.css";

interface Props {
  readonly hints: readonly string[];
  /** The `at`th was opened, from 1 on. */
  readonly onOpen: (at: number) => void;
}

/** Where to look; what to think about; the change. Each opens when it is wanted. */
export function Hints({ hints, onOpen }: Props) {
  const { challenge } = useWords("learn");
  return (
    <section className={styles.hints} aria-label={challenge.hints}>
      {hints.map((hint, i) => (
        <details key={hint} onToggle={(event) => event.currentTarget.open && onOpen(i + 1)}>
          <summary>{challenge.hint[i] ?? challenge.hints}</summary>
          <p>
            <Text of={fromBackticks(hint)} />
          </p>
        </details>
      ))}
    </section>
  );
}
