import { useId, useState } from "react";
import type { ProseBlock } from "../../content/prose.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Prose } from "../ui/Prose.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

interface Props {
  readonly ask: string;
  readonly ours: readonly ProseBlock[];
  readonly sentence: string;
  readonly onWrite: (sentence: string) => void;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** A sentence in the reader's own words, then ours. Nobody marks it. */
export function OwnWords({ ask, ours, sentence, onWrite, onGoOn, onScenario }: Props) {
  const { player } = useWords("learn");
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.stack}>
      <label htmlFor={id} className={styles.ask}>
        <Text of={fromBackticks(ask)} />
      </label>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className={styles.own}
        rows={3}
        maxLength={2000}
        value={sentence}
        onChange={(event) => onWrite(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {player.ownHint}
      </p>
      <details className={styles.ours} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{player.compare}</summary>
        {shown && <Prose blocks={ours} onScenario={onScenario} />}
      </details>
      <p>
        <Button look="primary" onClick={onGoOn}>
          {player.goOn}
        </Button>
      </p>
    </div>
  );
}
